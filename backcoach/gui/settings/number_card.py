"""The card of the settings that says whom to call in an emergency."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.safety.emergency import EmergencyNumbers
from backcoach.domain.settings import Settings
from backcoach.gui.settings.ui_number_card import Ui_NumberCard
from backcoach.gui.widgets.cards.card_frame import CardFrame
from backcoach.words.emergency_text import can_be_called, number_text


class NumberCard(CardFrame):
    """The country, or the person's own number, which counts once it could be dialled."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._known: EmergencyNumbers | None = None
        self._ui = Ui_NumberCard()
        self._ui.setupUi(self)
        self._ui.countryCombo.activated.connect(self._take_country)
        self._ui.overrideEdit.textEdited.connect(self._take_number)

    def offer(self, known: EmergencyNumbers) -> None:
        """Offer these countries, the one for all others first."""
        self._known = known
        self._ui.countryCombo.addItem(known.fallback.name, "")
        for country in known.countries:
            self._ui.countryCombo.addItem(country.name, country.code)

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
        if self._known is None:
            return
        chosen = self.changed_in(self._settings)
        called = number_text(self._known.for_country(chosen.country, chosen.number_override))
        written = self._ui.overrideEdit.text().strip()
        self._ui.calledLabel.setText(self.tr("In an emergency: {0}").format(called))
        self._ui.overrideHint.setVisible(bool(written) and not chosen.number_override)
