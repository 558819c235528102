"""A posed body as pieces to be painted."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from math import pi
from typing import NamedTuple

from backcoach.figure.body.dressed_trunk import BREATH
from backcoach.figure.body.look import Tone
from backcoach.figure.body.solid import Band, Cloth, Solid
from backcoach.figure.drawing.depth import Piece
from backcoach.figure.drawing.head import head_outlines, head_shapes
from backcoach.figure.drawing.model import Model, SolidPlan
from backcoach.figure.drawing.projection import (
    Projection,
    direction_depth,
    disc_at,
    height_at,
    level_ring,
    pixels,
    project,
    settled,
    ups_cosine,
    ups_cosine_on_screen,
)
from backcoach.figure.drawing.shade import shade
from backcoach.figure.geometry.camera import Screen
from backcoach.figure.geometry.curve import ring
from backcoach.figure.geometry.outline import Disc, contour, hull, open_lines
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody
from backcoach.figure.geometry.shape import Path, Shape
from backcoach.figure.geometry.vector import Vec


class Drawn(NamedTuple):
    """A person at one moment: pieces to be painted, and what they were made from."""

    model: Model
    posed: PosedBody
    projections: Mapping[BodyPart, Projection]
    discs: Sequence[Disc]
    pieces: tuple[Piece, ...]

    def spines(self) -> Iterator[tuple[tuple[Disc, Disc], tuple[float, float]]]:
        """The spines of each big solid, and how high their ends are in metres."""
        for plan in self.model.plans:
            if plan.solid.name in _SHADED:
                for a, b in plan.spines:
                    one, other = plan.balls[a], plan.balls[b]
                    yield (
                        (self._at_rest(one), self._at_rest(other)),
                        (self._height(one), self._height(other)),
                    )

    def outlines(self, parts: Container[BodyPart]) -> tuple[Path, ...]:
        """Of the solids that hang on some parts."""
        found: list[Path] = []
        for plan in self.model.plans:
            if plan.solid.name == "head" and BodyPart.HEAD in parts:
                found += head_outlines(self.projections[BodyPart.HEAD])
            elif plan.solid.balls[-1].part in parts and plan.solid.cloth is not Cloth.HAIR:
                own = [self.discs[index] for index in plan.balls]
                found.append(contour(own, hull(own)))
        return tuple(found)

    def _at_rest(self, ball: int) -> Disc:
        """A disc without its breath, which no shadow shows."""
        x, y, z, _ = self.discs[ball]
        part, _, _, _, radius = self.model.balls[ball]
        return (x, y, z, pixels(self.projections[part], radius))

    def _height(self, ball: int) -> float:
        part, left, front, up, _ = self.model.balls[ball]
        return height_at(self.projections[part], left, front, up)


_SHADED = frozenset(
    {"chest", "belly", "pelvis", "head"}
    | {
        f"{name} {side}"
        for name in ("thigh", "shank", "foot", "upper arm", "forearm", "palm")
        for side in ("left", "right")
    }
)


_THIGHS = frozenset({"thigh left", "thigh right"})
# A shirt hangs over the hips while the thighs are less than 70 degrees bent, cosine 0.35; and how
# far a sitter's front looks at the viewer, and the thigh down on the screen, when it still does.
_STRAIGHT, _FACING, _BELOW, _HUNG = 0.35, 0.3, 0.25, -3

_FRONT: Vec = (0.0, 1.0, 0.0)

# Pixels by which a breath must widen the chest to be drawn anew.
_LEAST_SWELL = 0.1


def drawn(
    model: Model,
    posed: PosedBody,
    screen: Screen,
    owner: str,
    width: float,
    before: Drawn | None = None,
) -> Drawn:
    """A person as seen; `width` is that of their lines in pixels.

    Pieces that have hardly changed since `before` are the same objects; so is a whole person.
    """
    projections = {
        part: project(frame, screen, posed.stature) for part, frame in posed.frames.items()
    }
    if before is None or before.model is not model:
        discs = _discs(model, projections, posed.breath)
        made = [_piece(plan, model, discs, projections, owner, width) for plan in model.plans]
        return Drawn(model, posed, projections, discs, tuple(made))
    projections = {
        part: settled(seen, before.projections[part]) for part, seen in projections.items()
    }
    moved = {part for part, seen in projections.items() if seen is not before.projections[part]}
    breath = abs(posed.breath - before.posed.breath)
    swell = pixels(projections[BodyPart.THORAX], breath * BREATH)
    breathed = swell > _LEAST_SWELL
    if not (moved or breathed):
        return before
    if not breathed:
        posed = replace(posed, breath=before.posed.breath)
    discs = _discs(model, projections, posed.breath)
    made = [
        _piece(plan, model, discs, projections, owner, width)
        if not moved.isdisjoint(plan.parts) or (breathed and plan.breathes)
        else old
        for plan, old in zip(model.plans, before.pieces, strict=True)
    ]
    return Drawn(model, posed, projections, discs, tuple(made))


def _discs(model: Model, projections: Mapping[BodyPart, Projection], breath: float) -> list[Disc]:
    discs = [
        disc_at(projections[part], left, front, up, r) for part, left, front, up, r in model.balls
    ]
    swell = pixels(projections[BodyPart.THORAX], breath * BREATH)
    for rib in model.ribs:
        x, y, z, r = discs[rib]
        discs[rib] = (x, y, z, r + swell)
    return discs


def _piece(
    plan: SolidPlan,
    model: Model,
    discs: Sequence[Disc],
    projections: Mapping[BodyPart, Projection],
    owner: str,
    width: float,
) -> Piece:
    solid = plan.solid
    own = [discs[index] for index in plan.balls]
    if solid.name == "head":
        shapes = head_shapes(projections[BodyPart.HEAD], model.look, width)
    elif solid.strands:
        shapes = _strands(solid, own, plan.tone, width)
    else:
        shapes = _skinned(plan, own, discs, projections, width)
    rank = _HUNG if solid.name in _THIGHS and _is_under_hem(projections, solid) else solid.rank
    spines = tuple([(own[a], own[b]) for a, b in plan.spines])
    return Piece(
        owner,
        solid.name,
        (
            min([x - r for x, _, _, r in own]),
            min([y - r for _, y, _, r in own]),
            max([x + r for x, _, _, r in own]),
            max([y + r for _, y, _, r in own]),
        ),
        spines,
        sum([a[2] + b[2] for a, b in spines]) / (2 * len(spines)),
        shapes,
        solid.joined,
        rank,
    )


def _is_under_hem(projections: Mapping[BodyPart, Projection], thigh: Solid) -> bool:
    """Whether the shirt hangs over a thigh.

    It does over one that goes on from the trunk and, seen from the front, over one that sticks out
    below.
    """
    pelvis, leg = projections[BodyPart.PELVIS], projections[thigh.balls[0].part]
    if ups_cosine(pelvis, leg) > _STRAIGHT:
        return True
    facing = direction_depth(pelvis, _FRONT)
    return facing > _FACING and ups_cosine_on_screen(pelvis, leg) > _BELOW


def _strands(solid: Solid, own: Sequence[Disc], colours: Tone, width: float) -> tuple[Shape, ...]:
    paths, first = [], 0
    for length in solid.strands:
        paths.append(tuple([(x, y) for x, y, _, _ in own[first : first + length]]))
        first += length
    thick = 2.0 * own[0][3]
    return (
        Shape(tuple(paths), "", colours.line, thick + width, closed=False),
        Shape(tuple(paths), "", colours.fill, thick - width, closed=False),
    )


def _skinned(
    plan: SolidPlan,
    own: Sequence[Disc],
    discs: Sequence[Disc],
    projections: Mapping[BodyPart, Projection],
    width: float,
) -> tuple[Shape, ...]:
    turns = hull(own)
    outline = contour(own, turns)
    colours = plan.tone
    dark = shade(own, turns, plan.seams)
    shapes = [Shape((outline,), colours.fill, rough=True)]
    if dark is not None:
        shapes.append(Shape((dark,), colours.shade, rough=True))
    hidden = 2.5 * own[0][3]
    for colour, patch in plan.patches:
        balls = [discs[index] for index in patch]
        if _mean_depth(balls) < _mean_depth(own) - hidden:
            continue
        shapes.append(Shape((contour(balls, hull(balls)),), colour, rough=True))
    shapes += [
        Shape((_strip(projections[band.part], band),), colour, rough=True)
        for band, colour in plan.bands
    ]
    if any(plan.seams):
        beyond = [discs[index] if index >= 0 else None for index in plan.beyond]
        lines = open_lines(own, turns, plan.seams, beyond)
        shapes.append(Shape(lines, "", colours.line, width, closed=False))
    else:
        shapes.append(Shape((outline,), "", colours.line, width))
    return tuple(shapes)


def _mean_depth(discs: Sequence[Disc]) -> float:
    return sum([disc[2] for disc in discs]) / len(discs)


def _strip(projection: Projection, band: Band) -> Path:
    """The half of a band that faces the viewer."""
    rings = []
    for up, wide, deep in (band.low, band.high):
        rings.append(level_ring(projection, (*band.centre, up), wide, deep))
    (low, lu, lv, angle), (high, hu, hv, other) = rings
    return (
        *ring(low, lu, lv, angle - pi / 2, pi),
        *ring(high, hu, hv, other + pi / 2, -pi),
    )
