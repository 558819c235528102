"""Changing how the program looks, sounds and behaves."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.gui.settings.settings_page import SettingsPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcoach.domain.settings import Settings
    from backcoach.gui.data.data_flow import DataFlow
    from backcoach.gui.services.services import Services

# The stretch in the small picture: one with two people.
SHOWN_STEM = "partner_supine_rotation"


class SettingsFlow(QObject):
    """Applies and keeps each change at once, and leads to the person's data."""

    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._data: DataFlow | None = None
        library = services.library
        reviewed_by = library.content.screening.reviewed_by
        self._page = SettingsPage(library.numbers, reviewed_by, library.scene(SHOWN_STEM))
        self._page.changed.connect(self._apply)
        self._page.data_asked.connect(self._open_data)
        self._page.back_asked.connect(self.left)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """What this flow shows."""
        return self._page, *(self._data.pages if self._data else ())

    @Slot()
    def start(self) -> None:
        """Show what is chosen now."""
        self._services.show(self._page)
        self._page.show_settings(self._services.preferences.settings)
        self._page.show_style(self._services.figure_style())

    def may_close(self) -> bool:
        """Whether the window may close: each change is kept already."""
        return True

    @Slot(object)
    def _apply(self, settings: Settings) -> None:
        self._services.preferences.change(**asdict(settings))
        self._page.show_style(self._services.figure_style())

    @Slot()
    def _open_data(self) -> None:
        from backcoach.gui.data.data_flow import DataFlow  # noqa: PLC0415 -- seldom needed

        self._drop_data()
        self._data = DataFlow(self._services)
        self._data.left.connect(self.start)
        self._data.start()

    def _drop_data(self) -> None:
        """Let go of the pages of the last time."""
        if self._data is not None:
            for page in self._data.pages:
                page.deleteLater()
