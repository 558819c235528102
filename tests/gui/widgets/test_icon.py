from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QDir, QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from backcoach.gui.widgets.icon import icon, show_icon, tinted
from tests.places import ASSETS

DRAWINGS = sorted((ASSETS / "icons").glob("*.svg"))
SIZE = QSize(96, 96)
INK, FAINT = QColor("#112233"), QColor("#aabbcc")


@pytest.fixture(autouse=True)
def _assets() -> None:
    QDir.setSearchPaths("assets", [str(ASSETS)])
    tinted.cache_clear()


@pytest.fixture
def button(qtbot: QtBot) -> QPushButton:
    button = QPushButton()
    qtbot.addWidget(button)
    return button


def recolour(button: QPushButton, ink: QColor) -> None:
    palette = QPalette(button.palette())
    palette.setColor(QPalette.ColorRole.ButtonText, ink)
    button.setPalette(palette)


def inks(drawn: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    image = drawn.pixmap(SIZE, mode).toImage()
    solid = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    return {colour.name() for colour in solid}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_every_drawing_shows_something_in_the_colour_asked_for(path: Path) -> None:
    drawing = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314

    if path.stem != "backcoach":
        assert drawing.get("stroke") == "currentColor"
        assert drawing.get("viewBox") == "0 0 24 24"
    assert tinted(path.stem, "#123456").toImage() != tinted("none", "#123456").toImage()


@pytest.mark.usefixtures("qapp")
def test_an_icon_that_can_not_be_pressed_has_its_own_colour() -> None:
    drawn = icon("plus", INK, FAINT)

    assert inks(drawn) == {INK.name()}
    assert inks(drawn, QIcon.Mode.Disabled) == {FAINT.name()}


@pytest.mark.usefixtures("qapp")
def test_a_missing_drawing_leaves_an_empty_place() -> None:
    assert inks(icon("no_such_drawing", INK)) == set()


def test_an_icon_on_a_button_follows_the_colour_of_its_text(button: QPushButton) -> None:
    recolour(button, INK)
    show_icon(button, "plus")
    first = inks(button.icon())
    recolour(button, FAINT)

    assert (first, inks(button.icon())) == ({INK.name()}, {FAINT.name()})


def test_a_button_keeps_the_last_icon_it_was_given(button: QPushButton) -> None:
    show_icon(button, "pause")
    show_icon(button, "plus")
    recolour(button, INK)

    assert button.icon().pixmap(SIZE).toImage() == icon("plus", INK).pixmap(SIZE).toImage()
