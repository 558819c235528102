"""The outline of a limb where it was."""

from collections.abc import Collection

import numpy as np

from backcoach.figure.body.dressed import Dressed
from backcoach.figure.body.skeleton import JOINTS
from backcoach.figure.drawing.depth_buffer import Grid, nearest
from backcoach.figure.drawing.outlines import outlines
from backcoach.figure.geometry.arrays import Bools, Floats, line_of
from backcoach.figure.geometry.camera import Camera, axes
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody
from backcoach.figure.geometry.shape import Line
from backcoach.figure.geometry.vector import Vec

# Pixels to the metre, and how far the outline's corners are worn off in them.
_SCALE, _SPREAD = 180.0, 2.0
_ROOM, _OFF = 0.03, 0.0015
_TRUNK = (BodyPart.PELVIS, BodyPart.LUMBAR, BodyPart.THORAX, BodyPart.NECK, BodyPart.HEAD)
# Shares of stature: how thick the trunk and the limbs are, for telling what is whose.
_TRUNK_THICK, _LIMB_THICK = 0.07, 0.03
# The ends of parts on which no other hangs, on their own axes.
_ENDS = {
    BodyPart.HEAD: (0.0, 0.0, 0.08),
    BodyPart.HAND_LEFT: (0.0, 0.0, -0.1),
    BodyPart.HAND_RIGHT: (0.0, 0.0, -0.1),
    BodyPart.FOOT_LEFT: (0.0, 0.1, 0.0),
    BodyPart.FOOT_RIGHT: (0.0, 0.1, 0.0),
}


def limb_outlines(
    camera: Camera, body: PosedBody, who: Dressed, limb: Collection[BodyPart]
) -> tuple[Line, ...]:
    """Closed lines round these parts of a person, in metres on the plane of the camera."""
    turned = np.array(axes(camera), np.float32).T
    heaps = []
    for layer in who.layers:
        kept = _is_of(layer.points, body, limb) & (layer.inside >= 0.0)
        heaps.append((layer.points @ turned, layer.triangles[kept[layer.triangles].all(axis=1)]))
    corners = np.concatenate([points[triangles.ravel()] for points, triangles in heaps])
    low, high = corners[:, :2].min(axis=0) - _ROOM, corners[:, :2].max(axis=0) + _ROOM
    wide, tall = ((high - low) * _SCALE).astype(int).tolist()
    grid = Grid(float(low[0]), float(low[1]), _SCALE, wide, tall)
    triangles = np.arange(len(corners), dtype=np.int32).reshape(-1, 3)
    rings = outlines(grid, nearest(grid, corners, triangles).number >= 0, _SPREAD, _OFF)
    return tuple(map(line_of, rings))


def _is_of(points: Floats, body: PosedBody, limb: Collection[BodyPart]) -> Bools:
    """Which points lie nearer to the bones of a limb than to any others."""
    parts = list(body.frames)
    far = np.stack([_away(points, part, body) for part in parts])
    return np.isin(np.argmin(far, axis=0), [parts.index(part) for part in limb])


def _away(points: Floats, part: BodyPart, body: PosedBody) -> Floats:
    """How far points are from a part, in metres; below 0 inside it."""
    start, end = (np.array(v, np.float32) for v in (body.frames[part].origin, _end(part, body)))
    along = end - start
    share = ((points - start) @ along / (along @ along)).clip(0.0, 1.0)
    off = np.linalg.norm(points - start - share[:, None] * along, axis=1)
    thick = (_TRUNK_THICK if part in _TRUNK else _LIMB_THICK) * body.stature
    return np.asarray(off - thick, np.float32)


def _end(part: BodyPart, body: PosedBody) -> Vec:
    """Where a part ends: where another hangs on it, or at its tip."""
    if part in _ENDS:
        left, front, up = _ENDS[part]
        tall = body.stature
        return body.frames[part].at(left * tall, front * tall, up * tall)
    child = next(child for child, (parent, _) in JOINTS.items() if parent is part)
    return body.frames[child].origin
