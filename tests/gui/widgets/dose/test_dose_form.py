"""The dose: only what a technique allows, in seconds or in whole breaths."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import Dosage, usual_dosage
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import HoldRange
from backcoach.gui.widgets.dose.dose_form import DoseForm
from backcoach.words.rhythm_words import rhythm_name
from tests.stretches import HUG, KNEE

SHORT = replace(KNEE, hold=HoldRange(5, 6, 6, 6, stated=True, why="A bed is soft."))


@pytest.fixture
def form(qtbot):
    form = DoseForm()
    qtbot.addWidget(form)
    form.resize(600, 900)
    show(form, KNEE)
    with qtbot.waitActive(form):
        form.show()
    return form


@pytest.fixture
def form_without_breath(qtbot):
    form = DoseForm()
    qtbot.addWidget(form)
    form.resize(640, 400)
    show(form, KNEE, breath=None)
    with qtbot.waitActive(form):
        form.show()
    return form


def show(form, technique, breath="4-6", **changes):
    usual = usual_dosage(technique, first_time=False)
    form.show_dose(technique, replace(usual, **changes), breath)


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def chip(segmented, text):
    return next(each for each in segmented._group.buttons() if each.text() == text)


def hold(form):
    return form._hold._title.text()


def test_the_range_and_the_reason_are_said(form):
    assert hold(form) == "Hold for 20 seconds, 2 breaths"
    assert form._hold._range.text() == "From 15 to 30 seconds. The text says so."


def test_the_hold_never_leaves_its_range(qtbot, form):
    for _ in range(40):
        press(qtbot, form._hold._stepper._more)
    assert form.dosage.hold_seconds == 30
    assert not form._hold._stepper._more.isEnabled()

    qtbot.keyClick(form._hold._stepper._slider, Qt.Key.Key_Home)
    assert form.dosage.hold_seconds == 15
    assert not form._hold._stepper._less.isEnabled()


def test_seconds_that_are_no_whole_breaths_are_said_as_seconds(qtbot, form):
    press(qtbot, form._hold._stepper._more)

    assert hold(form) == "Hold for 21 seconds"


def test_breaths_are_the_same_hold_seen_another_way(qtbot, form):
    press(qtbot, form._hold._stepper._more)
    press(qtbot, chip(form._hold._units, "In breaths"))
    assert hold(form) == "Hold for 20 seconds, 2 breaths"

    press(qtbot, form._hold._stepper._more)
    assert form.dosage.hold_seconds == 30
    press(qtbot, chip(form._hold._units, "In seconds"))
    assert form.dosage.hold_seconds == 30


def test_another_rhythm_counts_other_breaths(qtbot, form):
    press(qtbot, chip(form._hold._units, "In breaths"))
    press(qtbot, chip(form._breath, "Easy: in 3, out 4"))

    assert form.breath == "3-4"
    assert form.dosage.hold_seconds % RHYTHMS["3-4"].seconds == 0
    assert "3 breaths" in hold(form)


def test_a_breath_at_ones_own_pace_is_not_counted(qtbot, form):
    press(qtbot, chip(form._hold._units, "In breaths"))
    press(qtbot, chip(form._breath, "My own pace"))

    assert not form._hold._units.isVisible()
    assert hold(form) == "Hold for 20 seconds"
    press(qtbot, form._hold._stepper._more)
    assert form.dosage.hold_seconds == 21


def test_no_breaths_are_offered_where_none_fits(form):
    show(form, SHORT)

    assert not form._hold._units.isVisible()


def test_one_breath_is_one(form):
    show(form, HUG)

    assert hold(form) == "Hold for 10 seconds, 1 breath"


def test_a_single_choice_cannot_be_moved(form):
    show(form, replace(KNEE, hold=HoldRange(6, 6, 6, 6, stated=True, why="")))

    assert not form._hold._stepper._slider.isEnabled()
    assert form.dosage.hold_seconds == 6


def test_the_rest_is_asked_for_only_between_repeats(qtbot, form):
    assert not form._rest.isVisible()

    press(qtbot, chip(form._times, "3 times"))
    press(qtbot, form._rest._more)
    assert form.dosage.rest_seconds == 15
    assert form._rest_title.text() == "Rest for 15 seconds between"


def test_a_rest_beside_the_steps_is_kept(form):
    show(form, KNEE, rest_seconds=12, repetitions=2)

    assert form.dosage.rest_seconds == 12


def test_no_breath_is_asked_for_where_it_is_chosen_when_playing(form_without_breath):
    form = form_without_breath

    assert not form._breath.isVisible()
    assert not form._hold._units.isVisible()
    assert hold(form) == "Hold for 20 seconds"


def test_a_breath_is_asked_for_below_all_else(form):
    assert form._breath_group.x() == form._hold.x()
    assert form._breath_group.y() > form._side_group.y() > form._hold.y()


def test_without_the_breath_questions_stand_side_by_side(form_without_breath):
    form = form_without_breath

    assert form._times.parentWidget().y() == form._hold.y()


def test_a_dose_beyond_the_limits_becomes_the_nearest_one_within(form):
    show(form, KNEE, hold_seconds=90, repetitions=3)

    assert form.dosage == Dosage(30, 3, Side.RIGHT, 10)


def test_hold_repeats_side_and_rest_are_chosen(qtbot, form_without_breath):
    form = form_without_breath
    with qtbot.waitSignals([form.changed] * 4):
        press(qtbot, form._hold._stepper._more)
        press(qtbot, chip(form._times, "Twice"))
        press(qtbot, chip(form._side, "Left knee"))
        press(qtbot, form._rest._more)

    assert form.dosage == Dosage(21, 2, Side.LEFT, 15)


def test_each_rhythm_is_explained(qtbot, form):
    hints = set()
    for text in map(rhythm_name, Rhythm):
        press(qtbot, chip(form._breath, text))
        hints.add(form._breath_hint.text())

    assert len(hints) == len(RHYTHMS)
    assert any("Good to begin with" in hint for hint in hints)


def test_the_sides_follow_the_stretch(form):
    show(form, HUG)
    assert not form._side.isVisible()
    assert form._times_title.text() == "How often"
    assert form.dosage.first_side is Side.BOTH

    show(form, KNEE, first_side=Side.LEFT)
    assert form.dosage == Dosage(20, 1, Side.LEFT, 10)


def test_each_change_is_told(qtbot, form):
    for button in (
        form._hold._stepper._more,
        chip(form._side, "Left knee"),
        chip(form._times, "Twice"),
    ):
        with qtbot.waitSignal(form.changed):
            press(qtbot, button)


def test_without_a_stretch_there_is_no_dose(qtbot):
    form = DoseForm()
    qtbot.addWidget(form)
    form._hold.show_rhythm(None)

    with pytest.raises(ValueError, match="shown"):
        _ = form.dosage


def test_a_screen_reader_hears_the_value(form):
    slider = form._hold._stepper._slider

    assert slider.accessibleName() == "How long to hold"
    assert slider.accessibleDescription() == hold(form)
