"""What is kept of one person, and the calm ways to part with them."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from backcoach.domain.person import Belongings, Person
from backcoach.domain.safety.lasting_condition import LastingCondition
from backcoach.domain.safety.screening import Answer
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.gui.people.person_facts import AgreedLine
from backcoach.gui.people.person_page import PersonEdit, PersonPage, PersonState
from tests.clicking import click, part
from tests.gui.real_services import LIBRARY
from tests.small_screening import ask

ANNA = Person(uuid4(), "Anna", note="Left hip.")
ME = Person(uuid4(), "", is_me=True)
TECHNIQUES = LIBRARY.content.techniques
STATE = PersonState(ANNA, ("Me", "17"), TECHNIQUES, Belongings(12, 3))
DOSE = PersonDose(ANNA.id, "T05", Dosage(20, 1, Side.RIGHT, 10), "Slowly.")


@pytest.fixture
def page(qtbot):
    page = PersonPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.show_person(STATE)
    return page


def shown(page, frame):
    QApplication.processEvents()
    labels = page.findChild(QLabel, frame).parentWidget().findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def named(page, name):
    return next(each for each in page.findChildren(QPushButton) if each.accessibleName() == name)


def test_label_and_note_stand_filled_in(page):
    assert part(page, "titleLabel").text() == "Anna"
    assert page.edit == PersonEdit(ANNA.id, "Anna", "Left hip.")


@pytest.mark.parametrize(
    ("signal", "key"), [("left", Qt.Key.Key_Escape), ("chosen", Qt.Key.Key_Return)]
)
def test_what_was_written_goes_along_when_the_page_is_left(qtbot, page, signal, key):
    part(page, "labelEdit").setText(" Anna  B. ")
    part(page, "noteEdit").setPlainText("Both hips.\n")

    with qtbot.waitSignal(getattr(page, signal)) as left:
        qtbot.keyClick(page, key)
    assert left.args == [PersonEdit(ANNA.id, "Anna B.", "Both hips.")]


@pytest.mark.parametrize(
    ("label", "fault"), [("", "Please write"), ("me", "already"), (" 17", "already")]
)
def test_a_label_that_cannot_be_keeps_the_page_open_and_says_why(qtbot, page, label, fault):
    part(page, "labelEdit").setText(label)

    with qtbot.assertNotEmitted(page.left), qtbot.assertNotEmitted(page.chosen):
        click(part(page, "backButton"))
        click(part(page, "chooseButton"))

    assert fault in part(page, "labelHint").text()
    assert part(page, "labelHint").tells_fault
    assert part(page, "labelEdit").hasFocus()
    assert page.edit is None


def test_the_owner_may_go_without_a_label_and_never_leaves(page):
    page.show_person(replace(STATE, person=ME, others=("Anna",)))

    assert part(page, "titleLabel").text() == "Me"
    assert page.edit == PersonEdit(ME.id, "", "")
    assert not part(page, "archiveButton").isVisible()
    assert not part(page, "deleteButton").isVisible()


def test_before_anyone_is_shown_there_is_nothing_to_keep(qtbot):
    page = PersonPage()
    qtbot.addWidget(page)

    assert page.edit is None


def test_lasting_conditions_stand_with_their_answer_and_day(page):
    assert shown(page, "lastingLabel") == [
        "Lasting conditions",
        "No safety check has been taken yet.",
    ]
    line, on = ask("Thin bones"), date(2026, 11, 1)
    lasting = tuple(LastingCondition(line, answer, on) for answer in (Answer.YES, Answer.NOT_SURE))
    page.show_person(replace(STATE, checked=True, lasting=lasting))

    assert shown(page, "lastingLabel")[1:] == [
        "From the latest safety check.",
        *("Thin bones", "Yes, on 1 Nov 2026"),
        *("Thin bones", "Not sure, on 1 Nov 2026"),
    ]
    page.show_person(replace(STATE, checked=True))
    assert shown(page, "lastingLabel")[1:] == ["None in the latest safety check."]


def test_agreements_say_until_when_they_count(page):
    assert shown(page, "agreedLabel")[1:] == ["Nothing so far."]
    days = (date(2026, 10, 2), date(2026, 12, 31))
    agreed = (AgreedLine("Thin bones", *days, counts=True), AgreedLine("Old", *days, counts=False))
    page.show_person(replace(STATE, agreed=agreed))

    assert shown(page, "agreedLabel")[1:] == [
        *("Thin bones", "Agreed on 2 Oct 2026. Counts until 31 Dec 2026."),
        *("Old", "Agreed on 2 Oct 2026. Ended on 31 Dec 2026."),
    ]


def test_doses_can_be_changed_and_removed(qtbot, page):
    page.show_doses((DOSE, replace(DOSE, technique_id="gone")))
    assert shown(page, "dosesLabel")[:2] == [
        "Doses",
        "Each of these stretches starts with this dose.",
    ]
    assert "Slowly." in shown(page, "dosesLabel")

    with qtbot.waitSignal(page.dose_asked) as asked:
        click(named(page, "Change the dose of Single knee to chest"))
    assert asked.args == ["T05"]
    with qtbot.waitSignal(page.dose_dropped) as dropped:
        click(named(page, "Remove the dose of Single knee to chest"))
    assert dropped.args == ["T05"]
    page.show_doses(())
    assert shown(page, "dosesLabel")[1] == "Each stretch starts with its usual dose."


def test_a_dose_is_offered_for_each_stretch_that_has_none(qtbot, page):
    page.show_doses((DOSE,))
    names = [page._stretch.itemText(each) for each in range(page._stretch.count())]
    assert len(names) == len(TECHNIQUES) - 1
    assert TECHNIQUES["T05"].name not in names
    page._stretch.pick("T06")

    with qtbot.waitSignal(page.dose_asked) as asked:
        click(part(page, "doseButton"))
    assert asked.args == ["T06"]
    page.show_doses([replace(DOSE, technique_id=name) for name in TECHNIQUES])
    assert not part(page, "doseButton").isVisible()


def test_deleting_asks_first_and_says_how_much_goes(qtbot, page):
    assert not part(page, "deleteFrame").isVisible()
    with qtbot.assertNotEmitted(page.delete_asked):
        click(part(page, "deleteButton"))

    assert part(page, "deleteLabel").text() == "Delete Anna, with 12 sessions, 3 safety checks?"
    assert part(page, "keepButton").hasFocus()
    click(part(page, "keepButton"))
    assert not part(page, "deleteFrame").isVisible()
    click(part(page, "deleteButton"))
    with qtbot.waitSignal(page.delete_asked):
        click(part(page, "sureButton"))


def test_of_someone_with_nothing_the_question_says_so(page):
    page.show_person(replace(STATE, belongings=Belongings()))
    click(part(page, "deleteButton"))

    assert part(page, "deleteLabel").text() == "Delete Anna? Nothing else is kept of them."


def test_the_archive_needs_no_question(qtbot, page):
    with qtbot.waitSignal(page.archive_asked):
        click(part(page, "archiveButton"))


def test_the_question_before_deleting_comes_into_sight(page):
    page.resize(700, 400)
    QApplication.processEvents()

    part(page, "deleteButton").click()

    body = part(page, "bodyScroll").viewport()
    question = part(page, "deleteFrame")
    assert body.rect().contains(question.mapTo(body, question.rect().center()))
    assert not part(page, "keepButton").visibleRegion().isEmpty()


def test_a_long_note_of_a_dose_is_shown_to_its_end_in_a_narrow_window(qtbot, page):
    note = "Gently on the left, as was said after the operation. " * 3
    page.resize(640, 640)
    page.show_doses([replace(DOSE, note=note)])

    said = next(each for each in page.findChildren(QLabel) if each.text() == note)
    qtbot.waitUntil(lambda: said.height() >= said.heightForWidth(said.width()) > 0)
