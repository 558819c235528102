"""The picture before, fading over the one that has taken its place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from backcoach.overrides import override

_UNTOUCHED = Qt.WidgetAttribute.WA_TransparentForMouseEvents


class FadingPicture(QWidget):
    """Lies over an opaque widget; hidden unless something fades."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._picture = QPixmap()
        self._share = 0.0
        self.setAttribute(_UNTOUCHED)
        self.hide()

    def keep(self) -> None:
        """Keep what the widget below shows now, to let it fade."""
        self.hide()
        self._picture = self._over.grab()
        self.setGeometry(self._over.rect())

    def show_share(self, share: float) -> None:
        """Show how much of the kept picture is left, from 1 to 0; at 0 it is dropped."""
        if self._picture.isNull() or share == self._share:
            return
        self._share = share
        if share > 0.0:
            self.show()
            self.update()
        else:
            self._picture = QPixmap()
            self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._share)
        painter.drawPixmap(0, 0, self._picture)
