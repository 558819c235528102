"""The pages due, the follow-ups, resting pain, stops, and what a safety check must hold."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from backcoach.domain.safety.resting_pain import assess_pain
from backcoach.domain.safety.screening import (
    Answer,
    Asked,
    Consequence,
    Effect,
    Question,
    Repeat,
    RestingPain,
    ScreeningTheme,
    StopCue,
    goes_unpaced,
    lines_to_confirm,
    questions_due,
    still_counts,
)
from backcoach.domain.safety.stop_cue import after_stop
from tests.small_screening import CUES, advice, ask, page, screening, stretch

TODAY = date(2026, 6, 15)
FOR_TWO = Effect(Consequence.NEVER, ("partner",))

TODAYS = page("today", ask("fever"))
LASTING = page("bones", ask("thin_bones"), repeat=Repeat.LASTING)
CONSENT = page("consent", ask("numb_skin", FOR_TWO), with_helper=True)
HELPER = page("helper", ask("helper_hurt", FOR_TWO), asked=Asked.HELPER, with_helper=True)
ALL = screening(TODAYS, LASTING, CONSENT, HELPER)


def due(last: date | None, *, stopped_since: bool = False, with_helper: bool = False) -> list[str]:
    themes = questions_due(ALL, last, TODAY, stopped_since=stopped_since, with_helper=with_helper)
    return [theme.id for theme in themes]


def test_consequences_rank_by_what_must_be_done_soonest() -> None:
    assert sorted(Consequence, key=lambda consequence: consequence.rank) == [
        Consequence.EMERGENCY,
        Consequence.URGENT,
        Consequence.NEVER,
        Consequence.NOT_TODAY,
        Consequence.PROFESSIONAL,
    ]
    assert Consequence.EMERGENCY.rank == 0


def test_the_first_time_asks_todays_and_lasting_pages() -> None:
    assert due(None) == ["today", "bones"]


def test_lasting_pages_rest_for_thirty_days() -> None:
    assert due(TODAY) == ["today"]
    assert due(TODAY - timedelta(30)) == ["today"]


def test_lasting_pages_return_on_the_thirty_first_day() -> None:
    assert due(TODAY - timedelta(31)) == ["today", "bones"]


def test_lasting_pages_return_after_a_stop() -> None:
    assert due(TODAY, stopped_since=True) == ["today", "bones"]


def test_lasting_pages_return_when_they_were_answered_in_the_future() -> None:
    assert due(TODAY + timedelta(1)) == ["today", "bones"]


def test_a_helper_brings_the_pages_for_two() -> None:
    assert due(TODAY, with_helper=True) == ["today", "consent", "helper"]
    assert due(None, with_helper=True) == ["today", "bones", "consent", "helper"]


def test_what_was_never_said_does_not_count() -> None:
    assert not still_counts(None, TODAY, 30)
    assert still_counts(TODAY, TODAY, 30)


def test_a_follow_up_shows_only_under_a_ticked_line() -> None:
    theme = page("back", ask("surgery"), ask("surgery_recent", after="surgery"))
    shown = {
        answer: [line.id for line in theme.lines_to_show({"surgery": answer})] for answer in Answer
    }
    assert shown == {
        Answer.NO: ["surgery"],
        Answer.YES: ["surgery", "surgery_recent"],
        Answer.NOT_SURE: ["surgery", "surgery_recent"],
    }
    assert [line.id for line in theme.lines_to_show({})] == ["surgery"]


def test_a_stretch_names_the_lines_that_are_asked_again_each_time() -> None:
    ribs = screening(page("chest", ask("ribs"), ask("lungs"), repeat=Repeat.LASTING))
    technique = stretch("T03", confirms=("lungs", "ribs"))
    assert [line.id for line in lines_to_confirm(ribs, technique)] == ["lungs", "ribs"]
    assert lines_to_confirm(ribs, stretch("T05")) == ()


@pytest.mark.parametrize("pain", range(4))
def test_little_pain_at_rest_may_begin(pain: int) -> None:
    assert assess_pain(ALL, pain) is None


@pytest.mark.parametrize("pain", range(4, 7))
def test_more_pain_at_rest_means_not_today(pain: int) -> None:
    assert assess_pain(ALL, pain) == ALL.advice[Consequence.NOT_TODAY]


@pytest.mark.parametrize("pain", range(7, 11))
def test_strong_pain_at_rest_means_not_today_and_advice(pain: int) -> None:
    assert assess_pain(ALL, pain) == advice("strong")


def test_no_number_for_the_pain_means_not_today() -> None:
    assert assess_pain(ALL, None) == ALL.advice[Consequence.NOT_TODAY]


@pytest.mark.parametrize("pain", [-1, 11])
def test_pain_outside_the_scale_is_an_error(pain: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 10"):
        assess_pain(ALL, pain)


@pytest.mark.parametrize(
    ("cues", "consequence"),
    [
        (("tired",), None),
        (("tired", "sharp"), Consequence.NOT_TODAY),
        (("sharp", "tingling"), Consequence.URGENT),
        (("tingling", "weakness", "sharp"), Consequence.EMERGENCY),
        ((), Consequence.NOT_TODAY),
    ],
)
def test_the_worst_reason_for_a_stop_decides(
    cues: tuple[str, ...], consequence: Consequence | None
) -> None:
    assert after_stop(ALL, cues) is consequence


@pytest.mark.parametrize(
    ("cues", "pain", "consequence"),
    [
        (("tired",), 3, None),
        (("tired",), 4, Consequence.NOT_TODAY),
        (("tingling",), 9, Consequence.URGENT),
    ],
)
def test_strong_pain_after_a_stop_means_not_today(
    cues: tuple[str, ...], pain: int, consequence: Consequence | None
) -> None:
    assert after_stop(ALL, cues, pain) is consequence


def test_an_unknown_stop_cue_is_an_error() -> None:
    with pytest.raises(KeyError):
        after_stop(ALL, ("hiccups",))


@pytest.mark.parametrize("consequence", [Consequence.EMERGENCY, Consequence.URGENT])
def test_help_needed_at_once_cannot_be_narrowed(consequence: Consequence) -> None:
    with pytest.raises(ValueError, match=r"^`scope` must stay empty where help is needed at once$"):
        Effect(consequence, ("partner",))


def test_a_line_without_effect_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^`effects` must not be empty$"):
        replace(ask("fever"), effects=())


def test_a_page_without_lines_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^`questions` must not be empty$"):
        page("empty")


@pytest.mark.parametrize(
    "questions",
    [
        (ask("recent", after="surgery"),),
        (ask("recent", after="surgery"), ask("surgery")),
        (ask("surgery"), ask("recent", after="surgery"), ask("day", after="recent")),
        (ask("recent", after="recent"),),
    ],
)
def test_a_follow_up_must_follow_a_line_above_it(questions: tuple[Question, ...]) -> None:
    with pytest.raises(ValueError, match=r"^`after` of `\w+` must name a line above it$"):
        page("back", *questions)


def test_the_helpers_page_is_asked_only_with_a_helper() -> None:
    with pytest.raises(ValueError, match=r"^`with_helper` must be true on the helper's page$"):
        page("helper", ask("hurt", FOR_TWO), asked=Asked.HELPER)


@pytest.mark.parametrize("scope", [(), ("solo",), ("partner", "solo")])
def test_a_page_for_two_closes_partner_stretches_alone(scope: tuple[str, ...]) -> None:
    with pytest.raises(
        ValueError, match=r'^`scope` must be \["partner"\] on a page `with_helper`$'
    ):
        page("consent", ask("numb", Effect(Consequence.NEVER, scope)), with_helper=True)


def test_a_page_for_two_that_closes_partner_stretches_stands() -> None:
    theme = page("consent", ask("numb", Effect(Consequence.NEVER, ("partner",))), with_helper=True)
    assert theme.with_helper


@pytest.mark.parametrize("span", [0, -1])
@pytest.mark.parametrize(
    "name", ["lasting_days", "agreement_days", "clearance_hours", "shut_hours"]
)
def test_days_and_hours_count_from_one(name: str, span: int) -> None:
    with pytest.raises(ValueError, match=f"^`{name}` must be 1 or more$"):
        screening(TODAYS, **{name: span})
    screening(TODAYS, **{name: 1})


def test_every_consequence_has_its_advice() -> None:
    with pytest.raises(ValueError, match=r"^`advice\.urgent` is missing$"):
        screening(TODAYS, advised=set(Consequence) - {Consequence.URGENT})


@pytest.mark.parametrize(
    ("themes", "cues", "twice"),
    [
        ((TODAYS, page("today", ask("chills"))), CUES, "today"),
        ((TODAYS,), (*CUES, CUES[0]), "tired"),
    ],
)
def test_an_id_stands_once(
    themes: tuple[ScreeningTheme, ...], cues: tuple[StopCue, ...], twice: str
) -> None:
    with pytest.raises(ValueError, match=f"^the id `{twice}` stands twice$"):
        screening(*themes, cues=cues)


def test_a_line_stands_once() -> None:
    with pytest.raises(ValueError, match=r"^the id `fever` stands twice$"):
        screening(TODAYS, page("more", ask("fever")))


@pytest.mark.parametrize(("first", "second"), [(0, 7), (4, 4), (7, 4), (4, 11)])
def test_pain_limits_rise_within_the_scale(first: int, second: int) -> None:
    message = "^`advice_from` must lie above `not_today_from`, both within 1 to 10$"
    with pytest.raises(ValueError, match=message):
        RestingPain(first, second, "", ours=True, advice=advice(""))


def test_pain_limits_may_reach_the_ends_of_the_scale() -> None:
    RestingPain(1, 10, "", ours=True, advice=advice(""))


@pytest.mark.parametrize(
    ("answers", "unpaced"),
    [
        ({"heart": Answer.YES}, True),
        ({"heart": Answer.NOT_SURE}, True),
        ({"heart": Answer.NO, "hip": Answer.YES}, False),
        ({}, False),
    ],
)
def test_some_answers_speak_for_ones_own_pace(answers: dict[str, Answer], unpaced: bool) -> None:
    heart = replace(ask("heart"), own_pace=True)
    assert goes_unpaced(screening(page("past", heart, ask("hip"))), answers) is unpaced
