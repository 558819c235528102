"""What the flows share. Built once, in `Program`, and passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from backcoach.domain.instant import Instant
    from backcoach.domain.playing.stopwatch import Clock
    from backcoach.domain.safety.emergency import CountryNumbers
    from backcoach.figure.drawing.drawing import Style
    from backcoach.gui.services.current_person import CurrentPerson
    from backcoach.gui.services.desktop import Desktop
    from backcoach.gui.services.history_thread import HistoryThread
    from backcoach.gui.services.library import Library
    from backcoach.gui.services.long_work import LongWork
    from backcoach.gui.services.notice import Notice
    from backcoach.gui.services.preferences import Preferences
    from backcoach.gui.services.second_screen import SecondScreen
    from backcoach.gui.services.shut_memory import Remembered
    from backcoach.sound.speaker import OpenSpeaker


class Services(NamedTuple):
    """Content, history, settings, time, and ways to show a page and to say something.

    `folder` is where the data lies, for what must work on a history that cannot be opened.
    `now` gives the local time with its zone, `clock` monotonic seconds, asleep or awake, and
    `working` the seconds that this program has worked. After `appearance_changed`,
    `figure_style` may give another style.
    """

    library: Library
    history: HistoryThread
    preferences: Preferences
    current: CurrentPerson
    now: Callable[[], datetime]
    clock: Clock
    working: Clock
    new_id: Callable[[], UUID]
    show: Callable[[QWidget], None]
    say: Callable[[Notice], None]
    toggle_full_screen: Callable[[], None]
    figure_style: Callable[[], Style]
    appearance_changed: SignalInstance
    desktop: Callable[[], Desktop]
    second_screen: Callable[[], SecondScreen]
    open_speaker: OpenSpeaker
    long_work: LongWork
    folder: Path
    shut: dict[UUID, Remembered]

    @property
    def instant(self) -> Instant:
        """Now, by both clocks."""
        from backcoach.domain.instant import Instant  # noqa: PLC0415 -- the first window needs none

        return Instant(self.now(), self.clock())

    @property
    def client(self) -> str:
        """The label of the client who is open; empty at home, where names are."""
        from backcoach.domain.settings import UsedBy  # noqa: PLC0415 -- as above
        from backcoach.words.person_words import shown_label  # noqa: PLC0415 -- as above

        open_now = self.current.person
        if open_now is None or self.preferences.settings.used_by is not UsedBy.CLIENTS:
            return ""
        return shown_label(open_now)

    @property
    def numbers(self) -> CountryNumbers:
        """The emergency numbers to show: of the chosen country, or the person's own."""
        kept = self.preferences.settings
        return self.library.numbers.for_country(kept.country, kept.number_override)
