"""The services of the program on a folder of its own, with work done at once."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from backcoach.domain.settings import Settings
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.services.current_person import CurrentPerson
from backcoach.gui.services.history import History
from backcoach.gui.services.history_thread import HistoryThread
from backcoach.gui.services.library import Library
from backcoach.gui.services.long_work import LongWork
from backcoach.gui.services.preferences import Preferences
from backcoach.gui.services.services import Services
from backcoach.sound.speaker import SilentSpeaker
from backcoach.storage.backups.opening import open_history
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.files.settings_file import read_settings
from walkthrough.manual_clock import ManualClock

LIBRARY = Library(assets_dir())


class AtOnce(Executor):
    """Does each piece of work as it comes, or, while it is held, when it is let go."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] | None = None

    def submit(self, work: Callable[..., Any], /, *values: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        done = partial(_do, future, partial(work, *values, **named))
        if self.held is None:
            done()
        else:
            self.held.append(done)
        return future

    def let_go(self) -> None:
        held, self.held = self.held or [], None
        for work in held:
            work()


def _do(future: Future[Any], work: Callable[[], Any]) -> None:
    try:
        future.set_result(work())
    except Exception as fault:  # noqa: BLE001 - as every executor does
        future.set_exception(fault)


class PlainAppearance(QObject):
    """Says that another theme is shown."""

    changed = Signal()


@dataclass
class Here:
    """Real services, the window that they show pages in, and a way to the history."""

    services: Services
    window: QStackedWidget
    executor: AtOnce
    folder: Path

    def keep(self, work: Callable[[History], object]) -> None:
        self.services.history.write(work)

    @property
    def written(self) -> Settings:
        """The settings as they are in the file."""
        return read_settings(self.folder, self.services.now()).settings


def services_in(folder: Path, now: datetime, settings: Settings | None = None) -> Here:
    """Real content, storage and settings around an offscreen window."""
    window = QStackedWidget()
    executor = AtOnce()
    appearance = PlainAppearance(window)

    def show(page: Any) -> None:
        if window.indexOf(page) < 0:
            window.addWidget(page)
        window.setCurrentWidget(page)

    services = Services(
        library=LIBRARY,
        history=HistoryThread(
            lambda suspect: open_history(folder, now, suspect=suspect), lambda: executor
        ),
        preferences=Preferences(folder, settings or Settings()),
        current=CurrentPerson(),
        now=lambda: now,
        clock=ManualClock(now),
        new_id=uuid4,
        show=show,
        say=lambda _notice: None,
        toggle_full_screen=lambda: None,
        figure_style=Style,
        appearance_changed=appearance.changed,
        open_speaker=lambda _owner: SilentSpeaker(),
        long_work=LongWork(ManualClock(now)),
    )
    return Here(services, window, executor, folder)
