"""The cards that say what each person does, or what to do in a pause."""

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from backcoach.domain.playing.plan import Plan
from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.stretch.technique import Role
from backcoach.gui.player.instruction_text import LARGEST, LARGEST_FROM_AFAR, InstructionText
from backcoach.gui.player.player_layout import SPARED, PlayerLayout
from backcoach.gui.player.player_lines import (
    RoleLines,
    every_line,
    lines_at,
    ready_lines,
    resting_words,
    role_name,
)

SPACING = 16
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class CaptionCard(QFrame):
    """A heading, and words below it in the largest size that fits."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self._heading = QLabel()
        self._heading.setWordWrap(True)
        self._heading.setProperty("kind", "heading")
        self._text = InstructionText()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 8)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addWidget(self._text, 1)

    def show_words(self, heading: str, text: str, safety: str = "") -> None:
        """The heading may be empty; `safety` is what to look out for."""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._text.show_lines(text, safety)

    def make_room(self, told: Iterable[RoleLines]) -> None:
        """Choose the size of the words so that the longest of these fit."""
        self._text.make_room((each.text, each.safety) for each in told)

    def arrange(self, layout: PlayerLayout) -> None:
        self._text.set_largest(LARGEST_FROM_AFAR if layout.far else LARGEST)
        self._heading.setProperty("kind", "eyebrow" if layout.tight else "heading")
        self._heading.style().polish(self._heading)


class Captions(QWidget):
    """One card for each person, or one for both in a pause and after a stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ready: tuple[RoleLines, ...] = ()
        self._by_role = {Role.RECEIVER: CaptionCard("wash"), Role.HELPER: CaptionCard("card")}
        self._resting = CaptionCard("wash")
        self._cards = (*self._by_role.values(), self._resting)
        self._row = QBoxLayout(_ACROSS, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING)
        for card in self._cards:
            self._row.addWidget(card)

    def show_session(self, plan: Plan, stop_word: str) -> None:
        """Take what is said before a session starts."""
        self._ready = ready_lines(plan, stop_word)
        self._make_room(self._ready)

    def show_view(self, view: PlayerView) -> None:
        if self._ready and view.playing is not Playing.READY:
            self._ready = ()
            self._make_room(every_line(view.timeline))
        resting = resting_words(view.playing)
        by_role = {each.role: each for each in self._ready or lines_at(view.moment)}
        for role, card in self._by_role.items():
            own = by_role.get(role, RoleLines(role, ""))
            card.show_words(role_name(role) if len(by_role) > 1 else "", own.text, own.safety)
            card.setVisible(resting is None and role in by_role)
        self._resting.setVisible(resting is not None)
        if resting is not None:
            self._resting.show_words(*resting)

    def arrange(self, layout: PlayerLayout) -> None:
        self._row.setDirection(_DOWN if layout.beside else _ACROSS)
        self._row.setSpacing(SPARED if layout.tight else SPACING)
        for card in self._cards:
            card.arrange(layout)

    def _make_room(self, told: Iterable[RoleLines]) -> None:
        """Let both people's words be of one size."""
        lines = tuple(told)
        for card in self._by_role.values():
            card.make_room(lines)
