"""How the figure stands at one moment of a session."""

from dataclasses import dataclass
from math import dist, floor

from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.playing.timeline import Moment, Phase, Timeline
from backcoach.domain.settings import View
from backcoach.domain.stretch.breath import BreathPhase
from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.posing.easing import eased
from backcoach.figure.posing.motion import PosedScene, posed
from backcoach.figure.posing.scene import Scene
from backcoach.gui.player.breathing_pacer import lungs_full
from backcoach.words.player_words import figure_side

BREATHED_OUT_SECONDS = 2.0
# The chest moves by a few pixels, so that finer steps would be painted without being seen.
BREATH_STEPS = 40
FADE_SECONDS = 0.6
# A body that moves slowly looks as smooth at this rate as at twice that rate, which the ring has.
# Smoothed edges that shift by less than a step are not seen to shift.
PICTURES_PER_SECOND = 31.25
STEP_PIXELS = 0.5
_ANOTHER_SIDE = frozenset({Phase.CHANGE_SIDES, Phase.NEXT})
_SIGNS = {
    Phase.LEAD_IN: Signs(),
    Phase.EASE_IN: Signs(),
    Phase.HOLD: Signs(arrow=False, ghost=False),
}


@dataclass(frozen=True, slots=True)
class FigureMoment:
    """The way between two poses, how much of it is done, how full the chest is, and the signs."""

    side: Side
    pose_from: str
    pose_to: str
    share: float
    breath: float
    signs: Signs

    def seen(self, pixels: float) -> tuple[object, ...]:
        """A key of what can be seen, where the farthest way is so many pixels long."""
        step = round(eased(self.share) * pixels / STEP_PIXELS)
        return self.pose_from, self.pose_to, step, self.breath, self.signs

    def people(self, scene: Scene) -> PosedScene:
        poses = (self.pose_from, self.pose_to)
        return posed(scene, self.side, *poses, self.share, breath=self.breath)


def figure_moment(
    view: PlayerView,
    facing: View,
    *,
    reduced_motion: bool,
    with_signs: bool,
    speed: float = 1.0,
) -> FigureMoment:
    """How the figure stands. With less motion it shows where each step ends, and stays still.

    At a lower `speed` of the clock there are as many pictures a second.
    """
    moment = view.moment
    segment = moment.segment
    moving = segment.pose_from != segment.pose_to and not reduced_motion
    return FigureMoment(
        side=figure_side(moment.part.side, facing),
        pose_from=segment.pose_from,
        pose_to=segment.pose_to,
        share=_share_at(moment, speed) if moving else 1.0,
        breath=0.0 if reduced_motion else _stepped(lungs_at(view.timeline, moment)),
        signs=_SIGNS.get(segment.phase, NO_SIGNS) if with_signs else NO_SIGNS,
    )


def fade_left(view: PlayerView) -> float:
    """How much of the picture before is left when another side begins: 1 to 0."""
    moment = view.moment
    if view.playing is not Playing.PLAYING or moment.segment.phase not in _ANOTHER_SIDE:
        return 0.0
    return 1.0 - eased(min(1.0, moment.elapsed / FADE_SECONDS))


def lungs_at(timeline: Timeline, moment: Moment) -> float:
    """How full the chest is, 0 to 1; the last paced in-breath is let out by itself."""
    if moment.breath.phase is not BreathPhase.FREE:
        return lungs_full(moment.breath.phase, moment.breath.progress)
    before = timeline.segments[moment.index - 1].breaths if moment.index else ()
    if not before or before[-1].phase is not BreathPhase.IN:
        return 0.0
    return lungs_full(BreathPhase.OUT, min(1.0, moment.elapsed / BREATHED_OUT_SECONDS))


def _share_at(moment: Moment, speed: float) -> float:
    """How much of the way is done at the last picture before a moment."""
    rate = PICTURES_PER_SECOND / speed
    shown = floor(moment.elapsed * rate) / rate
    return min(1.0, shown / moment.segment.seconds)


def farthest(before: PosedScene, after: PosedScene) -> float:
    """How far the joint that moves most goes between two poses, in metres."""
    return max(
        dist(body.frames[part].origin, frame.origin)
        for role, body in before.bodies.items()
        for part, frame in after.bodies[role].frames.items()
    )


def _stepped(full: float) -> float:
    return round(full * BREATH_STEPS) / BREATH_STEPS
