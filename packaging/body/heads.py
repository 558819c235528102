"""Makes the head of a body: a softened face, hair on the skull, and what is drawn on both."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from backcoach.figure.body.bones import BONES, NUMBER
from backcoach.figure.body.dressed import MarkKind, Material
from backcoach.figure.body.look import Hair
from backcoach.figure.geometry.posed_body import BodyPart
from clothes import Garment
from features import Character, DrawnLine, Features, between_lips, features, softened
from fitted_body import FittedBody
from hairdress import hair
from makehuman import Array, Faces
from scalp import scalp
from surface import Surface

# How far below the top of the neck a head is looked at.
_LOWEST = -0.05
_STRAND = 0.0012
# How many points of the skin a point of the hair goes by.
_NEAR = 8
# Hair that is farther off hangs on the head alone, and hair this much nearer on the skin.
_OFF, _CLOSE = 0.035, 0.015


@dataclass(frozen=True)
class Head:
    """How the hair is worn, and the face."""

    style: Hair
    character: Character


@dataclass(frozen=True)
class Headed:
    """A body whose face is softened and whose lips are shut: its skin, hair and face."""

    body: FittedBody
    skin: Faces
    hair: Garment
    face: Features


def headed(body: FittedBody, skin: Faces, marked: Mapping[str, Faces], head: Head) -> Headed:
    """`skin` are the triangles of the body; `marked` tells the points of the left eye and ear."""
    at, axes = body.rests[BodyPart.HEAD]
    points = (body.points - at) @ axes
    eye, ear = points[marked["eye"]].mean(axis=0), marked["ear"]
    points = softened(points, _of_head(points, skin), eye, ear)
    strip = between_lips(points, _of_head(points, skin))
    skin = np.concatenate([skin, strip.faces + len(points)])
    points = np.concatenate([points, strip.points])
    body = replace(
        body,
        points=at + points @ axes.T,
        weights=np.concatenate([body.weights, _of_bone(len(strip.points))]),
    )
    own = _of_head(points, skin)
    worn = hair(head.style, scalp(points, own))
    face = features(points, own, eye, ear, head.character)
    strands = tuple(DrawnLine(MarkKind.STRAND, each, _STRAND) for each in worn.strands)
    count = len(worn.surface.points)
    weights = _of_bone(count)
    if head.style is not Hair.BOB:
        near = np.unique(own)
        weights = _held_like(worn.surface.points, points[near], body.weights[near])
    placed = Surface(at + worn.surface.points @ axes.T, weights, worn.surface.faces[:, ::-1])
    garment = Garment(Material.HAIR, placed, worn.inside, np.zeros((count, 2)), np.zeros(count))
    return Headed(body, skin, garment, replace(face, lines=face.lines + strands))


def _of_head(points: Array, faces: Faces) -> Faces:
    return faces[(points[faces][:, :, 2] > _LOWEST).all(axis=1)]


def _held_like(points: Array, skin: Array, weights: Array) -> Array:
    """Weights as those of the skin close by, so that a nape keeps its hair when it bends."""
    found = _of_bone(len(points))
    for place, point in enumerate(points):
        far = np.linalg.norm(skin - point, axis=1)
        near = np.argpartition(far, _NEAR)[:_NEAR]
        close = np.clip((_OFF - far[near].min()) / _CLOSE, 0.0, 0.7)
        like = np.average(weights[near], axis=0, weights=1.0 / (far[near] + 1e-4))
        found[place] += close * (like - found[place])
    return found


def _of_bone(count: int) -> Array:
    """Weights of points that only the head moves."""
    weights = np.zeros((count, len(BONES)))
    weights[:, NUMBER[BodyPart.HEAD]] = 1.0
    return weights
