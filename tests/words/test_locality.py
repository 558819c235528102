"""Dates, numbers, hours, weeks and paper where the program runs."""

import locale
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QTimeEdit

from backcoach.words.amount_words import count_text, score_text, sessions_text, size_text
from backcoach.words.locality import (
    adopt,
    adopt_own_locality,
    let_faults_be_told_in_english,
    locality,
    locality_of,
)
from backcoach.words.time_words import clock_time, long_day, short_day

SUNDAY = date(2026, 11, 29)
EVENING = datetime(2026, 11, 29, 18, 5)  # noqa: DTZ001 - what a clock on the wall shows
MONDAY_FIRST, SATURDAY_FIRST, SUNDAY_FIRST = 1, 6, 7
PLACES = {
    "ar_EG.UTF-8": ("6:05 PM", SATURDAY_FIRST, False),
    "C": ("18:05", MONDAY_FIRST, False),
    "C.UTF-8": ("18:05", MONDAY_FIRST, False),
    "de": ("18:05", MONDAY_FIRST, False),
    "de_DE.UTF-8@euro": ("18:05", MONDAY_FIRST, False),
    "en_EG.UTF-8": ("6:05 PM", SATURDAY_FIRST, False),
    "en_GB.UTF-8": ("18:05", MONDAY_FIRST, False),
    "en_US.UTF-8": ("6:05 PM", SUNDAY_FIRST, True),
    "fa_IR.UTF-8": ("18:05", SATURDAY_FIRST, False),
    "fr_CA.UTF-8": ("18:05", SUNDAY_FIRST, True),
    "hi_IN.UTF-8": ("6:05 PM", SUNDAY_FIRST, False),
    "POSIX": ("18:05", MONDAY_FIRST, False),
    "tr_TR.UTF-8": ("18:05", MONDAY_FIRST, False),
    "zz_ZZ.UTF-8": ("18:05", MONDAY_FIRST, False),
}


@pytest.fixture(params=PLACES)
def told(request):
    """What an adopted locality should lead to: hours, first day, whether paper is Letter."""
    adopt(locality_of({"LANG": request.param}, None))
    return PLACES[request.param]


def usual(there):
    return there.first_day, there.on_letter


def spaces(text: str) -> str:
    """With plain spaces, for Qt puts narrow ones before AM and PM."""
    return " ".join(text.split())


@pytest.mark.usefixtures("told")
def test_words_and_numbers_are_english_everywhere():
    assert long_day(SUNDAY) == "Sunday, 29 November 2026"
    assert short_day(SUNDAY) == "29 Nov 2026"
    assert (count_text(1234), score_text(3.5), size_text(1_200_000)) == ("1,234", "3.5", "1.2 MB")
    assert sessions_text(1234) == "1,234 sessions"


def test_hours_weeks_and_paper_go_by_the_country(told):
    hours, first_day, on_letter = told

    assert spaces(clock_time(EVENING)).upper() == hours
    assert usual(locality()) == (first_day, on_letter)


def test_a_field_for_the_time_has_the_same_hours(qtbot, told):
    field = QTimeEdit(EVENING.time())
    qtbot.addWidget(field)

    assert spaces(field.text()).upper() in {told[0], f"0{told[0]}"}


def test_each_category_is_heeded():
    mixed = {"LANG": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8", "LC_TIME": "tr_TR.UTF-8"}
    american = locality_of({"LANG": "en_US.UTF-8", "LC_TIME": "", "LC_ALL": ""}, None)

    assert american.on_letter
    assert usual(locality_of(mixed, None)) == (MONDAY_FIRST, False)
    assert locality_of({**mixed, "LC_ALL": "en_US.UTF-8"}, None) == american


def test_where_nothing_is_set_it_is_as_in_most_countries():
    assert usual(locality_of({}, None)) == (MONDAY_FIRST, False)


def test_the_system_is_believed_where_it_knows():
    american = locality_of({"LC_ALL": "de_DE.UTF-8"}, QLocale("en_US"))

    assert american == locality_of({"LANG": "en_US"}, None)


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_the_program_adopts_what_the_computer_is_set_to(monkeypatch, platform):
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("de_DE"))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")

    adopt_own_locality()

    assert locality().on_letter is (platform == "linux")
    assert locality().locale == QLocale()


@pytest.mark.parametrize(
    ("environ", "told"),
    [
        ({"LC_ALL": "tr_TR.UTF-8"}, ["C"]),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}, ["C"]),
        ({"LANG": "en_GB.UTF-8"}, []),
        ({}, []),
    ],
)
def test_faults_of_the_system_are_told_in_the_language_of_the_words(environ, told, monkeypatch):
    asked = []
    monkeypatch.setattr(locale, "setlocale", lambda _category, name: asked.append(name))

    let_faults_be_told_in_english(environ)

    assert asked == told
