"""Where the signs of a scene stand: beside what they mean, on the camera's plane, in metres."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import hypot

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.spot import skin
from backcoach.figure.drawing.covers import Cover, Plane, covered, covers
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.curve import spread
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody, mirrored_part
from backcoach.figure.geometry.shape import Point
from backcoach.figure.geometry.window import Window
from backcoach.figure.posing.mirror import mirrored_camera
from backcoach.figure.posing.motion import PosedScene, posed
from backcoach.figure.posing.scene import Arrow, Press, Scene

# Metres: the thickness of the arrow's shaft, the least length of its way, the radius of a pin's
# disc, and the air between a sign and what it stands beside.
ARROW_THICK, ARROW_LEAST, PIN, AIR = 0.026, 0.28, 0.036, 0.014
_STEPS = 8
_ASIDE = (0.05, 0.08, 0.11, 0.14, 0.17, 0.20)
_ALONG = (0.0, -0.07, 0.07, -0.14, 0.14, 0.21)
# What a metre away from its part costs a sign, in shares of it that may cover somebody.
_FAR = 3.0
# And a metre outside the frame of all people.
_OUTSIDE = 12.0
# A direction whose share on the plane is less is not told.
_SLANT = 0.35
# Parts that stay or move together, from the trunk outwards, and a trunk from below.
LIMBS = (
    (BodyPart.THIGH_LEFT, BodyPart.SHANK_LEFT, BodyPart.FOOT_LEFT),
    (BodyPart.THIGH_RIGHT, BodyPart.SHANK_RIGHT, BodyPart.FOOT_RIGHT),
    (BodyPart.UPPER_ARM_LEFT, BodyPart.FOREARM_LEFT, BodyPart.HAND_LEFT),
    (BodyPart.UPPER_ARM_RIGHT, BodyPart.FOREARM_RIGHT, BodyPart.HAND_RIGHT),
    (BodyPart.PELVIS, BodyPart.LUMBAR, BodyPart.THORAX, BodyPart.NECK, BodyPart.HEAD),
)


@dataclass(frozen=True, slots=True)
class Pressing:
    """A hand that presses, and which way on the plane, as a unit vector if that is seen."""

    role: Role
    hand: BodyPart
    toward: Point | None

    @property
    def mirrored(self) -> "Pressing":
        toward = self.toward and (-self.toward[0], self.toward[1])
        return Pressing(self.role, mirrored_part(self.hand), toward)


@dataclass(frozen=True, slots=True)
class SignPlan:
    """The way of the arrow, the places of the pins, and the hands to be outlined."""

    arrow: tuple[Point, ...] = ()
    still: tuple[Point, ...] = ()
    presses: tuple[Pressing, ...] = ()

    @property
    def mirrored(self) -> "SignPlan":
        return SignPlan(
            tuple((-x, y) for x, y in self.arrow),
            tuple((-x, y) for x, y in self.still),
            tuple(press.mirrored for press in self.presses),
        )


def sign_plan(scene: Scene, side: Side, camera: Camera) -> SignPlan:
    """Where the signs of a scene stand as the camera sees them; left is the mirror of right."""
    if side is Side.LEFT:
        return _plan(scene, mirrored_camera(camera)).mirrored
    return _plan(scene, camera)


def _plan(scene: Scene, camera: Camera) -> SignPlan:
    plane, stage = Plane(camera), scene.stage
    way = ("set", "hold") if stage.arrow is None else (stage.arrow.start, stage.arrow.end)
    moments = [posed(scene, Side.RIGHT, *way, share) for share in (0.0, 0.5, 1.0)]
    hold = posed(scene, Side.RIGHT, "hold", "hold", 1.0)
    everyone = [body for people in (*moments, hold) for body in people.bodies.values()]
    people = covers(everyone, plane)
    arrow: tuple[Point, ...] = ()
    if stage.arrow is not None and stage.arrow.spot.body in hold.bodies:
        arrow = _arrow(scene, stage.arrow, plane, people)
    taken = [*people, *(Cover(x, y, 1.5 * ARROW_THICK, 2.0) for x, y in arrow)]
    return SignPlan(
        arrow,
        tuple(_pins(hold.receiver, stage.still, plane, taken)),
        tuple(_pressing(hold, stage.presses, plane)),
    )


def _arrow(scene: Scene, arrow: Arrow, plane: Plane, people: Sequence[Cover]) -> tuple[Point, ...]:
    """The way of the spot, moved aside to where it covers least and still is near."""
    way = []
    for step in range(_STEPS + 1):
        moment = posed(scene, Side.RIGHT, arrow.start, arrow.end, step / _STEPS)
        way.append(plane.place(skin(moment.bodies[arrow.spot.body], arrow.spot).point))
    way = spread(way, ARROW_LEAST)
    (ax, ay), (bx, by) = way[0], way[-1]
    size = hypot(bx - ax, by - ay) or 1.0
    ux, uy = (bx - ax) / size, (by - ay) / size
    frame = _frame(people)

    def moved(place: tuple[float, float, float]) -> tuple[Point, ...]:
        aside, side, along = place
        x, y = -uy * aside * side + ux * along, ux * aside * side + uy * along
        return tuple((px + x, py + y) for px, py in way)

    def cost(place: tuple[float, float, float]) -> float:
        hidden = sum(covered(people, point, ARROW_THICK) for point in moved(place)) / len(way)
        beyond = max(_beyond(point, frame) for point in moved(place))
        return round(hidden + _FAR * (place[0] + abs(place[2])) + _OUTSIDE * beyond, 9)

    return moved(min(product(_ASIDE, (1.0, -1.0), _ALONG), key=cost))


def _frame(people: Sequence[Cover]) -> Window:
    """Where a sign is sure to be seen."""
    return Window(
        min(cover.x - cover.radius for cover in people) + PIN,
        max(cover.x + cover.radius for cover in people) - PIN,
        min(cover.y - cover.radius for cover in people) + PIN,
        max(cover.y + cover.radius for cover in people) - PIN,
    )


def _beyond(point: Point, frame: Window) -> float:
    """How far a point lies outside a frame, in metres."""
    x, y = point
    return max(0.0, frame.left - x, x - frame.right, frame.low - y, y - frame.high)


def _pins(
    body: PosedBody, parts: Sequence[BodyPart], plane: Plane, taken: Sequence[Cover]
) -> Iterator[Point]:
    """A free place beside each limb that stays."""
    frame = _frame(taken)

    def cost(found: tuple[float, Point]) -> float:
        far, place = found
        hidden = covered(taken, place, PIN + AIR)
        return round(hidden + _FAR * far + _OUTSIDE * _beyond(place, frame), 9)

    for limb in LIMBS:
        named = [part for part in limb if part in parts]
        if named:
            yield min(_beside(named, body, plane), key=cost)[1]


def _beside(
    limb: Sequence[BodyPart], body: PosedBody, plane: Plane
) -> Iterator[tuple[float, Point]]:
    """Places round a limb, each with how far it is from where it should be at best."""
    balls = covers([replace(body, frames={part: body.frames[part] for part in limb})], plane)
    middle = len(balls) / 2.0
    for number, ball in enumerate(balls):
        for far, (x, y) in product((0.0, 0.03, 0.06), _ROUND):
            away = ball.radius + PIN + AIR + far
            yield far + 0.004 * abs(number - middle), (ball.x + x * away, ball.y + y * away)


_ROUND = (
    (0.0, 1.0), (0.0, -1.0), (1.0, 0.0), (-1.0, 0.0),
    (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7),
)  # fmt: skip


def _pressing(people: PosedScene, presses: Sequence[Press], plane: Plane) -> Iterator[Pressing]:
    for press in presses:
        if press.body not in people.bodies:
            continue
        toward = press.toward or people.bodies[press.body].frames[press.hand].front
        x, y = plane.place(toward)
        size = hypot(*toward[:2], toward[2])
        seen = hypot(x, y) / size
        yield Pressing(
            press.body,
            press.hand,
            (x / (seen * size), y / (seen * size)) if seen > _SLANT else None,
        )
