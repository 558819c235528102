"""A second start finds the first window, whatever the folder is called, and no one else's."""

import os
import stat
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtWidgets import QWidget

from backcoach.gui.services.first_window import (
    TOKEN,
    FirstWindow,
    bring_to_front,
    meeting_place,
)
from tests.places import ROOT
from walkthrough.driver import wait_until

ASK = (
    "import sys; from pathlib import Path;"
    "from backcoach.gui.services.first_window import bring_to_front;"
    "sys.exit(not bring_to_front(Path(sys.argv[1]), 60_000))"
)
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has names, not files")


@pytest.fixture(autouse=True)
def _place(monkeypatch):
    monkeypatch.delenv(TOKEN, raising=False)
    with TemporaryDirectory(prefix="b") as short:  # there is no room for long names
        monkeypatch.setenv("XDG_RUNTIME_DIR", short)
        yield


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


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
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
    first.close()


def test_where_nobody_listens_nobody_comes(tmp_path):
    assert not bring_to_front(tmp_path, patience=1)


def test_another_folder_has_another_name(tmp_path):
    assert meeting_place(tmp_path) != meeting_place(tmp_path / "other")


@posix_only
def test_a_name_is_left_over_from_a_killed_window_and_taken_anew(window, tmp_path):
    Path(meeting_place(tmp_path)).touch()
    first = FirstWindow(window, tmp_path)
    assert first.is_listening
    assert stat.S_IMODE(Path(meeting_place(tmp_path)).stat().st_mode) & 0o077 == 0
    first.close()
    first.close()


@posix_only
def test_a_folder_behind_a_link_is_the_same_folder(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path)
    assert meeting_place(tmp_path / "link") == meeting_place(tmp_path)
    assert meeting_place(Path(f"{tmp_path}/caf\udce9")).isascii()


@posix_only
def test_a_place_where_no_name_can_be_leaves_the_window_alone(window, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", "relative")
    first = FirstWindow(window, tmp_path)
    assert not first.is_listening
    first.close()


def test_without_qts_library_for_it_each_start_is_on_its_own(window, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtNetwork", None)
    assert not FirstWindow(window, tmp_path).is_listening
    assert not bring_to_front(tmp_path)
