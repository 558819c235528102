"""What was found when all data was looked through, and what can be done about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.forms.ui_data_check_page import Ui_DataCheckPage
from backcoach.pages.page import Page
from backcoach.widgets.amount_words import count_text
from backcoach.widgets.text_card import bullets

translate = QCoreApplication.translate

_COUNTED = {
    "people": QT_TRANSLATE_NOOP("DataCheckPage", "People"),
    "screenings": QT_TRANSLATE_NOOP("DataCheckPage", "Safety checks"),
    "sessions": QT_TRANSLATE_NOOP("DataCheckPage", "Sessions"),
    "parts": QT_TRANSLATE_NOOP("DataCheckPage", "Sides done"),
    "routines": QT_TRANSLATE_NOOP("DataCheckPage", "Routines"),
}


@dataclass(frozen=True, slots=True)
class CheckState:
    """What was found: sentences about what is amiss, and how many of each kind there are.

    `details` are the database's own words. `can_mend` says that all that is amiss can be mended;
    `mended` that it just was.
    """

    findings: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    good_copies: int = 0
    bad_copies: int = 0
    can_mend: bool = False
    mended: bool = False


class DataCheckPage(Page):
    """Changes nothing unless asked to mend."""

    mend_asked = Signal()
    copies_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_mend = False
        self._ui = Ui_DataCheckPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back, self._forward = self._ui.backButton, self._ui.forwardButton
        self._ui.copiesButton.clicked.connect(self.copies_asked)
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.forwardButton.clicked.connect(self._go_on)

    def show_waiting(self) -> None:
        """Say that all is being looked through."""
        self._show_frames(None)
        self._ui.forwardButton.setEnabled(False)
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def show_check(self, state: CheckState) -> None:
        """Show what was found."""
        self._can_mend = state.can_mend
        self._show_frames(state)
        self._ui.soundHeading.setText(
            self.tr("It is mended") if state.mended else self.tr("Your data is well")
        )
        self._ui.troubleHeading.setText(
            self.tr("Something can be mended") if state.can_mend else self.tr("Something is amiss")
        )
        self._ui.troubleLabel.setText(bullets(state.findings))
        self._ui.troubleHint.setText("\n".join(state.details))
        self._ui.troubleHint.setVisible(bool(state.details))
        self._ui.copiesButton.setVisible(state.good_copies > 0)
        self._ui.heldFacts.show_facts(_facts(state))
        self._ui.forwardButton.setText(self.tr("Mend it") if state.can_mend else self.tr("Done"))
        self._ui.forwardButton.setEnabled(True)
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def _show_frames(self, state: CheckState | None) -> None:
        self._ui.waitFrame.setVisible(state is None)
        self._ui.troubleFrame.setVisible(state is not None and bool(state.findings))
        self._ui.soundFrame.setVisible(state is not None and not state.findings)
        self._ui.heldFrame.setVisible(state is not None)

    @Slot()
    def _go_on(self) -> None:
        if self._can_mend:
            self._ui.forwardButton.setEnabled(False)
            self.mend_asked.emit()
        else:
            self.back_asked.emit()


def _facts(state: CheckState) -> list[tuple[str, str]]:
    facts = [
        (translate("DataCheckPage", str(words)), count_text(state.counts[name]))
        for name, words in _COUNTED.items()
        if name in state.counts
    ]
    copies = translate("DataCheckPage", "Copies that can be read")
    facts.append((copies, count_text(state.good_copies)))
    if state.bad_copies:
        bad = translate("DataCheckPage", "Copies that cannot be read")
        facts.append((bad, count_text(state.bad_copies)))
    return facts
