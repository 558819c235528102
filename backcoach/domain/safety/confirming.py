"""The lines that are asked once more just before certain stretches."""

from backcoach.domain.safety.screening import Question, Screening
from backcoach.domain.stretch.technique import Technique


def lines_to_confirm(screening: Screening, *techniques: Technique) -> tuple[Question, ...]:
    """The lines to ask again just before these stretches, every time, each line once."""
    names = dict.fromkeys(name for technique in techniques for name in technique.confirms)
    return tuple(screening.questions[name] for name in names)
