"""Simple surfaces to look at."""

import numpy as np

from backcoach.figure.body.dressed import Dressed, Layer, Material
from backcoach.figure.drawing.box import Box
from backcoach.figure.drawing.solids import prism
from backcoach.figure.geometry.camera import Camera

# Right is x and up is z; towards the viewer is -y.
FRONT = Camera(0.0, 0.0)
ABOVE = Camera(0.0, 90.0)


def ball(at=(0.0, 0.0, 0.0), radius=0.1, material=Material.SKIN, top=None, hand=None):
    """A round thing; it may end at the height `top`, and be a hand (1 left, 2 right)."""
    down, around = np.mgrid[0.0 : np.pi : 25j, 0.0 : 2 * np.pi : 49j].reshape(2, -1)
    out = np.stack(
        (np.sin(down) * np.cos(around), np.sin(down) * np.sin(around), np.cos(down)), axis=1
    )
    points = (out * radius + at).astype(np.float32)
    r, c = np.mgrid[:24, :48].reshape(2, -1)
    a, b = r * 49 + c, (r + 1) * 49 + c
    triangles = np.concatenate((np.stack((a, b, b + 1), 1), np.stack((a, b + 1, a + 1), 1)))
    inside = np.ones(len(points)) if top is None else top - points[:, 2]
    hands = None if hand is None else np.full(len(triangles), hand, np.int32)
    return Layer(
        material,
        points,
        out.astype(np.float32),
        inside.astype(np.float32),
        triangles.astype(np.int32),
        hands,
    )


def card(left, right, low, high, y=0.0, material=Material.SKIN):
    """A flat sheet that faces the viewer in front."""
    points = np.array(
        [(left, y, low), (right, y, low), (right, y, high), (left, y, high)], np.float32
    )
    return Layer(
        material,
        points,
        np.tile(np.array((0.0, -1.0, 0.0), np.float32), (4, 1)),
        np.ones(4, np.float32),
        np.array([(0, 1, 2), (0, 2, 3)], np.int32),
    )


def floor(wide=1.0, high=0.0):
    return prism(Material.MAT, Box((0.0, 0.0, high - 0.02), (wide, wide, 0.02)))


def person(*layers, marks=()):
    return Dressed(layers, tuple(marks))


def area_of(points):
    """The area inside a closed line, above 0 if it goes anticlockwise."""
    x, y = np.asarray(points, float).T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) / 2.0
