"""The dated tick for one line."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from backcoach.gui.safety_check.agreement_row import AgreementRow

TODAY = date(2026, 11, 20)


@pytest.fixture
def row(qtbot: QtBot) -> AgreementRow:
    row = AgreementRow("Knee trouble", TODAY, 90)
    qtbot.addWidget(row)
    row.show()
    return row


def tick(qtbot: QtBot, row: AgreementRow) -> None:
    qtbot.keyClick(row._tick, Qt.Key.Key_Space)


def test_without_a_tick_nobody_agreed(row: AgreementRow) -> None:
    assert row.agreed_on is None
    assert not row._day.isVisible()


def test_a_tick_asks_for_the_day(qtbot: QtBot, row: AgreementRow) -> None:
    with qtbot.waitSignal(row.changed):
        tick(qtbot, row)

    assert row._day.isVisible()
    assert row.agreed_on == TODAY


def test_an_earlier_day_can_be_chosen(qtbot: QtBot, row: AgreementRow) -> None:
    tick(qtbot, row)
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
    tick(qtbot, row)
    row._day.setDate(asked)

    assert row.agreed_on == taken
