"""The line icons, in the colours of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QFile, QFileInfo, QIODevice, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from backcoach.overrides import override

# Enough for a 200 % text size on a display with two pixels for one.
DRAWN_PIXELS = 96
_READ_ONLY = QIODevice.OpenModeFlag.ReadOnly
_RECOLOURED = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange})
_TEXT = QPalette.ColorRole.ButtonText


@lru_cache(maxsize=128)
def tinted(name: str, colour: str) -> QPixmap:
    """A drawing of `assets/icons` in a colour (#rrggbb); an empty picture if there is none."""
    picture = QPixmap(DRAWN_PIXELS, DRAWN_PIXELS)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(_drawing(name, colour)).render(painter, QRectF(picture.rect()))
    painter.end()
    return picture


def icon(name: str, colour: QColor, disabled: QColor | None = None) -> QIcon:
    """An icon in a colour, and in another one if it can't be pressed."""
    made = QIcon(tinted(name, colour.name()))
    if disabled is not None:
        made.addPixmap(tinted(name, disabled.name()), QIcon.Mode.Disabled)
    return made


def show_icon(button: QAbstractButton, name: str) -> None:
    """Put an icon on a button in the colour of its text; it follows the theme."""
    for old in button.findChildren(_Tint, options=Qt.FindChildOption.FindDirectChildrenOnly):
        button.removeEventFilter(old)
        old.deleteLater()
    _Tint(button, name)


class _Tint(QObject):
    """Redraws a button's icon when its colours change."""

    def __init__(self, button: QAbstractButton, name: str) -> None:
        super().__init__(button)
        self._button = button
        self._name = name
        self._draw()
        button.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _RECOLOURED:
            self._draw()
        return super().eventFilter(watched, event)

    def _draw(self) -> None:
        palette = self._button.palette()
        colours = [
            palette.color(group, _TEXT)
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)
        ]
        self._button.setIcon(icon(self._name, *colours))


def _drawing(name: str, colour: str) -> QByteArray:
    file = QFile(f"assets:icons/{name}.svg")
    if not QFileInfo(file).isFile() or not file.open(_READ_ONLY):
        return QByteArray(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    drawing = file.readAll()
    file.close()
    return drawing.replace(QByteArray(b"currentColor"), QByteArray(colour.encode()))
