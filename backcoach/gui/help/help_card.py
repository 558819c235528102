"""Help for the page in front, over the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backcoach.gui.widgets.text_label import TextLabel

MARGIN, SPACING = 24, 16
WIDTH_LINES = 32  # times the height of the text
_TOP = Qt.AlignmentFlag.AlignTop
_ON_CLOSE = Qt.WidgetAttribute.WA_DeleteOnClose
_NO_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


@dataclass(frozen=True, slots=True)
class HelpWords:
    """The page's title, what it is for, and keys with what they do: its own before the rest."""

    title: str
    purpose: str
    keys: Sequence[tuple[str, str]]


class HelpCard(QDialog):
    """Says it all at once, and Esc closes it.

    `get_help` leads to where it is said when to get help; None where nothing leads away.
    """

    def __init__(
        self, words: HelpWords, get_help: Callable[[], object] | None, window: QWidget
    ) -> None:
        super().__init__(window)
        self.setAttribute(_ON_CLOSE)
        self.setWindowTitle(self.tr("Help: {0}").format(words.title))
        said = (f"{written}: {does}." for written, does in words.keys)
        self.setAccessibleDescription(" ".join((words.purpose, *said)))
        self._close = QPushButton(self.tr("Close"))
        self._text = _text(words, self.tr("Keys"))
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(_NO_BAR)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(SPACING)
        column.addWidget(scroll)
        column.addLayout(self._buttons(get_help))
        self._fit(window.size())

    def _buttons(self, get_help: Callable[[], object] | None) -> QHBoxLayout:
        row = QHBoxLayout()
        if get_help is not None:
            help_button = QPushButton(self.tr("When to get help"))
            help_button.setAutoDefault(False)
            help_button.clicked.connect(self.accept)
            help_button.clicked.connect(get_help)
            row.addWidget(help_button)
        row.addStretch(1)
        self._close.setProperty("kind", "primary")
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        row.addWidget(self._close)
        self._close.setFocus()
        return row

    def _fit(self, window: QSize) -> None:
        """Show all of it without scrolling, where the window is large enough."""
        width = min(WIDTH_LINES * self.fontMetrics().height(), window.width() - MARGIN)
        high = self._text.heightForWidth(width - 2 * MARGIN) + 3 * MARGIN + SPACING
        high += self._close.sizeHint().height()
        self.resize(width, min(high, window.height() - MARGIN))


def _text(words: HelpWords, keys_heading: str) -> QWidget:
    text = QWidget()
    column = QVBoxLayout(text)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACING)
    column.addWidget(TextLabel("heading", words.title))
    column.addWidget(TextLabel("", words.purpose))
    column.addWidget(TextLabel("question", keys_heading))
    grid = QGridLayout()
    grid.setHorizontalSpacing(MARGIN)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for row, (written, does) in enumerate(words.keys):
        grid.addWidget(TextLabel("question", written), row, 0, _TOP)
        grid.addWidget(TextLabel("", does), row, 1, _TOP)
    grid.setColumnStretch(0, 1)
    column.addLayout(grid)
    column.addStretch(1)
    return text
