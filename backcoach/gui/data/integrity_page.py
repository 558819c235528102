"""The page of the integrity check: what was found, and what can be done about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.gui.data.ui_integrity_page import Ui_IntegrityPage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.text_card import bullets
from backcoach.words.amount_words import count_text
from backcoach.words.translation import translate

_COUNTED = {
    "people": QT_TRANSLATE_NOOP("IntegrityPage", "People"),
    "screenings": QT_TRANSLATE_NOOP("IntegrityPage", "Safety checks"),
    "sessions": QT_TRANSLATE_NOOP("IntegrityPage", "Sessions"),
    "parts": QT_TRANSLATE_NOOP("IntegrityPage", "Sides done"),
    "routines": QT_TRANSLATE_NOOP("IntegrityPage", "Routines"),
}


@dataclass(frozen=True, slots=True)
class IntegrityState:
    """What was found: sentences about what is wrong, and how many of each kind there are.

    `is_well` tells that all of it can be read and fits together. `details` are the database's own
    words. `can_repair` tells that all that is wrong can be repaired, `repaired` that something
    just was, and `copied` that there is a copy from before.
    """

    findings: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    is_well: bool = True
    good_copies: int = 0
    bad_copies: int = 0
    can_repair: bool = False
    repaired: bool = False
    copied: bool = False


class IntegrityPage(Page):
    """Shows what was found, and asks before anything is repaired."""

    repair_asked = Signal()
    copies_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_repair = False
        self._ui = Ui_IntegrityPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back, self._forward = self._ui.backButton, self._ui.forwardButton
        self._ui.copiesButton.clicked.connect(self.copies_asked)
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.forwardButton.clicked.connect(self._go_on)

    def show_waiting(self) -> None:
        self._show_frames(None)
        self._ui.forwardButton.setEnabled(False)
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def show_check(self, state: IntegrityState) -> None:
        self._can_repair = state.can_repair
        self._show_frames(state)
        heading, text = self._sound_words(state)
        self._ui.soundHeading.setText(heading)
        self._ui.soundLabel.setText(text)
        self._ui.mendLabel.setVisible(state.can_repair)
        self._ui.troubleHeading.setText(self._trouble_heading(state))
        self._ui.troubleLabel.setText(bullets(state.findings))
        hint = self.tr("For whoever helps you with it: {0}")
        self._ui.troubleHint.setText(hint.format(", ".join(state.details)))
        self._ui.troubleHint.setVisible(bool(state.details))
        self._ui.copiesButton.setVisible(state.good_copies > 0)
        self._ui.heldFacts.show_facts(_facts(state))
        self._ui.forwardButton.setText(self.tr("Mend it") if state.can_repair else self.tr("Done"))
        self._ui.forwardButton.setEnabled(True)
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def _trouble_heading(self, state: IntegrityState) -> str:
        if state.is_well:
            return self.tr("Good to know")
        if state.can_repair:
            return self.tr("Something can be mended")
        return self.tr("Something is amiss")

    def _sound_words(self, state: IntegrityState) -> tuple[str, str]:
        if not state.repaired:
            well = self.tr("All of it can be read, and all of it fits together.")
            return self.tr("Your data is well"), well
        kept = self.tr("How it was before is kept under Copies.")
        return self.tr("It is mended"), kept if state.copied else self.tr("All is put right.")

    def _show_frames(self, state: IntegrityState | None) -> None:
        self._ui.waitFrame.setVisible(state is None)
        self._ui.troubleFrame.setVisible(state is not None and bool(state.findings))
        self._ui.soundFrame.setVisible(state is not None and (state.repaired or state.is_well))
        self._ui.heldFrame.setVisible(state is not None)

    @Slot()
    def _go_on(self) -> None:
        if self._can_repair:
            self._sleep(self._ui.forwardButton)
            self.repair_asked.emit()
        else:
            self.back_asked.emit()


def _facts(state: IntegrityState) -> list[tuple[str, str]]:
    facts = [
        (translate("IntegrityPage", str(words)), count_text(state.counts[name]))
        for name, words in _COUNTED.items()
        if name in state.counts
    ]
    copies = translate("IntegrityPage", "Copies that can be read")
    facts.append((copies, count_text(state.good_copies)))
    if state.bad_copies:
        bad = translate("IntegrityPage", "Copies that cannot be read")
        facts.append((bad, count_text(state.bad_copies)))
    return facts
