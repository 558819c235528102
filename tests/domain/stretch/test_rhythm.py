import pytest

from backcoach.domain.stretch.rhythm import rhythm_to_begin_with


@pytest.mark.parametrize(
    ("chosen", "unpaced", "newcomer", "offered"),
    [
        ("4-6", False, False, "4-6"),
        ("4-6", False, True, "3-4"),
        ("3-3", False, True, "3-3"),
        ("own", False, True, "own"),
        ("4-6", True, True, "own"),
        ("3-3", True, False, "own"),
    ],
)
def test_a_newcomer_begins_faster_and_answers_may_speak_for_ones_own_pace(
    chosen: str, unpaced: bool, newcomer: bool, offered: str
) -> None:
    assert rhythm_to_begin_with(chosen, unpaced=unpaced, newcomer=newcomer) == offered
