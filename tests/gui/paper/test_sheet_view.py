import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor

from backcoach.gui.paper.sheet_view import SheetView


@pytest.fixture
def view(qtbot):
    view = SheetView()
    qtbot.addWidget(view)
    view.resize(200, 300)
    return view


def test_the_page_is_as_wide_as_there_is_room_and_keeps_its_shape(view):
    view.show_page(QSizeF(100, 150), lambda _painter: None)
    assert view.hasHeightForWidth()
    assert view.heightForWidth(200) == 300
    assert view.sizeHint().height() == view.heightForWidth(view.sizeHint().width())
    assert view.minimumSizeHint().width() < view.sizeHint().width()


def test_it_is_painted_in_its_own_units(view):
    red = QColor("#ff0000")
    view.show_page(QSizeF(100, 150), lambda painter: painter.fillRect(QRectF(50, 75, 50, 75), red))
    shown = view.grab().toImage()
    assert shown.pixelColor(150, 250) == red
    assert shown.pixelColor(50, 50) == QColor("white")


def test_before_there_is_a_page_the_paper_is_empty(view):
    assert view.grab().toImage().pixelColor(50, 50) == QColor("white")


def test_a_page_is_whole_within_a_height_and_stands_in_the_middle(qtbot):
    view = SheetView()
    qtbot.addWidget(view)
    view.show_page(QSizeF(100, 200), lambda painter: painter.fillRect(0, 0, 100, 200, "#ff0000"))
    assert view.heightForWidth(800) == 1600
    view.grow_to(500)
    assert view.heightForWidth(800) == 500
    view.resize(800, 500)
    shown = view.grab().toImage()
    assert shown.pixelColor(400, 250).name() == "#ff0000"
    assert shown.pixelColor(400, 498).name() == "#ff0000"
    assert shown.pixelColor(200, 250).name() != "#ff0000"
    view.grow_to(None)
    assert view.heightForWidth(800) == 1600
