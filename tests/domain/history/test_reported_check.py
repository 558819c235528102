"""What a report says of the newest safety check."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from backcoach.domain.history.reported_check import Agreed, Condition, ReportedCheck, reported_check
from backcoach.domain.safety.screening import (
    Answer,
    Asked,
    Consequence,
    Effect,
    Repeat,
    RetiredLine,
)
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer
from tests.small_screening import ask, page, screening
from tests.storage.records import NOW, a_screening

ME = UUID(int=1)
TODAY = NOW.date()
SURGERY, RECENT, FUSION = ask("surgery"), ask("recent", after="surgery"), ask("fusion")
SCREENING = screening(
    page("signs", ask("fever")),
    page("back", SURGERY, RECENT, FUSION, repeat=Repeat.LASTING),
    page(
        "helper",
        ask("strong", Effect(Consequence.NOT_TODAY, ("partner",))),
        repeat=Repeat.LASTING,
        asked=Asked.HELPER,
        with_helper=True,
    ),
    agreement_days=90,
)


def told(agreements=(), **answers):
    given = {name: DatedAnswer(answer, TODAY) for name, answer in answers.items()}
    check = a_screening(ME, answers=given)
    return reported_check(check, agreements, SCREENING, TODAY)


def test_only_lasting_lines_that_were_ticked_are_told_in_the_order_of_the_pages():
    found = told(fever=Answer.YES, fusion=Answer.NOT_SURE, surgery=Answer.YES)

    assert [(each.question.id, each.answer.answer) for each in found.conditions] == [
        ("surgery", Answer.YES),
        ("fusion", Answer.NOT_SURE),
    ]
    assert (found.taken_on, found.no_longer_asked) == (TODAY, 0)


def test_a_follow_up_comes_with_its_line_and_not_without():
    found = told(surgery=Answer.YES, recent=Answer.YES)

    given = DatedAnswer(Answer.YES, TODAY)
    assert found.conditions[1] == Condition(RECENT, SURGERY, given, None)
    assert told(surgery=Answer.NO, recent=Answer.YES).conditions == ()


def test_an_agreement_stands_beside_its_line_and_says_whether_it_still_counts():
    late, old = TODAY - timedelta(days=90), date(2026, 1, 2)
    agreements = (AgreementRecord(ME, "surgery", late), AgreementRecord(ME, "fusion", old))

    found = told(agreements, surgery=Answer.YES, fusion=Answer.YES)

    assert [each.agreed for each in found.conditions] == [
        Agreed(late, counts=True),
        Agreed(old, counts=False),
    ]


def test_ticked_lines_of_an_older_check_are_counted():
    assert told(gone=Answer.YES, gone_too=Answer.NO) == ReportedCheck(TODAY, (), 1)


def test_what_the_helper_answered_is_not_told():
    assert told(strong=Answer.YES) == ReportedCheck(TODAY, (), 0)


def test_a_gate_is_left_out_and_what_is_behind_it_told_for_itself():
    gate, disc = replace(ask("trouble"), effects=()), ask("disc", after="trouble")
    behind = screening(page("back", gate, disc, repeat=Repeat.LASTING))
    yes = DatedAnswer(Answer.YES, TODAY)

    for answers in ({"trouble": yes, "disc": yes}, {"disc": yes}):
        found = reported_check(a_screening(ME, answers=answers), (), behind, TODAY)
        assert found.conditions == (Condition(disc, None, yes, None),)


def test_a_sign_that_is_no_longer_asked_but_still_known_is_not_counted_as_gone():
    gone = RetiredLine("night_pain", "Pain at night", Consequence.URGENT)
    known = replace(SCREENING, retired=(gone,))
    yes = DatedAnswer(Answer.YES, TODAY)
    check = a_screening(ME, answers={"night_pain": yes, "of_long_ago": yes})
    assert reported_check(check, (), known, TODAY).no_longer_asked == 1
