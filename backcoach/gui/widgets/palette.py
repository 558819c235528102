"""The colours of the theme that is shown."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPalette

from backcoach.domain.settings import Theme

_ROLE = QPalette.ColorRole
_SHOWN = "shown_theme"

# One place for both directions: the theme fills these roles, a widget reads them.
ROLES: dict[str, QPalette.ColorRole] = {
    "paper": _ROLE.Window,
    "card": _ROLE.Base,
    "hairline": _ROLE.Mid,
    "edge": _ROLE.Dark,
    "ink": _ROLE.Text,
    "soft": _ROLE.PlaceholderText,
    "faint": _ROLE.Midlight,
    "teal": _ROLE.Highlight,
    "on_teal": _ROLE.HighlightedText,
    "wash": _ROLE.AlternateBase,
    "amber": _ROLE.LinkVisited,
    "amber_wash": _ROLE.Light,
    "coral": _ROLE.BrightText,
    "focus": _ROLE.Shadow,
}


class Palette(NamedTuple):
    """The colours to paint with. Read them again on a PaletteChange event."""

    paper: QColor
    card: QColor
    hairline: QColor
    edge: QColor
    ink: QColor
    soft: QColor
    faint: QColor
    teal: QColor
    on_teal: QColor
    wash: QColor
    amber: QColor
    amber_wash: QColor
    coral: QColor
    focus: QColor

    @classmethod
    def of(cls, palette: QPalette) -> "Palette":
        """Read the colours out of a Qt palette."""
        group = QPalette.ColorGroup.Active
        return cls(**{name: palette.color(group, role) for name, role in ROLES.items()})


def tell_theme(app: QCoreApplication, theme: Theme) -> None:
    """Set the theme that the colours belong to. Call it before the palette changes."""
    app.setProperty(_SHOWN, theme.value)


def shown_theme() -> Theme:
    """The theme that is shown; never SYSTEM."""
    app = QCoreApplication.instance()
    told = app.property(_SHOWN) if app is not None else None
    return Theme(told) if told else Theme.LIGHT
