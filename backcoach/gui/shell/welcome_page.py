"""The first start: what the program is, and the few things it must know."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QListWidgetItem, QWidget

from backcoach.domain.folded_text import folded, mentions
from backcoach.domain.safety.emergency import CountryNumbers, EmergencyNumbers
from backcoach.domain.safety.welcome import Welcome
from backcoach.domain.settings import UsedBy
from backcoach.gui.shell.ui_welcome_page import Ui_WelcomePage
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.emergency_text import below_number, can_be_called, large_number

ROOMY, SPACIOUS = 48, 62  # times the height of the text
CODE = Qt.ItemDataRole.UserRole
_ONLY_CURRENT = QItemSelectionModel.SelectionFlag.NoUpdate  # what was chosen stays chosen


class WelcomePage(Page):
    """Asks for the age, the country and who takes part. Nothing is chosen beforehand."""

    welcomed = Signal(object)

    _as_in_form = True

    def __init__(self, known: EmergencyNumbers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._country: str | None = None
        self._ui = Ui_WelcomePage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward = self._ui.startButton
        self._people = QButtonGroup(self)
        self._used_by = {
            self._ui.oneRadio: UsedBy.ONE,
            self._ui.twoRadio: UsedBy.TWO,
            self._ui.clientsRadio: UsedBy.CLIENTS,
        }
        for radio in self._used_by:
            self._people.addButton(radio)
        self._list_countries()
        self._connect()
        self._refresh()

    def _list_countries(self) -> None:
        for country in sorted(self._known.countries, key=lambda each: folded(each.name)):
            item = QListWidgetItem(country.name, self._ui.countryList)
            item.setData(CODE, country.code)

    def _connect(self) -> None:
        self._ui.adultCheck.toggled.connect(self._refresh)
        self._people.buttonToggled.connect(self._refresh)
        self._ui.overrideEdit.textChanged.connect(self._refresh)
        self._ui.searchEdit.installEventFilter(self)
        self._ui.searchEdit.textChanged.connect(self._filter_countries)
        self._ui.countryList.itemSelectionChanged.connect(self._take_country)
        self._ui.elsewhereButton.clicked.connect(self._take_elsewhere)
        self._ui.wrongButton.toggled.connect(self._correct_number)
        self._ui.startButton.clicked.connect(self._finish)

    @override
    def _first_step(self) -> QWidget:
        """What is asked first: nothing can be left out."""
        return self._ui.oneRadio

    @override
    def _arrange(self) -> None:
        """Put below each other what has no room side by side."""
        size, across = self.fontInfo().pixelSize(), QBoxLayout.Direction.LeftToRight
        for row, needed in ((self._ui.countryChoice, ROOMY), (self._ui.welcomeRow, SPACIOUS)):
            roomy = self.width() >= needed * size
            row.setDirection(across if roomy else QBoxLayout.Direction.TopToBottom)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter in the search take the only country in sight, and Down lead to the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            match event.key():
                case Qt.Key.Key_Down:
                    self._ui.countryList.setFocus(Qt.FocusReason.TabFocusReason)
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    return self._take_only_one()
        return super().eventFilter(watched, event)

    def _take_only_one(self) -> bool:
        """Whether Enter is done with: it goes on only where the only one is chosen already."""
        shown = self._shown_countries()
        if len(shown) == 1 and shown[0].isSelected():
            return False
        if len(shown) == 1:
            shown[0].setSelected(True)
        return True

    def _shown_countries(self) -> list[QListWidgetItem]:
        listed = self._ui.countryList
        items = (listed.item(row) for row in range(listed.count()))
        return [item for item in items if not item.isHidden()]

    @Slot()
    def _filter_countries(self) -> None:
        """Show what is sought. What is out of sight is not chosen, and no key comes to it."""
        sought, listed = self._ui.searchEdit.text(), self._ui.countryList
        for row in range(listed.count()):
            item = listed.item(row)
            item.setHidden(not mentions(item.text(), sought))
            if item.isHidden():
                item.setSelected(False)
        if shown := self._shown_countries():
            here = listed.indexFromItem(shown[0])
            listed.selectionModel().setCurrentIndex(here, _ONLY_CURRENT)

    @Slot()
    def _take_country(self) -> None:
        chosen = [item for item in self._ui.countryList.selectedItems() if not item.isHidden()]
        if chosen:
            self._ui.elsewhereButton.setChecked(False)
            self._choose(str(chosen[0].data(CODE)))
        elif self._country:
            self._choose(None)

    @Slot()
    def _take_elsewhere(self) -> None:
        self._ui.elsewhereButton.setChecked(True)
        self._ui.countryList.clearSelection()
        self._choose("")

    def _choose(self, country: str | None) -> None:
        self._country = country
        self._ui.wrongButton.setChecked(False)
        self._refresh()

    @Slot(bool)
    def _correct_number(self, wrong: bool) -> None:  # noqa: FBT001 - Qt's own signature
        if wrong:
            self._ui.overrideEdit.setFocus()
        else:
            self._ui.overrideEdit.clear()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        missing = self._missing()
        self._ui.missingLabel.setText(missing)
        self._ui.startButton.setEnabled(not missing)
        wrong = self._ui.wrongButton.isChecked()
        self._ui.overrideLabel.setVisible(wrong)
        self._ui.overrideEdit.setVisible(wrong)
        self._ui.numberLabel.setVisible(self._country is not None)
        self._ui.wrongButton.setVisible(self._country is not None)
        if self._country is None:
            self._ui.noteLabel.setText(self.tr("Choose your country to see its number here."))
        else:
            self._show_number(self._known.for_country(self._country, self._override()))

    def _show_number(self, numbers: CountryNumbers) -> None:
        note = below_number(numbers)
        self._ui.numberEyebrow.setText(self._number_of(numbers))
        self._ui.numberLabel.setText(large_number(numbers))
        self._ui.noteLabel.setText(note)
        self._ui.noteLabel.setVisible(bool(note))

    def _number_of(self, numbers: CountryNumbers) -> str:
        if not self._country:
            return self.tr("Emergency number")
        return self.tr("Emergency number, {0}").format(numbers.name)

    def _missing(self) -> str:
        """What still keeps the way forward shut; empty if nothing does."""
        if self._people.checkedButton() is None:
            return self.tr("To begin, say who will use BackCoach.")
        if not self._ui.adultCheck.isChecked():
            return self.tr("To begin, confirm that you are 18 or older.")
        if self._country is None:
            return self.tr("To begin, choose your country.")
        if self._ui.wrongButton.isChecked() and not self._override():
            return self.tr("Write the right emergency number, in digits.")
        return ""

    def _override(self) -> str:
        written = self._ui.overrideEdit.text().strip()
        return written if can_be_called(written) else ""

    def _welcome(self, country: str) -> Welcome:
        chosen = self._people.checkedButton()
        people = next((who for radio, who in self._used_by.items() if radio is chosen), UsedBy.ONE)
        return Welcome(country, self._override(), people)

    @Slot()
    def _finish(self) -> None:
        if self._country is not None:
            self.welcomed.emit(self._welcome(self._country))
