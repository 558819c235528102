"""Draws the rows of a list of stretches."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.widgets.icon import tinted
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

ROW = Qt.ItemDataRole.UserRole
PICTURE = (5.5, 3.25)  # times the height of the text
LOWEST_ROW = 64
EDGE, GAP, CORNER = 8, 12, 12
FOCUS_LINE = 3
# Times the height of the text: below this width the words need the room of the picture.
ROOM_FOR_PICTURE = 16
SMALL = 0.875
_SELECTED, _FOCUSED = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus
_HOVERED = QStyle.StateFlag.State_MouseOver
_WRAPPED = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
_SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
_NO_PEN = Qt.PenStyle.NoPen


@dataclass(frozen=True, slots=True)
class StretchRow:
    """What a row shows. `key` is the id of its stretch, `mark` the icon at its end."""

    key: str
    name: str
    words: str
    staged: StagedScene | None
    mark: str
    said: str = ""


class Pictures(Protocol):
    """Gives the picture of a row in a size."""

    def __call__(self, row: StretchRow, size: QSize, /) -> QImage | None:
        """The picture of a row; None until it is drawn."""


class StretchRows(QStyledItemDelegate):
    """Draws a row: picture, name, words, and a mark at its end."""

    def __init__(self, view: QListWidget, picture: Pictures, *, marks_chosen: bool) -> None:
        super().__init__(view)
        self._view = view
        self._picture = picture
        self._marks_chosen = marks_chosen
        self.take_look()

    def take_look(self) -> None:
        colours = Palette.of(QApplication.palette())
        self._ink, self._soft, self._wash = colours.ink, colours.soft, colours.wash
        self._hairline = QPen(colours.hairline)
        self._focus = QPen(colours.focus, FOCUS_LINE)
        self._name = QFont(self._view.font())
        self._name.setWeight(QFont.Weight.DemiBold)
        self._small = QFont(self._view.font())
        self._small.setPixelSize(round(self._view.fontInfo().pixelSize() * SMALL))

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._view.viewport().width()
        row: StretchRow = index.data(ROW)
        name, words = self._heights(row, self._text_width(width))
        picture = self._picture_size().height() if self._has_picture(width) else 0
        return QSize(width, max(LOWEST_ROW, picture + EDGE, name + words + 2 * EDGE + 4))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: StretchRow = index.data(ROW)
        painter.save()
        painter.setRenderHints(_SMOOTH)
        self._paint_ground(painter, option)
        inner = option.rect.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        self._paint_picture(painter, row, inner)
        mark = self._mark(inner)
        painter.drawPixmap(mark, tinted(row.mark, self._soft.name()))
        width = self._text_width(option.rect.width())
        name, words = self._heights(row, width)
        left = mark.left() - GAP - width
        top = inner.center().y() - (name + words) // 2
        painter.setFont(self._name)
        painter.setPen(self._ink)
        painter.drawText(QRect(left, top, width, name), _WRAPPED, row.name)
        painter.setFont(self._small)
        painter.setPen(self._soft)
        painter.drawText(QRect(left, top + name, width, words), _WRAPPED, row.words)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        half = FOCUS_LINE / 2
        ground = option.rect.toRectF().adjusted(half, half, -half, -half)
        focused = bool(option.state & _FOCUSED)
        chosen = bool(option.state & _SELECTED) and (focused or self._marks_chosen)
        if chosen or option.state & _HOVERED:
            painter.setBrush(self._wash)
        painter.setPen(_NO_PEN)
        if chosen and focused:
            painter.setPen(self._focus)
        painter.drawRoundedRect(ground, CORNER, CORNER)
        if not chosen:
            painter.setPen(self._hairline)
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_picture(self, painter: QPainter, row: StretchRow, inner: QRect) -> None:
        if self._has_picture(inner.width() + 2 * EDGE) and row.staged is not None:
            place = QRect(inner.topLeft(), self._picture_size())
            place.moveTop(inner.center().y() - place.height() // 2)
            painter.save()
            frame = QPainterPath()
            frame.addRoundedRect(place.toRectF(), CORNER, CORNER)
            painter.setClipPath(frame)
            picture = self._picture(row, place.size())
            if picture is not None:
                painter.drawImage(place, picture)
            painter.restore()

    def _heights(self, row: StretchRow, width: int) -> tuple[int, int]:
        fonts = ((self._name, row.name), (self._small, row.words))
        room = QRect(0, 0, width, 1000)
        name, words = (
            QFontMetrics(font).boundingRect(room, _WRAPPED, text).height() for font, text in fonts
        )
        return name, words

    def _text_width(self, width: int) -> int:
        picture = self._picture_size().width() + GAP if self._has_picture(width) else 0
        return max(1, width - 2 * EDGE - picture - GAP - self._mark(QRect()).width())

    def _has_picture(self, width: int) -> bool:
        return width >= ROOM_FOR_PICTURE * self._view.fontInfo().pixelSize()

    def _mark(self, inner: QRect) -> QRect:
        side = round(self._view.fontInfo().pixelSize() * 1.25)
        return QRect(inner.right() - side + 1, inner.center().y() - side // 2, side, side)

    def _picture_size(self) -> QSize:
        text = self._view.fontInfo().pixelSize()
        return QSize(round(PICTURE[0] * text), round(PICTURE[1] * text))
