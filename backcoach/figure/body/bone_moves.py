"""Where each bone of a body at rest goes when the body is posed. Shares of stature."""

from collections.abc import Iterator, Mapping
from math import asin, degrees
from typing import NamedTuple

from backcoach.figure.body.body_mesh import BodyMesh
from backcoach.figure.body.bones import BONES, PIECES, SIDES, BoneKind
from backcoach.figure.body.fingers import shaped, turns
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody
from backcoach.figure.geometry.rotation import (
    Quaternion,
    about,
    compose,
    inverse,
    quaternion,
    rotated,
    twist,
)
from backcoach.figure.geometry.vector import Vec, add, dot, scale, subtract

# How much of a twist between trunk and limb is taken out again at the limb's near end.
_UNTWISTED = 0.9
# From so many degrees on an upper arm lifts the shoulder along, by so much of the rest.
_LIFTS_FROM, _LIFTED = 45.0, 0.25
_TRUNK = {"upper_arm": BodyPart.THORAX, "thigh": BodyPart.PELVIS}


class BoneMove(NamedTuple):
    """A rotation about a point at rest, which comes to lie at another."""

    turn: Quaternion
    rest: Vec
    there: Vec

    def of(self, point: Vec) -> Vec:
        """Where a point of the body at rest goes."""
        return add(self.there, rotated(self.turn, subtract(point, self.rest)))


def bone_moves(mesh: BodyMesh, posed: PosedBody) -> tuple[BoneMove, ...]:
    """One for each bone, in their order; no turn lies on the far side of the one it hangs on."""
    wholes = {part: _whole(mesh, posed, part) for part in BodyPart}
    moves: dict[str, BoneMove] = {}
    extra = dict(_turns(mesh, posed, wholes))
    joints = {
        f"{finger}_{side}_{number}": place
        for side in SIDES
        for finger, places in mesh.fingers[side].items()
        for number, place in enumerate(places)
    }
    for bone in BONES:
        above = moves.get(bone.above, wholes[bone.part])
        turned = extra.get(bone.name, _STILL)
        match bone.kind:
            case BoneKind.FINGER:
                joint = joints[bone.name]
                move = BoneMove(compose(above.turn, turned), joint, above.of(joint))
            case BoneKind.CLAVICLE:
                arm = wholes[BodyPart(bone.name.replace("clavicle", "upper_arm"))]
                move = BoneMove(compose(wholes[bone.part].turn, turned), arm.rest, arm.there)
            case _:
                whole = wholes[bone.part]
                move = whole._replace(turn=compose(whole.turn, turned))
        moves[bone.name] = _near(above, move)
    return tuple(moves.values())


_STILL: Quaternion = (1.0, 0.0, 0.0, 0.0)


def _near(above: BoneMove, move: BoneMove) -> BoneMove:
    a, b = above.turn, move.turn
    if a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3] < 0.0:
        return move._replace(turn=(-b[0], -b[1], -b[2], -b[3]))
    return move


def _whole(mesh: BodyMesh, posed: PosedBody, part: BodyPart) -> BoneMove:
    rest, frame = mesh.frames[part], posed.frames[part]
    turn = compose(quaternion(frame), inverse(quaternion(rest)))
    return BoneMove(turn, rest.origin, scale(frame.origin, 1.0 / posed.stature))


def _turns(
    mesh: BodyMesh, posed: PosedBody, wholes: Mapping[BodyPart, BoneMove]
) -> Iterator[tuple[str, Quaternion]]:
    """How bones turn on top of their part, in the body at rest."""
    for side in SIDES:
        outer = 1.0 if side == "left" else -1.0
        for stem, count in PIECES.items():
            part = BodyPart(f"{stem}_{side}")
            axis = mesh.frames[part].up
            for number in range(count):
                middle = (number + 0.5) / count
                if stem == "forearm":
                    hand = wholes[BodyPart(f"hand_{side}")]
                    angle = _pronation(wholes[part], hand, axis, outer) * middle
                else:
                    angle = (
                        -_UNTWISTED
                        * (1.0 - middle)
                        * _between(wholes[_TRUNK[stem]], wholes[part], axis)
                    )
                yield f"{part.value}_{number}", about(axis, angle)
        yield (
            f"clavicle_{side}",
            about(mesh.frames[BodyPart.THORAX].front, outer * _lift(posed, side)),
        )
        hand_frame = mesh.frames[BodyPart(f"hand_{side}")]
        shape = shaped(posed.hands.get(BodyPart(f"hand_{side}")))
        for (finger, joints), wanted in zip(mesh.fingers[side].items(), shape, strict=True):
            for number, turn in enumerate(turns(joints, hand_frame, outer, wanted)):
                yield f"{finger}_{side}_{number}", turn


def _between(here: BoneMove, there: BoneMove, axis: Vec) -> float:
    """How far one part is twisted against another, in degrees about an axis at rest."""
    return twist(compose(inverse(here.turn), there.turn), axis)


def _pronation(forearm: BoneMove, hand: BoneMove, axis: Vec, outer: float) -> float:
    """As `_between`, and all in the way that a forearm turns: from -90 to 270 degrees."""
    turned = outer * _between(forearm, hand, axis)
    return outer * ((turned + 90.0) % 360.0 - 90.0)


def _lift(posed: PosedBody, side: str) -> float:
    """How far a raised upper arm takes the shoulder up with it, in degrees."""
    up = dot(posed.frames[BodyPart.THORAX].up, posed.frames[BodyPart(f"upper_arm_{side}")].up)
    raised = 90.0 - degrees(asin(max(-1.0, min(1.0, up))))
    return (raised - _LIFTS_FROM) * _LIFTED
