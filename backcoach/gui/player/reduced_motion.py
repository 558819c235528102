"""Whether figures and rings move less."""

from PySide6.QtWidgets import QApplication, QStyle

from backcoach.domain.settings import ReducedMotion, Settings


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
