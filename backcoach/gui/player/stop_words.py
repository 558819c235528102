"""What is said aloud after a stop: one sentence, the gravest."""

from collections.abc import Collection, Iterator

from backcoach.domain.safety.screening import Consequence, Screening
from backcoach.domain.safety.stop_cue import after_stop

# Here the heading says what to do; in all else the advice for the reason itself does.
_BY_HEADING = frozenset({Consequence.EMERGENCY, Consequence.URGENT})


def advice_aloud(screening: Screening, cue_ids: Collection[str], pain: int | None) -> str:
    """What to do now, by the reasons for stopping; empty where they ask for nothing."""
    worst = after_stop(screening, cue_ids, pain)
    if worst in _BY_HEADING:
        return _heading(screening, worst)
    told = (cue for cue in screening.stop_cues if cue.id in cue_ids and cue.consequence is worst)
    cue = next(told, None)
    if cue is not None:
        return cue.what
    return "" if worst is None else _heading(screening, worst)


def every_advice_aloud(screening: Screening) -> Iterator[str]:
    """All that may be said after a stop."""
    for consequence in screening.advice:
        yield _heading(screening, consequence)
    for cue in screening.stop_cues:
        yield cue.what


def _heading(screening: Screening, consequence: Consequence) -> str:
    return f"{screening.advice[consequence].title}."
