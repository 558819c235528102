import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import run_checks

Stage = tuple[str, list[str | Path]]


def python(name: str, code: str) -> Stage:
    return name, [sys.executable, "-c", code]


def run_these(monkeypatch: pytest.MonkeyPatch, *stages: Stage, words: Sequence[str] = ()) -> int:
    def these(_: Path) -> Iterator[Stage]:
        yield from stages

    monkeypatch.setattr(run_checks, "stages", these)
    return run_checks.main(list(words))


def test_the_line_that_pytest_closed_with_comes_last(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run_these(
        monkeypatch,
        python("tests", "print('....\\n4 passed in 0.1s')"),
        python("wheel", "print('built')"),
    )

    assert status == 0
    assert capsys.readouterr().out.splitlines()[-1] == "4 passed in 0.1s"


def test_the_first_failure_is_shown_whole_and_ends_the_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run_these(
        monkeypatch,
        python("lint", "import sys; print('out'); sys.exit('and err')"),
        python("tests", "print('never run')"),
    )

    said = capsys.readouterr().out
    assert status == 1
    assert "out\n" in said
    assert "and err" in said
    assert "never run" not in said
    assert said.endswith("Stopped at: lint\n")


def test_a_stage_waits_for_no_ones_typing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run_these(monkeypatch, python("asks", "input()")) == 1


@pytest.mark.parametrize(("words", "profile"), [([], "none"), (["--all"], "all")])
def test_all_asks_the_tests_for_their_large_profile(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    profile: str,
) -> None:
    monkeypatch.setenv("BACKCOACH_TESTS", "none")
    says = python("tests", "import os; print(os.environ['BACKCOACH_TESTS'])")

    assert run_these(monkeypatch, says, words=words) == 0
    assert capsys.readouterr().out.splitlines()[-1] == profile
