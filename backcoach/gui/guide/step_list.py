"""What one person does in a stretch, line by line, with the safety lines set apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from backcoach.gui.widgets.cards.card_frame import CardFrame
from backcoach.gui.widgets.text_label import TextLabel

_TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class StepLine:
    """One sentence, and a word for what it is about."""

    tag: str
    text: str
    safety: bool = False


@dataclass(frozen=True, slots=True)
class StepGroup:
    """The lines of one part of a stretch, in order."""

    title: str
    lines: tuple[StepLine, ...]


class StepList(CardFrame):
    """A card with a heading and the groups below each other."""

    def __init__(
        self, heading: str, groups: Sequence[StepGroup], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addWidget(TextLabel("heading", heading))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for group in groups:
            _add_group(grid, group)
        layout.addLayout(grid)
        layout.addStretch(1)


def _add_group(grid: QGridLayout, group: StepGroup) -> None:
    first = grid.rowCount()
    title = TextLabel("question", group.title)
    title.setContentsMargins(0, 8, 0, 0)
    grid.addWidget(title, first, 0, 1, 2)
    for row, line in enumerate(group.lines, start=first + 1):
        if line.safety:
            grid.addWidget(_set_apart(line), row, 0, 1, 2)
        else:
            tag = TextLabel("small", line.tag)
            tag.setWordWrap(False)
            grid.addWidget(tag, row, 0, _TOP)
            grid.addWidget(TextLabel("", line.text), row, 1)


def _set_apart(line: StepLine) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "notice")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(16, 8, 16, 8)
    layout.setSpacing(0)
    layout.addWidget(TextLabel("small", line.tag))
    layout.addWidget(TextLabel("", line.text))
    return frame
