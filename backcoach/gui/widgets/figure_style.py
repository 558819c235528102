"""The style of figures in the theme that is shown."""

from dataclasses import replace

from PySide6.QtGui import QPalette

from backcoach.domain.settings import Theme
from backcoach.figure.body.look import DARK, HIGH_CONTRAST, LIGHT, LOOKS, Look
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.widgets.palette import Palette, shown_theme

_COLOURS = {Theme.DARK: DARK, Theme.HIGH_CONTRAST: HIGH_CONTRAST}


def figure_style(receiver: Look = LOOKS[0], helper: Look = LOOKS[1]) -> Style:
    """The style on the figures' own background."""
    return Style(receiver, helper, _COLOURS.get(shown_theme(), LIGHT))


def style_on_card(palette: QPalette, receiver: Look = LOOKS[0], helper: Look = LOOKS[1]) -> Style:
    """The style on a card of the window."""
    style = figure_style(receiver, helper)
    ground = Palette.of(palette).card.name()
    return replace(style, palette=replace(style.palette, ground=ground))
