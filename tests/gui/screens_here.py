"""Screens that are plugged in and out by hand, and what was put on them."""

from PySide6.QtWidgets import QWidget

from backcoach.gui.services.screens import ScreenPlace, Screens
from backcoach.overrides import override

LAPTOP, TELEVISION, PROJECTOR = "eDP-1", "HDMI-1", "DP-2"


class ScreensHere(Screens):
    """A laptop's screen, and whatever is plugged in."""

    def __init__(self) -> None:
        super().__init__()
        self.names = [LAPTOP]
        self.own = LAPTOP
        self.filled: list[str] = []

    @property
    @override
    def there(self) -> tuple[ScreenPlace, ...]:
        return tuple(ScreenPlace(name, f"{name} screen") for name in self.names)

    @override
    def of(self, window: QWidget) -> str:
        return self.own

    @override
    def fill(self, window: QWidget, name: str, own: QWidget) -> None:
        self.filled.append(name)
        window.show()

    @override
    def bring(self, window: QWidget, name: str) -> None:
        self.own = name

    def plug_in(self, *names: str) -> None:
        self.names += names
        self.changed.emit()

    def unplug(self, name: str) -> None:
        self.names.remove(name)
        self.changed.emit()
