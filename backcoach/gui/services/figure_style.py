"""How figures are drawn, by the settings."""

from PySide6.QtWidgets import QApplication, QStyle

from backcoach.domain.settings import ReducedMotion, Settings, Theme
from backcoach.figure.body.look import DARK, HIGH_CONTRAST, LIGHT, LOOKS
from backcoach.figure.drawing.drawing import Style

_PALETTES = {Theme.DARK: DARK, Theme.HIGH_CONTRAST: HIGH_CONTRAST}


def figure_style(settings: Settings, shown: Theme) -> Style:
    return Style(
        LOOKS[settings.receiver_look - 1],
        LOOKS[settings.helper_look - 1],
        _PALETTES.get(shown, LIGHT),
    )


def moves_less(settings: Settings) -> bool:
    """Whether figures and rings stand still between poses."""
    match settings.reduced_motion:
        case ReducedMotion.ON:
            return True
        case ReducedMotion.OFF:
            return False
        case ReducedMotion.SYSTEM:
            duration = QStyle.StyleHint.SH_Widget_Animation_Duration
            return QApplication.style().styleHint(duration) == 0
