"""Each field of the form narrows what is looked for."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QLineEdit

from backcoach.domain.history.session_filter import EVERYTHING, SessionFilter
from backcoach.domain.session import SessionEnd
from backcoach.domain.stretch.side import Side
from backcoach.gui.history.session_filter_form import SessionFilterForm

TODAY = date(2026, 11, 20)


@pytest.fixture
def form(qtbot):
    form = SessionFilterForm()
    qtbot.addWidget(form)
    form.offer(
        [("T05", "Single knee to chest"), ("T06", "Lying twist")], [(SessionEnd.STOPPED, "Stopped")]
    )
    form.show_today(TODAY)
    form.resize(900, 300)
    form.show()
    return form


@pytest.fixture
def told(form):
    changes = []
    form.changed.connect(lambda: changes.append(form.wanted))
    return changes


def field(form, name):
    (label,) = [each for each in form.findChildren(QLabel) if each.text() == name]
    assert label.buddy().accessibleName() == name
    return label.buddy()


def pick(qtbot, form, name, text):
    picker = field(form, name)
    assert isinstance(picker, QComboBox)
    picker.setFocus()
    for _ in range(picker.findText(text) - picker.currentIndex()):
        qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert picker.currentText() == text


def test_nothing_is_looked_for_at_first(form):
    assert form.wanted == EVERYTHING
    assert form.narrowed == 0


def test_every_field_narrows_further(form, told, qtbot):
    pick(qtbot, form, "Stretch", "Lying twist")
    pick(qtbot, form, "Side", "Left")
    pick(qtbot, form, "How it ended", "Stopped")
    qtbot.keyClicks(field(form, "Words in the note"), "x ")

    wanted = SessionFilter("T06", Side.LEFT, ended=SessionEnd.STOPPED, words="x")
    assert form.wanted == told[-1] == wanted


def test_a_span_of_time_reaches_back_from_today(form, qtbot):
    pick(qtbot, form, "When", "Past 30 days")

    assert form.wanted == SessionFilter(first_day=date(2026, 10, 21))


def test_chosen_days_are_asked_for_and_may_stand_the_wrong_way_round(form, qtbot):
    assert not field(form, "From").isVisible()
    pick(qtbot, form, "When", "Chosen days")

    assert form.wanted == SessionFilter(first_day=date(2026, 10, 21), last_day=TODAY)
    first = field(form, "From")
    assert isinstance(first, QDateEdit)
    assert first.isVisible()
    field(form, "To").setDate(QDate(2026, 1, 5))
    assert form.wanted == SessionFilter(first_day=date(2026, 1, 5), last_day=date(2026, 10, 21))


def test_a_day_to_come_cannot_be_chosen(form, qtbot):
    pick(qtbot, form, "When", "Chosen days")

    field(form, "To").setDate(QDate(2030, 1, 1))

    assert form.wanted.last_day == TODAY


def test_all_is_cleared_at_once_and_told_once(form, told, qtbot):
    pick(qtbot, form, "Stretch", "Lying twist")
    field(form, "Words in the note").setText("bed")
    told.clear()

    assert form.narrowed == 2
    form.clear()

    assert told == [EVERYTHING]
    assert form.narrowed == 0


def test_the_chosen_days_stay_when_today_is_told_again(form, qtbot):
    pick(qtbot, form, "When", "Chosen days")
    field(form, "From").setDate(QDate(2026, 5, 5))

    form.show_today(TODAY)

    assert form.wanted.first_day == date(2026, 5, 5)


def test_the_keyboard_begins_with_the_words(form):
    form.setFocus()

    assert isinstance(form.focusWidget(), QLineEdit)
