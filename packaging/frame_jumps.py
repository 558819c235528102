"""Looks for jumps in what is drawn ahead: `python packaging/frame_jumps.py [STEM ...]`.

From one picture to the next a border moves about as far as the body beside it. What is suddenly
somebody's or something else, and thicker than that, jumps. Every way of every stretch is looked
through, and every breath; the left side is the mirror of the right one. `--pictures FOLDER` keeps
both pictures of each jump side by side.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role
from backcoach.figure.body.dressed import Material
from backcoach.figure.body.look import Look
from backcoach.figure.drawing.film import Course, Film, casts
from backcoach.figure.drawing.sketch import Sketch
from backcoach.figure.geometry.arrays import Bools, Doubles, Ints
from backcoach.figure.geometry.camera import axes
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.scene import Scene
from backcoach.overrides import override
from backcoach.storage.content.content import load_techniques
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.content.reel import read_reel, reel_path
from backcoach.storage.content.scenes import read_scene

# Metres along the side of a pixel.
PIXEL = 0.004
# Metres: what is no thicker is not seen to jump. The pictures of a breath stand for most of a
# second, and fade.
_UNSEEN, _UNSEEN_IN_BREATH = 0.008, 0.012
# Metres round a place within which the body counts, and how much farther than it borders move.
_AROUND, _MORE = 0.25, 1.3
# Shares of stature along the axes of a part: places by which it is seen that it moves or turns.
_PLACES = ((0.0, 0.0, 0.0), (0.05, 0.05, 0.05), (0.0, 0.0, -0.1), (0.0, 0.1, 0.0))
_KINDS = [(owner, material) for owner in (None, *Role) for material in Material]
_NUMBER = {kind: number for number, kind in enumerate(_KINDS, 1)}


class Jump(NamedTuple):
    """What jumps most between two pictures, the first of them by number; in metres.

    `over` is by how much it is too thick, `moved` how far the body moves beside it.
    """

    course: Course
    number: int
    share: float
    at: tuple[float, float]
    over: float
    thick: float
    moved: float

    @override
    def __str__(self) -> str:
        (x, y), course = self.at, self.course
        return (
            f"{course.pose_from} to {course.pose_to} at {self.share:.3f}: {self.thick * 1000:.0f} "
            f"mm at ({x:.2f}, {y:.2f}), where the body moves {self.moved * 1000:.0f} mm"
        )


class Frame(NamedTuple):
    """A grid of pixels on the plane of the camera, from its lower left corner."""

    x: float
    y: float
    width: int
    height: int


def found_in(assets: Path, scene: Scene, people: tuple[Look, ...]) -> Iterator[tuple[Film, Jump]]:
    """All jumps of a stretch with certain people, and the film of each."""
    reel = read_reel(assets, reel_path(assets, scene.stem, people))
    for course in reel.films:
        film = reel.film(course)
        yield from ((film, jump) for jump in jumps(film, scene))


def jumps(film: Film, scene: Scene) -> Iterator[Jump]:
    """All jumps of a film."""
    frame = _frame(film.sketches)
    corner = np.array((frame.x, frame.y))
    images = [kinds_seen(sketch, frame) for sketch in film.sketches]
    unseen = _UNSEEN if film.course.moves else _UNSEEN_IN_BREATH
    bodies: dict[float, Doubles] = {}
    for number, (before, after) in enumerate(pairwise(images)):
        layers = list(_layers(before != after, unseen))
        if not layers:
            continue
        pair = film.shares[number : number + 2]
        bodies |= {share: _body(film, scene, share) for share in pair if share not in bodies}
        places, there = (bodies[share] for share in pair)
        far = np.hypot(*(there - places).T)
        most = max(
            (_most(thick, at + corner, places, far, unseen) for thick, at in layers),
            key=lambda each: each[1],
        )
        if most[1] > 0.0:
            yield Jump(film.course, number, pair[1], *most)


def _frame(sketches: Sequence[Sketch]) -> Frame:
    points = np.concatenate([*map(_points, sketches)])
    (left, low), (right, high) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    wide, tall = (int(size / PIXEL) + 3 for size in (right - left, high - low))
    return Frame(left - PIXEL, low - PIXEL, wide, tall)


def _points(sketch: Sketch) -> Doubles:
    """All points of all edges (n, 2)."""
    points = [(point.real, point.imag) for edge in sketch.edges for point in edge.points]
    return np.array(points, np.float64)


def kinds_seen(sketch: Sketch, frame: Frame) -> Ints:
    """An image (height, width), rows upwards: what is seen at each pixel, by number; 0 is nothing.

    Along a row the number changes wherever an edge is crossed, by what lies on its two sides.
    """
    change = np.zeros(len(sketch.edges), np.int32)
    for patch in sketch.regions:
        kind = _NUMBER[patch.owner, patch.material]
        for edge in (edge for ring in patch.rings for edge in ring if not patch.shaded):
            change[max(edge, ~edge)] += -kind if edge >= 0 else kind
    points = _points(sketch)
    own = np.repeat(np.arange(len(sketch.edges)), [len(edge.points) for edge in sketch.edges])
    x, y = (points - (frame.x, frame.y)).T / PIXEL
    joined = np.flatnonzero(own[1:] == own[:-1])
    low, high = np.ceil(y[joined]).astype(int), np.ceil(y[joined + 1]).astype(int)
    first, count = np.minimum(low, high), np.abs(high - low)
    side = np.repeat(joined, count)
    row = np.arange(len(side)) - np.repeat(np.cumsum(count) - count - first, count)
    across = x[side] + (row - y[side]) * (x[side + 1] - x[side]) / (y[side + 1] - y[side])
    upwards = np.where(y[side + 1] > y[side], 1, -1)
    image = np.zeros((frame.height, frame.width), np.int32)
    np.add.at(image, (row, np.ceil(across).astype(int)), change[own[side]] * upwards)
    return np.cumsum(image, axis=1, dtype=np.int32)


def _layers(changed: Bools, unseen: float) -> Iterator[tuple[float, Doubles]]:
    """The places (n, 2), from the lower left corner, round which so much has changed."""
    thick = 1
    while changed.any():
        if thick * PIXEL > unseen:
            row, column = np.nonzero(changed)
            places = np.stack((column, row), axis=1) + (thick - 1) / 2.0
            yield thick * PIXEL, np.asarray(places * PIXEL, np.float64)
        changed = changed[1:] & changed[:-1]
        changed = changed[:, 1:] & changed[:, :-1]
        thick += 1


def _body(film: Film, scene: Scene, share: float) -> Doubles:
    """Places of the bodies on the plane of the camera (n, 2)."""
    course = film.course
    poses, breath = (course.pose_from, course.pose_to), course.breath_at(share)
    people = posed(scene, Side.RIGHT, *poses, share, breath=breath)
    places = [
        frame.at(*(each * body.stature for each in place))
        for body in people.bodies.values()
        for frame in body.frames.values()
        for place in _PLACES
    ]
    return np.asarray(np.array(places) @ np.array(axes(scene.stage.camera)[:2]).T)


def _most(
    thick: float, at: Doubles, places: Doubles, far: Doubles, unseen: float
) -> tuple[tuple[float, float], float, float, float]:
    """The place near which the body moves least, by how much what jumps is too thick there."""
    near = np.hypot(*(at[:, None] - places).transpose(2, 0, 1)) < _AROUND
    moved = np.where(near, far, 0.0).max(axis=1)
    least = int(np.argmin(moved))
    x, y = at[least].tolist()
    moves = float(moved[least])
    return (x, y), thick - unseen - _MORE * moves, thick, moves


def main() -> int:
    """Tell all jumps; 1 if there are any."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stems", nargs="*", metavar="STEM", help="a stretch; all, if none is named")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER")
    parser.add_argument("--assets", type=Path, default=assets_dir())
    asked = parser.parse_args()
    total = 0
    for technique in load_techniques(asked.assets).values():
        if asked.stems and technique.stem not in asked.stems:
            continue
        scene = read_scene(asked.assets, technique.stem)
        for people in casts(scene):
            found = list(found_in(asked.assets, scene, people))
            total += len(found)
            name = f"{technique.id}-{'-'.join(look.build for look in people)}"
            print(f"{name}: {len(found)}", *(jump for _, jump in found), sep="\n  ", flush=True)
            if asked.pictures:
                from jump_pictures import keep_pictures  # noqa: PLC0415 -- it needs Qt

                keep_pictures(asked.pictures, name, scene, people, found)
    print(f"{total} jumps")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
