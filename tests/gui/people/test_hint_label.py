"""What is wrong with a field is seen, marked and said; a hint is quiet."""

import pytest
from PySide6.QtCore import QDir

from backcoach.gui.people import hint_label
from backcoach.gui.people.hint_label import HintLabel
from backcoach.gui.widgets.icon import tinted
from tests.places import ASSETS


@pytest.fixture(autouse=True)
def _assets():
    QDir.setSearchPaths("assets", [str(ASSETS)])
    tinted.cache_clear()


@pytest.fixture
def said(monkeypatch):
    found = []
    monkeypatch.setattr(hint_label, "announce", lambda _widget, text: found.append(text))
    return found


@pytest.fixture
def label(qtbot):
    label = HintLabel()
    qtbot.addWidget(label)
    label.resize(300, 40)
    return label


def test_a_fault_is_said_once_and_has_a_mark_before_it(label, said):
    label.show_hint("A number will do.")
    plain = label.contentsRect().left()
    assert (label.tells_fault, said) == (False, [])

    label.show_fault("A-104 is here already.")
    label.show_fault("A-104 is here already.")

    assert label.tells_fault
    assert said == ["A-104 is here already."]
    assert label.contentsRect().left() > plain


def test_the_mark_is_drawn_before_a_fault_and_goes_with_it(label):
    label.show_fault("Not so.")
    assert len(colours_of_the_mark(label)) > 1
    label.show_hint("")
    assert len(colours_of_the_mark(label)) == 1


def colours_of_the_mark(label):
    image = label.grab().toImage()
    side = label.fontMetrics().height()
    return {image.pixelColor(x, y).name() for x in range(side) for y in range(side)}
