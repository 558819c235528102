"""A scene as a picture: what stays is worked out once, the rest for each moment."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.look import LIGHT, LOOKS, FigureColours, Look
from backcoach.figure.drawing import sign_shapes
from backcoach.figure.drawing.furniture import extents
from backcoach.figure.drawing.sign_shapes import Signs
from backcoach.figure.drawing.signs import LIMBS, SignPlan, sign_plan
from backcoach.figure.drawing.sketch import Sketch
from backcoach.figure.drawing.sketch_shapes import Brush, coloured, ghost, tones
from backcoach.figure.geometry.camera import Camera, Extent, Screen
from backcoach.figure.geometry.shape import Line, Picture, Shape
from backcoach.figure.geometry.window import Window, fit, screen_of, seen_window
from backcoach.figure.posing.mirror import mirrored_stage
from backcoach.figure.posing.motion import PosedScene, posed
from backcoach.figure.posing.reaches import Way, reach, reach_on
from backcoach.figure.posing.scene import Scene, Stage

if TYPE_CHECKING:
    from backcoach.figure.drawing.sketcher import Sketcher

# Pixels to the metre that a picture is drawn from, and of those on the screen; borders are known
# to a part of a pixel.
_LEAST_SCALE, _MOST_SCALE, _SHARE = 220.0, 450.0, 0.6


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
        """Everything the picture must hold at any time: stage, and people in all poses."""
        return self.extents_in(self.scene.poses)

    def extents_in(self, poses: Iterable[str]) -> tuple[Extent, ...]:
        """Everything the picture must hold in some poses."""
        people = (extent for name in poses for extent in reach(self.at(name)))
        return (*extents(self.stage), *people)

    def people_on(self, ways: Iterable[Way]) -> tuple[Extent, ...]:
        """The people alone, at every moment of some ways."""
        return tuple(extent for way in ways for extent in self._reach_on(way))

    def _reach_on(self, way: Way) -> tuple[Extent, ...]:
        if way not in self._reaches:
            self._reaches[way] = reach_on(self.scene, self.side, way)
        return self._reaches[way]

    @cached_property
    def _reaches(self) -> dict[Way, tuple[Extent, ...]]:
        return {}

    @cached_property
    def people(self) -> tuple[Extent, ...]:
        """The people alone, in all poses."""
        return self.people_on((name, name) for name in self.scene.poses)

    @cached_property
    def plans(self) -> dict[Camera, SignPlan]:
        """Where the signs stand, at the angle that was asked for last."""
        return {}

    @cached_property
    def ghosts(self) -> dict[tuple[Camera, Look], tuple[Line, ...]]:
        """The outlines of the limb that moves, by angle and who is seen; the last one alone."""
        return {}

    def at(self, pose: str) -> PosedScene:
        return posed(self.scene, self.side, pose, pose, 1.0)


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
    ) -> None:
        self._staged, self._style, self.size = staged, style, size
        self._camera = camera or staged.stage.camera
        self.screen = framing(staged, size, camera, framed)
        self._window = seen_window(self.screen, size)
        self._last: tuple[Signs, PosedScene, Picture] | None = None

    def picture(self, people: PosedScene, signs: Signs = sign_shapes.NO_SIGNS) -> Picture:
        """One moment, with these signs."""
        if self._last is None or self._last[:2] != (signs, people):
            self._last = (signs, people, self.picture_of(self.sketch(people), signs))
        return self._last[2]

    def prepare(self, signs: Signs) -> None:
        """Work out what these signs need once, before a moment is asked for with them."""
        _ = signs.ghost and self._ghost
        _ = (signs.arrow or signs.presses or signs.still) and self._plan

    def sketch(self, people: PosedScene) -> Sketch:
        """What is seen of one moment."""
        scale = min(max(_SHARE * self.screen.scale, _LEAST_SCALE), _MOST_SCALE)
        return self._sketcher.sketch(people, self._camera, scale, self._window)

    def picture_of(self, sketch: Sketch, signs: Signs) -> Picture:
        """A moment that was drawn from the same angle, with these signs."""
        stage, people_and_lines = coloured(sketch, self._brush)
        shapes = (
            *stage,
            *(self._ghost if signs.ghost else ()),
            *people_and_lines,
            *self._sign_shapes(sketch, signs),
        )
        return Picture(*self.size, self._style.palette.ground, shapes)

    @cached_property
    def _brush(self) -> Brush:
        style = self._style
        return Brush(self.screen, tones(style.receiver, style.helper, style.palette), style.palette)

    @cached_property
    def _sketcher(self) -> "Sketcher":
        from backcoach.figure.drawing.sketcher import Sketcher  # noqa: PLC0415 -- numpy is slow

        return Sketcher(self._staged.scene, self._staged.side, self._looks)

    @cached_property
    def _looks(self) -> dict[Role, Look]:
        return {Role.RECEIVER: self._style.receiver, Role.HELPER: self._style.helper}

    @cached_property
    def _ghost(self) -> tuple[Shape, ...]:
        """The limb that moves as it was at the start: a dashed outline."""
        arrow = self._staged.stage.arrow
        people = self._staged.at("set" if arrow is None else arrow.start)
        if arrow is None or arrow.spot.body not in people.bodies:
            return ()
        kept, look = self._staged.ghosts, self._looks[arrow.spot.body]
        if (self._camera, look) not in kept:
            limb = next(limb for limb in LIMBS if arrow.spot.part in limb)
            lines = self._sketcher.outlines(people, self._camera, arrow.spot.body, limb)
            kept.clear()
            kept[self._camera, look] = lines
        return (ghost(kept[self._camera, look], self._brush),)

    @cached_property
    def _plan(self) -> SignPlan:
        kept = self._staged.plans
        if self._camera not in kept:
            kept.clear()
            kept[self._camera] = sign_plan(self._staged.scene, self._staged.side, self._camera)
        return kept[self._camera]

    def _sign_shapes(self, sketch: Sketch, signs: Signs) -> Iterator[Shape]:
        """Pins first: what moves and what presses is painted over them."""
        style = (self.screen, self._style.palette)
        if signs.still:
            yield from sign_shapes.pins(self._plan.still, *style)
        if signs.arrow and self._plan.arrow:
            yield from sign_shapes.arrow(self._plan.arrow, *style)
        if signs.presses:
            yield from sign_shapes.presses(self._plan.presses, sketch.hands, *style)


def framing(
    staged: StagedScene,
    size: tuple[float, float],
    camera: Camera | None,
    framed: Sequence[str] | Window,
) -> Screen:
    """The view; turned, it is no larger than from the scene's own angle."""
    own = staged.stage.camera
    if isinstance(framed, Window):
        return screen_of(camera or own, framed, size)
    held = staged.extents_in(framed) if framed else staged.extents
    screen = fit(own, held, size)
    return screen if camera is None else fit(camera, held, size, screen.scale)
