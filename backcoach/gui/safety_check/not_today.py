"""What is not open today, folded into one line: which stretches, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from backcoach.domain.safety.clearance import Cleared
from backcoach.domain.safety.screening import Screening
from backcoach.domain.stretch.technique import People, Technique
from backcoach.gui.safety_check.agreement_form import AgreementForm
from backcoach.gui.safety_check.locked_cards import locked_cards, question_texts
from backcoach.gui.widgets.icon import show_icon
from backcoach.gui.widgets.text_card import TextCard
from backcoach.gui.widgets.text_label import TextLabel

LEADING = Qt.AlignmentFlag.AlignLeading


@dataclass(frozen=True, slots=True)
class ShutState:
    """What the answers of a day leave shut. With a helper, reasons are for one pair of eyes."""

    cleared: Cleared
    with_helper: bool


class NotToday(QWidget):
    """Unfolds into the reasons. `agreed` carries `Agreements`, to be saved and assessed."""

    agreed = Signal(object)

    def __init__(
        self,
        texts: Screening,
        techniques: Sequence[Technique],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts, self._techniques = texts, techniques
        self._state: ShutState | None = None
        self._cards: list[TextCard] = []
        self._asks = self.counts = False
        self._unfold = QPushButton()
        self._unfold.setProperty("kind", "why")
        self._unfold.setCheckable(True)
        self._cover = TextLabel("small")
        self._cover.setText(
            self.tr("Only the one who answered should read on. Please be alone at the screen.")
        )
        self._reveal = QPushButton(self.tr("I am alone, show it"))
        self._reveal.setProperty("kind", "secondary")
        self._reasons = QWidget()
        self._form = AgreementForm()
        self._lay_out()
        self._unfold.toggled.connect(self._show_folded)
        self._reveal.clicked.connect(self._show_reasons)
        self._form.agreed.connect(self.agreed)

    def show_shut(self, state: ShutState) -> None:
        """Show how many are shut; which and why is folded away."""
        self._state = state
        self._clear()
        count = len(state.cleared.locked) + len(self._for_two(state))
        self.counts = count > 0
        self.setVisible(self.counts)
        self._unfold.setText(self.tr("Not today: {0}, and why").format(count))
        self._fill(state)
        self._unfold.setChecked(False)
        self._show_folded(unfolded=False)

    def _for_two(self, state: ShutState) -> tuple[str, ...]:
        """What needs a helper, for someone alone."""
        if state.with_helper:
            return ()
        return tuple(each.name for each in self._techniques if each.people is People.PARTNER)

    def _fill(self, state: ShutState) -> None:
        names: Mapping[str, str] = {each.id: each.name for each in self._techniques}
        self._cards = locked_cards(state.cleared.locked, self._texts, names)
        if for_two := self._for_two(state):
            self._cards.append(self._helper_card(for_two))
        for card in self._cards:
            self._card_layout.addWidget(card)
        needed = dict.fromkeys(
            name for lock in state.cleared.locked for name in lock.agreement_needed
        )
        self._asks = bool(needed)
        if needed:
            lines = dict(zip(needed, question_texts(needed, self._texts), strict=True))
            self._form.ask(lines, state.cleared.on, self._texts.agreement_days)

    def _helper_card(self, names: Sequence[str]) -> TextCard:
        eyebrow = self.tr("Needs a helper")
        hint = self.tr("Go back, choose “With a helper”, and start again.")
        lines = (("eyebrow", eyebrow), ("heading", ", ".join(names)), ("small", hint))
        return TextCard("card", lines)

    def _lay_out(self) -> None:
        self._card_layout = QVBoxLayout(self._reasons)
        self._card_layout.setContentsMargins(0, 0, 0, 0)
        self._card_layout.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self._unfold, self._cover, self._reveal):
            layout.addWidget(part)
        layout.addWidget(self._reasons)
        layout.addWidget(self._form)
        for button in (self._unfold, self._reveal):
            layout.setAlignment(button, LEADING)

    def _clear(self) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []

    @Slot(bool)
    def _show_folded(self, unfolded: bool) -> None:  # noqa: FBT001 - as the signal gives it
        show_icon(self._unfold, "up" if unfolded else "down")
        covered = self._state is not None and self._state.with_helper
        for part in (self._cover, self._reveal):
            part.setVisible(unfolded and covered)
        self._show_all(shown=unfolded and not covered)

    @Slot()
    def _show_reasons(self) -> None:
        self._cover.hide()
        self._reveal.hide()
        self._show_all(shown=True)

    def _show_all(self, *, shown: bool) -> None:
        self._reasons.setVisible(shown)
        self._form.setVisible(shown and self._asks)
