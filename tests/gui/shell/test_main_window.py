"""The window: pages, what is said above them, and when it closes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from backcoach.gui.services.notice import Notice
from backcoach.gui.shell.main_window import MainWindow
from backcoach.gui.shell.window_place import USUAL_SIZE
from tests.clicking import part, parts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def said(window):
    """What is said above the page; None where nothing is."""
    label, frame = parts(window, "noticeLabel", "noticeFrame")
    return lambda: label.text() if frame.isVisible() else None


def test_a_page_comes_to_the_front_as_often_as_it_is_shown(window):
    pages = QWidget(), QWidget()
    assert window.page is None
    for page in (*pages, pages[0]):
        window.show_page(page)
        assert window.page is page
    assert part(window, "pageStack").count() == 2


def test_what_was_said_last_stands_first_and_says_how_much_waits(window, said):
    close = part(window, "dismissButton")
    assert said() is None
    window.show_notice(Notice("The disk is full."))
    window.show_notice(Notice("It rains."))
    assert said() == "It rains."
    assert close.text() == "Close, 1 more"
    assert not part(window, "actButton").isVisible()
    QTest.mouseClick(close, LEFT)
    assert said() == "The disk is full."
    assert close.text() == "Close"
    QTest.mouseClick(close, LEFT)
    assert said() is None


def test_undo_is_for_what_was_just_done(window, said):
    undone = []
    for day in ("Monday", "Tuesday"):
        window.show_notice(Notice(f"{day} is deleted.", "Undo", lambda day=day: undone.append(day)))
    QTest.mouseClick(part(window, "actButton"), LEFT)

    assert undone == ["Tuesday"]
    assert said() == "Monday is deleted."


def test_what_is_said_again_comes_to_the_front(window, said):
    for words in ("The disk is full.", "It rains.", "The disk is full."):
        window.show_notice(Notice(words))

    assert said() == "The disk is full."
    assert part(window, "dismissButton").text() == "Close, 1 more"


def test_what_is_done_is_said_for_a_moment_and_needs_no_closing(window, said):
    window.show_notice(Notice("Your reminders are set.", brief=True))

    signs = [each for each in window.findChildren(QLabel) if each.isVisible()]
    assert [each.text() for each in signs] == ["Your reminders are set."]
    assert said() is None


def test_a_screen_reader_hears_a_notice_and_what_it_offers(window, monkeypatch):
    heard = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: heard.append(event.message())
    )
    window.show_notice(Notice("The session is deleted.", "Undo", lambda: None))

    assert heard == ["The session is deleted. Undo"]


def test_the_same_thing_is_said_once_and_does_what_was_offered_last(window, said):
    done = []
    window.show_notice(Notice("The disk is full.", "Try again", lambda: done.append("first")))
    window.show_notice(Notice("The disk is full.", "Try again", lambda: done.append("last")))
    window.show_notice(Notice("The disk is full."))
    QTest.mouseClick(part(window, "actButton"), LEFT)
    assert done == ["last"]
    assert said() is None


def test_what_comes_right_by_itself_is_taken_back(window, said):
    window.show_notice(Notice("The disk is full.", passing=True))
    window.show_notice(Notice("Your settings could not be read."))
    window.clear_passing()
    assert said() == "Your settings could not be read."


def test_the_place_is_kept_and_nonsense_is_ignored(window):
    window.setGeometry(60, 70, 800, 700)
    place = window.place
    window.resize(810, 600)
    window.open_at(place)
    assert window.geometry().getRect() == (60, 70, 800, 700)
    for nonsense in ("", "no place", "AAAA", "§"):
        window.open_at(nonsense)
        assert window.size() == USUAL_SIZE


def test_a_window_that_was_as_large_as_the_screen_is_so_again(window):
    window.showMaximized()
    place = window.place
    window.showNormal()
    window.open_at(place)
    assert window.isMaximized()


def test_a_window_too_large_for_the_screen_fills_it(window):
    window.resize(9000, 800)
    window.open_at(window.place)
    assert window.isMaximized()
    assert window.screen().availableGeometry().contains(window.frameGeometry())


def test_the_frame_that_comes_later_is_counted(window):
    free = window.screen().availableGeometry()
    window.resize(900, 700)
    window.move(free.right() - 100, free.bottom() - 100)
    window.fit_frame()
    assert free.contains(window.frameGeometry())
    assert window.size().toTuple() == (900, 700)


def test_the_whole_screen_is_filled_and_left(window):
    window.toggle_full_screen()
    assert window.isFullScreen()
    window.toggle_full_screen()
    assert not window.isFullScreen()


def test_the_whole_screen_is_filled_for_one_page_only(window):
    pages = QWidget(), QWidget()
    window.show_page(pages[0])
    window.toggle_full_screen()
    window.show_page(pages[0])
    assert window.isFullScreen()
    window.show_page(pages[1])
    assert not window.isFullScreen()


def test_a_full_screen_is_not_gone_back_to(window):
    window.setGeometry(60, 70, 800, 700)
    window.toggle_full_screen()
    place = window.place
    window.toggle_full_screen()
    window.open_at(place)
    assert not window.isFullScreen()
    assert window.geometry().getRect() == (60, 70, 800, 700)


def test_it_closes_only_when_nothing_would_be_lost(window):
    answers = [False, True]
    window.ask_before_closing(lambda: answers.pop(0))
    window.close()
    assert window.isVisible()
    window.close()
    assert not window.isVisible()


def test_nobody_need_be_asked(window):
    assert window.close()
