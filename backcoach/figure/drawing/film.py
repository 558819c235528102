"""What is drawn ahead: pictures along a way between two poses, or of a breath in one pose."""

from dataclasses import dataclass, replace
from hashlib import sha256
from math import cos, pi
from typing import NamedTuple

from backcoach.figure.body.look import LOOKS, Look, Tone
from backcoach.figure.drawing.sketch import Sketch
from backcoach.figure.posing.scene import Scene

# To be counted up whenever bodies, clothes or lines are drawn otherwise than before.
ENGINE = 2
# How full the chest is in a pose at the first and at the last picture of a breath.
BREATHING = (0.0, 1.0)
_ANY = Tone("", "", "")
# Receiver and helper: the usual ones, and those that come of one other choice.
_PAIRS = ((LOOKS[0], LOOKS[1]), (LOOKS[1], LOOKS[0]))
_MORE_PAIRS = tuple((other, LOOKS[1]) for other in LOOKS[2:]) + tuple(
    (LOOKS[0], other) for other in LOOKS[2:]
)


class Course(NamedTuple):
    """From which pose to which, and how full the chest is there, 0 to 1."""

    pose_from: str
    pose_to: str
    breath_from: float = 0.0
    breath_to: float = 0.0

    @property
    def backwards(self) -> "Course":
        return Course(self.pose_to, self.pose_from, self.breath_to, self.breath_from)

    @property
    def moves(self) -> bool:
        return self.pose_from != self.pose_to

    def breath_at(self, share: float) -> float:
        """How full the chest is at a share of the time; in a pose, each share is a breath."""
        gone = (1.0 - cos(pi * share)) / 2.0 if self.moves else share
        return self.breath_from + (self.breath_to - self.breath_from) * gone


@dataclass(frozen=True, eq=False, slots=True)
class Film:
    """The pictures of a course, each at its share of the time, from 0 to 1."""

    course: Course
    shares: tuple[float, ...]
    sketches: tuple[Sketch, ...]

    def __post_init__(self) -> None:
        if len(self.shares) != len(self.sketches) or not self.shares:
            raise ValueError("each picture has its share of the time, and there is one at least")
        if list(self.shares) != sorted(set(self.shares)):
            raise ValueError("the shares of the time must grow")


def film_key(scene: Scene, course: Course, people: tuple[Look, ...]) -> str:
    """A name for all that the pictures of a course show; what looks otherwise has another name.

    Colours are given when a picture is painted, and so are signs.
    """
    stage = replace(scene.stage, arrow=None, presses=(), still=())
    poses = scene.poses[course.pose_from], scene.poses[course.pose_to]
    statures = scene.receiver_stature, scene.helper_stature
    shapes = tuple(replace(look, skin=_ANY, hair=_ANY) for look in people)
    seen = (ENGINE, stage, statures, poses, course.breath_from, course.breath_to, shapes)
    return sha256(repr(seen).encode()).hexdigest()[:16]


def cast(scene: Scene, receiver: Look, helper: Look) -> tuple[Look, ...]:
    """Who takes part in a scene."""
    return (receiver,) if scene.helper_stature is None else (receiver, helper)


def casts(scene: Scene, *, everybody: bool = False) -> tuple[tuple[Look, ...], ...]:
    """Who is drawn ahead in a scene, or also who may be; their colours do not matter."""
    if scene.helper_stature is None:
        return tuple((look,) for look in (LOOKS if everybody else LOOKS[:2]))
    return (*_PAIRS, *_MORE_PAIRS) if everybody else _PAIRS
