"""The pictures of one stretch on a handout."""

from dataclasses import replace

from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.geometry.window import fit
from backcoach.figure.posing.scene import Scene
from backcoach.paper.handout import Stretch
from backcoach.paper.handout_words import picture_words, pose_words
from backcoach.paper.sheet import Figure, Figures
from backcoach.words.translation import translate

_WIDTH, _TALLEST, _LOWEST = 480.0, 420.0, 170.0
_MARGIN = 12.0
_POSES = ("start", "set", "hold")
_HEIGHT_MM, _TWO_HEIGHT_MM, _LARGE_HEIGHT_MM = 46.0, 34.0, 60.0
_SIGNS = replace(Signs(), inset=False)


def pictures_of(stretch: Stretch, scene: Scene, style: Style) -> tuple[Figure, ...]:
    """The start, getting ready, and the hold on each side."""
    plain = replace(scene, stage=replace(scene.stage, inset=None))
    scenes = [StagedScene(plain, side) for side in stretch.sides]
    size = (_WIDTH, max(map(_height, scenes)))
    drawings = [Drawing(staged, style, size) for staged in scenes]
    drawn = list(zip(scenes, drawings, strict=True))
    begins = [("start", *drawn[0]), ("set", *drawn[0])]
    holds = [("hold", *each) for each in drawn]
    return tuple(_figure(stretch, *each) for each in begins + holds)


def in_rows(figures: tuple[Figure, ...], *, people: int, large: bool) -> tuple[Figures, ...]:
    """Two in a row, or all in one row if two people need the space for words."""
    pairs = (figures[:2], figures[2:])
    if large:
        return tuple(Figures(pair, _LARGE_HEIGHT_MM) for pair in pairs)
    if people == 1 and len(figures) > len(_POSES):
        return tuple(Figures(pair, _HEIGHT_MM) for pair in pairs)
    return (Figures(figures, _TWO_HEIGHT_MM),)


def _height(staged: StagedScene) -> float:
    """The height of a picture: low for a person who lies."""
    screen = fit(staged.stage.camera, staged.extents, (_WIDTH, _TALLEST))
    discs = [screen.disc(*extent) for extent in staged.extents]
    top, bottom = min(y - r for _, y, _, r in discs), max(y + r for _, y, _, r in discs)
    return min(max(bottom - top + 2 * _MARGIN, _LOWEST), _TALLEST)


def _figure(stretch: Stretch, pose: str, staged: StagedScene, drawing: Drawing) -> Figure:
    signs = _SIGNS if pose == "hold" else NO_SIGNS
    picture = drawing.picture(staged.at(pose), signs)
    shown = picture_words(stretch, pose_words(pose), staged.side)
    alt = translate("HandoutPictures", "{0}. {1}")
    return Figure(picture, alt.format(stretch.technique.name, shown), shown)
