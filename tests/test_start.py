from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import start
from backcoach.cli.commands import COMMANDS

PINS = ("requirements.txt", "requirements-tests.txt")


@dataclass
class Checkout:
    """A checkout in a folder of its own, where every command is only written down."""

    root: Path
    ran: list[list[str]] = field(default_factory=list)
    failing: str = ""
    system_problem: str = ""
    walk_leaves: list[str] = field(default_factory=list)

    def run(self, command: Sequence[str | Path]) -> int:
        words = [str(word) for word in command]
        self.ran.append(words)
        if "venv" in words:
            start.PYTHON.parent.mkdir(parents=True)
            start.PYTHON.touch()
        if "walkthrough" in words:
            start.WALKTHROUGH.mkdir(parents=True)
            for name in self.walk_leaves:
                (start.WALKTHROUGH / name).touch()
        return int(bool(self.failing) and any(word.endswith(self.failing) for word in words))

    def ran_with(self, ending: str) -> bool:
        return any(word.endswith(ending) for command in self.ran for word in command)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    checkout = Checkout(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[project]", encoding="utf-8")
    for pins in PINS:
        (tmp_path / pins).write_text("pytest==9", encoding="utf-8")
    venv = tmp_path / ".venv"
    for name, value in {
        "ROOT": tmp_path,
        "PACKAGING": tmp_path,
        "VENV": venv,
        "PYTHON": venv / "bin" / "python",
        "STAMP": venv / "stamp.txt",
        "WALKTHROUGH": tmp_path / "build" / "walkthrough",
        "run": checkout.run,
        "has_pip": (venv / "bin" / "python").exists,
        "has_screen": lambda: False,
        "hand_over": checkout.run,
    }.items():
        monkeypatch.setattr(start, name, value)
    monkeypatch.setattr("system_packages.provide", lambda **_: checkout.system_problem)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return checkout


def test_the_first_start_makes_the_environment_and_installs(checkout: Checkout) -> None:
    assert start.main([]) == 0

    assert checkout.ran_with("venv")
    assert checkout.ran_with("--editable")
    assert checkout.ran_with("requirements.txt")
    assert not checkout.ran_with("requirements-tests.txt")


def test_the_second_start_installs_nothing(checkout: Checkout) -> None:
    start.main([])
    checkout.ran.clear()

    start.main([])

    assert not checkout.ran_with("install")


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.txt"])
def test_changed_packages_are_installed_into_the_same_environment(
    checkout: Checkout, name: str
) -> None:
    start.main([])
    checkout.ran.clear()
    (checkout.root / name).write_text("# changed", encoding="utf-8")

    start.main([])

    assert checkout.ran_with("install")
    assert not checkout.ran_with("venv")


def test_testing_installs_the_tests_own_packages_too(checkout: Checkout) -> None:
    start.main([])

    start.main(["test"])

    assert checkout.ran_with("requirements-tests.txt")
    assert checkout.ran_with("run_checks.py")


def test_what_follows_test_is_for_the_checks(checkout: Checkout) -> None:
    assert start.main(["test", "--all"]) == 0

    assert checkout.ran[-1][-2:] == [str(checkout.root / "run_checks.py"), "--all"]


def test_nothing_is_installed_that_is_not_pinned_by_its_hash(checkout: Checkout) -> None:
    start.main(["test"])

    installs = [command for command in checkout.ran if "install" in command]
    assert all("--require-hashes" in command or "--no-deps" in command for command in installs)


def test_a_start_after_testing_installs_nothing(checkout: Checkout) -> None:
    start.main(["test"])
    checkout.ran.clear()

    start.main([])

    assert not checkout.ran_with("install")


def test_failed_checks_fail_the_command(checkout: Checkout) -> None:
    checkout.failing = "run_checks.py"

    assert start.main(["test"]) != 0


def test_an_install_that_failed_is_tried_again(
    checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    checkout.failing = "--editable"
    assert start.main([]) == start.CANNOT_SET_UP
    assert "could not be installed" in capsys.readouterr().err
    checkout.failing = ""
    checkout.ran.clear()

    assert start.main([]) == 0
    assert checkout.ran_with("install")


def test_missing_system_packages_stop_the_start_in_words(
    checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    checkout.system_problem = "Run this: sudo apt-get install libegl1"

    assert start.main([]) == start.CANNOT_SET_UP

    assert "sudo apt-get install libegl1" in capsys.readouterr().err
    assert checkout.ran == []


def test_an_old_python_is_refused_in_words(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "OLDEST_PYTHON", (99, 0))

    assert start.main([]) == start.CANNOT_SET_UP

    assert "needs Python" in capsys.readouterr().err
    assert checkout.ran == []


@pytest.mark.parametrize("script", ["compile_forms.py", "compile_translations.py"])
def test_what_cannot_be_compiled_stops_the_start(checkout: Checkout, script: str) -> None:
    checkout.failing = script

    assert start.main([]) == start.CANNOT_SET_UP
    assert not checkout.ran_with("walkthrough")


def test_without_a_screen_the_walkthrough_says_what_it_left(
    checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    checkout.walk_leaves = ["01_welcome.png", "02_check.png", "backcoach.db"]

    assert start.main([]) == 0

    said = capsys.readouterr().out
    assert "no screen" in said
    assert f"Pictures: 2 in {start.WALKTHROUGH}" in said
    assert f"Session file: {start.WALKTHROUGH / 'backcoach.db'}" in said


def test_the_pictures_of_an_earlier_walkthrough_are_gone(
    checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    checkout.walk_leaves = ["01_welcome.png"]
    start.main([])
    checkout.walk_leaves = ["02_check.png"]

    start.main([])

    assert capsys.readouterr().out.count("Pictures: 1 in") == 2


def test_a_failed_walkthrough_fails_the_command(checkout: Checkout) -> None:
    checkout.failing = "walkthrough"

    assert start.main([]) != 0


@pytest.mark.parametrize("word", [*COMMANDS, "--help", "-h", "--version"])
def test_what_needs_no_window_runs_without_a_screen(checkout: Checkout, word: str) -> None:
    assert start.open_window([word, "--list"]) == 0

    assert checkout.ran == [[str(start.PYTHON), "-m", "backcoach", word, "--list"]]


def test_a_data_folder_alone_still_asks_for_the_window(checkout: Checkout) -> None:
    assert start.open_window(["--data-dir", "check"]) == 0

    assert checkout.ran_with("walkthrough")


def test_with_a_screen_the_window_gets_all_arguments(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "has_screen", lambda: True)

    assert start.main(["--data-dir", "mine"]) == 0

    assert checkout.ran[-1] == [str(start.PYTHON), "-m", "backcoach", "--data-dir", "mine"]
