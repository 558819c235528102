"""The left side from the right: reflection in the plane x = 0, left and right swapped."""

from dataclasses import replace

from backcoach.figure.body.spot import Spot
from backcoach.figure.geometry.camera import Camera
from backcoach.figure.geometry.posed_body import BodyPart, Frame, PosedBody, mirrored_part
from backcoach.figure.geometry.vector import Vec
from backcoach.figure.posing.scene import Stage


def mirrored_spot(spot: Spot) -> Spot:
    """The same place of the other side; on a middle part it changes its side there."""
    part = mirrored_part(spot.part)
    return replace(spot, part=part, around=-spot.around if part is spot.part else spot.around)


_OTHER = {part: mirrored_part(part) for part in BodyPart}


def mirrored_body(body: PosedBody) -> PosedBody:
    return replace(
        body,
        frames={_OTHER[part]: _mirrored_frame(frame) for part, frame in body.frames.items()},
        hands={_OTHER[part]: grip for part, grip in body.hands.items()},
        gaze=body.gaze and _flip(body.gaze),
    )


def mirrored_stage(stage: Stage) -> Stage:
    arrow, surface = stage.arrow, stage.surface
    return Stage(
        surface=replace(surface, at=(-surface.at[0], surface.at[1]), turned=not surface.turned),
        camera=mirrored_camera(stage.camera),
        kit=tuple(replace(kit, at=_flip(kit.at), heading=-kit.heading) for kit in stage.kit),
        towel=stage.towel,
        arrow=arrow and replace(arrow, spot=mirrored_spot(arrow.spot)),
        presses=tuple(
            replace(press, hand=_OTHER[press.hand], toward=press.toward and _flip(press.toward))
            for press in stage.presses
        ),
        still=tuple(_OTHER[part] for part in stage.still),
    )


def mirrored_camera(camera: Camera) -> Camera:
    return replace(camera, azimuth=-camera.azimuth)


def _mirrored_frame(frame: Frame) -> Frame:
    (a, b, c), (d, e, f), (g, h, i) = frame.left, frame.front, frame.up
    return Frame(_flip(frame.origin), (a, -b, -c), (-d, e, f), (-g, h, i))


def _flip(v: Vec) -> Vec:
    return (-v[0], v[1], v[2])
