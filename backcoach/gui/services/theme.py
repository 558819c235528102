"""Colours, type and style sheet of the window, from the tokens in `assets/themes`."""

import gc
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QDir, QObject, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from backcoach.domain.settings import Theme
from backcoach.gui.widgets.palette import ROLES, tell_theme
from backcoach.painting.typeface import typeface
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.toml_file import file_label, read_text, read_toml

BODY_PIXELS = 16

# The tokens of a theme: a folder of marks in `assets/icons`, and colours as #rrggbb.
_MARKS = "marks"
_COLOURS = (
    *("paper", "card", "hairline", "edge", "ink", "soft", "faint", "teal", "teal_deep", "on_teal"),
    *("wash", "amber", "amber_wash", "coral", "coral_deep", "on_coral", "notice", "focus"),
)
_NAME = re.compile(r"@(\w+)")
_SIZE = re.compile(r"\b(\d+)(sp|tp|dp)\b")
_DIGITS = frozenset("0123456789abcdef")

_ROLE = QPalette.ColorRole
# Roles that Qt's own widgets read, besides those that our painted widgets read.
_QT_ROLES = {
    _ROLE.WindowText: "ink",
    _ROLE.Button: "card",
    _ROLE.ButtonText: "ink",
    _ROLE.ToolTipBase: "card",
    _ROLE.ToolTipText: "ink",
    _ROLE.Accent: "teal",
    _ROLE.Link: "teal",
}
_WRITTEN = (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText)


def load_theme(assets_dir: Path, theme: Theme) -> dict[str, str]:
    """The value of each token of one theme; not for SYSTEM.

    Raises:
        ContentError: the file is missing or a token is missing, unknown or no colour.
    """
    path = assets_dir / "themes" / f"{theme}.toml"
    read, file = read_toml(assets_dir, path), file_label(assets_dir, path)
    if amiss := sorted(read.keys() ^ {_MARKS, *_COLOURS}):
        words = "is not a known key." if amiss[0] in read else "is missing."
        raise ContentError(file, amiss[0], words)
    for name in _COLOURS:
        if not _is_colour(str(read[name])):
            raise ContentError(file, name, "must be a colour as #rrggbb.")
    return {name: str(value) for name, value in read.items()}


def theme_drawn(palette: QPalette) -> Theme:
    """The theme that is nearest to the colours of a desktop."""
    ink, paper = palette.color(_ROLE.WindowText), palette.color(_ROLE.Window)
    return Theme.DARK if ink.lightness() > paper.lightness() else Theme.LIGHT


def theme_wished(hints: QStyleHints, drawn: Theme) -> Theme:
    """The theme that the desktop asks for; `drawn` if it asks for none."""
    schemes, accessibility = QtCore.Qt.ColorScheme, hints.accessibility()
    if accessibility.contrastPreference() is QtCore.Qt.ContrastPreference.HighContrast:
        return Theme.HIGH_CONTRAST
    return {schemes.Dark: Theme.DARK, schemes.Light: Theme.LIGHT}.get(hints.colorScheme(), drawn)


def palette_of(tokens: Mapping[str, str]) -> QPalette:
    """The Qt palette that painted widgets and Qt's own parts read."""
    palette = QPalette()
    for name, role in ROLES.items():
        palette.setColor(role, QColor(tokens[name]))
    for role, name in _QT_ROLES.items():
        palette.setColor(role, QColor(tokens[name]))
    for role in _WRITTEN:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["faint"]))
    return palette


def body_font(family: str, text_percent: int) -> QFont:
    """Inter, else the platform's `family`, with figures of one width so that timers stand still."""
    font = typeface(family)
    font.setPixelSize(round(BODY_PIXELS * text_percent / 100))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def style_sheet(template: str, values: Mapping[str, str], text_percent: int) -> str:
    """The style sheet for Qt, with `@name` replaced and sizes in pixels.

    `sp` grows with the text, `tp` grows but never shrinks, `dp` (huge letters) grows half as much.

    Raises:
        KeyError: the template names a value that the theme does not have.
    """
    scale = text_percent / 100
    factors = {"sp": scale, "tp": max(1.0, scale), "dp": (1 + scale) / 2}

    def pixels(size: re.Match[str]) -> str:
        return f"{int(int(size[1]) * factors[size[2]])}px"

    filled = _NAME.sub(lambda name: values[name[1]], _without_comments(template))
    return _SIZE.sub(pixels, filled)


def _is_colour(value: str) -> bool:
    return len(value) == len("#rrggbb") and value[0] == "#" and _DIGITS.issuperset(value[1:])


def _without_comments(template: str) -> str:
    first, *others = template.split("/*")
    return first + "".join(each.partition("*/")[2].lstrip() for each in others)


class Appearance(QObject):
    """The look of the whole program. It follows the desktop while the choice is SYSTEM.

    The first window goes by the colours of the desktop. To ask for its wishes needs the enums of
    `QtCore.Qt`, which take longer to make than the window, so that comes with `follow_desktop`.
    """

    changed = Signal()

    def __init__(self, app: QApplication, assets_dir: Path) -> None:
        super().__init__(app)
        QDir.setSearchPaths("assets", [str(assets_dir)])
        self._app = app
        self._assets_dir = assets_dir
        self._family = app.font().family()
        self._template = read_text(assets_dir, assets_dir / "themes" / "window.qss")
        self._over = read_text(assets_dir, assets_dir / "themes" / "high_contrast.qss")
        self._choice = Theme.SYSTEM
        self._text_percent = 100
        self._shown: tuple[Theme, int] | None = None
        self._drawn = self._desktop = theme_drawn(app.palette())
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()

    def choose(self, choice: Theme, text_percent: int) -> None:
        """Show a theme at a text size of 80 to 200 per cent, at once."""
        self._choice = choice
        self._text_percent = text_percent
        self._show()

    def follow_desktop(self) -> None:
        self._hints.colorSchemeChanged.connect(self._ask)
        self._accessibility.contrastPreferenceChanged.connect(self._ask)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        self._desktop = theme_wished(self._hints, self._drawn)
        self._show()

    def _show(self) -> None:
        theme = self._desktop if self._choice is Theme.SYSTEM else self._choice
        shown = theme, self._text_percent
        if shown == self._shown:
            return
        self._shown = shown
        tell_theme(self._app, theme)
        strong = theme is Theme.HIGH_CONTRAST
        template = self._template + self._over if strong else self._template
        self._apply(load_theme(self._assets_dir, theme), template)
        self.changed.emit()

    def _apply(self, tokens: Mapping[str, str], template: str) -> None:
        sheet = style_sheet(template, tokens, self._text_percent)
        with _nothing_collected():
            # Over another sheet, Qt lays it on each widget once for each ancestor: ten times.
            self._app.setStyleSheet("")
            self._app.setPalette(palette_of(tokens))
            self._app.setFont(body_font(self._family, self._text_percent))
            self._app.setStyleSheet(sheet)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Let no widget be collected while Qt tells each of its new style by bare pointers.

    Their handlers run in Python, where the collector may free a widget that Qt has yet to reach.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
