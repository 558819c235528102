"""The dose that a person starts one stretch with."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from backcoach.domain.person import Person
from backcoach.domain.stretch.dosage import Dosage, usual_dosage
from backcoach.domain.stretch.frequency import Frequency
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.gui.people.dose_page import DosePage, DoseState
from tests.clicking import part, press
from tests.gui.real_services import LIBRARY

ANNA = Person(uuid4(), "Anna")
KNEE = LIBRARY.content.techniques["T05"]
DOSE = PersonDose(ANNA.id, "T05", Dosage(KNEE.hold.longest, 2, Side.LEFT, 15), "Slowly.")


@pytest.fixture
def page(qtbot):
    page = DosePage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def test_the_usual_dose_is_where_it_starts(qtbot, page):
    page.show_dose(DoseState(ANNA, KNEE))
    assert part(page, "whoseLabel").text() == "For Anna"
    assert part(page, "titleLabel").text() == KNEE.name

    with qtbot.waitSignal(page.saved) as saved:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert saved.args == [PersonDose(ANNA.id, "T05", usual_dosage(KNEE, first_time=False))]


def test_a_dose_that_is_set_stands_filled_in(qtbot, page):
    page.show_dose(DoseState(ANNA, KNEE, DOSE))
    assert part(page, "doseForm").dosage == DOSE.dosage
    part(page, "noteEdit").setPlainText(" Slowly, please. ")

    with qtbot.waitSignal(page.saved) as saved:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert saved.args == [PersonDose(ANNA.id, "T05", DOSE.dosage, "Slowly, please.")]


def test_how_often_it_is_planned_goes_along(qtbot, page):
    page.show_dose(DoseState(ANNA, KNEE, replace(DOSE, frequency=Frequency(1, 3))))
    press(page, "Twice a day")

    with qtbot.waitSignal(page.saved) as saved:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert saved.args == [replace(DOSE, frequency=Frequency(2, 3))]


def test_escape_changes_nothing(qtbot, page):
    page.show_dose(DoseState(ANNA, KNEE, DOSE))

    with qtbot.waitSignal(page.back_asked), qtbot.assertNotEmitted(page.saved):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
