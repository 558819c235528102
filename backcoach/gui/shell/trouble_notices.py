"""What went wrong behind the page, as notices with a way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.gui.services.notice import Notice
from backcoach.words.trouble_words import TO_CHECK, content_words, trouble_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from backcoach.gui.services.history_thread import Troubled
    from backcoach.storage.content.content_error import ContentError
    from backcoach.storage.files.storage_error import StorageError


class TroubleNotices(QObject):
    """Tells of faults. `check_asked` says that someone wants their data checked.

    A fault of the history in `folder`, or of its lock, may be gone by the next time something is
    written.
    """

    check_asked = Signal()

    def __init__(self, say: Callable[[Notice], None], folder: Path, lock: Path) -> None:
        super().__init__()
        self._say, self._folder, self._lock = say, folder, lock

    @Slot(object)
    def tell_trouble(self, troubled: Troubled) -> None:
        from backcoach.storage.backups.opening import HISTORY  # noqa: PLC0415 -- not for the start

        words, act = trouble_words(troubled.error), troubled.retry
        passing = troubled.error.path in {self._folder / HISTORY, self._lock}
        again = self.tr("Try again")
        if passing and troubled.error.trouble in TO_CHECK:
            # It does not pass by itself, though other work may go well.
            passing, again, act = False, self.tr("Check my data"), self.check_asked.emit
        self._say(Notice(words, again, act, passing))

    @Slot(object)
    def tell_unforeseen(self, _fault: BaseException) -> None:
        words = self.tr(
            "Something went wrong in BackCoach itself. What was saved stays saved. "
            "If it happens again, check your data."
        )
        self._say(Notice(words, self.tr("Check my data"), self.check_asked.emit))

    @Slot(object)
    def tell_settings_trouble(self, error: StorageError) -> None:
        self._say(Notice(trouble_words(error)))

    def tell_fault(self, fault: ContentError) -> None:
        self._say(Notice(content_words(fault)))
