"""The pictures of one stretch on a handout."""

from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.drawing.sketch import Sketch, mirrored
from backcoach.figure.geometry.window import fit
from backcoach.figure.posing.scene import Scene
from backcoach.painting.pose_picture import plate_of
from backcoach.paper.handout import Stretch
from backcoach.paper.handout_words import picture_words, pose_words
from backcoach.paper.sheet import Figure, Figures
from backcoach.words.translation import translate

_WIDTH, _TALLEST, _LOWEST = 480.0, 420.0, 170.0
_MARGIN = 12.0
_LOW_MM, _SMALL_MM, _BESIDE_MM, _ROW_MM, _LARGE_MM = 14.5, 20.0, 27.0, 28.0, 48.0
_LOW = 0.5


def pictures_of(stretch: Stretch, scene: Scene, style: Style) -> tuple[Figure, ...]:
    """The start, and the hold on each side."""
    scenes = [StagedScene(scene, side) for side in stretch.sides]
    size = (_WIDTH, max(map(_height, scenes)))
    drawings = [Drawing(staged, style, size) for staged in scenes]
    drawn = list(zip(scenes, drawings, strict=True))
    shown = [("start", *drawn[0]), *(("hold", *each) for each in drawn)]
    return tuple(_figure(stretch, *each, style) for each in shown)


def beside(figures: tuple[Figure, ...]) -> tuple[Figures, ...]:
    """For a narrow column: low pictures below each other, high ones in pairs after the first."""
    first = figures[0].picture
    if first.height < _LOW * first.width:
        return tuple(Figures((each,), _LOW_MM) for each in figures)
    rows = (figures[:1], figures[1:])
    return tuple(Figures(row, _BESIDE_MM) for row in rows if row)


def above_steps(figures: tuple[Figure, ...]) -> tuple[Figures, ...]:
    """The start and the first hold, small, for two people whose steps stand below."""
    return (Figures(figures[:2], _SMALL_MM),)


def in_row(figures: tuple[Figure, ...], *, large: bool) -> tuple[Figures, ...]:
    """All beside each other, if there are any."""
    return (Figures(figures, _LARGE_MM if large else _ROW_MM),) if figures else ()


def _height(staged: StagedScene) -> float:
    """The height of a picture: low for a person who lies."""
    screen = fit(staged.stage.camera, staged.extents, (_WIDTH, _TALLEST))
    discs = [screen.disc(*extent) for extent in staged.extents]
    top, bottom = min(y - r for _, y, _, r in discs), max(y + r for _, y, _, r in discs)
    return min(max(bottom - top + 2 * _MARGIN, _LOWEST), _TALLEST)


def _drawn_ahead(staged: StagedScene, style: Style, pose: str) -> Sketch | None:
    plate = plate_of(staged.scene, style, pose)
    drawn = plate.sketch and plate.sketch()
    return mirrored(drawn) if drawn and staged.side is Side.LEFT else drawn


def _figure(
    stretch: Stretch, pose: str, staged: StagedScene, drawing: Drawing, style: Style
) -> Figure:
    signs = Signs() if pose == "hold" else NO_SIGNS
    drawn = _drawn_ahead(staged, style, pose) or drawing.sketch(staged.at(pose))
    picture = drawing.picture_of(drawn, signs)
    shown = picture_words(stretch, pose_words(pose), staged.side)
    alt = translate("HandoutPictures", "{0}. {1}")
    return Figure(picture, alt.format(stretch.technique.name, shown), shown)
