"""The pages that are due, and the answers that stand meanwhile."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from backcoach.domain.safety.pages_due import PagesDue, leads_to_lasting, pages_due
from backcoach.domain.safety.screening import Answer, Asked, Consequence, Effect, Repeat
from backcoach.domain.safety.screening_background import ScreeningBackground
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from tests.small_screening import ask, page, screening

NO, YES = Answer.NO, Answer.YES
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
ME = UUID(int=7)
FOR_TWO = Effect(Consequence.NEVER, ("partner",))
LASTING = Repeat.LASTING

SIGNS = page("signs", ask("sharp"))
BONES = page("bones", ask("thin"), repeat=LASTING)
SPINE = page("spine", ask("surgery"), ask("recent", after="surgery"), repeat=LASTING)
RIBS = page("ribs", ask("rib", FOR_TWO), repeat=LASTING, with_helper=True)
CONSENT = page("consent", ask("numb", FOR_TWO), with_helper=True)
HELPER = page("helper", ask("hurt", FOR_TWO), asked=Asked.HELPER, with_helper=True)
CHECK = screening(SIGNS, BONES, SPINE, RIBS, CONSENT, HELPER)

ALONE = {"sharp": NO, "thin": NO, "surgery": NO}
EVERY_PAGE = ["signs", "bones", "spine"]


def check(days_ago: int = 0, version: str = CHECK.version, **answers: Answer) -> ScreeningRecord:
    on = TODAY - timedelta(days=days_ago)
    dated = {name: DatedAnswer(answer, on) for name, answer in answers.items()}
    taken_at = NOW - timedelta(days=days_ago)
    return ScreeningRecord(UUID(int=1), ME, taken_at, version, False, "cleared", dated)


def due(past: ScreeningBackground, *, helped: bool = False, everything: bool = False) -> PagesDue:
    return pages_due(CHECK, past, TODAY, with_helper=helped, everything=everything)


def pages(past: ScreeningBackground, *, helped: bool = False) -> list[str]:
    return [each.id for each in due(past, helped=helped).themes]


def after(latest: ScreeningRecord | None) -> ScreeningBackground:
    return ScreeningBackground(ME, latest)


def test_the_first_time_every_page_is_due() -> None:
    first = due(after(None))
    assert [each.id for each in first.themes] == EVERY_PAGE
    assert (first.standing, first.unchanged_since) == ({}, None)


def test_a_helper_brings_the_pages_for_two() -> None:
    assert pages(after(None), helped=True) == [*EVERY_PAGE, "ribs", "consent", "helper"]


@pytest.mark.parametrize(("days", "asked"), [(30, ["signs"]), (31, EVERY_PAGE)])
def test_lasting_pages_are_due_again_after_thirty_days(days: int, asked: list[str]) -> None:
    assert pages(after(check(days, **ALONE))) == asked


def test_what_is_not_asked_again_stands_with_its_own_day() -> None:
    later = due(after(check(3, **ALONE)))
    on = TODAY - timedelta(days=3)
    assert later.standing == {"thin": DatedAnswer(NO, on), "surgery": DatedAnswer(NO, on)}
    assert later.unchanged_since == on


def test_the_oldest_lasting_answer_counts() -> None:
    latest, old = check(1, **ALONE), TODAY - timedelta(days=12)
    latest = replace(latest, answers=latest.answers | {"thin": DatedAnswer(NO, old)})
    assert due(after(latest)).unchanged_since == old


def test_a_page_that_went_stale_is_asked_and_the_others_stand() -> None:
    latest, old = check(1, **ALONE), TODAY - timedelta(days=31)
    latest = replace(latest, answers=latest.answers | {"thin": DatedAnswer(NO, old)})
    assert pages(after(latest)) == ["signs", "bones"]
    assert due(after(latest)).standing.keys() == {"surgery"}


def test_everything_is_due_where_that_is_wanted_and_nothing_stands() -> None:
    every = due(after(check(1, **ALONE, rib=NO)), everything=True)
    assert [each.id for each in every.themes] == EVERY_PAGE
    assert (every.standing, every.unchanged_since) == ({}, None)


def test_a_new_version_of_the_content_asks_anew_and_lets_nothing_stand() -> None:
    past = after(check(1, "0", **ALONE, rib=NO))
    assert pages(past) == EVERY_PAGE
    assert due(past).standing == {}


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({"sharp": YES}, EVERY_PAGE),
        ({"thin": NO, "surgery": YES}, ["signs", "spine"]),
        ({"thin": NO, "surgery": YES, "recent": NO}, ["signs"]),
    ],
)
def test_a_page_with_a_line_left_open_is_asked(
    answers: dict[str, Answer], asked: list[str]
) -> None:
    assert pages(after(check(1, **answers))) == asked


def test_someone_joined_by_a_helper_is_asked_only_what_that_adds() -> None:
    alone = after(check(3, **ALONE))
    assert pages(alone, helped=True) == ["signs", "ribs", "consent", "helper"]
    both = after(check(3, **ALONE, rib=NO))
    assert pages(both, helped=True) == ["signs", "consent", "helper"]


def test_what_was_answered_for_two_stands_through_a_visit_alone() -> None:
    assert "rib" in due(after(check(3, **ALONE, rib=NO))).standing


@pytest.mark.parametrize("helped", [False, True])
def test_after_a_stop_nothing_stands_not_even_for_two(helped: bool) -> None:
    latest = check(3, **ALONE, rib=NO)
    past = replace(after(latest), last_stop=latest.taken_at)
    assert due(past, helped=helped) == due(after(None), helped=helped)


@pytest.mark.parametrize(
    ("since", "asked"), [(timedelta(hours=1), EVERY_PAGE), (timedelta(hours=-1), ["signs"])]
)
@pytest.mark.parametrize("field", ["last_stop", "withdrawn_at", "moved_at", "ahead_since"])
def test_what_lets_no_earlier_answer_stand_makes_every_page_due(
    field: str, since: timedelta, asked: list[str]
) -> None:
    latest = check(3, **ALONE)
    assert pages(replace(after(latest), **{field: latest.taken_at + since})) == asked


def test_a_check_that_was_taken_back_makes_every_page_due() -> None:
    assert pages(after(replace(check(3, **ALONE), withdrawn_at=NOW))) == EVERY_PAGE


def test_an_answer_of_a_day_to_come_is_asked_again() -> None:
    latest, ahead = check(0, **ALONE), DatedAnswer(NO, TODAY + timedelta(days=1))
    latest = replace(latest, answers=latest.answers | {"thin": ahead})
    assert pages(after(latest)) == ["signs", "bones"]


def test_the_page_before_the_lasting_ones_leads_to_them() -> None:
    themes = (SIGNS, BONES, SPINE)
    assert [leads_to_lasting(each, themes) for each in themes] == [True, False, False]
    assert not leads_to_lasting(SIGNS, (SIGNS,))
    assert leads_to_lasting(replace(SIGNS, title="Longer by a line"), themes)


PAIN = replace(ask("new_pain", after="cancer"), each_session=True)
ILLNESS = page("illness", ask("cancer"), PAIN, repeat=LASTING)


def asked_today(*themes: str, cancer: Answer) -> dict[str, list[str]]:
    known = {"signs": SIGNS, "illness": ILLNESS, "consent": CONSENT}
    small = screening(*(known[name] for name in themes))
    latest = check(2, sharp=NO, cancer=cancer, new_pain=NO)
    found = pages_due(small, after(latest), TODAY, with_helper=True)
    assert "new_pain" not in found.standing
    return {each.id: [line.id for line in each.questions] for each in found.themes}


def test_a_line_of_each_session_moves_to_todays_page_while_its_line_is_ticked() -> None:
    order = ("signs", "illness", "consent")
    assert asked_today(*order, cancer=YES) == {"signs": ["sharp", "new_pain"], "consent": ["numb"]}
    assert asked_today(*order, cancer=NO) == {"signs": ["sharp"], "consent": ["numb"]}


def test_without_a_page_for_everyone_today_it_is_not_asked_and_so_opens_nothing() -> None:
    assert asked_today("illness", "consent", cancer=YES) == {"consent": ["numb"]}


def test_a_line_of_each_session_may_stand_by_itself_and_then_alone_keeps_no_page_away() -> None:
    alone = replace(PAIN, after=None)
    small = screening(SIGNS, page("pain", alone, repeat=LASTING))
    latest = after(check(2, sharp=NO, new_pain=NO))
    due_now = pages_due(small, latest, TODAY, with_helper=False)
    assert [each.id for each in due_now.themes] == ["signs", "pain"]
    beside = screening(SIGNS, page("pain", ask("cancer"), alone, repeat=LASTING))
    latest = after(check(2, sharp=NO, cancer=NO, new_pain=NO))
    (today,) = pages_due(beside, latest, TODAY, with_helper=False).themes
    assert [line.id for line in today.questions] == ["sharp", "new_pain"]
