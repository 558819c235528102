"""`backcoach figure`: draws one stretch, or all of them on one sheet."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime

from backcoach.cli.outcome import DONE, RefusedError
from backcoach.domain.folded_text import named
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.body.look import DARK, HIGH_CONTRAST, LIGHT, LOOKS
from backcoach.figure.checks.helper_height import with_helper_stature
from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.posing.scene import Scene
from backcoach.gui.services.library import Library
from backcoach.painting.contact_sheet import Strip, contact_sheet
from backcoach.painting.picture_file import ENDINGS, image_file, picture_file
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.files.private_file import write_shared_bytes
from backcoach.words.translation import translate

_HELPER_HEIGHTS = range(140, 206)
_PALETTES = {"light": LIGHT, "dark": DARK, "high-contrast": HIGH_CONTRAST}


def run(asked: Namespace, _now: datetime) -> int:
    """Draw what was asked for and return the exit status."""
    _draw(asked, Library(assets_dir()))
    return DONE


def _draw(asked: Namespace, library: Library) -> None:
    style = Style(LOOKS[asked.look - 1], LOOKS[asked.helper_look - 1], _PALETTES[asked.theme])
    signs = NO_SIGNS if asked.no_cues else Signs()
    if asked.sheet:
        _draw_sheet(asked, library, style, signs)
        return
    if asked.out.suffix.lower() not in ENDINGS:
        raise RefusedError(
            translate("FigureCommand", "Give the file a name that ends in .svg, .png or .pdf.")
        )
    technique = _technique(library, asked.technique)
    scene = _scene(library, technique, asked.helper_height)
    if scene is None:
        raise RefusedError(
            translate("FigureCommand", "The picture of {0} is still to come.").format(
                technique.name
            )
        )
    _check_pose(scene, technique, asked.at)
    staged = StagedScene(scene, _side(technique, asked.side))
    shown = signs if asked.at == "hold" else NO_SIGNS
    picture = Drawing(staged, style, asked.size).picture(staged.at(asked.at), shown)
    write_shared_bytes(asked.out, picture_file(picture, asked.out.suffix))


def _draw_sheet(asked: Namespace, library: Library, style: Style, signs: Signs) -> None:
    if asked.out.suffix.lower() != ".png":
        raise RefusedError(
            translate("FigureCommand", "The sheet is a PNG file: give it a name that ends in .png.")
        )
    rows = [
        [Strip(_named(technique, side), StagedScene(scene, side)) for side in technique.sides]
        for technique in _sorted(library)
        if (scene := _scene(library, technique, asked.helper_height)) is not None
    ]
    write_shared_bytes(asked.out, image_file(contact_sheet(rows, style, signs)))


def _scene(library: Library, technique: Technique, helper_height: int | None) -> Scene | None:
    scene = library.scene(technique.stem)
    if scene is None or helper_height is None:
        return scene
    if helper_height not in _HELPER_HEIGHTS:
        sentence = translate(
            "FigureCommand", "Give the helper a height from {0} to {1} centimetres."
        )
        raise RefusedError(sentence.format(_HELPER_HEIGHTS[0], _HELPER_HEIGHTS[-1]))
    return with_helper_stature(scene, helper_height / 100.0)


def _sorted(library: Library) -> Sequence[Technique]:
    return sorted(library.content.techniques.values(), key=lambda technique: technique.order)


def _named(technique: Technique, side: Side) -> str:
    return " · ".join(filter(None, (technique.name, technique.side_name(side))))


def _technique(library: Library, name: str) -> Technique:
    techniques = library.content.techniques.values()
    for technique in named(name, techniques, lambda technique: (technique.id, technique.stem)):
        return technique
    known = ", ".join(technique.id for technique in _sorted(library))
    raise RefusedError(
        translate("FigureCommand", "There is no stretch {0}. The stretches are {1}.").format(
            name, known
        )
    )


def _side(technique: Technique, asked: str | None) -> Side:
    if asked is None or technique.side_names is None:
        return technique.first_side
    return Side(asked)


def _check_pose(scene: Scene, technique: Technique, pose: str) -> None:
    if pose not in scene.poses:
        sentence = translate("FigureCommand", "{0} has no pose {1}. Its poses are {2}.")
        raise RefusedError(sentence.format(technique.name, pose, ", ".join(scene.poses)))
