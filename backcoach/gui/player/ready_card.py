"""What to have at hand, before a session starts."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from backcoach.domain.playing.plan import Plan
from backcoach.gui.player.instruction_text import InstructionText
from backcoach.gui.widgets.text_card import bullets


class ReadyCard(QFrame):
    """Lists each thing once, in letters as large as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._things: tuple[str, ...] = ()
        self._heading = QLabel(self.tr("Have ready"))
        self._heading.setProperty("kind", "heading")
        self._list = InstructionText()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._list, 1)

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to have ready."""
        return bool(self._things)

    def show_session(self, plan: Plan) -> None:
        kit = dict.fromkeys(thing for item in plan.items for thing in item.technique.kit)
        self._things = tuple(kit)

    def arrange(self, *, tight: bool) -> None:
        """Write one thing below the other, or where it is tight one after the other."""
        self._heading.setVisible(not tight)
        text = "  ·  ".join(self._things) if tight else bullets(self._things)
        self._list.make_room([text])
        self._list.show_line(text)
