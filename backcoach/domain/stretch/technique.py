"""A stretch as data: who does what, for how long, on which side, and when to stop."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from backcoach.domain.stretch.side import Side

# Where everyone is before the first step.
START_POSE = "start"


class Role(StrEnum):
    """Who a line speaks to. In a solo stretch everything is said to the receiver."""

    RECEIVER = "receiver"
    HELPER = "helper"


class People(StrEnum):
    """How many people a stretch needs."""

    SOLO = "solo"
    PARTNER = "partner"


class Place(StrEnum):
    """What the receiver lies or sits on."""

    FLOOR = "floor"
    BED = "bed"
    CHAIR = "chair"
    TABLE = "table"


class Position(StrEnum):
    """How the receiver starts; safety rules lock some positions."""

    SUPINE = "supine"
    SIDE_LYING = "side_lying"
    SEATED = "seated"
    LONG_SITTING = "long_sitting"


class Region(StrEnum):
    """Where the stretch is felt."""

    LOW_BACK = "low_back"
    MID_BACK = "mid_back"
    HIP = "hip"


class Movement(StrEnum):
    """What the trunk does."""

    TURN = "turn"
    BEND = "bend"
    LEAN_BACK = "lean_back"


class LineKind(StrEnum):
    """What a line of instruction is about."""

    SET_UP = "set_up"
    MOVEMENT = "movement"
    FORM = "form"
    BREATH = "breath"
    SAFETY = "safety"


class StepPhase(StrEnum):
    """Which part of a stretch a step belongs to, in the order they are played."""

    SET_UP = "set_up"
    EASE_IN = "ease_in"
    HOLD = "hold"
    EASE_OUT = "ease_out"


class BreathCue(StrEnum):
    """What the breath does during a step. STEADY follows the chosen rhythm."""

    IN = "in"
    OUT = "out"
    STEADY = "steady"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence to one person. `{side}` and `{other}` stand for left and right."""

    role: Role
    kind: LineKind
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """A part of a stretch that ends in one pose of its scene.

    `seconds` is None for the hold alone, whose length is chosen within the technique's range.
    """

    phase: StepPhase
    pose: str
    breath: BreathCue
    lines: tuple[Line, ...]
    seconds: float | None = None

    def __post_init__(self) -> None:
        if (self.seconds is None) != (self.phase is StepPhase.HOLD):
            raise ValueError("`seconds` belongs to every step but the hold")
        if self.seconds is not None and self.seconds <= 0:
            raise ValueError("`seconds` must be more than 0")
        if not self.lines:
            raise ValueError("`lines` must not be empty")

    def text_for(self, role: Role) -> str:
        """What this step says to one person, as one paragraph; empty if nothing."""
        return " ".join(line.text for line in self.lines if line.role is role)


@dataclass(frozen=True, slots=True)
class HoldRange:
    """How long a stretch may be held, in seconds. `first_time` is the gentler first dose."""

    shortest: int
    longest: int
    usual: int
    first_time: int
    stated: bool
    why: str

    def __post_init__(self) -> None:
        if not 0 < self.shortest <= self.first_time <= self.longest:
            raise ValueError("`first_time` must lie between `shortest` and `longest`")
        if not self.shortest <= self.usual <= self.longest:
            raise ValueError("`usual` must lie between `shortest` and `longest`")

    def clamp(self, seconds: float) -> int:
        """The allowed whole number of seconds nearest to the one asked for."""
        return round(min(max(seconds, self.shortest), self.longest))


@dataclass(frozen=True, slots=True)
class SideNames:
    """What each side is called on screen, such as "Right knee"."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class SideChange:
    """What happens between sides, and how many seconds it takes."""

    seconds: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Technique:
    """One entry of the catalogue. Field by field it is a file in `assets/techniques/`."""

    id: str
    stem: str
    name: str
    summary: str
    people: People
    places: tuple[Place, ...]
    position: Position
    regions: tuple[Region, ...]
    movement: Movement
    order: int
    kit: tuple[str, ...]
    source: str
    notes: tuple[str, ...]
    hold: HoldRange
    rest_seconds: int
    steps: tuple[Step, ...]
    never: tuple[str, ...]
    stop_when: tuple[str, ...]
    change: SideChange
    side_names: SideNames | None = None
    first_side: Side = Side.BOTH
    confirms: tuple[str, ...] = ()
    after: str | None = None

    def __post_init__(self) -> None:
        if (self.side_names is None) != (self.first_side is Side.BOTH):
            raise ValueError("`first_side` and `side_names` belong together")
        phases = [step.phase for step in self.steps]
        if phases != sorted(phases, key=list(StepPhase).index):
            raise ValueError("`steps` must run set_up, ease_in, hold, ease_out")
        if phases.count(StepPhase.HOLD) != 1 or set(phases) != set(StepPhase):
            raise ValueError("`steps` must have each phase, and one hold")

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides in the order they are usually done."""
        return (
            (self.first_side,)
            if self.side_names is None
            else (self.first_side, self.first_side.mirrored)
        )

    @property
    def roles(self) -> tuple[Role, ...]:
        return (Role.RECEIVER,) if self.people is People.SOLO else tuple(Role)

    @property
    def ways(self) -> tuple[tuple[str, str], ...]:
        """From which pose to which its steps go, each way once, in the order they are played."""
        ways = pairwise((START_POSE, *(step.pose for step in self.steps)))
        return tuple(dict.fromkeys(way for way in ways if way[0] != way[1]))

    def steps_in(self, phase: StepPhase) -> tuple[Step, ...]:
        """The steps of one phase, in order."""
        return tuple(step for step in self.steps if step.phase is phase)

    def side_name(self, side: Side) -> str:
        """What to call a side on screen; empty for a stretch without sides."""
        if self.side_names is None:
            return ""
        return self.side_names.left if side is Side.LEFT else self.side_names.right
