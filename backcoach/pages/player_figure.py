"""How the figure stands at one moment of a session."""

from dataclasses import dataclass

from backcoach.domain.breath import BreathPhase
from backcoach.domain.player import PlayerView
from backcoach.domain.settings import View
from backcoach.domain.side import Side
from backcoach.domain.timeline import Moment, Phase, Timeline
from backcoach.figure.cue import NO_CUES, Cues
from backcoach.figure.motion import PosedScene, posed
from backcoach.figure.scene import Scene
from backcoach.pages.player_words import figure_side
from backcoach.widgets.breathing_pacer import lungs_full

BREATHED_OUT_SECONDS = 2.0
# The chest moves by a few pixels, so that finer steps would be painted without being seen.
BREATH_STEPS = 40
_CUES = {
    Phase.LEAD_IN: Cues(),
    Phase.EASE_IN: Cues(),
    Phase.HOLD: Cues(arrow=False, ghost=False),
}


@dataclass(frozen=True, slots=True)
class FigureMoment:
    """The way between two poses, how much of it is done, how full the chest is, and the signs."""

    side: Side
    pose_from: str
    pose_to: str
    share: float
    breath: float
    cues: Cues

    def people(self, scene: Scene) -> PosedScene:
        """Everyone in the scene."""
        poses = (self.pose_from, self.pose_to)
        return posed(scene, self.side, *poses, self.share, breath=self.breath)


def figure_moment(
    view: PlayerView, facing: View, *, reduced_motion: bool, with_cues: bool
) -> FigureMoment:
    """How the figure stands. With less motion it shows where each step ends, and stays still."""
    moment = view.moment
    segment = moment.segment
    moving = segment.pose_from != segment.pose_to and not reduced_motion
    return FigureMoment(
        side=figure_side(moment.part.side, facing),
        pose_from=segment.pose_from,
        pose_to=segment.pose_to,
        share=moment.progress if moving else 1.0,
        breath=0.0 if reduced_motion else _stepped(lungs_at(view.timeline, moment)),
        cues=_CUES.get(segment.phase, NO_CUES) if with_cues else NO_CUES,
    )


def lungs_at(timeline: Timeline, moment: Moment) -> float:
    """How full the chest is, 0 to 1; the last paced in-breath is let out by itself."""
    if moment.breath.phase is not BreathPhase.FREE:
        return lungs_full(moment.breath.phase, moment.breath.progress)
    before = timeline.segments[moment.index - 1].breaths if moment.index else ()
    if not before or before[-1].phase is not BreathPhase.IN:
        return 0.0
    return lungs_full(BreathPhase.OUT, min(1.0, moment.elapsed / BREATHED_OUT_SECONDS))


def _stepped(full: float) -> float:
    return round(full * BREATH_STEPS) / BREATH_STEPS
