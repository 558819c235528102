"""The person's data: where it is kept, and ways to export, import, restore and check it."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Slot

from backcoach.gui.data.data_page import DataDoor, DataPage, DataState
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.folder_opening import open_folder
from backcoach.storage.backups.backup import Backups
from backcoach.storage.backups.backup_contents import contents_of
from backcoach.storage.backups.opening import BACKUPS, HISTORY
from backcoach.storage.files.storage_error import StorageError, reading_files
from backcoach.storage.sqlite.database import Database

if TYPE_CHECKING:
    from pathlib import Path

    from backcoach.gui.data.backups_flow import BackupsFlow
    from backcoach.gui.data.export_flow import ExportFlow
    from backcoach.gui.data.import_flow import ImportFlow
    from backcoach.gui.data.integrity_flow import IntegrityFlow
    from backcoach.gui.services.services import Services

    DataPart = ExportFlow | ImportFlow | BackupsFlow | IntegrityFlow

# What is behind a door is imported when it is opened.
# ruff: noqa: PLC0415


class DataFlow(Flow):
    """Shows four doors, and what is behind one of them at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._part: DataPart | None = None
        self._page = self.own(DataPage())
        self._page.opened.connect(self._open)
        self._page.folder_asked.connect(self._open_folder)
        self._page.back_asked.connect(self.left)

    def start(self) -> None:
        self.run_on_file(partial(_place, self._services.folder), self._show)

    def check(self) -> None:
        """Check the data at once."""
        self._open(DataDoor.CHECK)

    def _show(self, state: DataState) -> None:
        self._services.show(self._page)
        self._page.show_data(state)

    @Slot()
    def _open_folder(self) -> None:
        open_folder(self._services.say, self._services.folder)

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


def _place(folder: Path) -> DataState:
    """What lies in the folder, told without opening the history to write to it."""
    path = folder / HISTORY
    with reading_files(path):
        size = path.stat().st_size if path.exists() else 0
        copies = sum(each.path.stat().st_size for each in Backups(folder / BACKUPS).all())
    return DataState(str(folder), size, copies, _sessions_in(path) if size else 0)


def _sessions_in(path: Path) -> int | None:
    with suppress(StorageError), Database(path, for_reading=True) as database:
        return contents_of(database).sessions
    return None
