"""Your data: where it is kept, and the ways out, in, back, and through it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, assert_never

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from backcoach.domain.merging.records import DateRange
from backcoach.gui.data.data_page import DataDoor, DataPage, DataState
from backcoach.gui.services.folder_opening import open_folder
from backcoach.storage.backups.opening import BACKUPS
from backcoach.storage.files.storage_error import reading_files
from backcoach.storage.stores.records_store import RecordsStore

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcoach.gui.services.history_thread import History
    from backcoach.gui.services.services import Services

# What is behind a door is imported when it is opened.
# ruff: noqa: PLC0415


class DataPart(Protocol):
    """What is behind a door; made anew each time it is opened."""

    left: SignalInstance

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """Every page that it may show."""

    def start(self) -> None:
        """Show the first of them."""

    def end(self) -> None:
        """Let go of answers that are still to come."""


class DataFlow(QObject):
    """Shows the doors, and what is behind one at a time."""

    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._over = False
        self._part: DataPart | None = None
        self._folder = Path()
        self._page = DataPage()
        self._page.opened.connect(self._open)
        self._page.folder_asked.connect(self._open_folder)
        self._page.back_asked.connect(self._leave)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """What this flow shows."""
        return self._page, *(self._part.pages if self._part else ())

    def start(self) -> None:
        """Show the doors once it is known where the data is."""
        self._services.history.run(_place, self._show)

    def may_close(self) -> bool:
        """Whether the window may close: what is under way is done wholly or not at all."""
        return True

    def _show(self, state: DataState) -> None:
        if not self._over:
            self._folder = Path(state.folder)
            self._services.show(self._page)
            self._page.show_data(state)

    @Slot()
    def _open_folder(self) -> None:
        open_folder(self._services, self._folder)

    @Slot(object)
    def _open(self, door: DataDoor) -> None:
        self._drop_part()
        self._part = self._behind(door)
        self._part.left.connect(self._close)
        self._part.start()

    def _behind(self, door: DataDoor) -> DataPart:
        match door:
            case DataDoor.TAKE_OUT:
                from backcoach.gui.data.export_flow import ExportFlow

                return ExportFlow(self._services)
            case DataDoor.BRING_IN:
                from backcoach.gui.data.import_flow import ImportFlow

                return ImportFlow(self._services)
            case DataDoor.COPIES:
                from backcoach.gui.data.backups_flow import BackupsFlow

                return BackupsFlow(self._services)
            case DataDoor.CHECK:
                from backcoach.gui.data.integrity_flow import IntegrityFlow

                flow = IntegrityFlow(self._services)
                flow.copies_asked.connect(partial(self._open, DataDoor.COPIES))
                return flow
            case _:
                assert_never(door)

    @Slot()
    def _close(self) -> None:
        """Come back to the doors; what is kept may be other by now."""
        self._drop_part()
        self.start()

    @Slot()
    def _leave(self) -> None:
        self._over = True
        self._drop_part()
        self.left.emit()

    def _drop_part(self) -> None:
        if self._part is not None:
            self._part.end()
            for page in self._part.pages:
                page.deleteLater()
        self._part = None


def _place(history: History) -> DataState:
    database = history.opening.database
    folder = database.path.parent
    with reading_files(database.path):
        size = database.path.stat().st_size
        copies = sum(path.stat().st_size for path in (folder / BACKUPS).glob("*.sqlite"))
    return DataState(str(folder), size, copies, RecordsStore(database).span(DateRange()).count)
