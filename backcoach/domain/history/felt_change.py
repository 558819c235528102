"""What a session changed, as the person felt it."""

from enum import Enum, auto

from backcoach.domain.session import Scores


class FeltChange(Enum):
    """UNTOLD where nothing was noted both before and after."""

    EASED = auto()
    SAME = auto()
    WORSE = auto()
    UNTOLD = auto()


def felt_change(before: Scores, after: Scores) -> FeltChange:
    """Worse where either score is higher than before, eased where one is lower and none higher."""
    pairs = ((before.stiffness, after.stiffness), (before.pain, after.pain))
    told = [then - now for then, now in pairs if then is not None and now is not None]
    if not told:
        return FeltChange.UNTOLD
    if min(told) < 0:
        return FeltChange.WORSE
    return FeltChange.EASED if max(told) > 0 else FeltChange.SAME
