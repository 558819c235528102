import sys
from pathlib import Path

import pytest

import smoke_test


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_clean_end_passes(tmp_path: Path) -> None:
    smoke_test.finish(python("print('12 stretches, all sound')"), tmp_path)


def test_a_bad_exit_status_is_told_with_all_that_was_said(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="ended with 2 and said:\nno such stretch"):
        smoke_test.finish(python("print('no such stretch'); raise SystemExit(2)"), tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        "Traceback (most recent call last):",
        "Fatal Python error: none_dealloc",
        "QPainter::begin: Paint device returned engine == 0",
        "qt.svg: Cannot open file 'play.svg'",
        "player_page.py:3: DeprecationWarning: old",
    ],
)
def test_a_sign_of_trouble_fails_even_a_good_exit(tmp_path: Path, line: str) -> None:
    with pytest.raises(SystemExit):
        smoke_test.finish(python(f"print({line!r})"), tmp_path)


def test_a_window_that_closes_by_itself_is_no_window(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="closed by itself"):
        smoke_test.stay_open(python("print('bye')"), tmp_path)


def test_a_window_that_stays_is_closed_and_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(smoke_test, "WINDOW_LIVES", 0.2)

    smoke_test.stay_open(python("import threading; threading.Event().wait()"), tmp_path)
