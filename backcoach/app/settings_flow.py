"""Changing how the program looks, sounds and behaves."""

from dataclasses import asdict

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.app.services import Services
from backcoach.domain.settings import Settings
from backcoach.pages.settings_page import SettingsPage

# The stretch in the small picture: one with two people.
SHOWN_STEM = "partner_supine_rotation"


class SettingsFlow(QObject):
    """Applies and keeps each change at once."""

    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        library = services.library
        reviewed_by = library.content.screening.reviewed_by
        self._page = SettingsPage(library.numbers, reviewed_by, library.scene(SHOWN_STEM))
        self._page.changed.connect(self._apply)
        self._page.back_asked.connect(self.left)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """What this flow shows."""
        return (self._page,)

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
