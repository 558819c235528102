"""When each part of a body moves on a way between two poses: pelvis first, head last."""

from dataclasses import dataclass

from backcoach.figure.posing.easing import between, eased
from backcoach.figure.posing.limb_goal import ArmGoal, LegGoal, Stand, Touch
from backcoach.figure.posing.pose import BodyPose

# The shares of the way at which parts start; all take equally long, so that they end in this order.
_LUMBAR, _CHEST, _ARMS, _HEAD = 0.02, 0.04, 0.04, 0.12
_SPAN = 1.0 - _HEAD
# A hand lets go before what it held is far away.
_LETTING_GO_SPAN = 0.84
# The second of two legs that cannot both leave what carries them starts so much later.
_IN_TURN = 0.2
# Eyes are there long before the hand.
_EYES_SPAN = 0.5


@dataclass(frozen=True, slots=True)
class Beats:
    """How much of its own way each part has done, 0 to 1. Legs carry the pelvis along."""

    pelvis: float
    lumbar: float
    chest: float
    head: float
    arm_left: float
    arm_right: float
    leg_left: float
    leg_right: float


def rhythm(here: BodyPose, there: BodyPose, share: float) -> Beats:
    """At `share` (0 to 1) of the time that the way from here to there takes."""
    legs = (here.leg_left.goal, there.leg_left.goal), (here.leg_right.goal, there.leg_right.goal)
    wait = _IN_TURN if all(_leaves_the_ground(*leg) for leg in legs) else 0.0
    leg_left, leg_right = (_done(share, late, _SPAN - wait) for late in (wait, 0.0))
    return Beats(
        pelvis=(leg_left + leg_right) / 2.0,
        lumbar=_done(share, _LUMBAR, _SPAN),
        chest=_done(share, _CHEST, _SPAN),
        head=_done(share, _HEAD, _SPAN),
        arm_left=arm_done(here.arm_left.goal, there.arm_left.goal, share),
        arm_right=arm_done(here.arm_right.goal, there.arm_right.goal, share),
        leg_left=leg_left,
        leg_right=leg_right,
    )


def arm_done(here: ArmGoal, there: ArmGoal, share: float) -> float:
    """How much of its way an arm has done at a share of the time."""
    if isinstance(here, Touch) and not isinstance(there, Touch):
        return _done(share, 0.0, _LETTING_GO_SPAN)
    return _done(share, _ARMS, _SPAN)


def eyes_done(share: float) -> float:
    """As `arm_done`, of eyes."""
    return _done(share, 0.0, _EYES_SPAN)


def _done(share: float, start: float, span: float) -> float:
    return eased(max(0.0, min(1.0, (share - start) / span)))


def _leaves_the_ground(a: LegGoal, b: LegGoal) -> bool:
    """Whether a foot steps, or is lifted or set down: then the other leg carries or waits."""
    if isinstance(a, Stand) and isinstance(b, Stand):
        return a.at != b.at
    return between(a, b, 0.5) is None
