"""A large history of an older version, opened in the real window, on a thread of its own."""

import itertools
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from PySide6.QtWidgets import QPushButton

from backcoach.gui.shell.work_strip import WorkStrip
from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.migration import newest_version
from tests.gui.program_here import open_program
from tests.storage.sqlite.test_migration import many_sessions
from walkthrough.driver import let_live, wait_until


@pytest.fixture
def here(qapp, tmp_path):
    """The program on such a history, with a clock on which everything takes long."""
    many_sessions(tmp_path, 20_000)
    seconds = itertools.count()
    here = open_program(
        qapp,
        tmp_path,
        new_executor=partial(ThreadPoolExecutor, 1),
        clock=lambda: float(next(seconds)),
    )
    yield here
    here.close()


def strip_of(here):
    return here.program.window.findChild(WorkStrip)


def version(folder):
    with Database(folder / HISTORY, for_reading=True) as database:
        return database.version


def test_it_is_said_while_it_goes_on_and_gone_when_it_is_over(here, tmp_path):
    assert wait_until(lambda: strip_of(here) is not None and strip_of(here).isVisible())
    assert wait_until(lambda: not strip_of(here).isVisible())
    assert version(tmp_path) == newest_version()


def test_it_can_be_cancelled_and_taken_up_again(here, tmp_path):
    assert wait_until(lambda: strip_of(here) is not None and strip_of(here).isVisible())
    here.driver.click(strip_of(here).findChild(QPushButton))
    assert wait_until(lambda: "broken off" in here.notice)
    let_live()
    assert version(tmp_path) == 1
    here.act_on_notice()
    assert wait_until(lambda: version(tmp_path) == newest_version())
