from dataclasses import replace
from datetime import date
from uuid import uuid4

from backcoach.domain.safety.lasting_condition import LastingCondition, lasting_conditions
from backcoach.domain.safety.screening import Answer, Repeat
from backcoach.domain.safety.screening_record import DatedAnswer
from tests.small_screening import ask, page, screening
from tests.storage.records import a_screening

DAY = date(2026, 11, 1)
BONES, SPINE = ask("thin-bones"), ask("operation")
SCREENING = screening(
    page("signs", ask("fever")),
    page("bones", BONES, repeat=Repeat.LASTING),
    page("spine", SPINE, repeat=Repeat.LASTING),
)


def said(answer: Answer) -> list[LastingCondition]:
    answers = {name: DatedAnswer(answer, DAY) for name in SCREENING.questions}
    check = a_screening(uuid4(), answers={**answers, "gone": DatedAnswer(answer, DAY)})
    return list(lasting_conditions(SCREENING, check))


def test_lasting_lines_that_were_ticked_stand_in_order_with_their_day() -> None:
    for answer in (Answer.YES, Answer.NOT_SURE):
        assert said(answer) == [LastingCondition(line, answer, DAY) for line in (BONES, SPINE)]


def test_a_no_is_no_condition() -> None:
    assert said(Answer.NO) == []


def test_a_gate_is_said_by_what_is_behind_it() -> None:
    trouble = replace(ask("trouble"), effects=())
    disc = ask("disc", after="trouble")
    check = screening(page("spine", trouble, disc, repeat=Repeat.LASTING))
    given = DatedAnswer(Answer.YES, DAY)
    latest = a_screening(uuid4(), answers={"trouble": given, "disc": given})
    assert lasting_conditions(check, latest) == (LastingCondition(disc, Answer.YES, DAY),)


def test_before_any_check_nothing_is_known() -> None:
    assert lasting_conditions(SCREENING, None) == ()
    assert lasting_conditions(SCREENING, a_screening(uuid4(), answers={})) == ()
