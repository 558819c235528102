"""The cards that say what each person does, or what to do in a pause."""

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from backcoach.domain.playing.plan import Plan
from backcoach.domain.playing.player import PlayerView
from backcoach.domain.stretch.technique import Role
from backcoach.gui.player.instruction_text import InstructionText
from backcoach.gui.player.player_layout import gets_ready
from backcoach.gui.player.player_lines import (
    RoleLine,
    every_line,
    line_at,
    ready_lines,
    resting_words,
    role_name,
)
from backcoach.gui.widgets.text_label import restyle

SPACING = 8
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class CaptionCard(QFrame):
    """A heading, and a line below it in the largest size that fits."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self._heading = QLabel()
        self._heading.setProperty("kind", "role")
        self._text = InstructionText()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 0, 6)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._text, 1)

    def show_words(self, heading: str, text: str, *, warns: bool = False) -> None:
        """The heading may be empty."""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._text.show_line(text, warns=warns)

    def arrange(self, *, low: bool) -> None:
        """Leave the words as much of the card as there is."""
        restyle(self._heading, "eyebrow" if low else "role")

    def make_room(self, told: Iterable[RoleLine]) -> None:
        """Choose the size of the words so that the longest of these fit."""
        self._text.make_room(each.text for each in told)


class Captions(QWidget):
    """One card for each person, or one for both in a pause and after a stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ready: tuple[RoleLine, ...] = ()
        self._by_role = {Role.RECEIVER: CaptionCard("wash"), Role.HELPER: CaptionCard("card")}
        self._resting = CaptionCard("wash")
        self._row = QBoxLayout(_ACROSS, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING)
        for card in (*self._by_role.values(), self._resting):
            self._row.addWidget(card, 1)

    def show_session(self, plan: Plan, stop_word: str) -> None:
        """Take what is said while there is time to get into place."""
        self._ready = ready_lines(plan, stop_word)
        self._make_room(self._ready)

    def show_view(self, view: PlayerView) -> None:
        if self._ready and not gets_ready(view):
            self._ready = ()
            self._make_room(every_line(view.timeline))
        resting = resting_words(view.playing)
        roles = view.moment.part.technique.roles
        told = self._ready or [line_at(view.moment, role) for role in roles]
        by_role = {each.role: each for each in told}
        for role, card in self._by_role.items():
            own = by_role.get(role, RoleLine(role, ""))
            heading = role_name(role) if len(by_role) > 1 else ""
            card.show_words(heading, own.text, warns=own.warns)
            card.setVisible(resting is None and role in by_role)
        self._resting.setVisible(resting is not None)
        if resting is not None:
            self._resting.show_words(*resting)

    def arrange(self, *, stacked: bool, low: bool) -> None:
        """Put two people's cards one above the other; leave less round the words if `low`."""
        self._row.setDirection(_DOWN if stacked else _ACROSS)
        for card in (*self._by_role.values(), self._resting):
            card.arrange(low=low)

    def _make_room(self, told: Iterable[RoleLine]) -> None:
        """Let both people's words be of one size."""
        lines = tuple(told)
        for card in self._by_role.values():
            card.make_room(lines)
