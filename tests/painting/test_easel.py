from concurrent.futures import ThreadPoolExecutor
from threading import current_thread, main_thread

import pytest
import shiboken6
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from backcoach.painting import easel as easel_module
from backcoach.painting.easel import Easel, finish

THREAD = easel_module.thread
pytestmark = pytest.mark.usefixtures("pictures_at_once")


class Looker(QWidget):
    """Something that waits for pictures."""

    def __init__(self):
        super().__init__()
        self.easel = Easel(self)
        self.looks = 0

    def update(self):
        assert current_thread() is main_thread()
        self.looks += 1


@pytest.fixture
def painted():
    return []


@pytest.fixture
def work(painted):
    """Makes the work of painting one picture, so many pixels wide."""

    def paint(width):
        painted.append(width)
        return QImage(width, 1, QImage.Format.Format_RGB32)

    return lambda width: lambda: paint(width)


def test_pictures_are_painted_in_the_order_they_are_wished_for(work, painted):
    looker = Looker()
    looker.easel.wish({"a": work(1), "b": work(2)})
    assert painted == [1, 2]
    assert looker.looks == 2
    assert looker.easel.image("b").width() == 2
    assert looker.easel.image("c") is None


def test_a_picture_that_is_wished_for_again_is_not_painted_again(work, painted):
    looker = Looker()
    easel = looker.easel
    easel.wish({"a": work(1), "b": work(2)})
    easel.wish({"b": work(2), "c": work(3)})
    assert painted == [1, 2, 3]
    assert easel.image("a") is None


def test_what_nobody_wishes_for_any_more_is_left_unpainted(pictures_at_once, work, painted):
    pictures_at_once.held = []
    looker = Looker()
    looker.easel.wish({"a": work(1), "b": work(2)})
    looker.easel.wish({"c": work(3)})
    pictures_at_once.let_go()
    assert painted == [1, 3]
    assert (looker.easel.image("a"), looker.looks) == (None, 1)


def test_a_picture_that_is_not_to_be_seen_yet_is_not_told_of(work, painted):
    looker = Looker()
    looker.easel.wish({"a": work(1), "b": work(2)}, ahead={"b"})
    assert (painted, looker.looks) == ([1, 2], 1)
    assert looker.easel.image("b") is not None


def test_a_picture_that_fails_is_told_of_and_the_next_one_is_painted(qtbot, work):
    def fail():
        raise ValueError("no colours")

    looker = Looker()
    with qtbot.capture_exceptions() as raised:
        looker.easel.wish({"a": fail, "b": work(2)})
    assert looker.easel.image("a") is None
    assert looker.easel.image("b") is not None
    assert [str(fault) for _, fault, _ in raised] == ["no colours"]


def test_who_is_gone_is_not_told(pictures_at_once, work):
    pictures_at_once.held = []
    looker, other = Looker(), Looker()
    for each in (looker, other):
        each.easel.wish({"a": work(1)})
    kept = looker.easel, other.easel
    shiboken6.delete(looker)
    del other
    pictures_at_once.let_go()
    assert [easel.is_busy for easel in kept] == [False, False]


def test_the_window_does_not_wait_for_a_picture(monkeypatch):
    with ThreadPoolExecutor(1) as pool:
        monkeypatch.setattr(easel_module, "thread", lambda: pool)
        looker, threads = Looker(), []

        def paint():
            threads.append(current_thread())
            return QImage(1, 1, QImage.Format.Format_RGB32)

        looker.easel.wish({"a": paint})
        finish()
        assert looker.easel.image("a") is not None
        assert looker.looks == 1
        assert threads != [main_thread()]


def test_there_is_one_thread_for_all():
    assert THREAD() is THREAD()
