"""The part of the settings that says whom to call in an emergency."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.domain.safety.emergency import EmergencyNumbers
from backcoach.domain.safety.welcome import Welcome
from backcoach.domain.settings import Settings
from backcoach.gui.settings.ui_settings_page import Ui_SettingsPage
from backcoach.words.emergency_text import can_be_called, number_text


class SettingsNumbers(QObject):
    """Shows the number that would be called, for the country or the person's own.

    The person's own number counts only once it could be dialled; until then that of the country
    does.
    """

    changed = Signal()

    def __init__(self, ui: Ui_SettingsPage, known: EmergencyNumbers, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._ui = ui
        self._known = known
        ui.countryCombo.addItem(known.fallback.name, "")
        for country in known.countries:
            ui.countryCombo.addItem(country.name, country.code)
        ui.countryCombo.activated.connect(self._take_country)
        ui.overrideEdit.textEdited.connect(self._take_number)

    def show_settings(self, settings: Settings) -> None:
        self._settings = settings
        place = self._ui.countryCombo.findData(settings.country)
        self._ui.countryCombo.setCurrentIndex(max(0, place))
        self._ui.overrideEdit.setText(settings.number_override)
        self._refresh()

    def changed_in(self, settings: Settings) -> Settings:
        """The settings with the country and number that are filled in."""
        written = self._ui.overrideEdit.text().strip()
        return replace(
            settings,
            country=str(self._ui.countryCombo.currentData()),
            number_override=written if can_be_called(written) else "",
        )

    @Slot()
    def _take_country(self) -> None:
        """A person's own number belongs to the country it was written for."""
        self._ui.overrideEdit.clear()
        self._take_number()

    @Slot()
    def _take_number(self) -> None:
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        chosen = self.changed_in(self._settings)
        numbers = Welcome(chosen.country, chosen.number_override, chosen.used_by).numbers(
            self._known
        )
        written = self._ui.overrideEdit.text().strip()
        wrong = bool(written) and not chosen.number_override
        self._ui.calledLabel.setText(self.tr("In an emergency: {0}").format(number_text(numbers)))
        self._ui.overrideHint.setText(self.tr("Write the number in digits."))
        self._ui.overrideHint.setVisible(wrong)
