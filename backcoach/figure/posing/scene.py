"""A scene: who is in a stretch, on what, seen from where. Authored for the right side."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.spot import Spot
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.posed_body import BodyPart
from backcoach.figure.geometry.vector import Vec
from backcoach.figure.posing.pose import Pose


class SurfaceKind(StrEnum):
    """What the receiver lies or sits on."""

    MAT = "mat"
    BED = "bed"
    TABLE = "table"
    STOOL = "stool"
    CHAIR_SIDEWAYS = "chair-sideways"


@dataclass(frozen=True, slots=True)
class Surface:
    """A flat top `height` above the floor, `width` along x and `length` along y, around `at`.

    `sag` is how deep a lying pelvis sinks in, in metres. A sideways chair has its back at -x, or
    at +x once `turned`.
    """

    kind: SurfaceKind
    width: float
    length: float
    height: float
    at: tuple[float, float] = (0.0, 0.0)
    sag: float = 0.0
    turned: bool = False


class KitKind(StrEnum):
    """A thing that makes a stretch comfortable."""

    PILLOW = "pillow"
    BLANKET = "blanket"
    TOWEL = "towel"
    CUSHION = "cushion"


@dataclass(frozen=True, slots=True)
class Kit:
    """A thing whose underside is centred on `at`; `size` is along x, y and z before `heading`."""

    kind: KitKind
    at: Vec
    size: Vec
    heading: float = 0.0


class Towel(StrEnum):
    """A towel that moves with two people.

    Folded it lies on the helper's chest. Rolled it runs from one of the helper's hands to the
    other, round the receiver's back.
    """

    FOLDED = "folded"
    ROLLED = "rolled"


@dataclass(frozen=True, slots=True)
class Arrow:
    """What moves: a spot, from where it is in one pose to where it is in another."""

    spot: Spot
    start: str = "set"
    end: str = "hold"


@dataclass(frozen=True, slots=True)
class Press:
    """A hand that presses in the hold.

    `toward` is a direction in the world; without it the hand presses straight in.
    """

    hand: BodyPart
    body: Role = Role.RECEIVER
    toward: Vec | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """What does not move in a scene, for one side.

    `still` names the receiver's parts that stay where they are.
    """

    surface: Surface
    camera: Camera
    kit: tuple[Kit, ...] = ()
    towel: Towel | None = None
    arrow: Arrow | None = None
    presses: tuple[Press, ...] = ()
    still: tuple[BodyPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """One stretch, drawn for the right side. Field by field it is a file in `assets/scenes/`.

    Statures are in metres; a scene with a helper gives the helper's.
    """

    stem: str
    stage: Stage
    poses: Mapping[str, Pose]
    receiver_stature: float = 1.70
    helper_stature: float | None = None

    def __post_init__(self) -> None:
        missing = {"start", "set", "hold"} - set(self.poses)
        if missing:
            raise ValueError(f"`poses` lacks {', '.join(sorted(missing))}")
        poses = list(self.poses.values())
        if any((pose.helper is None) != (self.helper_stature is None) for pose in poses):
            raise ValueError("`helper_stature` goes with a `helper` in every pose")
        for bodies in zip(*(pose.bodies.values() for pose in poses), strict=True):
            if len({(body.pelvis.posture, body.pelvis.height is None) for body in bodies}) > 1:
                raise ValueError("`posture` and resting or not stay the same in all poses")
