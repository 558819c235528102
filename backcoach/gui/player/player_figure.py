"""How the figure stands at one moment of a session."""

from dataclasses import dataclass
from math import floor

from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.playing.timeline import Moment, Phase, Segment, Timeline
from backcoach.domain.settings import View
from backcoach.domain.stretch.breath import BreathPhase
from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.film import BREATHING, Course
from backcoach.figure.drawing.filming import course_of
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.posing.easing import eased
from backcoach.gui.player.ring.breathing_pacer import lungs_full
from backcoach.words.player_words import figure_side

BREATHED_OUT_SECONDS = 2.0
FADE_SECONDS = 0.6
# A body that moves slowly looks as smooth at this rate as at twice that rate, which the ring has.
PICTURES_PER_SECOND = 31.25
BREATH_STEPS = 40
_NEARLY, _LITTLE_BREATH = 0.95, 0.2
_SIGNS = {
    Phase.LEAD_IN: Signs(),
    Phase.EASE_IN: Signs(),
    Phase.HOLD: Signs(arrow=False, ghost=False),
}


@dataclass(frozen=True, slots=True)
class FigureMoment:
    """A course, how much of its time is over (in a pose: of a breath), and the signs."""

    side: Side
    course: Course
    share: float
    signs: Signs

    @property
    def breath(self) -> float:
        return self.course.breath_at(self.share)

    def goes_on_from(self, before: "FigureMoment") -> bool:
        """Whether what was seen before leads to this without a jump."""
        if self.course == before.course:
            return True
        ended = not before.course.moves or before.share > _NEARLY
        begins = not self.course.moves or self.share < 1.0 - _NEARLY
        met = before.course.pose_to == self.course.pose_from and before.side is self.side
        return ended and begins and met and abs(self.breath - before.breath) < _LITTLE_BREATH


def figure_moment(
    view: PlayerView,
    facing: View,
    *,
    reduced_motion: bool,
    with_signs: bool,
    speed: float = 1.0,
) -> FigureMoment:
    """How the figure stands. With less motion it shows where each step ends, and stays still.

    At a lower `speed` of the clock there are as many pictures a second; at 0 it stands.
    """
    moment = view.moment
    segment = moment.segment
    course = course_shown(segment, reduced_motion=reduced_motion)
    if course.moves:
        share = _share_at(moment, speed)
    else:
        share = 0.0 if reduced_motion else _stepped(lungs_at(view.timeline, moment))
    return FigureMoment(
        side=figure_side(moment.part.side, facing),
        course=course,
        share=share,
        signs=signs_in(segment.phase) if with_signs else NO_SIGNS,
    )


def signs_in(phase: Phase) -> Signs:
    return _SIGNS.get(phase, NO_SIGNS)


def course_shown(segment: Segment, *, reduced_motion: bool) -> Course:
    """The course of which a segment shows a part."""
    if segment.pose_from != segment.pose_to and not reduced_motion:
        return course_of(segment)
    return Course(segment.pose_to, segment.pose_to, *BREATHING)


def fade_left(view: PlayerView) -> float:
    """How much of the picture before is left where a segment begins otherwise: 1 to 0."""
    if view.playing is not Playing.PLAYING:
        return 0.0
    return 1.0 - eased(min(1.0, view.moment.elapsed / FADE_SECONDS))


def lungs_at(timeline: Timeline, moment: Moment) -> float:
    """How full the chest is, 0 to 1; the last paced in-breath is let out by itself."""
    if moment.breath.phase is not BreathPhase.FREE:
        return lungs_full(moment.breath.phase, moment.breath.progress)
    before = timeline.segments[moment.index - 1].breaths if moment.index else ()
    if not before or before[-1].phase is not BreathPhase.IN:
        return 0.0
    return lungs_full(BreathPhase.OUT, min(1.0, moment.elapsed / BREATHED_OUT_SECONDS))


def _share_at(moment: Moment, speed: float) -> float:
    """How much of the way is done at the last picture before a moment; then, if time stands."""
    shown = moment.elapsed
    if speed:
        rate = PICTURES_PER_SECOND / speed
        shown = floor(shown * rate) / rate
    return min(1.0, shown / moment.segment.seconds)


def _stepped(full: float) -> float:
    """How full the chest is, in steps that are hardly seen."""
    return round(full * BREATH_STEPS) / BREATH_STEPS
