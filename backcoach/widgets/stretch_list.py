"""Stretches below each other, each with its picture and a few words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from backcoach.figure.drawing import Setting
from backcoach.figure.look import LOOKS, Look
from backcoach.overrides import override
from backcoach.widgets.figure_still import hold_picture
from backcoach.widgets.figure_style import style_on_card
from backcoach.widgets.icon import tinted
from backcoach.widgets.palette import Palette

STRETCH_TYPE = "application/x-backcoach-stretch"
PICTURE = (5.5, 3.25)  # times the height of the text
LOWEST_ROW = 64
EDGE, GAP, CORNER = 8, 12, 12
FOCUS_LINE = 3
# Times the height of the text: below this width the words need the room of the picture.
ROOM_FOR_PICTURE = 16
SMALL = 0.875
_ROW = Qt.ItemDataRole.UserRole
_SAID = Qt.ItemDataRole.AccessibleTextRole
_SELECTED, _FOCUSED = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus
_HOVERED = QStyle.StateFlag.State_MouseOver
_WRAPPED = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
_SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
_NO_PEN = Qt.PenStyle.NoPen
_RESTYLED = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange})
_DROPPABLE = Qt.ItemFlag.ItemIsDropEnabled


@dataclass(frozen=True, slots=True)
class StretchRow:
    """What a row shows. `key` is the id of its stretch, `mark` the icon at its end."""

    key: str
    name: str
    words: str
    setting: Setting | None
    mark: str
    said: str = ""


class StretchList(QListWidget):
    """The arrow keys go from row to row, and a row can be dragged away as its key."""

    marks_chosen = False
    """Whether the chosen row stays marked while the keyboard is elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Look, Look] = (LOOKS[0], LOOKS[1])
        self._pictures: dict[str, QPixmap] = {}
        self._rows = _Rows(self)
        self.setProperty("kind", "plain")
        self.setItemDelegate(self._rows)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def show_people(self, receiver: Look, helper: Look) -> None:
        """Show other people from now on."""
        self._people = (receiver, helper)
        self._pictures.clear()

    def show_rows(self, rows: Sequence[StretchRow], current: int = 0) -> None:
        """Show these in place of those before, one of them chosen, without telling anyone."""
        blocked = QSignalBlocker(self)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.name)
            item.setData(_ROW, row)
            item.setData(_SAID, row.said or f"{row.name}. {row.words}")
            item.setFlags(item.flags() & ~_DROPPABLE)
            self.addItem(item)
        self.setCurrentRow(current)
        blocked.unblock()

    def key_at(self, at: int) -> str:
        """The id of the stretch of a row."""
        return row_of(self.item(at)).key

    def picture(self, key: str, setting: Setting) -> QPixmap:
        """The hold of a stretch, drawn once."""
        if key not in self._pictures:
            # A style sheet writes the grounds of a list over its own palette.
            style = style_on_card(QApplication.palette(), *self._people)
            ratio, size = self.devicePixelRatioF(), self.picture_size()
            self._pictures[key] = hold_picture(setting, style, size, ratio)
        return self._pictures[key]

    def picture_size(self) -> QSize:
        """How large the pictures are at this size of the text."""
        text = self.fontInfo().pixelSize()
        return QSize(round(PICTURE[0] * text), round(PICTURE[1] * text))

    @override
    def mimeTypes(self) -> list[str]:
        return [STRETCH_TYPE]

    @override
    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        carried = QMimeData()
        for item in items:
            carried.setData(STRETCH_TYPE, row_of(item).key.encode())
        return carried

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._pictures.clear()
            self._rows.take_look()
            self.scheduleDelayedItemsLayout()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and Escape to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)


def row_of(item: QListWidgetItem) -> StretchRow:
    """What an item of the list shows."""
    row: StretchRow = item.data(_ROW)
    return row


class _Rows(QStyledItemDelegate):
    """Draws a row: picture, name, words, and a mark at its end."""

    def __init__(self, view: StretchList) -> None:
        super().__init__(view)
        self._view = view
        self.take_look()

    def take_look(self) -> None:
        """Take the colours and fonts of the theme anew."""
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
        row: StretchRow = index.data(_ROW)
        name, words = self._heights(row, self._text_width(width))
        picture = self._view.picture_size().height() if self._has_picture(width) else 0
        return QSize(width, max(LOWEST_ROW, picture + EDGE, name + words + 2 * EDGE + 4))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: StretchRow = index.data(_ROW)
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
        chosen = bool(option.state & _SELECTED) and (focused or self._view.marks_chosen)
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
        if self._has_picture(inner.width() + 2 * EDGE) and row.setting is not None:
            place = QRect(inner.topLeft(), self._view.picture_size())
            place.moveTop(inner.center().y() - place.height() // 2)
            painter.save()
            frame = QPainterPath()
            frame.addRoundedRect(place.toRectF(), CORNER, CORNER)
            painter.setClipPath(frame)
            painter.drawPixmap(place, self._view.picture(row.key, row.setting))
            painter.restore()

    def _heights(self, row: StretchRow, width: int) -> tuple[int, int]:
        fonts = ((self._name, row.name), (self._small, row.words))
        room = QRect(0, 0, width, 1000)
        name, words = (
            QFontMetrics(font).boundingRect(room, _WRAPPED, text).height() for font, text in fonts
        )
        return name, words

    def _text_width(self, width: int) -> int:
        picture = self._view.picture_size().width() + GAP if self._has_picture(width) else 0
        return max(1, width - 2 * EDGE - picture - GAP - self._mark(QRect()).width())

    def _has_picture(self, width: int) -> bool:
        return width >= ROOM_FOR_PICTURE * self._view.fontInfo().pixelSize()

    def _mark(self, inner: QRect) -> QRect:
        side = round(self._view.fontInfo().pixelSize() * 1.25)
        return QRect(inner.right() - side + 1, inner.center().y() - side // 2, side, side)
