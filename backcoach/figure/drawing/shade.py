"""The strip of a skin that faces away from the light, which comes from the upper left."""

from collections.abc import Sequence
from math import cos, radians, sin

from backcoach.figure.geometry.curve import smooth
from backcoach.figure.geometry.outline import ContactArc, Disc, arc, on_disc
from backcoach.figure.geometry.shape import Arc, Path, Point

# Degrees, as seen: straight away from the light, and how far round from there it is still shaded.
SHADOW_SIDE = -62.0
SHADOW_REACH = 78.0


def shade(discs: Sequence[Disc], turns: Sequence[ContactArc], seams: Sequence[int]) -> Path | None:
    """The strip along the side that faces away from the light, or None.

    It is widest where the skin faces straight away, and thins out towards the light and to a seam.
    """
    rim: list[Point | Arc] = []
    inner: list[Point] = []
    angle, ordered = _from_the_light(turns)
    for index, (disc, _, span) in enumerate(ordered):
        first, last = max(angle, -SHADOW_REACH), min(angle + span, SHADOW_REACH)
        if seams[disc] == 0 and first < last:
            rim.append(arc(discs[disc], SHADOW_SIDE + first, last - first))
            inner += [_inset(discs[disc], at) for at in (first, (first + last) / 2, last)]
        angle += span
        other = ordered[(index + 1) % len(ordered)].disc
        across_end = seams[disc] and seams[disc] == seams[other]
        if -SHADOW_REACH < angle < SHADOW_REACH and other != disc and not across_end:
            begin, end = (on_disc(discs[one], SHADOW_SIDE + angle) for one in (disc, other))
            a, b = _inset(discs[disc], angle), _inset(discs[other], angle)
            rim += [begin, end]
            inner += [
                begin if seams[disc] else a,
                ((a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0),
                end if seams[other] else b,
            ]
    return (*rim, *smooth(inner[::-1])) if rim else None


def _inset(disc: Disc, angle: float) -> Point:
    depth = 0.62 * disc[3] * cos(radians(angle * 90.0 / SHADOW_REACH))
    a = radians(SHADOW_SIDE + angle)
    return (disc[0] + (disc[3] - depth) * cos(a), disc[1] - (disc[3] - depth) * sin(a))


def _from_the_light(turns: Sequence[ContactArc]) -> tuple[float, Sequence[ContactArc]]:
    """The arcs from the one that faces the light on, and its angle from the shadow."""
    angles = [(turn.start - SHADOW_SIDE + 180.0) % 360.0 - 180.0 for turn in turns]
    lit = max(range(len(turns)), key=lambda index: angles[index] + turns[index].span)
    return angles[lit] - 360.0, (*turns[lit:], *turns[:lit])
