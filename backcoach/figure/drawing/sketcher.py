"""Draws the moments of a scene: bodies are dressed, things put where they stand, and looked at."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressing import dressed
from backcoach.figure.body.look import Look
from backcoach.figure.drawing.furniture import boxes
from backcoach.figure.drawing.ghost import limb_outlines
from backcoach.figure.drawing.resting import rested
from backcoach.figure.drawing.sketch import Sketch, mirrored, mirrored_line
from backcoach.figure.drawing.sketching import Things, sketched
from backcoach.figure.drawing.stage_layers import stage_layers
from backcoach.figure.drawing.towel import towel
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody, mirrored_part
from backcoach.figure.geometry.shape import Line
from backcoach.figure.geometry.window import Window
from backcoach.figure.posing.mirror import mirrored_body
from backcoach.figure.posing.motion import PosedScene
from backcoach.figure.posing.scene import Scene


class Sketcher:
    """A scene for one side, and the looks of its people.

    The left side is drawn as the right one and turned over, so that it is the mirror of it exactly.
    """

    def __init__(self, scene: Scene, side: Side, looks: Mapping[Role, Look]) -> None:
        self._scene, self._looks = scene, looks
        self._is_left = side is Side.LEFT
        self._stage = stage_layers(scene.stage)
        self._top = boxes(scene.stage.surface)[0]

    def sketch(
        self, people: PosedScene, camera: Camera, scale: float, window: Window | None = None
    ) -> Sketch:
        """A moment, drawn from `scale` pixels to the metre: all of it, or what a window shows."""
        if self._is_left:
            turned = window and Window(-window.right, -window.left, window.low, window.high)
            return mirrored(self._right(_other_people(people), _other(camera), scale, turned))
        return self._right(people, camera, scale, window)

    def outlines(
        self, people: PosedScene, camera: Camera, role: Role, limb: Collection[BodyPart]
    ) -> tuple[Line, ...]:
        """The lines round some parts of one of the people, in metres as in a sketch."""
        body = people.bodies[role]
        if self._is_left:
            limb, body, camera = [*map(mirrored_part, limb)], mirrored_body(body), _other(camera)
        lines = limb_outlines(camera, body, dressed(self._looks[role], body), limb)
        return tuple(map(mirrored_line, lines)) if self._is_left else lines

    def _right(
        self, people: PosedScene, camera: Camera, scale: float, window: Window | None
    ) -> Sketch:
        surface, kind = self._scene.stage.surface, self._scene.stage.towel
        stage = self._stage if kind is None else [*self._stage, *towel(kind, people)]
        who = {
            role: rested(dressed(self._looks[role], body), self._top)
            for role, body in people.bodies.items()
        }
        return sketched(Things(stage, who, surface.height), camera, scale, window)


def _other(camera: Camera) -> Camera:
    return replace(camera, azimuth=-camera.azimuth)


def _other_people(people: PosedScene) -> PosedScene:
    helper: PosedBody | None = people.helper and mirrored_body(people.helper)
    return PosedScene(mirrored_body(people.receiver), helper)
