"""Which pictures of a stretch are drawn ahead."""

from bisect import bisect_left
from itertools import accumulate, pairwise
from math import ceil, dist

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.timeline import Segment, build_timeline
from backcoach.domain.stretch.breath import RHYTHMS, BreathPhase
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.drawing.film import BREATHING, Course
from backcoach.figure.geometry.vector import Vec
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.scene import Scene

PICTURES_A_SECOND = 12.0
# From one picture to the next nothing moves farther, in metres, unless it moves too fast for that.
STEP = 0.012
BREATHS = 6
_LOOKS_A_SECOND = 24
_OUT = 0.05
_TINY = 1e-6
_BREATH = {BreathPhase.IN: (0.0, 1.0), BreathPhase.OUT: (1.0, 0.0), BreathPhase.FREE: (0.0, 0.0)}


def courses(technique: Technique) -> dict[Course, float]:
    """All courses that are played, and how long each takes, in seconds.

    A way back that shows the same is left out, and so is a pose without a breath where one with
    breaths begins in it.
    """
    plan = Plan(
        (PlanItem(technique, usual_dosage(technique, first_time=False)),), RHYTHMS[Rhythm.SLOW]
    )
    found: dict[Course, float] = {}
    for segment in build_timeline(plan).segments:
        course = course_of(segment)
        key = course.backwards if course.backwards in found else course
        found[key] = max(segment.seconds, found.get(key, 0.0))
    return {
        course: seconds
        for course, seconds in found.items()
        if course.moves or course.breath_to or course._replace(breath_to=1.0) not in found
    }


def course_of(segment: Segment) -> Course:
    """The course that a segment plays, or of which it shows a part."""
    poses = segment.pose_from, segment.pose_to
    if not segment.breaths:
        return Course(*poses)
    moves = segment.pose_from != segment.pose_to
    return Course(*poses, *(_BREATH[segment.breaths[0].phase] if moves else BREATHING))


def moments(scene: Scene, course: Course, seconds: float) -> tuple[float, ...]:
    """The shares of a course's time that are drawn: close together where much moves."""
    if not course.moves:
        last = BREATHS - 1 if course.breath_to else 0
        return tuple(level / last for level in range(last + 1)) if last else (0.0,)
    looks = ceil(seconds * _LOOKS_A_SECOND)
    shares = [look / looks for look in range(looks + 1)]
    bodies = [_points(scene, course, share) for share in shares]
    breaths = [course.breath_at(share) * (BREATHS - 1) for share in shares]
    most = PICTURES_A_SECOND * seconds / looks
    needed = (
        min(most, max(_farthest(*pair) / STEP, abs(breath - before)))
        for pair, (before, breath) in zip(pairwise(bodies), pairwise(breaths), strict=True)
    )
    gone = list(accumulate(needed, initial=0.0))
    last = max(1, ceil(gone[-1] - _TINY))
    asked = (gone[-1] * number / last for number in range(1, last))
    return (0.0, *(_share_at(each, gone, shares) for each in asked), 1.0)


def _share_at(asked: float, gone: list[float], shares: list[float]) -> float:
    """Where so much is gone, between two looks."""
    after = bisect_left(gone, asked)
    part = (asked - gone[after - 1]) / (gone[after] - gone[after - 1])
    return round(shares[after - 1] + part * (shares[after] - shares[after - 1]), 5)


def _points(scene: Scene, course: Course, share: float) -> list[Vec]:
    """Places by which it is seen that something moves or turns."""
    people = posed(scene, Side.RIGHT, course.pose_from, course.pose_to, share)
    return [
        point
        for body in people.bodies.values()
        for frame in body.frames.values()
        for point in (frame.origin, frame.at(*(_OUT * body.stature,) * 3))
    ]


def _farthest(before: list[Vec], after: list[Vec]) -> float:
    return max(map(dist, before, after))
