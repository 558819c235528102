import pytest

from backcoach.domain.stretch.frequency import Frequency, Weekday
from backcoach.gui.widgets.dose.frequency_form import FrequencyForm
from tests.clicking import press, said

MONDAY_AND_FRIDAY = Frequency(2, frozenset({Weekday.MONDAY, Weekday.FRIDAY}))


@pytest.fixture
def form(qtbot):
    form = FrequencyForm()
    qtbot.addWidget(form)
    form.show()
    return form


def test_at_first_nobody_said_how_often(form):
    assert form.frequency is None


def test_a_few_presses_say_how_often(qtbot, form):
    with qtbot.waitSignal(form.changed):
        press(form, "Twice a day")
    assert form.frequency == Frequency(2, 5)

    press(form, "6")
    assert form.frequency == Frequency(2, 6)
    assert "Twice a day, 6 days a week" in said(form)


def test_certain_days_take_the_place_of_their_number(form):
    press(form, "Once a day")
    press(form, "Only on certain days")
    assert form.frequency == Frequency(1, 5), "none is chosen yet, so their number counts"

    press(form, "Mon")
    press(form, "Fri")
    assert form.frequency == Frequency(1, MONDAY_AND_FRIDAY.weekdays)
    assert "Once a day: Mon, Fri" in said(form)


@pytest.mark.parametrize("frequency", [None, Frequency(1, 3), MONDAY_AND_FRIDAY])
def test_what_is_shown_is_what_is_chosen(qtbot, form, frequency):
    with qtbot.assertNotEmitted(form.changed):
        form.show_frequency(frequency)

    assert form.frequency == frequency


def test_days_can_be_chosen_though_each_change_is_shown_anew(form):
    form.changed.connect(lambda: form.show_frequency(form.frequency))
    press(form, "Once a day")
    press(form, "Only on certain days")
    press(form, "Mon")

    assert form.frequency == Frequency(1, frozenset({Weekday.MONDAY}))


def test_not_said_takes_it_back(form):
    form.show_frequency(MONDAY_AND_FRIDAY)

    press(form, "Not said")

    assert form.frequency is None
