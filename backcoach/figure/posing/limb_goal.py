"""What a limb does in a pose, as a clinician would say it. Angles in degrees, points in metres."""

from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from backcoach.figure.body.spot import Spot
from backcoach.figure.geometry.posed_body import HandShape
from backcoach.figure.geometry.vector import Vec


class Palm(StrEnum):
    """Where the palm of a resting arm looks."""

    UP = "up"
    DOWN = "down"
    IN = "in"


class Under(StrEnum):
    """What carries a limb."""

    FLOOR = "floor"
    SURFACE = "surface"


@dataclass(frozen=True, slots=True)
class LegJoints:
    """A leg in the air, by its joints, from the anatomical position."""

    flexion: float = 0.0
    abduction: float = 0.0
    turn_out: float = 0.0
    knee: float = 0.0
    foot_down: float = 0.0


@dataclass(frozen=True, slots=True)
class ArmJoints:
    """An arm in the air, by its joints, from the anatomical position (palms forward)."""

    flexion: float = 0.0
    abduction: float = 0.0
    turn_out: float = 0.0
    elbow: float = 0.0
    palm_in: float = 0.0
    wrist: float = 0.0
    hand: HandShape = HandShape.RELAXED


@dataclass(frozen=True, slots=True)
class LegLie:
    """A leg that lies along what carries it, `out` from the body's long axis, toes up or out."""

    out: float = 0.0
    bend: float = 0.0
    toes_out: float = 0.0


@dataclass(frozen=True, slots=True)
class ArmLie:
    """An arm that lies along what carries it; `out` is 0 down by the side, 90 straight out."""

    out: float = 0.0
    bend: float = 0.0
    palm: Palm = Palm.DOWN
    hand: HandShape = HandShape.RELAXED


@dataclass(frozen=True, slots=True)
class Stand:
    """A foot set down with its ankle above `at`.

    `toes` is where the toes point, 0 along -y and 90 along +x. `edge` rolls the foot onto its
    outer (+) or inner (-) edge, `heel` lifts the heel, `lift` the whole foot (in metres).
    `knee_out` swings the knee out about the line from hip to ankle.
    """

    at: tuple[float, float]
    toes: float = 0.0
    edge: float = 0.0
    heel: float = 0.0
    lift: float = 0.0
    knee_out: float = 0.0
    under: Under = Under.FLOOR


@dataclass(frozen=True, slots=True)
class Kneel:
    """A knee set down, the lower leg behind it. `toward` is where the knee points, as `toes`."""

    toward: float = 0.0
    under: Under = Under.FLOOR


@dataclass(frozen=True, slots=True)
class Touch:
    """A palm laid on a body.

    `fingers` is where the fingers point, along the touched part's left, front and up; without it
    they run on from the arm. `elbow` is where the elbow points, along the chest's outer side,
    front and up. `lift` is how far the palm stays off the skin.
    """

    on: Spot
    fingers: Vec | None = None
    elbow: Vec = (0.5, -0.4, -1.0)
    hand: HandShape = HandShape.FLAT
    lift: float = 0.0


@dataclass(frozen=True, slots=True)
class Prop:
    """A palm set down on the world at a point; `fingers` point as `toes` do."""

    at: Vec
    fingers: float = 0.0
    elbow: Vec = (0.5, -0.8, -0.5)
    hand: HandShape = HandShape.FLAT


LegGoal = LegJoints | LegLie | Stand | Kneel
ArmGoal = ArmJoints | ArmLie | Touch | Prop


@dataclass(frozen=True, slots=True)
class Leg:
    """What a leg does: one of these."""

    joints: LegJoints | None = None
    lie: LegLie | None = None
    stand: Stand | None = None
    kneel: Kneel | None = None

    def __post_init__(self) -> None:
        _only_one(self.joints, self.lie, self.stand, self.kneel)

    @property
    def goal(self) -> LegGoal:
        """The one that is set."""
        return self.joints or self.lie or self.stand or cast("Kneel", self.kneel)


@dataclass(frozen=True, slots=True)
class Arm:
    """What an arm does: one of these."""

    joints: ArmJoints | None = None
    lie: ArmLie | None = None
    touch: Touch | None = None
    prop: Prop | None = None

    def __post_init__(self) -> None:
        _only_one(self.joints, self.lie, self.touch, self.prop)

    @property
    def goal(self) -> ArmGoal:
        """The one that is set."""
        return self.joints or self.lie or self.touch or cast("Prop", self.prop)


def _only_one(*goals: object) -> None:
    if sum(goal is not None for goal in goals) != 1:
        raise ValueError("a limb does one thing: name one key")
