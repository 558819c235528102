"""A stretch shown for someone to watch: slowly, frozen, pose by pose, one side over and over.

Nobody is being stretched, so that it needs no clearance, opens nothing and leaves no record.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.playing.timeline import Phase, Timeline, build_timeline
from backcoach.domain.stretch.breath import BreathRhythm
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique

SPEEDS = (0.25, 0.5, 0.75, 1.0)
LONGEST_LOOK_SECONDS = 0.5
"""What lasted longer was seen by nobody, so that no more than this passes of it."""
_JUST_BEFORE = 0.001
_LEFT_OUT = frozenset({Phase.READY, Phase.DONE})


@dataclass(frozen=True, slots=True)
class Demonstration:
    """One moment of a stretch that is shown, and how it goes on from there.

    `side` is shown over and over, or with BOTH all sides in turn. `at` lies on `timeline`, in
    seconds; `speed` is one of SPEEDS.
    """

    technique: Technique
    dosage: Dosage
    rhythm: BreathRhythm | None
    side: Side
    timeline: Timeline
    at: float = 0.0
    speed: float = 1.0
    running: bool = True

    def __post_init__(self) -> None:
        if self.speed not in SPEEDS:
            raise ValueError(f"there is no speed of {self.speed}")

    @property
    def view(self) -> PlayerView:
        """What there is to show now, as of a session that plays."""
        return PlayerView(Playing.PLAYING, self.timeline, self.timeline.at(self.at), 0)

    @property
    def pace(self) -> float:
        """Seconds that pass in one second of a clock; none while it is frozen."""
        return self.speed if self.running else 0.0

    @property
    def item(self) -> PlanItem:
        """The stretch with the dose that is shown."""
        return PlanItem(self.technique, self.dosage)

    @property
    def key_poses(self) -> tuple[float, ...]:
        """The second at which each key pose is reached, in order."""
        return tuple(_key_poses(self.timeline))

    @property
    def pose_number(self) -> int:
        """Which key pose was reached last, from 1 on."""
        return max(1, sum(second <= self.at for second in self.key_poses))

    def passed(self, seconds: float) -> "Demonstration":
        """Later by so many seconds of the clock; after the end it begins again."""
        if not self.running:
            return self
        gone = min(max(seconds, 0.0), LONGEST_LOOK_SECONDS) * self.speed
        return replace(self, at=(self.at + gone) % self.timeline.seconds)

    def going_on(self) -> "Demonstration":
        return replace(self, running=True)

    def frozen(self) -> "Demonstration":
        return replace(self, running=False)

    def at_speed(self, speed: float) -> "Demonstration":
        """Raises ValueError for what is not one of SPEEDS."""
        return replace(self, speed=speed)

    def next_pose(self) -> "Demonstration":
        """Frozen in the next key pose; after the last one, in the first."""
        poses = self.key_poses
        at = next((second for second in poses if second > self.at), poses[0])
        return replace(self, at=at, running=False)

    def previous_pose(self) -> "Demonstration":
        """Frozen in the key pose before; before the first one, in the last."""
        poses = self.key_poses
        at = next((second for second in reversed(poses) if second < self.at), poses[-1])
        return replace(self, at=at, running=False)

    def of_side(self, side: Side) -> "Demonstration":
        """Another side, at the same place of the stretch."""
        return self._laid_out(self.dosage, side)

    def with_dose(self, dosage: Dosage) -> "Demonstration":
        """Another dose, at the same place of the stretch."""
        return self._laid_out(dosage, self.side)

    def _laid_out(self, dosage: Dosage, side: Side) -> "Demonstration":
        timeline = _timeline(self.technique, dosage, self.rhythm, side)
        at = self._place_in(timeline)
        return replace(self, dosage=dosage, side=side, timeline=timeline, at=at)

    def _place_in(self, timeline: Timeline) -> float:
        """The second at which another timeline is as far in the same step; else its beginning."""
        here = self.timeline.at(self.at)
        for start, segment in zip(timeline.starts, timeline.segments, strict=True):
            if segment.step is not None and segment.step is here.segment.step:
                return start + min(here.elapsed, segment.seconds - _JUST_BEFORE)
        return 0.0


def demonstrate(
    technique: Technique, dosage: Dosage, rhythm: BreathRhythm | None, side: Side = Side.BOTH
) -> Demonstration:
    """A stretch from its beginning, at its own speed.

    Raises:
        ValueError: the dose lies outside the limits of the stretch.
    """
    return Demonstration(
        technique, dosage, rhythm, side, _timeline(technique, dosage, rhythm, side)
    )


def _timeline(
    technique: Technique, dosage: Dosage, rhythm: BreathRhythm | None, side: Side
) -> Timeline:
    """Each side that is shown, once, without what is only for those who take part."""
    one_side = side in technique.sides and side is not Side.BOTH
    shown = replace(dosage, repetitions=1, first_side=side if one_side else dosage.first_side)
    whole = build_timeline(Plan((PlanItem(technique, shown),), rhythm))
    parts = whole.parts[:1] if one_side else whole.parts
    segments = (each for each in whole.segments if each.part < len(parts))
    return Timeline(
        whole.plan, parts, tuple(each for each in segments if each.phase not in _LEFT_OUT)
    )


def _key_poses(timeline: Timeline) -> Iterator[float]:
    """Steps in one pose count once: the hold from its beginning, others as the pose is reached."""
    steps = (
        (start, segment)
        for start, segment in zip(timeline.starts, timeline.segments, strict=True)
        if segment.step is not None
    )
    for _, run in groupby(steps, lambda each: (each[1].part, each[1].pose_to)):
        alike = list(run)
        start, first = alike[0]
        held = [at for at, segment in alike if segment.phase is Phase.HOLD]
        if held:
            yield held[0]
        elif first.pose_from == first.pose_to:
            yield start
        else:
            # Its own words are still said a moment before the step ends.
            yield start + first.seconds - _JUST_BEFORE
