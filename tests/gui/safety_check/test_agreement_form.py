"""Several dated ticks on one card, saved together."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from backcoach.gui.safety_check.agreement_form import AgreementForm, AgreementRow, Agreements
from tests.clicking import click

TODAY = date(2026, 11, 20)
LINES = {"hip": "A new hip", "knee": "Knee trouble"}


@pytest.fixture
def form(qtbot: QtBot) -> AgreementForm:
    form = AgreementForm()
    qtbot.addWidget(form)
    form.ask(LINES, TODAY, 90)
    form.show()
    return form


def tick(qtbot: QtBot, form: AgreementForm, line: str) -> None:
    qtbot.keyClick(form._rows[line]._tick, Qt.Key.Key_Space)


def test_it_says_how_long_an_agreement_counts(form: AgreementForm) -> None:
    assert "90 days" in form._note.text()


def test_there_is_nothing_to_save_without_a_tick(qtbot: QtBot, form: AgreementForm) -> None:
    assert not form._button.isEnabled()
    assert form._hint.isVisible()
    tick(qtbot, form, "hip")
    assert form._button.isEnabled()
    assert not form._hint.isVisible()


def test_only_the_ticked_lines_are_saved(qtbot: QtBot, form: AgreementForm) -> None:
    tick(qtbot, form, "hip")

    with qtbot.waitSignal(form.agreed) as agreed:
        click(form._button)
    assert agreed.args == [Agreements({"hip": TODAY})]


def test_asking_anew_forgets_the_old_ticks(qtbot: QtBot, form: AgreementForm) -> None:
    tick(qtbot, form, "hip")
    form.ask(LINES, TODAY, 90)

    assert not form._button.isEnabled()


@pytest.fixture
def row(qtbot: QtBot) -> AgreementRow:
    row = AgreementRow("Knee trouble", TODAY, 90)
    qtbot.addWidget(row)
    row.show()
    return row


def tick_row(qtbot: QtBot, row: AgreementRow) -> None:
    qtbot.keyClick(row._tick, Qt.Key.Key_Space)


def test_without_a_tick_nobody_agreed(row: AgreementRow) -> None:
    assert row.agreed_on is None
    assert not row._day.isVisible()


def test_a_tick_asks_for_the_day(qtbot: QtBot, row: AgreementRow) -> None:
    with qtbot.waitSignal(row.changed):
        tick_row(qtbot, row)

    assert row._day.isVisible()
    assert row.agreed_on == TODAY


def test_an_earlier_day_can_be_chosen(qtbot: QtBot, row: AgreementRow) -> None:
    tick_row(qtbot, row)
    qtbot.keyClick(row._day, Qt.Key.Key_Down)

    assert row.agreed_on == TODAY - timedelta(days=1)


@pytest.mark.parametrize(
    ("asked", "taken"),
    [
        (QDate(2026, 11, 21), TODAY),
        (QDate(2020, 1, 1), TODAY - timedelta(days=90)),
    ],
)
def test_the_day_is_neither_in_the_future_nor_too_long_ago(
    qtbot: QtBot, row: AgreementRow, asked: QDate, taken: date
) -> None:
    tick_row(qtbot, row)
    row._day.setDate(asked)

    assert row.agreed_on == taken
