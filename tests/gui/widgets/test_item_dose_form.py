"""The dose of one stretch of a routine."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from backcoach.domain.stretch.dosage import Dosage, usual_dosage
from backcoach.domain.stretch.side import Side
from backcoach.gui.widgets.item_dose_form import ItemDoseForm
from tests.stretches import HUG, KNEE


@pytest.fixture
def form(qtbot):
    form = ItemDoseForm()
    qtbot.addWidget(form)
    form.resize(640, 400)
    show(form, KNEE)
    with qtbot.waitActive(form):
        form.show()
    return form


def show(form, technique, **changes):
    form.show_dose(technique, replace(usual_dosage(technique, first_time=False), **changes))


def chip(segmented, text):
    return next(each for each in segmented._group.buttons() if each.text() == text)


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_dose_beyond_the_limits_becomes_the_nearest_one_within(form):
    show(form, KNEE, hold_seconds=90, repetitions=3)

    assert form.dosage == Dosage(30, 3, Side.RIGHT, 10)


def test_hold_repeats_side_and_rest_are_chosen(qtbot, form):
    with qtbot.waitSignals([form.changed] * 4):
        press(qtbot, form._hold._stepper._more)
        press(qtbot, chip(form._times, "Twice"))
        press(qtbot, chip(form._side, "Left knee"))
        press(qtbot, form._rest._more)

    assert form.dosage == Dosage(21, 2, Side.LEFT, 15)
    assert form._rest_title.text() == "Rest for 15 seconds between"


def test_a_rest_is_asked_for_only_between_repeats(qtbot, form):
    assert not form._rest.isVisible()
    press(qtbot, chip(form._times, "3 times"))
    assert form._rest.isVisible()


def test_a_stretch_without_sides_asks_for_none(form):
    show(form, HUG)

    assert not form._side.isVisible()
    assert form._times_title.text() == "How often"
    assert form.dosage.first_side is Side.BOTH


def test_nothing_is_chosen_before_a_stretch_is_shown(qtbot):
    form = ItemDoseForm()
    qtbot.addWidget(form)

    with pytest.raises(ValueError, match="no stretch"):
        _ = form.dosage
