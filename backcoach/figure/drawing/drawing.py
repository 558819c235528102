"""A scene as a picture: what stays is worked out once, the rest for each moment."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from math import dist

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.look import LIGHT, LOOKS, FigureColours, Look
from backcoach.figure.body.spot import skin
from backcoach.figure.drawing import inset, sign_shapes
from backcoach.figure.drawing.depth import Order, Piece
from backcoach.figure.drawing.drawn_person import Drawn, drawn
from backcoach.figure.drawing.furniture import extents, furniture
from backcoach.figure.drawing.model import model
from backcoach.figure.drawing.shadow import ground, shadows
from backcoach.figure.drawing.sign_shapes import Signs
from backcoach.figure.drawing.signs import LIMBS, pins_and_rings
from backcoach.figure.drawing.towel import towel
from backcoach.figure.geometry.camera import Camera, Extent, Screen
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody
from backcoach.figure.geometry.shape import Picture, Point, Shape
from backcoach.figure.geometry.vector import Vec, add, scale
from backcoach.figure.geometry.window import Window, fit, screen_of
from backcoach.figure.posing.mirror import mirrored_stage
from backcoach.figure.posing.motion import PosedScene, posed
from backcoach.figure.posing.scene import Arrow, Scene, Stage, SurfaceKind

_LOW = 0.06
_RANK_STEP = 0.04
_SEATS = {SurfaceKind.STOOL, SurfaceKind.CHAIR_SIDEWAYS}
_ARROW_STEPS, _WAY_STEPS = 8, 6
_ARROW_OFF, _ARROW_ROOM = 0.09, 0.03
_LEAST_ARROW = 3.2
# Pixels.
_LEAST_INSET_MOVE = 0.8

Way = tuple[str, str]
"""The names of two poses, of which the second follows."""


@dataclass(frozen=True, slots=True)
class Style:
    """Who the people are, and the colours."""

    receiver: Look = LOOKS[0]
    helper: Look = LOOKS[1]
    palette: FigureColours = LIGHT


@dataclass(frozen=True)
class StagedScene:
    """A scene for one side, with what is the same from every angle."""

    scene: Scene
    side: Side

    @cached_property
    def stage(self) -> Stage:
        return mirrored_stage(self.scene.stage) if self.side is Side.LEFT else self.scene.stage

    @cached_property
    def extents(self) -> tuple[Extent, ...]:
        """Everything the picture must hold at any time: stage, arrow, and people in all poses."""
        arrow = ((point, _ARROW_ROOM) for point in self.arrow_points)
        return (*self.extents_in(self.scene.poses), *arrow)

    def extents_in(self, poses: Iterable[str]) -> tuple[Extent, ...]:
        """Everything a picture without signs must hold in some poses."""
        people = (body for name in poses for body in _bodies(self.at(name)))
        return (*extents(self.stage), *(extent for body in people for extent in _reach(body)))

    def people_on(self, ways: Iterable[Way]) -> tuple[Extent, ...]:
        """The people alone, at every moment of some ways."""
        shares = [step / _WAY_STEPS for step in range(_WAY_STEPS + 1)]
        moments = (
            posed(self.scene, self.side, before, after, share)
            for before, after in ways
            for share in (shares if before != after else (1.0,))
        )
        bodies = (body for people in moments for body in _bodies(people))
        return tuple(extent for body in bodies for extent in _reach(body))

    @cached_property
    def people(self) -> tuple[Extent, ...]:
        """The people alone, in all poses."""
        return self.people_on((name, name) for name in self.scene.poses)

    @cached_property
    def arrow_points(self) -> tuple[Vec, ...]:
        """Points along the arrow, a little off the skin; empty without an arrow."""
        arrow = self.stage.arrow
        return () if arrow is None else tuple(self._arrow_way(arrow))

    def at(self, pose: str) -> PosedScene:
        return posed(self.scene, self.side, pose, pose, 1.0)

    def _arrow_way(self, arrow: Arrow) -> Iterator[Vec]:
        for step in range(_ARROW_STEPS + 1):
            people = posed(self.scene, self.side, arrow.start, arrow.end, step / _ARROW_STEPS)
            body = people.receiver if arrow.spot.body is Role.RECEIVER else people.helper
            if body is not None:
                place = skin(body, arrow.spot)
                yield add(place.point, scale(place.out, _ARROW_OFF))


class Drawing:
    """A staged scene seen from one place at one size; makes a picture of each moment.

    It is framed for all poses, with signs; closer round some poses, without; or it shows a window
    of the camera's plane, and what else there is runs out of it.
    """

    def __init__(
        self,
        staged: StagedScene,
        style: Style,
        size: tuple[float, float],
        camera: Camera | None = None,
        framed: Sequence[str] | Window = (),
        corner: Point = (0.0, 0.0),
    ) -> None:
        self._staged, self._style, self.size = staged, style, size
        stage, palette = staged.stage, style.palette
        screen, place = framing(staged, size, camera, framed)
        self.screen = screen.shifted(*corner)
        self._inset = None if place is None else Inset(staged, style, place)
        self._width = max(0.8, palette.line_width * self.screen.scale)
        self._ground = ground(stage, self.screen, palette.shadow)
        pieces = furniture(stage, self.screen, palette, self._width)
        low = stage.surface.height < _LOW
        self._under, self._among = (pieces[:1], pieces[1:]) if low else ([], pieces)
        self._before: dict[Role, Drawn] = {}
        self._last: tuple[Signs, Sequence[Drawn], Picture] | None = None
        self._order = Order(_RANK_STEP * self.screen.scale)
        self._ghost = self._ghost_shapes()
        self._arrow = self._arrow_shapes()

    def picture(self, people: PosedScene, signs: Signs = sign_shapes.NO_SIGNS) -> Picture:
        """One moment, with these signs; the same picture while hardly anything moves."""
        actors = self.people(people)
        if self._last is not None and self._last[:2] == (signs, actors):
            return self._last[2]
        self._last = (signs, actors, self._picture(actors, people, signs))
        return self._last[2]

    def _picture(self, actors: Sequence[Drawn], people: PosedScene, signs: Signs) -> Picture:
        onto_floor, onto_top = shadows(actors, self._ground)
        under = [shape for piece in self._under for shape in piece.shapes]
        shapes = [*under, *onto_floor]
        ghost = self._ghost if signs.ghost else ()
        if self._staged.stage.surface.kind in _SEATS:
            # Legs and helpers may be painted before a seat: the ghost lies under all of them.
            shapes, ghost = [*shapes, *ghost], ()
        if self._under:
            shapes += onto_top
        for piece in self._ordered(actors, people):
            if piece.owner == Role.RECEIVER:
                shapes += ghost
                ghost = ()
            shapes += piece.shapes
            if piece.name == "top" and piece.owner == "stage":
                shapes += onto_top
        shapes += pins_and_rings(
            self._staged.stage, people, signs, (self.screen, self._style.palette)
        )
        if signs.arrow:
            shapes += self._arrow
        if signs.inset and self._inset is not None:
            shapes += self._inset.shapes(people)
        return Picture(*self.size, self._style.palette.ground, tuple(shapes), len(under))

    def pieces(self, people: PosedScene) -> list[Piece]:
        """What is painted, far to near, without shadows and signs."""
        return [*self._under, *self._ordered(self.people(people), people)]

    def _ordered(self, actors: Iterable[Drawn], people: PosedScene) -> list[Piece]:
        pieces = [*self._among, *(piece for person in actors for piece in person.pieces)]
        kind = self._staged.stage.towel
        if kind is not None:
            pieces += towel(kind, people, (self.screen, self._style.palette.linen, self._width))
        return self._order.of(pieces)

    def people(self, people: PosedScene) -> list[Drawn]:
        style = self._style
        actors = [self._drawn(people.receiver, style.receiver, Role.RECEIVER)]
        if people.helper is not None:
            actors.append(self._drawn(people.helper, style.helper, Role.HELPER))
        return actors

    def _drawn(self, body: PosedBody, look: Look, role: Role) -> Drawn:
        palette = self._style.palette
        outfit = palette.receiver if role is Role.RECEIVER else palette.helper
        person = model(palette.suited(look), outfit, frozenset(body.hands.items()))
        before = self._before.get(role)
        self._before[role] = drawn(person, body, self.screen, role, self._width, before)
        return self._before[role]

    def _ghost_shapes(self) -> tuple[Shape, ...]:
        arrow = self._staged.stage.arrow
        if arrow is None or arrow.spot.body is not Role.RECEIVER:
            return ()
        limb = next(limb for limb in LIMBS if arrow.spot.part in limb)
        body = self._staged.at(arrow.start).receiver
        paths = self._drawn(body, self._style.receiver, Role.RECEIVER).outlines(limb)
        return (Shape(paths, self._style.palette.ghost, rough=True),)

    def _arrow_shapes(self) -> tuple[Shape, ...]:
        points: list[Point] = [self.screen.disc(p)[:2] for p in self._staged.arrow_points]
        thick = max(0.013 * min(self.size), _LEAST_ARROW)
        return sign_shapes.arrow(points, thick, self._style.palette) if points else ()


def framing(
    staged: StagedScene,
    size: tuple[float, float],
    camera: Camera | None,
    framed: Sequence[str] | Window,
) -> tuple[Screen, inset.Corner | None]:
    """The view, and the place of the inset if there is one."""
    stage = staged.stage
    if isinstance(framed, Window):
        screen, named = (
            screen_of(camera or stage.camera, framed, size),
            staged.side is not Side.BOTH,
        )
        if stage.inset is None:
            return screen, None
        return screen, inset.in_window(screen, staged.people, size, named=named)
    held = staged.extents_in(framed) if framed else staged.extents
    view, place = partial(fit, stage.camera, held), None
    screen = view(size)
    if stage.inset is not None and not framed:
        screen, place = inset.beside(view, held, size)
    return screen if camera is None else fit(camera, held, size, screen.scale), place


class Inset:
    """The second picture that a scene asks for, in a corner of the first."""

    def __init__(self, staged: StagedScene, style: Style, corner: inset.Corner) -> None:
        scene, size = staged.scene, (corner.side, corner.side)
        stage = replace(scene.stage, camera=scene.stage.inset or scene.stage.camera, inset=None)
        own = StagedScene(replace(scene, stage=stage), staged.side)
        self._camera, self._palette = stage.camera, style.palette
        self._drawing = Drawing(own, style, size, corner=(corner.left, corner.top))
        self._last: tuple[list[Vec], tuple[Shape, ...]] | None = None
        self._frame = inset.frame(corner, style.palette)

    def shapes(self, people: PosedScene) -> tuple[Shape, ...]:
        """One moment: card, people, and the lines of their turn.

        They are the same as before until somebody has moved far enough to be seen at this size.
        """
        screen = self._drawing.screen
        places = [f.origin for body in _bodies(people) for f in body.frames.values()]
        if self._last is not None:
            far = max(dist(a, b) for a, b in zip(places, self._last[0], strict=True))
            if far * screen.scale < _LEAST_INSET_MOVE:
                return self._last[1]
        shapes = (
            self._frame,
            *self._drawing.picture(people).shapes,
            *inset.turn_lines(self._camera, people.receiver, screen, self._palette),
        )
        self._last = (places, shapes)
        return shapes


def _bodies(people: PosedScene) -> Iterator[PosedBody]:
    yield people.receiver
    if people.helper is not None:
        yield people.helper


def _reach(body: PosedBody) -> Iterator[Extent]:
    tall = body.stature
    for part, frame in body.frames.items():
        yield frame.origin, 0.045 * tall
        match part:
            case BodyPart.HEAD:
                yield frame.at(0.0, 0.0, 0.040 * tall), 0.065 * tall
            case BodyPart.HAND_LEFT | BodyPart.HAND_RIGHT:
                yield frame.at(0.0, 0.0, -0.100 * tall), 0.01 * tall
            case BodyPart.FOOT_LEFT | BodyPart.FOOT_RIGHT:
                yield frame.at(0.0, 0.100 * tall, -0.028 * tall), 0.013 * tall
            case _:
                pass
