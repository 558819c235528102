"""What is shown of one session, line by line."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from backcoach.domain.safety.screening import Answer, Consequence, RetiredLine
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.domain.session import PartEnd, PartRecord, Scores, SessionEnd, SessionRecord
from backcoach.domain.stretch.side import Side
from backcoach.gui.history import session_facts as facts
from tests.small_screening import ask, page, screening
from tests.stretches import HUG, KNEE

AT = datetime(2026, 11, 20, 9, 5, tzinfo=UTC)
CHECK_ID = UUID(int=3)
SESSION = SessionRecord(
    id=UUID(int=1),
    person_id=UUID(int=2),
    screening_id=CHECK_ID,
    started_at=AT,
    with_helper=False,
    before=Scores(5, 2),
    ended=SessionEnd.FINISHED,
    ended_at=AT + timedelta(minutes=12),
    after=Scores(3, 1),
    anything_new=False,
)
SCREENING = screening(page("today", ask("fever")), page("lasting", ask("bones"), ask("hip")))
NO, YES, NOT_SURE = (DatedAnswer(answer, date(2026, 10, 30)) for answer in Answer)
CHECK = ScreeningRecord(CHECK_ID, UUID(int=2), AT, "2026-06-01", False, "cleared", {"fever": NO})
TECHNIQUES = {KNEE.id: KNEE, HUG.id: HUG}


def part(technique_id="T05", side=Side.RIGHT, repetition=1, ended=PartEnd.DONE):
    return PartRecord(technique_id, side, repetition, 20.0, 11.5, ended)


def test_a_session_says_from_when_to_when_and_with_whom():
    assert facts.when_and_who(SESSION) == "09:05 to 09:17, 12 minutes. Alone."
    assert facts.when_and_who(replace(SESSION, with_helper=True)).endswith("With a helper.")


def test_a_session_without_an_end_says_when_it_began():
    assert facts.when_and_who(replace(SESSION, ended_at=None)) == "Begun at 09:05. Alone."


def test_the_end_is_said_calmly():
    cut_off = replace(SESSION, ended=SessionEnd.UNFINISHED)

    assert facts.end_text(SESSION, SCREENING) == "It came to the end."
    assert facts.end_text(cut_off, SCREENING) == "The part that was done is kept."


def test_a_stop_gives_its_reasons_in_words():
    stopped = replace(SESSION, ended=SessionEnd.STOPPED)

    assert facts.end_text(stopped, SCREENING) == "No reason was given."
    with_reasons = replace(stopped, stop_cues=("sharp", "moonlight"))
    assert facts.end_text(with_reasons, SCREENING) == (
        "•  Sharp pain\n•  A reason that is no longer listed"
    )


def test_each_side_has_its_name_its_hold_and_its_end():
    parts = (part(), part("T03", Side.BOTH, ended=PartEnd.SKIPPED), part("T99"))

    assert facts.part_facts(parts, TECHNIQUES) == (
        ("Knee, right knee", "Done: held 12 s of 20 s"),
        (HUG.name, "Skipped: held 12 s of 20 s"),
        ("a stretch no longer here", "Done: held 12 s of 20 s"),
    )


def test_rounds_are_numbered_only_where_there_are_several():
    parts = (part(), part(side=Side.LEFT, repetition=2), part("T03", Side.BOTH))

    names = [name for name, _ in facts.part_facts(parts, TECHNIQUES)]

    assert names == ["Knee, right knee, round 1", "Knee, left knee, round 2", HUG.name]


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [(5, 3, "5 before, 3 after"), (5, None, "5 before"), (None, None, "Not given")],
)
def test_scores_stand_before_and_after(before, after, text):
    session = replace(SESSION, before=Scores(before, before), after=Scores(after, after))

    told = dict(facts.felt_facts(session))

    assert told["Stiffness, 0 to 10"] == told["Pain, 0 to 10"] == text


@pytest.mark.parametrize(("new", "word"), [(None, "Not answered"), (False, "No"), (True, "Yes")])
def test_anything_new_is_told_as_it_was_answered(new, word):
    assert facts.felt_facts(replace(SESSION, anything_new=new))[-1][1] == word


def test_the_safety_check_is_dated_and_its_withdrawal_told():
    assert facts.check_text(SESSION, CHECK) == (
        "Answered on 20 Nov 2026 at 09:05. It opened this session."
    )
    closed = replace(CHECK, withdrawn_at=AT + timedelta(minutes=10))
    assert facts.check_text(SESSION, closed).endswith("The stop at 09:15 closed it again.")


def test_a_session_without_its_safety_check_says_why():
    assert "from memory" in facts.check_text(replace(SESSION, screening_id=None), None)
    assert facts.check_text(SESSION, None) == "The safety check is no longer here."


def test_only_answers_other_than_no_are_listed_in_the_order_of_the_pages():
    answers = {"gone": YES, "hip": NOT_SURE, "fever": NO, "bones": YES}

    assert facts.answer_facts(replace(CHECK, answers=answers), SCREENING) == (
        ("bones", "Yes, on 30 Oct 2026"),
        ("hip", "Not sure, on 30 Oct 2026"),
        ("A line that is no longer asked", "Yes, on 30 Oct 2026"),
    )


def test_a_line_of_an_earlier_version_is_shown_with_its_words_of_then():
    gone = RetiredLine("night_pain", "Pain at night", Consequence.URGENT)
    known = replace(SCREENING, retired=(gone,))

    told = facts.answer_facts(replace(CHECK, answers={"night_pain": YES}), known)

    assert told == (("Pain at night", "Yes, on 30 Oct 2026"),)
