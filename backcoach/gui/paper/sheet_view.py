"""One page of paper as it will be printed, as large as there is room."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override

_PAPER = QColor("#ffffff")
_NARROWEST, _USUAL = 240, 560
_UNBOUNDED = 1 << 20
_EXPANDING, _PREFERRED = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
_A4 = QSizeF(210.0, 297.0)

PaintPage = Callable[[QPainter], None]


class SheetView(QWidget):
    """Paints a page; paper stays white in every theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = _A4
        self._paint: PaintPage | None = None
        self._tallest = _UNBOUNDED
        policy = QSizePolicy(_EXPANDING, _PREFERRED)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, size: QSizeF, paint: PaintPage) -> None:
        """Show a page of a size in any unit, which `paint` fills in that unit."""
        if size != self._size:
            self._size = size
            self.updateGeometry()
        self._paint = paint
        self.update()

    def grow_to(self, tallest: int | None) -> None:
        """Get no taller than this, so that the whole page is in sight."""
        bound = _UNBOUNDED if tallest is None else max(tallest, self.minimumSizeHint().height())
        if bound != self._tallest:
            self._tallest = bound
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_USUAL, self.heightForWidth(_USUAL))

    @override
    def minimumSizeHint(self) -> QSize:
        tall = round(_NARROWEST * self._size.height() / self._size.width())
        return QSize(_NARROWEST, tall)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return min(self._tallest, round(width * self._size.height() / self._size.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        scale = min(self.width() / self._size.width(), self.height() / self._size.height())
        page = QRectF(0, 0, self._size.width() * scale, self._size.height() * scale)
        painter.translate(round((self.width() - page.width()) / 2), 0)
        painter.fillRect(page, _PAPER)
        if self._paint is not None:
            painter.save()
            painter.scale(scale, scale)
            self._paint(painter)
            painter.restore()
        painter.setPen(QPen(Palette.of(self.palette()).hairline, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(page.adjusted(0.5, 0.5, -0.5, -0.5))
