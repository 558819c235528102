"""Says what the place of the data does not allow: to save anything, or to keep others out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot

from backcoach.gui.services.notice import Notice
from backcoach.words.trouble_words import trouble_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcoach.gui.services.history import History
    from backcoach.gui.services.history_thread import HistoryThread
    from backcoach.gui.services.preferences import Preferences
    from backcoach.storage.files.storage_error import StorageError


class PlaceState(NamedTuple):
    """Why nothing can be saved, if that is so, and whether the files are their owner's alone."""

    refusal: StorageError | None
    keeps_others_out: bool


class PlaceCare(QObject):
    """Asks the history's thread what its place allows, and says so once."""

    def __init__(
        self, history: HistoryThread, preferences: Preferences, say: Callable[[Notice], None]
    ) -> None:
        super().__init__()
        self._history = history
        self._preferences = preferences
        self._say = say

    @Slot()
    def tell(self) -> None:
        """Say it before anyone sets about something that could not be saved."""
        self._history.run(_place, self._tell)

    def _tell(self, place: PlaceState) -> None:
        if place.refusal is not None:
            self._say(Notice(trouble_words(place.refusal)))
        elif not (place.keeps_others_out or self._preferences.settings.told_of_drive):
            words = self.tr("This drive can't keep others out: whoever uses it can read your data.")
            self._say(Notice(words))
            self._preferences.change(told_of_drive=True)


def _place(history: History) -> PlaceState:
    opening = history.opening
    return PlaceState(opening.refusal(), opening.keeps_others_out())
