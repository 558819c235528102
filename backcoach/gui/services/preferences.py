"""The settings while the program runs: read once, written at each change."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from backcoach.domain.settings import Settings
from backcoach.storage.files.settings_file import write_settings
from backcoach.storage.files.storage_error import StorageError


class Preferences(QObject):
    """The settings. A change counts at once, even if it cannot be written."""

    changed = Signal(object)
    troubled = Signal(object)

    def __init__(self, folder: Path, settings: Settings) -> None:
        super().__init__()
        self._folder = folder
        self._settings = settings

    @property
    def settings(self) -> Settings:
        return self._settings

    def change(self, **values: Any) -> None:  # noqa: ANN401 -- as `dataclasses.replace` takes them
        settings = replace(self._settings, **values)
        if settings == self._settings:
            return
        self._settings = settings
        self.changed.emit(settings)
        try:
            write_settings(self._folder, settings)
        except StorageError as error:
            self.troubled.emit(error)
