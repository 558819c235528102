"""Moments of a scene, and the pictures drawn of them ahead."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from backcoach.figure.drawing.film import Course
from backcoach.figure.drawing.sketch import Sketch

_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Plate:
    """One moment; `sketch` gives what was drawn of it ahead, for the right side.

    It gives None where that cannot be read.
    """

    pose_from: str
    pose_to: str
    share: float = 1.0
    breath: float = 0.0
    sketch: Callable[[], Sketch | None] | None = field(default=None, compare=False)


class Around(NamedTuple):
    """The pictures round a moment, how much the second shows, 0 to 1, and which comes after it."""

    first: Plate
    second: Plate
    blend: float
    ahead: Plate

    @property
    def drawn_anew(self) -> "Around":
        """The nearer one alone, for a place from which nothing was drawn ahead."""
        near = replace(self.second if self.blend > _HALF else self.first, sketch=None)
        return Around(near, near, 0.0, near)


def in_pose(pose: str) -> Around:
    """Where people are at the end of a step."""
    plate = Plate(pose, pose)
    return Around(plate, plate, 0.0, plate)


@dataclass(frozen=True, eq=False, slots=True)
class Footage:
    """The pictures of a course as it was drawn, played `backwards` or not.

    `sketches` reads them, which takes its time, and keeps them for a while; it gives none if that
    cannot be. `is_lost` tells whether that was so.
    """

    course: Course
    shares: Sequence[float]
    sketches: Callable[[], Sequence[Sketch]]
    backwards: bool = False
    is_lost: Callable[[], bool] = lambda: False

    def around(self, share: float) -> Around:
        """The pictures round a share of the time, as it is played."""
        if self.backwards:
            share = 1.0 - share
        last = len(self.shares) - 1
        first = min(max(bisect_right(self.shares, share) - 1, 0), last)
        second = min(first + 1, last)
        room = self.shares[second] - self.shares[first]
        blend = min(max((share - self.shares[first]) / room, 0.0), 1.0) if room else 0.0
        ahead = max(first - 1, 0) if self.backwards else min(second + 1, last)
        return Around(self._plate(first), self._plate(second), blend, self._plate(ahead))

    def _plate(self, number: int) -> Plate:
        course, share = self.course, self.shares[number]
        poses = course.pose_from, course.pose_to
        breath = course.breath_at(share)
        return Plate(*poses, share, breath, partial(self._sketch, number))

    def _sketch(self, number: int) -> Sketch | None:
        sketches = self.sketches()
        return sketches[number] if sketches else None
