"""However a command ends: a sentence and a status, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from backcoach.cli import check_command
from backcoach.cli import main as cli_main
from backcoach.cli.main import main
from tests.places import ROOT

FULL = Path("/dev/full")
BACKCOACH = [sys.executable, "-m", "backcoach"]


def surroundings(**more: str) -> dict[str, str]:
    """Ours, where output waits until there is enough of it, as it does in a pipe."""
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**usual, **more}


def test_what_was_broken_off_says_so(monkeypatch, capsys):
    def broken_off(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(check_command, "run", broken_off)

    assert main(["check"]) == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_what_nobody_foresaw_is_told_in_a_sentence(monkeypatch, capsys):
    monkeypatch.delenv("BACKCOACH_DEBUG", raising=False)
    monkeypatch.setattr(check_command, "run", lambda *_: 1 // 0)

    assert main(["check"]) == 2
    assert capsys.readouterr().err == (
        "Something went wrong in BackCoach itself (ZeroDivisionError). What was saved stays saved. "
        "To see where, set BACKCOACH_DEBUG=1 and try again.\n"
    )
    monkeypatch.setenv("BACKCOACH_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["check"])


def test_what_is_broken_off_before_it_began_says_so_too(monkeypatch, capsys):
    def broken_off(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli_main, "_carry_out", broken_off)

    assert main(["check"]) == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_without_the_toolkit_its_name_is_told(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "backcoach.cli.outcome", None)

    assert main(["check"]) == 2
    assert "backcoach.cli.outcome" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ("import", "a.json", "--as", "\udcff"),
        ("report", "--out", "a.pdf", "--person", "\udcff"),
        ("handout", "T05", "--out", "a.pdf", "--header", "\udcff"),
        ("handout", "\udcff", "--out", "a.pdf"),
        ("figure", "\udcff", "--out", "a.pdf"),
        ("check", "--data-dir", ""),
        ("--data-dir", ""),
    ],
)
def test_words_that_are_none_are_refused(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(words)

    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_path_that_is_too_long_is_named_with_its_fault(capsys):
    place = "x" * 300

    assert main(["check", "--data-dir", place]) == 2
    assert capsys.readouterr().err == f"File name too long: {place}\n"


def test_a_library_that_is_missing_is_named(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "backcoach.cli.check_command", None)

    assert main(["check"]) == 2
    assert "backcoach.cli.check_command" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["check"], ["handout", "T05", "--out", "handout.html"]])
def test_a_command_alone_counts_in_plain_english(command, tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    words = ["--data-dir", str(folder), *command]
    done = subprocess.run(  # noqa: S603 - our own words
        [*BACKCOACH, *words],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=surroundings(PYTHONPATH=str(ROOT)),
    )

    written = "".join(path.read_text("utf-8") for path in tmp_path.glob("*.html"))
    assert "12 stretches" in done.stdout or "20 seconds" in written
    assert "(s)" not in done.stdout + written


def test_a_reader_who_has_heard_enough_is_no_fault_to_tell_of():
    listing = [*BACKCOACH, "handout", "--list"]
    with subprocess.Popen(  # noqa: S603 - our own words
        listing, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings()
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has a device that is always full")
def test_output_that_has_no_room_is_a_failure():
    with FULL.open("w") as full:
        listed = subprocess.run(  # noqa: S603 - our own words
            [*BACKCOACH, "handout", "--list"], stdout=full, env=surroundings(), check=False
        )

    assert listed.returncode == 2


def test_letters_that_the_terminal_does_not_know_are_told_all_the_same(tmp_path):
    told = subprocess.run(  # noqa: S603 - our own words
        [*BACKCOACH, "check", "--data-dir", tmp_path / "Rücken"],
        env=surroundings(PYTHONIOENCODING="ascii"),
        capture_output=True,
        check=False,
    )

    assert b"There is no folder" in told.stdout
    assert told.stderr == b""
    assert told.returncode == 2
