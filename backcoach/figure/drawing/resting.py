"""What of a person would go into what carries them lies flat on it instead."""

from dataclasses import replace
from math import cos, radians, sin

import numpy as np

from backcoach.figure.body.dressed import Dressed, Layer
from backcoach.figure.drawing.box import Box

# Metres: how far above it lies what is flat, and from how far below it comes up.
_ABOVE, _BELOW = 0.001, 0.05


def rested(who: Dressed, top: Box) -> Dressed:
    """A person on a box. So no rim of cloth goes in and out of it as a limb moves."""
    return replace(who, layers=tuple(_rested(layer, top) for layer in who.layers))


def _rested(layer: Layer, top: Box) -> Layer:
    x, y, z = layer.points.T
    level = np.float32(top.at[2] + top.size[2])
    low = (z < level + _ABOVE) & (z > level - _BELOW)
    if not low.any():
        return layer
    turn = radians(top.heading)
    across, along = x - np.float32(top.at[0]), y - np.float32(top.at[1])
    low &= np.abs(across * cos(turn) + along * sin(turn)) < top.size[0] / 2.0
    low &= np.abs(along * cos(turn) - across * sin(turn)) < top.size[1] / 2.0
    return replace(layer, points=np.stack((x, y, np.where(low, level + _ABOVE, z))).T)
