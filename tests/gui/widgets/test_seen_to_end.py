"""The end of a page counts as seen once it was drawn."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcoach.gui.widgets.seen_to_end import SeenToEnd


@pytest.fixture
def body(qtbot: QtBot) -> QScrollArea:
    body, page = QScrollArea(), QWidget()
    qtbot.addWidget(body)
    column = QVBoxLayout(page)
    for name in ("lines", "below"):
        part = QLabel(objectName=name)
        part.setFixedHeight(400)
        column.addWidget(part)
    body.setWidget(page)
    body.setWidgetResizable(True)
    body.resize(300, 300)
    return body


def watch(body: QScrollArea) -> SeenToEnd:
    part = body.findChild(QLabel, "lines")
    assert part is not None
    return SeenToEnd(body, part)


def test_what_fits_is_seen_as_soon_as_it_is_drawn(qtbot: QtBot, body: QScrollArea) -> None:
    end = watch(body)
    body.resize(300, 500)
    end.begin()
    assert not end.is_over
    with qtbot.waitSignal(end.seen):
        body.show()
    assert end.is_over


def test_what_is_longer_is_seen_once_someone_scrolled_to_its_end(
    qtbot: QtBot, body: QScrollArea
) -> None:
    end, bar = watch(body), body.verticalScrollBar()
    body.show()
    end.begin()
    with qtbot.assertNotEmitted(end.seen):
        body.viewport().repaint()
        bar.setValue(60)
        QApplication.processEvents()
    assert not end.is_over
    with qtbot.waitSignal(end.seen):
        bar.setValue(200)
    with qtbot.assertNotEmitted(end.seen):
        bar.setValue(0)
        QApplication.processEvents()
    assert end.is_over


def test_something_else_is_to_be_seen_anew(qtbot: QtBot, body: QScrollArea) -> None:
    end = watch(body)
    body.show()
    body.verticalScrollBar().setValue(200)
    end.begin()
    assert not end.is_over
    with qtbot.waitSignal(end.seen):
        body.viewport().update()
