"""The rail: every room that the program has, in sight of eyes, keys and ears."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from backcoach.gui.shell.rail import Rail
from backcoach.gui.shell.room import Room
from tests.clicking import button, click

NAMES = ["Today", "Stretches", "Routines", "History", "Learn", "People", "Settings"]


@pytest.fixture
def rail(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.fit(QSize(1280, 800))
    rail.show_room(Room.HISTORY)
    rail.show_icons()
    with qtbot.waitActive(rail):
        rail.show()
    return rail


def told(widget):
    return QAccessible.queryAccessibleInterface(widget)


@pytest.mark.parametrize(("name", "room"), [*zip(NAMES, Room, strict=True)])
def test_each_place_is_asked_for_by_its_button(qtbot, rail, name, room):
    with qtbot.waitSignal(rail.room_asked) as caught:
        click(button(rail, name))

    assert caught.args == [room]


def test_a_press_alone_marks_nothing_for_one_may_be_asked_to_stay(rail):
    click(button(rail, "Learn"))

    assert button(rail, "History").isChecked()
    assert not button(rail, "Learn").isChecked()


def test_a_screen_reader_hears_named_places_and_where_one_is(rail):
    assert told(rail).text(QAccessible.Text.Name) == "Places"
    there = [told(rail).child(each) for each in range(told(rail).childCount())]

    assert [each.text(QAccessible.Text.Name) for each in there] == NAMES
    assert {each.role() for each in there} == {QAccessible.Role.RadioButton}
    assert [each.state().checked for each in there].index(True) == NAMES.index("History")


def test_the_tab_key_comes_to_where_one_is_and_arrows_go_on(qtbot, rail):
    assert [each for each in NAMES if _is_stop(button(rail, each))] == ["History"]
    button(rail, "History").setFocus()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is button(rail, "Learn")
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is button(rail, "Settings")
    with qtbot.waitSignal(rail.room_asked):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)


def _is_stop(widget):
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_where_clients_come_they_are_called_so(rail):
    rail.name_people(clients=True)

    assert button(rail, "Clients")


def test_where_one_is_differs_by_more_than_colour(rail):
    def picture(name):
        return button(rail, name).grab().toImage()

    before = picture("Learn")
    rail.show_room(Room.LEARN)
    after = picture("Learn")

    bar = (8, after.height() // 2)
    assert after.pixelColor(*bar) == rail.palette().highlight().color()
    assert before.pixelColor(*bar) != after.pixelColor(*bar)


def test_it_is_not_there_where_no_place_is_left_to(rail):
    rail.show_room(None)

    assert not rail.isVisible()


def test_it_makes_way_while_one_page_fills_the_screen(rail):
    rail.make_way(full_screen=True)
    assert not rail.isVisible()
    assert rail.leads_on

    rail.make_way(full_screen=False)
    assert rail.isVisible()


def test_without_room_for_words_they_are_told_by_the_mouse(rail):
    rail.fit(QSize(907, 470))

    assert button(rail, "Learn").toolTip() == "Learn"
    assert button(rail, "Learn").sizeHint().width() == 60
    rail.fit(QSize(1920, 1080))
    assert button(rail, "Learn").toolTip() == ""
