"""Whether the answers speak for breathing at one's own pace."""

from collections.abc import Mapping

from backcoach.domain.safety.screening import Answer, Screening, ticked


def goes_unpaced(screening: Screening, answers: Mapping[str, Answer]) -> bool:
    """Whether an answer speaks for breathing at one's own pace; no answer does not."""
    return any(line.own_pace and ticked(line.id, answers) for line in screening.questions.values())
