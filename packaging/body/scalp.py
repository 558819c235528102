"""The bare skull as rays from its middle: hair is laid on it by direction.

Numbers are shares of stature, in the frame of the head: x to its left, y to its front, z up.
"""

from dataclasses import dataclass, replace

import numpy as np

from makehuman import Array, Faces
from rays import farthest_hits
from surface import Surface, edges_of, finer

_ROUND = 5
_HEIGHT = 0.036
# The middle is half way through the skull at this height, within so much.
_BROW, _MIDST = 0.06, 0.012
# Where the ears are, by azimuth and elevation: the skull under them is filled in.
_EAR = ((62.0, 128.0), (-62.0, 14.0))
# How much flatter it is there than what is around.
_UNDER_EAR = 0.004


@dataclass(frozen=True)
class Scalp:
    """Directions (n, 3) from the `middle` of the skull, and how far it reaches along each.

    `azimuth` is 0 at the front and 180 at the back on both sides, `elevation` 90 on top.
    """

    middle: Array
    ways: Array
    faces: Faces
    reach: Array

    @property
    def azimuth(self) -> Array:
        return np.degrees(np.arctan2(np.abs(self.ways[:, 0]), self.ways[:, 1]))

    @property
    def elevation(self) -> Array:
        return np.degrees(np.arcsin(np.clip(self.ways[:, 2], -1.0, 1.0)))

    def grown(self, thickness: Array) -> Array:
        """The points so far above the skull."""
        return self.middle + self.ways * (self.reach + thickness)[:, None]

    def smoothed(self, values: Array, rounds: int, where: Array | float = 1.0) -> Array:
        """Values drawn to those around them, where `where` is not 0."""
        edges = edges_of(self.faces)
        both = np.concatenate([edges, edges[:, ::-1]])
        count = np.bincount(both[:, 0], minlength=len(values))
        for _ in range(rounds):
            total = np.bincount(both[:, 0], values[both[:, 1]], len(values))
            values = values + where * (total / count - values)
        return values

    def even(self, field: Array) -> Array:
        """A field in about degrees from where it is 0, however steep it was."""
        edges = edges_of(self.faces)
        apart = np.degrees(np.linalg.norm(self.ways[edges[:, 0]] - self.ways[edges[:, 1]], axis=1))
        slope = np.abs(field[edges[:, 0]] - field[edges[:, 1]]) / apart
        steep = np.ones(len(field))
        for end in (0, 1):
            np.maximum.at(steep, edges[:, end], slope)
        return self.smoothed(field / self.smoothed(steep, 3), 2)


def scalp(points: Array, faces: Faces) -> Scalp:
    """The skull of a head whose nose is the farthest forward and whose top is the highest."""
    level = points[(np.abs(points[:, 0]) < _MIDST) & (np.abs(points[:, 2] - _BROW) < _MIDST)]
    middle = np.array([0.0, (level[:, 1].max() + level[:, 1].min()) / 2.0, _HEIGHT])
    ball = sphere(_ROUND - 1)
    left = ball.points[:, 0] >= 0.0
    ways = ball.points[left]
    hits = farthest_hits(points, faces, np.broadcast_to(middle, ways.shape), ways)
    mirrored = np.stack([np.abs(ball.points[:, 0]), *ball.points[:, 1:].T], axis=1)
    nearest = (mirrored @ ways.T).argmax(axis=1)
    ball = rounded(replace(ball, values=hits[nearest][:, None]))
    found = Scalp(middle, ball.points, ball.faces, ball.values[:, 0])
    (front, back), (low, high) = _EAR
    beside, up = found.azimuth, found.elevation
    ear = ((beside > front) & (beside < back) & (up > low) & (up < high)).astype(float)
    reach = found.smoothed(np.where(ear > 0.0, 0.045, found.reach), 400, ear)
    reach = found.smoothed(reach - _UNDER_EAR * found.smoothed(ear, 20, 0.7), 4, 0.7)
    return replace(found, reach=reach)


def sphere(rounds: int) -> Surface:
    """A ball of radius 1, alike on its left and its right."""
    points = np.concatenate([np.eye(3), -np.eye(3)])
    octants = [(x, y, z) for x in (0, 3) for y in (1, 4) for z in (2, 5)]
    faces = [(x, y, z) if (x + y + z) % 2 else (x, z, y) for x, y, z in octants]
    ball = Surface(points, np.zeros((len(points), 0)), np.array(faces))
    for _ in range(rounds):
        ball = rounded(ball)
    return ball


def rounded(ball: Surface) -> Surface:
    """The same ball, finer."""
    ball = finer(ball)
    size = np.linalg.norm(ball.points, axis=1, keepdims=True)
    return replace(ball, points=ball.points / size)
