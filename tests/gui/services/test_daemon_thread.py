"""Work on another thread, for which the end of the program never waits."""

import subprocess
import sys
from threading import Event, current_thread

import pytest

from backcoach.gui.services.daemon_thread import DaemonThread
from tests.places import ROOT

HANG = (
    "from threading import Event; from backcoach.gui.services.daemon_thread import DaemonThread;"
    "begun = Event();"
    "DaemonThread('work').submit(lambda: begun.set() or Event().wait());"
    "begun.wait(); print('over')"
)


def test_work_is_done_in_turn_on_the_thread_of_that_name():
    done, thread = [], DaemonThread("work")
    first = thread.submit(done.append, 1)
    second = thread.submit(lambda: done.append(2) or current_thread().name)
    assert second.result(60) == "work"
    assert first.done()
    assert done == [1, 2]
    thread.shutdown()


def test_a_fault_comes_back_and_work_goes_on():
    thread = DaemonThread("work")
    with pytest.raises(ZeroDivisionError):
        thread.submit(lambda: 1 / 0).result(60)
    assert thread.submit(int, "7").result(60) == 7
    thread.shutdown()


def test_shut_down_without_waiting_the_work_is_still_done():
    go_on, thread = Event(), DaemonThread("work")
    waiting = thread.submit(go_on.wait)
    thread.shutdown(wait=False)
    go_on.set()
    assert waiting.result(60)


def test_work_that_hangs_does_not_keep_the_process_alive():
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", HANG], cwd=ROOT, capture_output=True, timeout=60, check=True
    )
    assert done.stdout == b"over\n"
