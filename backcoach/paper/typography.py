"""Fonts on paper, and paragraphs broken into lines. Lengths are in dots of 1/600 inch."""

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import category

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from backcoach.painting.typeface import typeface
from backcoach.paper.sheet import Align, Label, TypeSize
from backcoach.paper.structure import Element, marked

DOTS_PER_INCH = 600
_POINTS_PER_INCH = 72
_MM_PER_INCH = 25.4
_WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_LINE_BREAK = "\u2028"
# Controls, marks that shape their neighbours, and spaces have no picture of their own.
_UNSEEN = ("Cc", "Cf", "Mn", "Zs", "Zl", "Zp")

_LEADING = 1.32
_INK, _SOFT, _TEAL = "#22313a", "#4d5c64", "#1f6f6b"


# For what the program's own letters lack, the first of these that is installed.
_OTHERS = ("Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans")
# Features that draw one sign for others, as a raised colon between numbers.
_REPLACING = (QFont.Tag("liga"), QFont.Tag("calt"))


def paper_font() -> QFont:
    """Return the font of all sheets, in which each character keeps its own sign.

    What is drawn for another, such as a figure of the window's one width, is lost to who copies
    from a PDF.
    """
    font = typeface(*_OTHERS)
    font.clearFeatures()
    for feature in _REPLACING:
        font.setFeature(feature, 0)
    return font


def dots(millimetres: float) -> float:
    """A length on paper in dots."""
    return millimetres * DOTS_PER_INCH / _MM_PER_INCH


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """A font size in points with weight, colour and line gap."""

    points: float
    weight: QFont.Weight = QFont.Weight.Normal
    colour: str = _INK
    leading: float = _LEADING

    def font(self) -> QFont:
        """The font; the same on screen, in a PDF and on a printer."""
        font = paper_font()
        font.setPixelSize(round(self.points * DOTS_PER_INCH / _POINTS_PER_INCH))
        font.setWeight(self.weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


@dataclass(frozen=True, slots=True)
class TypeScale:
    """The type styles of a sheet."""

    title: TypeStyle
    heading: TypeStyle
    subheading: TypeStyle
    body: TypeStyle
    small: TypeStyle
    name: TypeStyle
    large: bool = False
    share: float = 1.0


_POINTS = {
    TypeSize.SMALL: (17, 12, 11, 10, 9, 8),
    TypeSize.USUAL: (21, 13.5, 11, 12, 10.5, 9),
    TypeSize.LARGE: (28, 22, 19, 18, 17, 16),
}


def type_scale(size: TypeSize, share: float = 1.0) -> TypeScale:
    """The type styles of a size, or a share of it.

    Large print begins at 16 points: UK Association for Accessible Formats, 2012.
    """
    bold, medium = QFont.Weight.DemiBold, QFont.Weight.Medium
    title, heading, subheading, lead, body, small = (share * each for each in _POINTS[size])
    leading = _LEADING - 0.8 * (1 - share)
    return TypeScale(
        title=TypeStyle(title, bold, leading=1.2),
        heading=TypeStyle(heading, bold, _TEAL, leading=1.25),
        subheading=TypeStyle(subheading, bold, leading=1.25),
        body=TypeStyle(body, leading=leading),
        small=TypeStyle(small, colour=_SOFT, leading=leading),
        name=TypeStyle(lead, medium, _TEAL),
        large=size is TypeSize.LARGE,
        share=share,
    )


class Paragraph:
    """A text broken into lines of a width, with a bold `lead`; it may be of an element."""

    def __init__(
        self,
        text: str,
        letters: TypeStyle,
        width: float,
        lead: str = "",
        element: Element | None = None,
    ) -> None:
        self._element = element
        self._colour = QColor(letters.colour)
        font = letters.font()
        whole = " ".join(filter(None, (lead, text))).replace("\n", _LINE_BREAK)
        self._layout = QTextLayout(whole, font)
        option = QTextOption()
        option.setWrapMode(_WRAP)
        self._layout.setTextOption(option)
        if lead:
            self._layout.setFormats([_bold(len(lead))])
        self._break(width)
        self.line_height = QFontMetrics(font).height() * letters.leading / 1.2
        self.count = self._layout.lineCount()

    @property
    def height(self) -> float:
        return self.count * self.line_height

    @property
    def natural_width(self) -> float:
        """The width of the widest line."""
        lines = (self._layout.lineAt(index) for index in range(self.count))
        return max((line.naturalTextWidth() for line in lines), default=0.0)

    def paint_line(self, index: int, painter: QPainter, x: float, y: float) -> None:
        """Paint one line with its top left corner at x, y."""
        line = self._layout.lineAt(index)
        painter.setPen(self._colour)
        above = (self.line_height - line.height()) / 2
        with marked(painter, self._element):
            line.draw(painter, QPointF(x, y + above - line.y()))

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        for index in range(self.count):
            self.paint_line(index, painter, x, y + index * self.line_height)

    def _break(self, width: float) -> None:
        self._layout.beginLayout()
        height = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0.0, height))
            height += line.height()
        self._layout.endLayout()


def _bold(length: int) -> QTextLayout.FormatRange:
    strong = QTextLayout.FormatRange()
    strong.start, strong.length = 0, length
    format_ = strong.format
    format_.setFontWeight(QFont.Weight.DemiBold)
    strong.format = format_
    return strong


def paint_label(painter: QPainter, label: Label, corner: tuple[float, float], scale: float) -> None:
    """Paint the words of a picture. `corner` is where it begins, `scale` dots to a unit."""
    font = TypeStyle(label.size * scale * _POINTS_PER_INCH / DOTS_PER_INCH).font()
    width = QFontMetrics(font).horizontalAdvance(label.text)
    left = {Align.START: 0.0, Align.MIDDLE: width / 2, Align.END: width}[label.align]
    painter.setFont(font)
    painter.setPen(QColor(_INK))
    x, y = (edge + scale * place for edge, place in zip(corner, label.at, strict=True))
    painter.drawText(QPointF(x - left, y), label.text)


def missing_characters(words: Iterable[str]) -> tuple[str, ...]:
    """The characters that no installed font can draw, each once, in order of appearance."""
    metrics = QFontMetrics(paper_font())
    met = dict.fromkeys(character for word in words for character in word)
    return tuple(
        each for each in met if category(each) not in _UNSEEN and not metrics.inFontUcs4(ord(each))
    )
