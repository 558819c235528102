"""The command line: what it opens, what it imports and how it ends."""

import gc
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from backcoach import __version__
from backcoach.cli.main import main

HEAVY = ("PySide6", "msgspec", "apsw", "platformdirs", "tomllib", "backcoach.figure")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """The data folders that a window was opened for."""
    folders: list[Path | None] = []

    def open_window(data_dir: Path | None) -> int:
        folders.append(data_dir)
        return 7

    window = SimpleNamespace(open_window=open_window)
    monkeypatch.setitem(sys.modules, "backcoach.gui.shell.launch", window)
    return folders


@pytest.mark.parametrize(
    ("words", "folder"), [([], None), (["--data-dir", "there"], Path("there"))]
)
def test_without_a_command_the_window_opens_and_gives_the_exit_status(opened, words, folder):
    assert main(words) == 7
    assert opened == [folder]


def test_nothing_is_collected_on_the_way_to_the_first_paint(monkeypatch):
    window = SimpleNamespace(open_window=lambda _folder: gc.isenabled())
    monkeypatch.setitem(sys.modules, "backcoach.gui.shell.launch", window)

    assert main([]) is False
    assert gc.isenabled()


def test_the_version_is_told_without_a_window(opened, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"BackCoach {__version__}\n"
    assert opened == []


@pytest.mark.parametrize("words", [["--data-dir", "F", "check"], ["check", "--data-dir", "F"]])
def test_the_data_folder_may_stand_before_or_after_the_command(tmp_path, words, capsys):
    status = main([str(tmp_path) if word == "F" else word for word in words])

    assert status == 0
    assert "No history has begun yet." in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_a_figure_is_drawn_without_a_window(opened, tmp_path):
    assert main(["figure", "T05", "--out", str(tmp_path / "knee.svg")]) == 0
    assert (tmp_path / "knee.svg").is_file()
    assert opened == []


@pytest.mark.parametrize("words", [["chekc"], ["--data", "check", "more"], ["check", "--hard"]])
def test_a_word_that_is_not_known_opens_nothing(opened, words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(words)

    assert ended.value.code == 2
    assert "usage: backcoach" in capsys.readouterr().err
    assert opened == []


def test_nothing_heavy_is_imported_before_the_window_is_asked_for():
    script = (
        "import sys, types; from backcoach.cli import main as cli;"
        "window = types.ModuleType('backcoach.gui.shell.launch');"
        f"window.open_window = lambda folder: print([m for m in {HEAVY} if m in sys.modules]);"
        "sys.modules['backcoach.gui.shell.launch'] = window; cli.main([])"
    )
    told = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert told.stdout.strip() == "[]"
