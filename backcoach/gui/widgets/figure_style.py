"""The colours of figures that go with the colours of the window."""

from dataclasses import replace

from PySide6.QtGui import QPalette

from backcoach.figure.body.look import DARK, HIGH_CONTRAST, LIGHT, LOOKS, Look
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.widgets.palette import Palette

_DARK_BELOW = 128
_WHITE = "#ffffff"


def style_on_card(palette: QPalette, receiver: Look = LOOKS[0], helper: Look = LOOKS[1]) -> Style:
    """How to draw these people on a card of the window."""
    colours = Palette.of(palette)
    if colours.paper.lightness() < _DARK_BELOW:
        figure = DARK
    else:
        figure = HIGH_CONTRAST if colours.paper.name() == _WHITE else LIGHT
    return Style(receiver, helper, replace(figure, ground=colours.card.name()))
