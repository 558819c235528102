"""What was kept of a session, in words."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from backcoach.domain.safety.screening import Answer
from backcoach.domain.session import PartEnd, Scores, SessionEnd, SessionRow
from backcoach.words import session_words as words

NAMES = {"T06": "Lying twist", "T05": "Single knee to chest"}
AT = datetime(2026, 11, 20, 9, 5, tzinfo=UTC)


def row(**values):
    usual = {
        "id": UUID(int=1),
        "started_at": AT,
        "with_helper": False,
        "ended": SessionEnd.FINISHED,
        "before": Scores(5, 2),
        "after": Scores(3, 2),
        "anything_new": False,
        "technique_ids": ("T06", "T05"),
        "held_seconds": 80.0,
        "has_note": False,
    }
    return SessionRow(**(usual | values))


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [(5, 3, "5 → 3"), (5, None, "5 → –"), (None, 0, "– → 0"), (None, None, "")],  # noqa: RUF001
)
def test_a_score_that_was_not_given_is_a_dash(before, after, text):
    assert words.change(before, after) == text


def test_every_end_and_every_answer_has_a_word():
    assert [words.session_end(each) for each in SessionEnd] == [
        "Finished",
        "Ended early",
        "Stopped",
        "Not finished",
    ]
    assert [words.part_end(each) for each in PartEnd] == ["Done", "Skipped", "Stopped"]
    assert [words.answer_word(each) for each in Answer] == ["No", "Yes", "Not sure"]


def test_a_line_of_the_list_has_a_text_for_each_heading():
    line = words.cells(row(), NAMES)

    assert line == (
        "20 Nov 2026, 09:05",
        "Lying twist, Single knee to chest",
        "1 min 20 s",
        "",
        "5 → 3",
        "2 → 2",
    )
    assert len(line) == len(words.headings())


@pytest.mark.parametrize(
    ("ended", "has_note", "said"),
    [
        (SessionEnd.FINISHED, True, "Note"),
        (SessionEnd.STOPPED, False, "Stopped"),
        (SessionEnd.STOPPED, True, "Stopped, note"),
    ],
)
def test_the_list_tells_what_is_out_of_the_ordinary(ended, has_note, said):
    assert words.cells(row(ended=ended, has_note=has_note), NAMES)[3] == said


def test_a_session_broken_off_before_its_first_side_says_so():
    line = words.cells(
        row(technique_ids=(), held_seconds=0.0, ended=SessionEnd.UNFINISHED, after=Scores()), NAMES
    )

    assert line[1:] == ("No side finished", "", "Not finished", "5 → –", "2 → –")  # noqa: RUF001


def test_stretches_that_are_no_longer_there_are_named_once():
    assert words.stretch_names(("T06", "T98", "T99"), NAMES) == (
        "Lying twist, a stretch no longer here"
    )
