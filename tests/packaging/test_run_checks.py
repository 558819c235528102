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


def test_it_closes_as_pytest_closes_with_all_its_runs_together(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run_these(
        monkeypatch,
        python("core tests", "print('....\\n4 passed in 0.1s')"),
        python("other tests", "print('..\\n2 passed, 1 skipped in 61.2s (0:01:01)')"),
        python("wheel", "print('built')"),
    )

    assert status == 0
    assert capsys.readouterr().out.splitlines()[-1] == "6 passed, 1 skipped in 61.3s"


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
    monkeypatch: pytest.MonkeyPatch, words: list[str], profile: str
) -> None:
    monkeypatch.setenv("BACKCOACH_TESTS", "none")
    asks = f"import os, sys; sys.exit(os.environ['BACKCOACH_TESTS'] != '{profile}')"

    assert run_these(monkeypatch, python("profile", asks), words=words) == 0
