"""What a trunk does by itself: it breathes, and gives a little to what the limbs do."""

from dataclasses import replace

from backcoach.figure.posing.pose import BodyPose, Pelvis, Posture, Spine

# Degrees halfway.
_ROLL, _ROLL_KEPT = 2.2, 0.8
_LEAN_BACK, _LEAN_ASIDE, _LEAN_IN = 2.0, 1.5, 1.2
# Degrees of a full breath: the chest opens, and the head stays level.
_OPENED, _SWAYED = 1.2, 0.6


def giving(
    pelvis: Pelvis, spine: Spine, way: tuple[BodyPose, BodyPose], share: float
) -> tuple[Pelvis, Spine]:
    """A trunk at a share of the time of a way, as it follows the limbs and comes back.

    A lying pelvis rolls off the leg that moves and the chest hardly does; who sits leans back and
    off that leg; who stands or kneels leans in.
    """
    here, there = way
    left, right = here.leg_left != there.leg_left, here.leg_right != there.leg_right
    give = 16.0 * (share * (1.0 - share)) ** 2
    if pelvis.height is not None:
        return (replace(pelvis, lean_forward=pelvis.lean_forward + _LEAN_IN * give), spine)
    if not (left or right) or (here.pelvis, here.spine) != (there.pelvis, there.spine):
        return (pelvis, spine)
    aside = give * (left - right)
    if pelvis.posture is Posture.SUPINE:
        turn = _ROLL * aside
        rolled = replace(pelvis, turn_right=pelvis.turn_right + turn)
        return (rolled, replace(spine, turn_right=spine.turn_right - _ROLL_KEPT * turn))
    lean = _LEAN_ASIDE * aside
    leant = replace(
        pelvis,
        lean_forward=pelvis.lean_forward - _LEAN_BACK * give,
        lean_right=pelvis.lean_right + lean,
    )
    return (leant, replace(spine, lean_right=spine.lean_right - lean))


def breathing(pelvis: Pelvis, spine: Spine, breath: float) -> tuple[Pelvis, Spine]:
    """A trunk with so much breath in it, 0 to 1, unless it lies; who stands or kneels sways too."""
    if pelvis.posture is Posture.SUPINE:
        return (pelvis, spine)
    opened = replace(
        spine,
        thorax_forward=spine.thorax_forward - _OPENED * breath,
        neck_forward=spine.neck_forward + _OPENED * breath,
    )
    if pelvis.height is None:
        return (pelvis, opened)
    return (replace(pelvis, lean_forward=pelvis.lean_forward - _SWAYED * breath), opened)
