"""Shows Markdown with roomy lines; no link leads outside."""

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import (
    QFont,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from backcoach.overrides import override

# A line is no longer than so many times the height of the text: about 70 letters.
LINE_WIDTH = 40
LINE_HEIGHT = 135.0
HEADING_LINE_HEIGHT = 115.0
# By level, in times the height of the text.
HEADING_SIZES = (1.75, 1.25)
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_FONT_SIZE = QTextFormat.Property.FontPixelSize.value
_RESTYLED = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})


class MarkdownView(QTextBrowser):
    """Shows Markdown. A link is told by `anchorClicked` and never opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)

    def show_markdown(self, text: str) -> None:
        self._markdown = text
        self._set_out()
        self.verticalScrollBar().setValue(0)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Load nothing from anywhere."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED and self._markdown:
            self._set_out()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keep_lines_short()
        super().resizeEvent(event)

    def _set_out(self) -> None:
        text = self.fontInfo().pixelSize()
        self.document().setDefaultFont(self.font())
        self.document().setIndentWidth(1.5 * text)
        self.setMarkdown(self._markdown)
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                _set_heading(block, text)
            else:
                _give_room(block, text)
            block = block.next()
        self._keep_lines_short()

    def _keep_lines_short(self) -> None:
        text = self.fontInfo().pixelSize()
        free = self.width() - LINE_WIDTH * text
        edge = round(0.75 * text)
        self.setViewportMargins(edge, edge, max(edge, free - edge), edge)


def _set_heading(block: QTextBlock, text: int) -> None:
    """Set a heading apart from what stands above it."""
    room = block.blockFormat()
    size = HEADING_SIZES[min(room.headingLevel(), len(HEADING_SIZES)) - 1]
    room.setLineHeight(HEADING_LINE_HEIGHT, _PROPORTIONAL)
    room.setTopMargin(1.5 * text if block.position() else 0)
    room.setBottomMargin(0.5 * text)
    letters = QTextCharFormat()
    letters.setProperty(_FONT_SIZE, round(size * text))
    letters.setFontWeight(QFont.Weight.DemiBold)
    heading = QTextCursor(block)
    heading.setBlockFormat(room)
    heading.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    heading.setCharFormat(letters)


def _give_room(block: QTextBlock, text: int) -> None:
    """Spread the lines of a paragraph; the points of a list stand closer together."""
    room = block.blockFormat()
    within = _listed(block) and _listed(block.next())
    room.setLineHeight(LINE_HEIGHT, _PROPORTIONAL)
    room.setTopMargin(0)
    room.setBottomMargin((0.25 if within else 0.75) * text)
    QTextCursor(block).setBlockFormat(room)


def _listed(block: QTextBlock) -> bool:
    return block.isValid() and block.textList() is not None
