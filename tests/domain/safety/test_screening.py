"""The pages due, the follow-ups, resting pain, stops, and what a safety check must hold."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

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
    RetiredLine,
    ScreeningTheme,
    StopCue,
    still_counts,
)
from backcoach.domain.safety.stop_cue import after_stop, goes_on_after
from tests.small_screening import CUES, advice, ask, page, screening

TODAY = date(2026, 6, 15)
FOR_TWO = Effect(Consequence.NEVER, ("partner",))

TODAYS = page("today", ask("fever"))
ALL = screening(TODAYS)


def test_consequences_rank_by_what_must_be_done_soonest() -> None:
    assert sorted(Consequence, key=lambda consequence: consequence.rank) == [
        Consequence.EMERGENCY,
        Consequence.URGENT,
        Consequence.NEVER,
        Consequence.NOT_TODAY,
        Consequence.PROFESSIONAL,
    ]
    assert Consequence.EMERGENCY.rank == 0


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


@pytest.mark.parametrize(
    ("cues", "pain", "goes_on"),
    [
        (("tired",), None, True),
        (("tired",), 3, True),
        (("tired",), 4, False),
        (("tired", "strong"), None, False),
        (("strong",), None, False),
        (("tired", "sharp"), None, False),
        (("weakness",), None, False),
        ((), None, False),
    ],
)
def test_another_stretch_may_follow_a_stop_only_where_nothing_was_felt(
    cues: tuple[str, ...], pain: int | None, goes_on: bool
) -> None:
    unfelt, strong = replace(CUES[0], felt=False), StopCue("strong", "Too strong", "", "")
    texts = screening(TODAYS, cues=(unfelt, strong, *CUES[1:]))
    assert goes_on_after(texts, cues, pain) is goes_on


@pytest.mark.parametrize("found", [after_stop, goes_on_after])
def test_an_unknown_stop_cue_is_an_error(found: Callable[..., object]) -> None:
    with pytest.raises(KeyError):
        found(ALL, ("hiccups",))


@pytest.mark.parametrize("consequence", [Consequence.EMERGENCY, Consequence.URGENT])
def test_help_needed_at_once_cannot_be_narrowed(consequence: Consequence) -> None:
    with pytest.raises(ValueError, match=r"^`scope` must stay empty where help is needed at once$"):
        Effect(consequence, ("partner",))


def gate(name: str, *, after: str | None = None) -> Question:
    return replace(ask(name, after=after), effects=())


def test_a_line_without_effect_is_a_gate_and_opens_others() -> None:
    theme = page("back", gate("trouble"), ask("fusion", after="trouble"))
    assert [line.is_gate for line in theme.questions] == [True, False]
    with pytest.raises(ValueError, match=r"^`effects` of `fever` must not be empty$"):
        page("today", gate("fever"))


def test_what_is_behind_a_gate_shows_line_by_line() -> None:
    lines = (gate("trouble"), ask("surgery", after="trouble"), ask("recent", after="surgery"))
    theme = page("back", *lines)

    def shown(**answers: Answer) -> list[str]:
        return [line.id for line in theme.lines_to_show(answers)]

    assert shown() == shown(trouble=Answer.NO) == ["trouble"]
    assert shown(trouble=Answer.NOT_SURE) == ["trouble", "surgery"]
    assert shown(trouble=Answer.YES, surgery=Answer.YES) == ["trouble", "surgery", "recent"]
    assert shown(trouble=Answer.NO, surgery=Answer.YES) == ["trouble"]


def test_a_line_behind_a_gate_stands_by_itself_and_a_follow_up_does_not() -> None:
    lines = (gate("trouble"), ask("surgery", after="trouble"), ask("recent", after="surgery"))
    check = screening(page("back", *lines))
    followed = [check.followed_by(line) for line in lines]
    assert followed == [None, None, lines[1]]


def test_only_a_lasting_page_asks_a_line_in_each_session() -> None:
    again = replace(ask("new_pain"), each_session=True)
    page("past", ask("cancer"), again, repeat=Repeat.LASTING)
    with pytest.raises(ValueError, match=r"^`each_session` of `new_pain` is for a lasting page$"):
        page("today", again)


def test_a_line_that_is_no_longer_asked_can_still_be_read() -> None:
    gone = RetiredLine("leg", "A weak leg", Consequence.EMERGENCY)
    weak = ask("arm", Effect(Consequence.EMERGENCY))
    check = replace(screening(page("today", weak, ask("thin"))), retired=(gone,))
    assert check.texts == {"arm": "arm", "thin": "thin", "leg": "A weak leg"}
    assert check.texts_leading_to(Consequence.EMERGENCY) == {"arm": "arm", "leg": "A weak leg"}
    assert check.texts_leading_to(Consequence.URGENT) == {}
    with pytest.raises(ValueError, match=r"^the id `leg` stands twice$"):
        replace(screening(page("today", ask("leg"))), retired=(gone,))


def test_a_reason_to_stop_that_was_not_felt_leads_to_nothing() -> None:
    tired = StopCue("tired", "Just tired", "", "", felt=False)
    assert screening(TODAYS, cues=(tired, *CUES[1:])).unfelt_cues == {"tired"}
    with pytest.raises(ValueError, match=r"^`felt` of `pain` must be true where something follows"):
        StopCue("pain", "", "", "", Consequence.NOT_TODAY, felt=False)


def test_a_page_without_lines_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^`questions` must not be empty$"):
        page("empty")


@pytest.mark.parametrize(
    "questions",
    [
        (ask("recent", after="surgery"),),
        (ask("recent", after="surgery"), ask("surgery")),
        (ask("recent", after="recent"),),
    ],
)
def test_a_follow_up_must_follow_a_line_above_it(questions: tuple[Question, ...]) -> None:
    with pytest.raises(ValueError, match=r"^`after` of `\w+` must name a line above it$"):
        page("back", *questions)


def test_the_helpers_page_is_asked_only_with_a_helper() -> None:
    with pytest.raises(ValueError, match=r"^`with_helper` must be true on the helper's page$"):
        page("helper", ask("hurt", FOR_TWO), asked=Asked.HELPER)


def test_a_page_for_two_closes_some_stretches_alone() -> None:
    with pytest.raises(ValueError, match=r"^`scope` must not be empty on a page `with_helper`$"):
        page("consent", ask("numb", Effect(Consequence.NEVER)), with_helper=True)


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
