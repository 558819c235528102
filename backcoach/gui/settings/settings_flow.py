"""Changing how the program looks, sounds and behaves."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from backcoach.gui.services.flow import Flow
from backcoach.gui.settings.settings_page import SettingsPage

if TYPE_CHECKING:
    from backcoach.domain.settings import Settings
    from backcoach.gui.data.data_flow import DataFlow
    from backcoach.gui.reminders.reminders_flow import RemindersFlow
    from backcoach.gui.services.services import Services

# The stretch in the small picture; it shows two people.
SHOWN_STEM = "partner_supine_rotation"


class SettingsFlow(Flow):
    """Applies and keeps each change at once, and leads to the person's data and reminders."""

    reminders_changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._data: DataFlow | None = None
        self._reminders: RemindersFlow | None = None
        library = services.library
        reviewed_by = library.content.screening.reviewed_by
        scene = library.scene(SHOWN_STEM)
        self._page = self.own(SettingsPage(library.numbers, reviewed_by, scene))
        self._page.changed.connect(self._apply)
        self._page.data_asked.connect(self._open_data)
        self._page.reminders_asked.connect(self._open_reminders)

    def start(self) -> None:
        self._services.show(self._page)
        self._page.show_settings(self._services.preferences.settings)
        self._page.show_style(self._services.figure_style())

    @Slot(object)
    def _apply(self, settings: Settings) -> None:
        self._services.preferences.change(**asdict(settings))
        self._page.show_style(self._services.figure_style())

    @Slot()
    def _open_data(self) -> None:
        from backcoach.gui.data.data_flow import DataFlow  # noqa: PLC0415 -- seldom needed

        self._data = self.adopt(DataFlow(self._services))
        self._data.left.connect(self._close_data)
        self._data.start()

    @Slot()
    def _close_data(self) -> None:
        self.drop(self._data)
        self._data = None
        self.start()

    @Slot()
    def _open_reminders(self) -> None:
        from backcoach.gui.reminders.reminders_flow import RemindersFlow  # noqa: PLC0415

        self._reminders = flow = self.adopt(RemindersFlow(self._services))
        flow.changed.connect(self.reminders_changed)
        flow.left.connect(self._close_reminders)
        flow.start()

    @Slot()
    def _close_reminders(self) -> None:
        self.drop(self._reminders)
        self._reminders = None
        self.start()
