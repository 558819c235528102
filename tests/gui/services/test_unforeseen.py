"""What nobody foresaw is said in the window, and nothing that someone answered is written down."""

import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from backcoach.gui.services.unforeseen import Unforeseen
from tests.clicking import click
from walkthrough.driver import wait_until


@pytest.fixture
def heard(qapp, monkeypatch):  # noqa: ARG001 -- signals need it
    """What is told of faults, from now until the end of the test."""
    for module, hook in (
        (sys, "excepthook"),
        (sys, "unraisablehook"),
        (threading, "excepthook"),
    ):
        monkeypatch.setattr(module, hook, getattr(module, hook))
    told = []
    unforeseen = Unforeseen()
    unforeseen.happened.connect(told.append)
    unforeseen.listen()
    yield told
    unforeseen.happened.disconnect()


def fail():
    raise ZeroDivisionError("my back hurts")


def test_a_button_at_fault_is_heard_of(heard, qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(fail)
    button.show()

    click(button)

    assert [type(fault) for fault in heard] == [ZeroDivisionError]


@pytest.mark.usefixtures("qtbot")
def test_a_timer_at_fault_is_heard_of(heard):
    QTimer.singleShot(0, fail)

    assert wait_until(lambda: heard)


@pytest.mark.usefixtures("qtbot")
def test_a_thread_at_fault_is_heard_of(heard):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    assert wait_until(lambda: heard)


def test_what_ends_at_fault_is_heard_of(heard):
    class Ending:
        def __del__(self):
            fail()

    del_me = Ending()
    del del_me

    assert len(heard) == 1


def test_the_way_to_it_is_written_without_its_words(heard, capsys):
    try:
        try:
            fail()
        except ZeroDivisionError as fault:
            raise ValueError("2p26-12-11") from fault
    except ValueError as fault:
        sys.excepthook(type(fault), fault, fault.__traceback__)

    written = capsys.readouterr().err
    assert "ValueError" in written
    assert "ZeroDivisionError" in written
    assert "in fail" in written
    assert "2p26" not in written.replace('raise ValueError("2p26-12-11")', "")
    assert len(heard) == 1


def test_without_a_place_to_write_it_is_told_all_the_same(heard, monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)

    sys.excepthook(ValueError, ValueError(), None)

    assert len(heard) == 1


def test_what_ends_the_program_goes_its_way(heard, monkeypatch):
    went = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *said: went.append(said[0]))

    sys.excepthook(KeyboardInterrupt, None, None)

    assert went == [KeyboardInterrupt]
    assert heard == []
