"""A picture that fades over what has taken its place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from backcoach.gui.player.fading_picture import FadingPicture


@pytest.fixture
def label(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    label.setStyleSheet("background: black")
    label.resize(40, 40)
    label.show()
    return label


def lightness(label):
    return label.grab().toImage().pixelColor(20, 20).lightness()


def test_what_was_kept_fades_over_what_came_after(label):
    fading = FadingPicture(label)
    fading.keep()
    label.setStyleSheet("background: white")
    seen = []
    for share in (1.0, 0.5, 0.0):
        fading.show_share(share)
        seen.append(lightness(label))
    assert seen == [0, pytest.approx(127, abs=3), 255]
    assert not fading.isVisible()


def test_without_anything_kept_nothing_is_shown(label):
    fading = FadingPicture(label)
    fading.show_share(1.0)
    assert not fading.isVisible()


def test_what_lies_below_can_be_touched(label):
    fading = FadingPicture(label)
    assert fading.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
