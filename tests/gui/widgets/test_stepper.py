"""A slider that comes to some values alone, and says them as they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider

from backcoach.gui.widgets.stepper import Stepper

VALUES = (10, 12, 15, 20, 26, 30, 40)


@pytest.fixture
def stepper(qtbot):
    stepper = Stepper()
    qtbot.addWidget(stepper)
    stepper.show_values(VALUES, 15)
    stepper.show()
    return stepper


def slider(stepper):
    return stepper.findChild(QSlider)


def test_a_screen_reader_is_told_the_value_within_its_limits(stepper):
    assert (slider(stepper).minimum(), slider(stepper).value(), slider(stepper).maximum()) == (
        10,
        15,
        40,
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Right, 20),
        (Qt.Key.Key_Left, 12),
        (Qt.Key.Key_PageUp, 40),
        (Qt.Key.Key_PageDown, 10),
        (Qt.Key.Key_Home, 10),
        (Qt.Key.Key_End, 40),
    ],
)
def test_keys_come_to_the_values_alone(qtbot, stepper, key, value):
    with qtbot.waitSignal(stepper.changed):
        qtbot.keyClick(slider(stepper), key)

    assert stepper.value == slider(stepper).value() == value


def test_what_is_dragged_to_between_two_becomes_the_nearest(stepper):
    slider(stepper).setSliderPosition(24)
    slider(stepper).triggerAction(QSlider.SliderAction.SliderMove)

    assert stepper.value == slider(stepper).value() == 26
