"""Lays a body of MakeHuman on BackCoach's skeleton: its frames at rest, its lengths, its bones."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from backcoach.figure.body.bones import BONES, FINGERS, NUMBER, PIECES, SIDES
from backcoach.figure.body.skeleton import ANKLE_HEIGHT, FOREARM, JOINTS, SHANK, THIGH, UPPER_ARM
from backcoach.figure.geometry.posed_body import BodyPart
from makehuman import Array, Human

# A joint and the axes of its part as columns: left, front, up.
Rest = tuple[Array, Array]
Rests = dict[BodyPart, Rest]

_UPRIGHT = np.array([[1.0, 0.0, 0.0], [0.0, -1.0, 0.0], [0.0, 0.0, 1.0]]).T
_LENGTHS = {"upper_arm": UPPER_ARM, "forearm": FOREARM, "thigh": THIGH, "shank": SHANK}
_NEXT = {"upper_arm": "forearm", "forearm": "hand", "thigh": "shank", "shank": "foot"}
# At the pelvis, the chest and the brow.
_MEASURED_AT = (0.550, 0.755, 0.940)
# Down to this share of an upper arm its flesh follows the joint less than wholly.
_FOLLOWS = 0.7
# Where the trunk's joints lie, from the hips up; how far behind them is MakeHuman's own spine.
_TRUNK = {
    "spine_01": BodyPart.LUMBAR,
    "spine_02": BodyPart.LUMBAR,
    "spine_03": BodyPart.THORAX,
    "neck_01": BodyPart.NECK,
    "head": BodyPart.HEAD,
    "pelvis": BodyPart.PELVIS,
}
_LIMBS = {
    "upperarm": "upper_arm",
    "lowerarm": "forearm",
    "hand": "hand",
    "thigh": "thigh",
    "calf": "shank",
    "foot": "foot",
    "ball": "foot",
}
_FINGER_BONES = dict(zip(("thumb", "index", "middle", "ring", "pinky"), FINGERS, strict=True))


@dataclass(frozen=True)
class FittedBody:
    """A body at rest with BackCoach's lengths.

    `weights` (n, bones) come to 1 at each point; `rests` are the frames of the parts, and
    `knuckles` (2, 5, 4, 3) the joints and the tip of each finger, left hand first.
    """

    points: Array
    weights: Array
    rests: Rests
    knuckles: Array


def fitted(human: Human) -> FittedBody:
    """Move every bone to where the skeleton has it, and stretch it to its length."""
    given = _given_rests(human)
    wanted = _wanted_rests(given)
    points = np.zeros_like(human.points)
    for bone, share in human.weights.items():
        points += share[:, None] * _moved(human.points, bone, given, wanted)
    knuckles = np.stack([_knuckles(human.joints, side, given, wanted) for side in SIDES])
    return FittedBody(points, _split(human.weights, points, wanted), wanted, knuckles)


def _moved(points: Array, bone: str, given: Rests, wanted: Rests) -> Array:
    part = part_of(bone)
    (here, axes), (there, _) = given[part], wanted[part]
    if bone.startswith("clavicle"):
        arm = BodyPart(f"upper_arm_{_side(bone)}")
        return points + (wanted[arm][0] - given[arm][0]) * (1.0, 1.0, 0.0)
    own = (points - here) @ axes * (1.0, 1.0, _stretch(part, given))
    moved = there + own @ axes.T
    if part.startswith("upper_arm"):
        # The joint is high on the skeleton: the flesh of the shoulder stays below it.
        down = np.clip(1.0 + own[:, 2] / (_FOLLOWS * UPPER_ARM.length), 0.0, 1.0)
        moved[:, 2] -= (there - here)[2] * down**2 * (3.0 - 2.0 * down)
    return moved


def part_of(bone: str) -> BodyPart:
    """The part that a bone of MakeHuman belongs to."""
    if bone in _TRUNK:
        return _TRUNK[bone]
    stem = bone.split("_", maxsplit=1)[0]
    if stem == "clavicle":
        return BodyPart.THORAX
    limb = _LIMBS.get(stem, "hand")
    return BodyPart(f"{limb}_{_side(bone)}")


def _side(bone: str) -> str:
    return "left" if bone.endswith("_l") else "right"


def _stretch(part: BodyPart, given: Rests) -> float:
    stem, _, side = part.rpartition("_")
    if stem == "foot":
        return float(ANKLE_HEIGHT / given[part][0][2])
    if stem not in _LENGTHS:
        return 1.0
    own = given[BodyPart(f"{_NEXT[stem]}_{side}")][0] - given[part][0]
    return float(_LENGTHS[stem].length / np.linalg.norm(own))


def _given_rests(human: Human) -> Rests:
    """The trunk and the head each with the middle of their depth on the skeleton's line."""
    joints = human.joints
    hips = (joints["l-upper-leg"] + joints["r-upper-leg"]) / 2.0
    low, chest, head = (_middle(human, height) for height in _MEASURED_AT)
    heights = {
        BodyPart.PELVIS: (low, hips[2]),
        BodyPart.LUMBAR: ((low + chest) / 2.0, hips[2] + 0.055),
        BodyPart.THORAX: (chest, hips[2] + 0.150),
        BodyPart.NECK: ((chest + head) / 2.0, joints["neck"][2]),
        BodyPart.HEAD: (head, joints["head"][2] - 0.002),
    }
    rests = {part: (np.array([0.0, *at]), _UPRIGHT) for part, at in heights.items()}
    for letter, side in zip("lr", SIDES, strict=True):
        rests |= _arm_rests(joints, letter, side) | _leg_rests(joints, letter, side, low)
    return rests


def _middle(human: Human, height: float) -> float:
    """Halfway between the front and the back of a body at a height."""
    body = human.points[np.unique(human.faces["body"])]
    near = (np.abs(body[:, 2] - height) < 0.008) & (np.abs(body[:, 0]) < 0.03)
    depths = body[near, 1]
    return float(depths.min() + depths.max()) / 2.0


def _arm_rests(joints: Mapping[str, Array], letter: str, side: str) -> Rests:
    shoulder, elbow, wrist = (joints[f"{letter}-{name}"] for name in ("shoulder", "elbow", "hand"))
    upper, lower = _unit(elbow - shoulder), _unit(wrist - elbow)
    crease = _unit(_square(lower, upper))
    first, last = (joints[f"{letter}-finger-{finger}-1"] for finger in (2, 5))
    up = -_unit((first + last) / 2.0 - wrist)
    outward = 1.0 if side == "left" else -1.0
    across = _unit(_square((first - last) * outward, up))
    hand = np.stack([across, np.cross(across, up), up], axis=1)
    return {
        BodyPart(f"upper_arm_{side}"): (shoulder, _axes(crease, -upper)),
        BodyPart(f"forearm_{side}"): (elbow, _axes(_unit(_square(crease, lower)), -lower)),
        BodyPart(f"hand_{side}"): (wrist, hand),
    }


def _leg_rests(joints: Mapping[str, Array], letter: str, side: str, depth: float) -> Rests:
    names = ("upper-leg", "knee", "ankle", "foot-1")
    hip, knee, ankle, ball = (joints[f"{letter}-{name}"] for name in names)
    hip = np.array([hip[0], depth, hip[2]])
    front = np.array([0.0, -1.0, 0.0])
    thigh, shank = _unit(knee - hip), _unit(ankle - knee)
    toes = _unit((ball - ankle) * (1.0, 1.0, 0.0))
    return {
        BodyPart(f"thigh_{side}"): (hip, _axes(_unit(_square(front, thigh)), -thigh)),
        BodyPart(f"shank_{side}"): (knee, _axes(_unit(_square(front, shank)), -shank)),
        BodyPart(f"foot_{side}"): (ankle, _axes(toes, np.array([0.0, 0.0, 1.0]))),
    }


def _axes(front: Array, up: Array) -> Array:
    return np.stack([np.cross(up, front), front, up], axis=1)


def _square(v: Array, axis: Array) -> Array:
    return v - axis * (v @ axis)


def _unit(v: Array) -> Array:
    return v / np.linalg.norm(v)


def _wanted_rests(given: Rests) -> Rests:
    """Each part hung on the one before as the skeleton has it, but turned as MakeHuman has it."""
    wanted: Rests = {BodyPart.PELVIS: given[BodyPart.PELVIS]}
    for part, (parent, (left, front, up)) in JOINTS.items():
        at, axes = wanted[parent]
        here, own = given[part]
        if parent in _TRUNK.values() and not part.startswith("thigh"):
            place = np.array([left, here[1] - given[parent][0][1] + at[1], at[2] + up])
        else:
            place = at + axes @ (left, front, up)
        wanted[part] = (place, own)
    return wanted


def _knuckles(joints: Mapping[str, Array], side: str, given: Rests, wanted: Rests) -> Array:
    hand = BodyPart(f"hand_{side}")
    moved = wanted[hand][0] - given[hand][0]
    return np.stack(
        [
            [joints[f"{side[0]}-finger-{finger}-{knuckle}"] + moved for knuckle in range(1, 5)]
            for finger in range(1, 6)
        ]
    )


def _split(weights: Mapping[str, Array], points: Array, rests: Rests) -> Array:
    """Weights by BackCoach's bones: a limb's are spread over the pieces that it is near."""
    found = np.zeros((len(points), len(BONES)))
    for bone, share in weights.items():
        part = part_of(bone)
        stem, _, side = part.rpartition("_")
        finger, _, number = bone[:-2].partition("_0")
        if finger in _FINGER_BONES:
            name = f"{_FINGER_BONES[finger]}_{side}_{int(number) - 1}"
            found[:, NUMBER[name]] += share
        elif bone.startswith("clavicle"):
            found[:, NUMBER[f"clavicle_{_side(bone)}"]] += share
        elif stem in PIECES:
            for number_, near in enumerate(_near_pieces(points, rests[part], stem)):
                found[:, NUMBER[f"{part}_{number_}"]] += share * near
        else:
            found[:, NUMBER[part]] += share
    return found


def _near_pieces(points: Array, rest: Rest, stem: str) -> list[Array]:
    at, axes = rest
    count = PIECES[stem]
    along = np.clip((at - points) @ axes[:, 2] / _LENGTHS[stem].length, 0.0, 1.0) * count - 0.5
    along = np.clip(along, 0.0, count - 1.0)
    return [np.clip(1.0 - np.abs(along - piece), 0.0, 1.0) for piece in range(count)]
