"""Hair: a shell over the skull that ends at the hairline, and a knot where it is tied up.

Angles are degrees round the middle of the skull, thicknesses shares of stature.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from backcoach.figure.body.look import Hair
from makehuman import Array
from rays import farthest_hits
from scalp import Scalp, sphere
from surface import Surface, kept

# Places by azimuth and elevation: the lowest that hair grows on, or where a strand runs.
Hairline = tuple[tuple[float, float], ...]

_DEGREE = 0.0017
# A hairline bends within so many degrees.
_BEND = 5
_KNOT = 0.0235
_KNOT_AT = 60.0
# How low a bob hangs beside the face and behind.
_HEM = (-0.034, -0.022)
_ABOVE = 0.0007
_CURL = 11.0


@dataclass(frozen=True)
class Worn:
    """Hair in the frame of the head: the surface, where it is inside its outline, and strands."""

    surface: Surface
    inside: Array
    strands: tuple[Array, ...] = ()


@dataclass(frozen=True)
class _Cut:
    """Where the hair begins, how thick it is, over how many degrees it comes to that, strands."""

    hairline: Hairline
    thickness: Callable[[Scalp], Array]
    taper: float
    strands: tuple[Hairline, ...]


def hair(style: Hair, scalp: Scalp) -> Worn:
    cut = _CUTS[style]
    inside = scalp.even(scalp.elevation - _along(cut.hairline, scalp.azimuth))
    full = cut.thickness(scalp)
    thickness = full * _ramp((inside + 2.0) / cut.taper)
    match style:
        case Hair.CURLS:
            worn = _curled(scalp, thickness, inside)
        case Hair.BOB:
            worn = _falling(scalp, thickness, inside)
        case Hair.BUN:
            worn = _tied(_worn(scalp, thickness, inside), scalp)
        case _:
            worn = _worn(scalp, thickness, inside)
    return replace(worn, strands=_strands(worn, scalp, cut.strands))


def _worn(scalp: Scalp, thickness: Array, inside: Array) -> Worn:
    points = scalp.grown(thickness)
    whole = Surface(points, inside[:, None] * _DEGREE, scalp.faces)
    part = kept(whole, inside > 0.0)
    return Worn(replace(part, values=part.values[:, :0]), part.values[:, 0])


def _curled(scalp: Scalp, thickness: Array, inside: Array) -> Worn:
    """Small domes all over, which also make the hairline a wavy one."""
    domes = _domes()
    off = np.degrees(np.arccos(np.clip(scalp.ways @ domes.T, -1.0, 1.0))).min(axis=1)
    dome = np.sqrt(np.clip(1.0 - (off / _CURL) ** 2, 0.0, 1.0))
    swell = 0.0075 * dome * _ramp((inside + 4.0) / 8.0)
    return _worn(scalp, thickness + swell, inside + (dome - 0.6) * 5.0)


def _domes() -> Array:
    """Directions spread evenly, alike on both sides."""
    turn = np.arange(230) + 0.5
    polar, round_ = np.arccos(1.0 - 2.0 * turn / 230.0), np.pi * (1.0 + 5.0**0.5) * turn
    even = np.stack(
        [np.cos(round_) * np.sin(polar), np.sin(round_) * np.sin(polar), np.cos(polar)], axis=1
    )
    left = even[even[:, 0] > 0.06]
    midst = np.radians(np.arange(-180.0, 180.0, 21.0))
    middle = np.stack([np.zeros_like(midst), np.sin(midst), np.cos(midst)], axis=1)
    return np.concatenate([left, left * (-1.0, 1.0, 1.0), middle])


def _falling(scalp: Scalp, thickness: Array, inside: Array) -> Worn:
    """Hair that hangs straight down from the ears, off the neck, to one even hem."""
    azimuth, elevation, level = scalp.azimuth, scalp.elevation, np.hypot(*scalp.ways[:, :2].T)
    reach = scalp.reach + thickness
    low = _ramp((-elevation - 20.0) / 40.0)
    out = np.interp(azimuth, (50.0, 90.0, 130.0, 180.0), (0.046, 0.0520, 0.0525, 0.054))
    hanging = out * (1.0 - 0.10 * low) / np.maximum(level, 0.2)
    falls = (elevation < -2.0) & (azimuth > 50.0)
    reach = scalp.smoothed(np.where(falls, np.maximum(reach, hanging), reach), 5, 0.7)
    height = scalp.middle[2] + scalp.ways[:, 2] * reach
    hem = np.interp(azimuth, (50.0, 180.0), _HEM)
    return _worn(scalp, reach - scalp.reach, np.minimum(inside, (height - hem) / _DEGREE))


def _tied(worn: Worn, scalp: Scalp) -> Worn:
    """With a knot high on the back of the head, where no lying head rests."""
    up = np.radians(_KNOT_AT)
    way = np.array([0.0, -np.cos(up), np.sin(up)])
    reach = scalp.reach[(scalp.ways @ way).argmax()]
    ball = sphere(3)
    knot = ball.points * _KNOT + scalp.middle + way * (reach + 0.75 * _KNOT)
    count = len(worn.surface.points)
    return Worn(
        Surface(
            np.concatenate([worn.surface.points, knot]),
            np.zeros((count + len(knot), 0)),
            np.concatenate([worn.surface.faces, ball.faces + count]),
        ),
        np.concatenate([worn.inside, np.full(len(knot), 0.01)]),
    )


def _strands(worn: Worn, scalp: Scalp, paths: tuple[Hairline, ...]) -> tuple[Array, ...]:
    """Lines on the hair, those of the left on the right too."""
    found: list[Array] = []
    for path in paths:
        azimuth, elevation = np.array(path, float).T
        share = np.linspace(0.0, len(path) - 1.0, 12)
        round_, up = (
            np.radians(np.interp(share, range(len(path)), x)) for x in (azimuth, elevation)
        )
        ways = np.stack(
            [np.sin(round_) * np.cos(up), np.cos(round_) * np.cos(up), np.sin(up)], axis=1
        )
        origins = np.broadcast_to(scalp.middle, ways.shape)
        far = farthest_hits(worn.surface.points, worn.surface.faces, origins, ways)
        found.append(origins + ways * (far + _ABOVE)[:, None])
        if azimuth.any():
            found.append(found[-1] * (-1.0, 1.0, 1.0))
    return tuple(found)


def _along(hairline: Hairline, azimuth: Array) -> Array:
    """The hairline at each azimuth, its corners rounded."""
    at, heights = np.array(hairline).T
    turns = np.arange(-_BEND, _BEND + 1)
    near = [np.interp(np.abs(azimuth + turn), at, heights) for turn in turns]
    return np.asarray(np.mean(near, axis=0), np.float64)


def _ramp(share: Array) -> Array:
    share = np.clip(share, 0.0, 1.0)
    return share * share * (3.0 - 2.0 * share)


def _short(scalp: Scalp) -> Array:
    up, front = scalp.elevation, np.exp(-((scalp.azimuth / 55.0) ** 2))
    quiff = 0.006 * front * _ramp((up - 40.0) / 15.0) * (1.0 - 0.6 * _ramp((up - 65.0) / 25.0))
    return 0.006 + 0.010 * _ramp((up - 5.0) / 55.0) + quiff


def _pulled(scalp: Scalp) -> Array:
    return 0.0055 + 0.003 * _ramp((scalp.elevation - 10.0) / 40.0)


def _straight(scalp: Scalp) -> Array:
    up, beside = scalp.elevation, _ramp((scalp.azimuth - 45.0) / 30.0)
    return 0.009 + 0.006 * _ramp((up - 20.0) / 50.0) + 0.002 * beside * _ramp((50.0 - up) / 50.0)


def _thick(scalp: Scalp) -> Array:
    return 0.010 + 0.012 * _ramp(scalp.elevation / 50.0)


_CURLS: tuple[Hairline, ...] = tuple(
    tuple((at + 7 * np.cos(turn), up + 6 * np.sin(turn)) for turn in np.linspace(2.6, 6.0, 5))
    for at, up in (
        *((14, 58), (40, 54), (30, 74), (66, 34), (80, 62), (104, 36), (122, 8), (128, 56)),
        *((146, 30), (152, -14), (166, 4), (168, 52), (60, 72)),
    )
)

_CUTS: Mapping[Hair, _Cut] = {
    Hair.SHORT: _Cut(
        (
            *((0, 47), (25, 46), (42, 40), (52, 38), (60, 28), (66, 8), (74, -4), (80, -6)),
            *((86, 4), (92, 14), (108, 14), (120, 2), (128, -22), (140, -38), (180, -44)),
        ),
        _short,
        9.0,
        (((18, 54), (30, 66), (60, 74)), ((38, 50), (52, 58), (85, 60))),
    ),
    Hair.BUN: _Cut(
        (
            *((0, 45), (30, 43), (50, 34), (62, 18), (70, 2), (76, -6), (81, 2), (90, 13)),
            *((108, 12), (120, -2), (132, -22), (150, -32), (180, -34)),
        ),
        _pulled,
        8.0,
        (
            ((14, 52), (20, 66), (100, 80)),
            ((40, 44), (70, 55), (130, 68)),
            ((72, 16), (100, 32), (140, 52)),
            ((132, -5), (150, 20), (168, 38)),
        ),
    ),
    Hair.BOB: _Cut(
        (
            *((0, 58), (12, 50), (24, 40), (36, 27), (45, 10), (50, -8), (53, -25), (56, -45)),
            *((60, -80), (180, -89)),
        ),
        _straight,
        10.0,
        (
            ((0, 62), (0, 88)),
            ((16, 62), (46, 46), (66, 12), (70, -22)),
            ((50, 72), (92, 46), (104, 4), (106, -18)),
            ((140, 62), (152, 20), (154, -16)),
        ),
    ),
    Hair.CURLS: _Cut(
        (
            *((0, 43), (30, 42), (46, 34), (56, 22), (64, 4), (72, -6), (80, -4), (86, 6)),
            *((92, 14), (108, 14), (118, 4), (128, -20), (145, -36), (180, -40)),
        ),
        _thick,
        10.0,
        _CURLS,
    ),
}
