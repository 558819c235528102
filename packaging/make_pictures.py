"""Makes `docs/pictures` with the program itself: `python packaging/make_pictures.py`.

It walks through the window once in light and once in dark colours, which takes some minutes, and
keeps a few of the pictures that the walk leaves. Then it draws every stretch in its hold. All are
taken as a fine screen shows them.
"""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from backcoach.cli.application import application
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.posing.scene import Scene
from backcoach.gui.services.library import Library
from backcoach.painting.figure_painter import paint_shapes
from backcoach.painting.typeface import typeface
from backcoach.storage.content.paths import assets_dir

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
COLUMNS = 4
CELL = (640, 480)
LABEL = 80
LETTERS = 34
CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
SMALLEST = 100
WIDTH = 1280


class Pick(NamedTuple):
    """A picture to keep: its name here, and which of the walk's pictures of a step it is."""

    name: str
    step: str
    turn: int = 0


PICKED = {
    "light": (
        Pick("welcome", "welcome"),
        Pick("safety_check", "safety-check"),
        Pick("choose", "choose", 1),
        Pick("technique", "technique"),
        Pick("player", "player-hold-right"),
        Pick("player_for_two", "player-hold-right", 1),
        Pick("routines", "routines"),
        Pick("routine_builder", "routine-builder"),
        Pick("handout", "handout"),
        Pick("history", "history"),
        Pick("history_calendar", "history-calendar"),
        Pick("report", "report"),
        Pick("data", "data"),
        Pick("demonstration", "demonstration"),
    ),
    "dark": (Pick("player_dark", "player-hold-right"),),
}
FIGURES = "figures"


def main() -> int:
    """Replace every picture; return the exit status."""
    PICTURES.mkdir(exist_ok=True)
    for theme, picks in PICKED.items():
        with TemporaryDirectory(prefix="backcoach-walk-") as folder:
            walk(theme, Path(folder))
            for pick in picks:
                keep(QImage(str(chosen(Path(folder), pick))), pick.name)
    _alive = application(draws=True)  # while the figures are drawn
    keep(figures(Library(assets_dir())), FIGURES)
    return 0


def walk(theme: str, out: Path) -> None:
    """Let the program walk through its own window."""
    command = [sys.executable, "-m", "walkthrough"]
    command += ["--theme", theme, "--out", str(out)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"}
    walked = subprocess.run(
        command,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    if walked.returncode != 0:
        raise SystemExit(walked.stderr)


def chosen(folder: Path, pick: Pick) -> Path:
    """The picture that is meant, of all that a walk has left."""
    found = {
        int(match[1]): path
        for path in folder.iterdir()
        if (match := re.fullmatch(rf"(\d+)-{pick.step}\.png", path.name))
    }
    return found[sorted(found)[pick.turn]]


def keep(picture: QImage, name: str) -> None:
    """Write a picture at half the size it was taken in, and as small as PNG allows."""
    small = picture.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    writer = QImageWriter(str(PICTURES / f"{name}.png"))
    writer.setCompression(SMALLEST)
    if not writer.write(small.convertToFormat(QImage.Format.Format_RGB888)):
        raise OSError(writer.errorString())


def figures(library: Library) -> QImage:
    """Every stretch in its hold, side by side, with its name below."""
    techniques = sorted(library.content.techniques.values(), key=lambda each: each.order)
    drawn = [
        (technique, scene)
        for technique in techniques
        if (scene := library.scene(technique.stem)) is not None
    ]
    return sheet_of(drawn, Style())


def sheet_of(drawn: Sequence[tuple[Technique, Scene]], style: Style) -> QImage:
    """The sheet. Needs an application for its letters."""
    wide, high = CELL
    rows = -(-len(drawn) // COLUMNS)
    sheet = QImage(wide * COLUMNS, rows * (high + LABEL), QImage.Format.Format_RGB32)
    sheet.fill(QColor(style.palette.ground))
    painter = QPainter(sheet)
    font = typeface()
    font.setPixelSize(LETTERS)
    painter.setFont(font)
    for number, (technique, scene) in enumerate(drawn):
        row, column = divmod(number, COLUMNS)
        painter.resetTransform()
        painter.translate(column * wide, row * (high + LABEL))
        staged = StagedScene(scene, technique.first_side)
        picture = Drawing(staged, style, CELL).picture(staged.at("hold"))
        paint_shapes(painter, picture.shapes)
        painter.setPen(QColor(style.palette.receiver.shirt.fill))
        painter.drawText(QRectF(0, high, wide, LABEL), CENTRED, technique.name)
    painter.end()
    return sheet


if __name__ == "__main__":
    sys.exit(main())
