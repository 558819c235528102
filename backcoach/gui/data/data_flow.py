"""The person's data: where it is kept, and ways to export, import, restore and check it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Slot

from backcoach.domain.merging.records import DateRange
from backcoach.gui.data.data_page import DataDoor, DataPage, DataState
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.folder_opening import open_folder
from backcoach.storage.backups.opening import BACKUPS
from backcoach.storage.files.storage_error import reading_files
from backcoach.storage.stores.records_store import RecordsStore

if TYPE_CHECKING:
    from backcoach.gui.data.backups_flow import BackupsFlow
    from backcoach.gui.data.export_flow import ExportFlow
    from backcoach.gui.data.import_flow import ImportFlow
    from backcoach.gui.data.integrity_flow import IntegrityFlow
    from backcoach.gui.services.history import History
    from backcoach.gui.services.services import Services

    DataPart = ExportFlow | ImportFlow | BackupsFlow | IntegrityFlow

# What is behind a door is imported when it is opened.
# ruff: noqa: PLC0415


class DataFlow(Flow):
    """Shows four doors, and what is behind one of them at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._part: DataPart | None = None
        self._folder = Path()
        self._page = self.own(DataPage())
        self._page.opened.connect(self._open)
        self._page.folder_asked.connect(self._open_folder)
        self._page.back_asked.connect(self.left)

    def start(self) -> None:
        self.run(_place, self._show)

    def _show(self, state: DataState) -> None:
        self._folder = Path(state.folder)
        self._services.show(self._page)
        self._page.show_data(state)

    @Slot()
    def _open_folder(self) -> None:
        open_folder(self._services.say, self._folder)

    @Slot(object)
    def _open(self, door: DataDoor) -> None:
        self.drop(self._part)
        self._part = self.adopt(self._behind(door))
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
        """Come back to the doors, and read anew what they say: it may have changed."""
        self.drop(self._part)
        self._part = None
        self.start()


def _place(history: History) -> DataState:
    database = history.opening.database
    folder = database.path.parent
    with reading_files(database.path):
        size = database.path.stat().st_size
        copies = sum(path.stat().st_size for path in (folder / BACKUPS).glob("*.sqlite"))
    return DataState(str(folder), size, copies, RecordsStore(database).span(DateRange()).count)
