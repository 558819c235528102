"""Prints how wide a page's words are, and where a handout breaks: `python -m` this, in a folder."""

import json
import sys
from pathlib import Path

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

from backcoach.gui.shell import launch
from backcoach.painting.typeface import typeface
from backcoach.paper.handout import HandoutChoice
from backcoach.paper.sheet import Paper, TypeSize
from backcoach.paper.typography import type_scale
from tests.paper.sheets import built_in, pdf_of, printed, read_pdf

WORDS = "Lie on your back, and breathe in for 4 seconds: “Ёж”, Łódź, ψυχή."


def main(folder: Path) -> None:
    app = launch.make_application()
    program = launch.make_program(app, folder)
    program.open()
    app.processEvents()
    place = folder / "handout.pdf"
    place.write_bytes(pdf_of(printed(built_in("on_the_floor"), HandoutChoice(paper=Paper.LETTER))))
    fonts = (weighed(weight) for weight in (400, 500, 600, 700))
    measured = {
        "letters": [QFontMetricsF(font).horizontalAdvance(WORDS) for font in fonts],
        "page": [each.geometry().getRect() for each in program.window.findChildren(QWidget)],
        "paper": QFontMetricsF(type_scale(TypeSize.USUAL).body.font()).horizontalAdvance(WORDS),
        "handout": read_pdf(place)[2],
    }
    sys.stdout.write(json.dumps(measured))
    program.close()


def weighed(weight: int) -> QFont:
    font = typeface()
    font.setPixelSize(16)
    font.setWeight(QFont.Weight(weight))
    return font


if __name__ == "__main__":
    main(Path(sys.argv[1]))
