"""Everyone on one page: chosen with one click, added with one word."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from backcoach.domain.person import DeletedPerson, Person
from backcoach.gui.people.people_page import MOST_SHOWN, PeoplePage, PeopleState
from backcoach.gui.people.person_card import PersonCard
from tests.clicking import click, part, parts
from tests.storage.records import NOW

ME = Person(uuid4(), "", is_me=True)
ANNA = Person(uuid4(), "Anna B.")
STATE = PeopleState((ME, ANNA), {ANNA.id: date(2026, 11, 18)})


@pytest.fixture
def page(qtbot):
    page = PeoplePage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.show_people(STATE)
    return page


def cards(page):
    QApplication.processEvents()
    return [card for card in page.findChildren(PersonCard) if card.isVisible()]


def said(card):
    return [label.text() for label in card.findChildren(QLabel)]


def buttons(page, text):
    shown = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    return [each for each in shown if each.text() == text]


def test_everyone_stands_there_with_the_day_of_their_newest_session(page):
    me, anna = cards(page)

    assert said(me) == ["Me", "No session yet"]
    assert said(anna) == ["Anna B.", "Last session: 18 Nov 2026"]
    assert anna.accessibleName() == "Anna B."


def test_who_is_chosen_is_marked_in_words(page):
    page.show_people(replace(STATE, chosen=ANNA.id))

    assert cards(page)[1].accessibleDescription().startswith("Chosen now.")


def test_one_click_chooses(qtbot, page):
    with qtbot.waitSignal(page.chosen) as chosen:
        click(cards(page)[1])
    assert chosen.args == [ANNA]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_one_key_chooses(qtbot, page, key):
    with qtbot.waitSignal(page.chosen) as chosen:
        qtbot.keyClick(cards(page)[0], key)
    assert chosen.args == [ME]


def test_details_lead_to_what_is_kept_of_someone(qtbot, page):
    details = buttons(page, "Details")[1]
    assert details.accessibleName() == "Details of Anna B."

    with qtbot.waitSignal(page.details_asked) as asked:
        click(details)
    assert asked.args == [ANNA]


@pytest.mark.parametrize("by_key", [True, False])
def test_a_label_is_enough_to_add_someone(qtbot, page, *, by_key):
    assert part(page, "labelEdit").isVisible()
    part(page, "labelEdit").setFocus()
    qtbot.keyClicks(part(page, "labelEdit"), "  17  b ")

    with qtbot.waitSignal(page.added) as added:
        if by_key:
            qtbot.keyClick(part(page, "labelEdit"), Qt.Key.Key_Return)
        else:
            click(part(page, "addButton"))
    assert added.args == ["17 b"]


@pytest.mark.parametrize("label", ["", "anna  b.", "ME", "old"])
def test_an_empty_label_and_one_that_is_taken_add_nobody(qtbot, page, label):
    page.show_people(replace(STATE, archived=(Person(uuid4(), "Old"),)))
    part(page, "labelEdit").setText(label)

    with qtbot.assertNotEmitted(page.added):
        click(part(page, "addButton"))

    hint = part(page, "addHint")
    assert ("is here already" in hint.text()) is hint.tells_fault is bool(label)
    qtbot.keyClicks(part(page, "labelEdit"), "x")
    assert "Nothing more is needed" in part(page, "addHint").text()


def test_the_search_comes_with_the_ninth(qtbot, page):
    assert not part(page, "searchEdit").isVisible()
    others = tuple(Person(uuid4(), f"Zoë {number}") for number in range(7))
    page.show_people(PeopleState((ME, ANNA, *others), {}))

    qtbot.keyClicks(part(page, "searchEdit"), "zoe 3")

    assert [card.accessibleName() for card in cards(page)] == ["Zoë 3"]
    part(page, "searchEdit").setText("nobody")
    assert cards(page) == []
    assert part(page, "moreLabel").text() == "Nobody here goes by that."


def test_of_very_many_the_first_are_shown_and_the_rest_can_be_found(page):
    others = tuple(Person(uuid4(), f"{number}") for number in range(MOST_SHOWN))
    page.show_people(PeopleState((ME, *others), {}))

    assert len(cards(page)) == MOST_SHOWN
    assert part(page, "moreLabel").text().startswith("30 of 31 are shown.")
    part(page, "searchEdit").setText(others[-1].label)
    assert [card.accessibleName() for card in cards(page)] == ["29"]


def test_who_was_just_added_has_the_keyboard(page):
    page.point_out(uuid4())
    page.point_out(ANNA.id)

    assert cards(page)[1].hasFocus()


def test_the_archived_and_the_deleted_wait_behind_a_quiet_button(qtbot, page):
    assert not part(page, "goneButton").isVisible()
    old, gone = Person(uuid4(), "Old"), Person(uuid4(), "Gone")
    deleted = DeletedPerson(gone, NOW - timedelta(days=3))
    page.show_people(replace(STATE, archived=(old,), deleted=(deleted,)))
    assert part(page, "goneButton").text() == "Archived or deleted (2)"
    assert buttons(page, "Bring back") == []

    click(part(page, "goneButton"))

    assert "Deleted. Can come back until 17 Dec 2026" in said(page)
    take_up, restore = buttons(page, "Bring back")
    with qtbot.waitSignal(page.take_up_asked) as asked:
        click(take_up)
    assert asked.args == [old]
    with qtbot.waitSignal(page.restore_asked) as asked:
        click(restore)
    assert asked.args == [gone]
    page.show_people(STATE)
    assert not part(page, "goneBox").isVisible()


def test_where_clients_come_they_are_called_clients(page):
    page.show_people(replace(STATE, clinic=True))

    assert part(page, "titleLabel").text() == "Clients"
    assert part(page, "addLabel").text() == "Add a client"


def test_tab_goes_from_person_to_person_and_on(qtbot, page):
    part(page, "labelEdit").setFocus()
    passed = []
    for _ in range(6):
        passed.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    me, anna = cards(page)
    assert passed[:2] == parts(page, "labelEdit", "addButton")
    assert passed[2] is me
    assert passed[4] is anna
