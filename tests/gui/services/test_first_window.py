"""A second start finds the first window, whatever the folder is called, and no one else's."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from backcoach.gui.services.first_window import KNOCK, TOKEN, FirstWindow, bring_to_front
from tests.places import ROOT
from walkthrough.driver import wait_until

ASK = (
    "import sys; from pathlib import Path;"
    "from backcoach.gui.services.first_window import bring_to_front;"
    "sys.exit(not bring_to_front(Path(sys.argv[1]), 60_000))"
)
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")
raising = pytest.mark.qt_log_ignore("does not support raise", extend=True)


@pytest.fixture(autouse=True)
def _no_token(monkeypatch):
    monkeypatch.delenv(TOKEN, raising=False)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def ask(folder: Path) -> bool:
    """Ask from another process, while this one goes on."""
    with subprocess.Popen([sys.executable, "-c", ASK, folder], cwd=ROOT) as asking:  # noqa: S603
        assert wait_until(lambda: asking.poll() is not None)
    return asking.returncode == 0


@raising
def test_the_first_window_comes_forward_and_says_so(window, tmp_path, monkeypatch):
    first = FirstWindow(window, tmp_path)
    window.showMinimized()
    monkeypatch.setenv(TOKEN, "from-the-desktop")

    assert first.is_listening
    assert ask(tmp_path)
    assert window.isVisible()
    assert not window.isMinimized()
    assert os.environ[TOKEN] == "from-the-desktop"
    assert ask(tmp_path)
    assert list(tmp_path.iterdir()) == []
    first.close()


@raising
def test_a_knock_from_before_the_window_listened_is_heard(window, tmp_path):
    (tmp_path / KNOCK).write_text("\n")
    window.showMinimized()

    first = FirstWindow(window, tmp_path)

    assert not window.isMinimized()
    assert list(tmp_path.iterdir()) == []
    first.close()


def test_where_nobody_listens_nobody_comes_and_nothing_is_left(tmp_path):
    assert not bring_to_front(tmp_path, patience=1)
    assert list(tmp_path.iterdir()) == []


def test_a_closed_window_hears_no_more(window, tmp_path):
    first = FirstWindow(window, tmp_path)
    first.close()
    first.close()

    assert not first.is_listening
    assert not bring_to_front(tmp_path, patience=1)


@posix_only
def test_a_knock_can_be_read_by_nobody_else(tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(Path, "exists", lambda path: seen.append(path.stat().st_mode) is None)

    bring_to_front(tmp_path, patience=1)

    assert [stat.S_IMODE(mode) & 0o077 for mode in seen[:1]] == [0]


def test_a_folder_in_the_place_of_a_knock_is_none(window, tmp_path):
    (tmp_path / KNOCK).mkdir()
    first = FirstWindow(window, tmp_path)

    assert first.is_listening
    assert not bring_to_front(tmp_path, patience=1)
    first.close()


@posix_only
def test_a_folder_whose_name_qt_cannot_write_leaves_the_window_alone(window, tmp_path):
    odd = Path(f"{tmp_path}/caf\udce9")
    odd.mkdir()
    first = FirstWindow(window, odd)

    assert not first.is_listening
    first.close()


def test_where_nothing_can_be_written_each_start_is_on_its_own(tmp_path):
    assert not bring_to_front(tmp_path / "gone")
