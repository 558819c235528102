"""The bones that a body's skin hangs on: the posed parts, some of them in pieces, and fingers.

A twist of a forearm, an upper arm or a thigh is spread along its pieces, near end first.
"""

from dataclasses import dataclass
from enum import StrEnum

from backcoach.figure.geometry.posed_body import BodyPart

PIECES = {"upper_arm": 3, "forearm": 4, "thigh": 3}
FINGERS = ("thumb", "index", "middle", "ring", "little")
KNUCKLES = 3
SIDES = ("left", "right")


class BoneKind(StrEnum):
    """How a bone follows its part."""

    WHOLE = "whole"
    CLAVICLE = "clavicle"
    PIECE = "piece"
    FINGER = "finger"


@dataclass(frozen=True, slots=True)
class SkinBone:
    """A bone: the part it moves with, the bone it hangs on, and which piece or knuckle it is."""

    name: str
    part: BodyPart
    kind: BoneKind
    above: str
    number: int = 0


def _trunk() -> tuple[SkinBone, ...]:
    parts = (BodyPart.PELVIS, BodyPart.LUMBAR, BodyPart.THORAX, BodyPart.NECK, BodyPart.HEAD)
    above = (BodyPart.PELVIS, *parts)
    return tuple(
        SkinBone(part.value, part, BoneKind.WHOLE, before.value)
        for part, before in zip(parts, above, strict=False)
    )


def _pieces(stem: str, side: str, above: str) -> tuple[SkinBone, ...]:
    part = BodyPart(f"{stem}_{side}")
    return tuple(
        SkinBone(
            f"{part}_{number}",
            part,
            BoneKind.PIECE,
            f"{part}_{number - 1}" if number else above,
            number,
        )
        for number in range(PIECES[stem])
    )


def _fingers(side: str) -> tuple[SkinBone, ...]:
    hand = BodyPart(f"hand_{side}")
    return tuple(
        SkinBone(
            f"{finger}_{side}_{number}",
            hand,
            BoneKind.FINGER,
            f"{finger}_{side}_{number - 1}" if number else hand.value,
            number,
        )
        for finger in FINGERS
        for number in range(KNUCKLES)
    )


def _side(side: str) -> tuple[SkinBone, ...]:
    clavicle = f"clavicle_{side}"
    arm = _pieces("upper_arm", side, clavicle)
    forearm = _pieces("forearm", side, arm[-1].name)
    thigh = _pieces("thigh", side, BodyPart.PELVIS.value)
    hand, shank, foot = (BodyPart(f"{stem}_{side}") for stem in ("hand", "shank", "foot"))
    return (
        SkinBone(clavicle, BodyPart.THORAX, BoneKind.CLAVICLE, BodyPart.THORAX.value),
        *arm,
        *forearm,
        SkinBone(hand.value, hand, BoneKind.WHOLE, forearm[-1].name),
        *_fingers(side),
        *thigh,
        SkinBone(shank.value, shank, BoneKind.WHOLE, thigh[-1].name),
        SkinBone(foot.value, foot, BoneKind.WHOLE, shank.value),
    )


# Each stands after the one it hangs on.
BONES = (*_trunk(), *_side("left"), *_side("right"))
NUMBER = {bone.name: number for number, bone in enumerate(BONES)}
