"""Several dated ticks on one card, saved together."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backcoach.gui.safety_check.agreement_form import AgreementForm, Agreements
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
        click(qtbot, form._button)
    assert agreed.args == [Agreements({"hip": TODAY})]


def test_asking_anew_forgets_the_old_ticks(qtbot: QtBot, form: AgreementForm) -> None:
    tick(qtbot, form, "hip")
    form.ask(LINES, TODAY, 90)

    assert not form._button.isEnabled()
