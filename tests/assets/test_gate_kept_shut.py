"""Nothing opens that the safety check of 2026-11-29 kept shut.

That check stands in `tests/fixtures/screening_2026_11_29.toml`: 86 lines, each asked for itself.
Now some of today's signs share a line, and lasting conditions stand behind gates. `CARRIED_BY`
says which lines carry what was asked by a line of then. What follows is proven with it, for
whoever answers the new lines as they answered the old ones:

- What opens is the same, and each stretch that is shut is shut for the same worst consequence. So
  nothing opens that was shut, and nothing is shut that was open. By trying each single line, each
  pair of lines, each answer (Yes, Not sure, none), alone and with a helper; and by chance any set
  of answers with any dated ticks.
- A sign that needs an ambulance is asked on the first page, as it was, and calls for help there.
- A gate that is answered Not sure, or not at all, opens nothing. One answered No never hides a
  Yes or a Not sure that was given behind it, as just before a stretch.
- Whoever was asked the lasting lines again is asked them again, and what stands in place of an
  answer is never older.
- A page asked only with a helper reaches stretches for two alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.safety.clearance import Cleared, Refused, assess, groups_of
from backcoach.domain.safety.pages_due import PagesDue, pages_due
from backcoach.domain.safety.screening import Answer, Consequence, Repeat, Screening
from backcoach.domain.safety.screening_background import ScreeningBackground
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.domain.safety.screening_walk import emergency_signs
from backcoach.domain.stretch.technique import People
from backcoach.exchange.fhir_screening import questionnaire_response
from backcoach.exchange.fhir_terms import Wording
from backcoach.gui.history.session_facts import answer_facts
from backcoach.storage.content.content import load_content
from backcoach.storage.content.content_file import read_content
from tests.places import ASSETS, FIXTURES
from tests.thorough import THOROUGH

CONTENT = load_content(ASSETS)
NEW = CONTENT.screening
OLD = read_content(FIXTURES, FIXTURES / "screening_2026_11_29.toml", Screening)
TODAY = date(2026, 12, 1)
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
ME = UUID(int=7)
NO, YES, NOT_SURE = Answer.NO, Answer.YES, Answer.NOT_SURE

EVERY = tuple(CONTENT.techniques.values())
SOLO = tuple(each for each in EVERY if each.people is People.SOLO)
FOR_TWO = frozenset(
    line.id for theme in OLD.themes if theme.with_helper for line in theme.questions
)

# A line of then: the lines that carry it now, the outermost first. All others are as they were.
CARRIED_BY = {
    "bladder_change": ("bladder_or_bowel",),
    "bowel_change": ("bladder_or_bowel",),
    "chest_pain": ("chest_or_tummy_pain",),
    "tummy_pain": ("chest_or_tummy_pain",),
    "constant_pain": ("pain_at_rest",),
    "night_pain": ("pain_at_rest",),
    "no_comfort": ("pain_at_rest",),
    "sharp_pain": ("sharp_or_small_pain",),
    "pinpoint_pain": ("sharp_or_small_pain",),
    "thin_bones": ("weak_bones", "thin_bones"),
    "spine_fracture": ("weak_bones", "spine_fracture"),
    "steroid_tablets": ("weak_bones", "steroid_tablets"),
    "spinal_fusion": ("spine_trouble", "spinal_fusion"),
    "spine_surgery": ("spine_trouble", "spine_surgery"),
    "spine_surgery_recent": ("spine_trouble", "spine_surgery_recent"),
    "disc_problem": ("spine_trouble", "disc_problem"),
    "slipped_vertebra": ("spine_trouble", "slipped_vertebra"),
    "narrow_canal": ("spine_trouble", "narrow_canal"),
    "curved_spine": ("spine_trouble", "curved_spine"),
    "other_spine_condition": ("spine_trouble", "other_spine_condition"),
    "spine_tumour": ("cancer", "spine_tumour"),
    "current_cancer": ("cancer", "current_cancer"),
    "past_cancer": ("cancer", "past_cancer"),
    "pain_after_cancer": ("cancer", "pain_after_cancer"),
    "spine_infection": ("infection", "spine_infection"),
    "spine_infection_now": ("infection", "spine_infection_now"),
    "serious_infection": ("infection", "serious_infection"),
    "tuberculosis": ("infection", "tuberculosis"),
    "injected_drugs": ("infection", "injected_drugs"),
    "weak_immune_system": ("infection", "weak_immune_system"),
    "inflamed_joints": ("inflammation", "inflamed_joints"),
    "inflamed_spine": ("inflammation", "inflamed_spine"),
    "general_disease": ("inflammation", "general_disease"),
    "heart_trouble": ("heart_or_blood", "heart_trouble"),
    "blood_pressure": ("heart_or_blood", "blood_pressure"),
    "aneurysm": ("heart_or_blood", "aneurysm"),
    "blood_thinners": ("heart_or_blood", "blood_thinners"),
    "eye_pressure": ("eyes_or_dizziness", "eye_pressure"),
    "dizzy_lying": ("eyes_or_dizziness", "dizzy_lying"),
    "hernia": ("hernia_or_heartburn", "hernia"),
    "reflux": ("hernia_or_heartburn", "reflux"),
    "pregnant": ("birth", "pregnant"),
    "recent_birth": ("birth", "recent_birth"),
    "over_65": ("age", "over_65"),
    "first_pain_over_50": ("age", "first_pain_over_50"),
    "long_pain": ("course", "long_pain"),
    "returning_pain": ("course", "returning_pain"),
    "worsening_pain": ("course", "worsening_pain"),
    "limits_life": ("daily_life", "limits_life"),
    "morning_stiffness": ("daily_life", "morning_stiffness"),
    "back_after_stretching": ("after_stretching", "back_after_stretching"),
    "stretching_to_cope": ("after_stretching", "stretching_to_cope"),
    "rib_injury": ("ribs_and_chest", "rib_injury"),
    "chest_surgery": ("ribs_and_chest", "chest_surgery"),
    "collapsed_lung": ("ribs_and_chest", "collapsed_lung"),
}
# The times that are put in other words.
SAID_ANEW = {
    "shoulder_trouble": "Last 6 months; dislocation or collapsed lung ever",
    "pain_after_cancer": "Now",
    "helper_under_18": "Today",
    "helper_pregnant": "Today",
}
CARRIES: dict[str, list[str]] = {}
for _old in OLD.questions:
    for _new in CARRIED_BY.get(_old, (_old,)):
        CARRIES.setdefault(_new, []).append(_old)
GATES = frozenset(name for name, line in NEW.questions.items() if line.is_gate)

Answers = Mapping[str, Answer]
NOBODY: Mapping[str, date] = {}


def strongest(given: Iterable[Answer | None]) -> Answer | None:
    """What one line says for several: Yes before Not sure, before no answer, before No."""
    told = set(given)
    return next((each for each in (YES, NOT_SURE, None) if each in told), NO)


def as_asked_now(answers: Answers) -> dict[str, Answer]:
    """The same answers to the lines of now."""
    now = {name: strongest(map(answers.get, parts)) for name, parts in CARRIES.items()}
    return {name: answer for name, answer in now.items() if answer is not None}


def outcome(
    check: Screening, answers: Answers, ticks: Mapping[str, date], *, helped: bool
) -> tuple[frozenset[str], Consequence | None, Mapping[str, Consequence]]:
    """What opens, what a refusal says, and why each other stretch is shut."""
    verdict = assess(check, answers, ticks, EVERY if helped else SOLO, TODAY)
    if isinstance(verdict, Refused):
        return frozenset(), verdict.consequence, {}
    return verdict.permitted, None, {each.technique_id: each.consequence for each in verdict.locked}


def assert_alike(answers: Answers, ticks: Mapping[str, date] = NOBODY) -> None:
    for helped in (False, True):
        asked = {name: each for name, each in answers.items() if helped or name not in FOR_TWO}
        before = outcome(OLD, asked, ticks, helped=helped)
        now = outcome(NEW, as_asked_now(asked), ticks, helped=helped)
        assert now == before, (helped, {name: a for name, a in asked.items() if a is not NO})


def ways(names: tuple[str, ...]) -> Iterator[dict[str, Answer]]:
    """No to all other lines; to these Yes, Not sure, or nothing at all."""
    rest = {name: NO for name in OLD.questions if name not in names}
    yield rest | dict.fromkeys(names, YES)
    yield rest | dict.fromkeys(names, NOT_SURE)
    yield rest


def test_every_line_of_then_is_carried_and_nothing_else_is_asked() -> None:
    assert CARRIED_BY.keys() <= OLD.questions.keys()
    assert CARRIES.keys() == NEW.questions.keys()
    for old, new in CARRIED_BY.items():
        *gates, last = new
        assert all(NEW.questions[name].is_gate for name in gates), old
        assert NEW.questions[last].effects == OLD.questions[old].effects


def test_a_line_that_stands_for_itself_says_what_it_said() -> None:
    for name in NEW.questions.keys() & OLD.questions.keys():
        now, then = NEW.questions[name], OLD.questions[name]
        assert (now.text, now.example, now.effects) == (then.text, then.example, then.effects)
        assert (now.ours, now.own_pace) == (then.ours, then.own_pace)


def test_a_line_that_stands_for_itself_means_the_time_it_meant() -> None:
    both = NEW.questions.keys() & OLD.questions.keys()
    now, then = ({name: check.questions[name].window for name in both} for check in (NEW, OLD))
    assert {name: now[name] for name in both if now[name] != then[name]} == SAID_ANEW


def test_no_everywhere_opens_what_it_opened() -> None:
    assert_alike(dict.fromkeys(OLD.questions, NO))
    nothing = dict.fromkeys(NEW.questions, NO)
    assert outcome(NEW, nothing, {}, helped=True)[0] == CONTENT.techniques.keys()


def test_no_to_the_gates_answers_what_is_behind_them() -> None:
    shown = {line.id: NO for theme in NEW.themes for line in theme.lines_to_show({})}
    assert shown.keys() & GATES
    assert outcome(NEW, shown, {}, helped=True)[0] == CONTENT.techniques.keys()


def test_no_answer_at_all_opens_nothing_and_calls_for_help() -> None:
    assert_alike({})
    assert outcome(NEW, {}, {}, helped=False) == (frozenset(), Consequence.EMERGENCY, {})


@pytest.mark.parametrize("name", OLD.questions)
def test_each_line_shuts_what_it_shut(name: str) -> None:
    for answers in ways((name,)):
        assert_alike(answers)
        assert_alike(answers, {name: TODAY})


@pytest.mark.parametrize("first", OLD.questions)
def test_each_pair_of_lines_shuts_what_it_shut(first: str) -> None:
    others = list(OLD.questions)[list(OLD.questions).index(first) + 1 :]
    for second in others:
        for answers in ways((first, second)):
            assert_alike(answers)


@pytest.mark.parametrize("gate", sorted(GATES))
def test_all_pairs_behind_a_gate_shut_what_they_shut_with_every_tick(gate: str) -> None:
    for pair in combinations(CARRIES[gate], 2):
        for answers in ways(pair):
            for agreed in ((pair[0],), (pair[1],), pair):
                assert_alike(answers, dict.fromkeys(agreed, TODAY))


@pytest.mark.parametrize("answer", [YES, NOT_SURE, None])
@pytest.mark.parametrize("gate", sorted(GATES))
def test_a_gate_that_is_not_answered_no_leaves_shut_what_is_behind_it(
    gate: str, answer: Answer | None
) -> None:
    behind = [name for name in CARRIES[gate] if name in NEW.questions]
    answers = {name: NO for name in NEW.questions if name not in {gate, *behind}}
    if answer is not None:
        answers[gate] = answer
    shut = {name: NO for name in OLD.questions if name not in behind}
    for helped in (False, True):
        now = outcome(NEW, answers, {}, helped=helped)
        assert now == outcome(OLD, shut, {}, helped=helped)


@pytest.mark.parametrize("given", [YES, NOT_SURE])
@pytest.mark.parametrize(
    "name",
    [each for each, to in CARRIED_BY.items() if len(to) > 1 and not OLD.questions[each].after],
)
def test_a_gate_answered_no_hides_nothing_that_was_ticked_behind_it(
    name: str, given: Answer
) -> None:
    answers = dict.fromkeys(NEW.questions, NO) | {name: given}
    shut = dict.fromkeys(OLD.questions, NO) | {name: given}
    for helped in (False, True):
        now = outcome(NEW, answers, {}, helped=helped)
        assert now == outcome(OLD, shut, {}, helped=helped)


CHOSEN = st.dictionaries(
    st.sampled_from(sorted(OLD.questions)), st.sampled_from([YES, NOT_SURE, NO]), max_size=12
)
TICKS = st.dictionaries(
    st.sampled_from(sorted(OLD.questions)),
    st.integers(-3, 120).map(lambda days: TODAY - timedelta(days)),
    max_size=8,
)


@THOROUGH
@given(CHOSEN, st.sets(st.sampled_from(sorted(OLD.questions)), max_size=4), TICKS)
def test_any_answers_with_any_ticks_open_what_they_opened(
    chosen: dict[str, Answer], silent: set[str], ticks: dict[str, date]
) -> None:
    answers = dict.fromkeys(OLD.questions, NO) | chosen
    assert_alike({name: each for name, each in answers.items() if name not in silent}, ticks)


@THOROUGH
@given(st.dictionaries(st.sampled_from(sorted(OLD.questions)), st.sampled_from(Answer)), TICKS)
def test_answers_with_most_lines_left_out_open_what_they_opened(
    answers: dict[str, Answer], ticks: dict[str, date]
) -> None:
    assert_alike(answers, ticks)


@pytest.mark.parametrize("given", [YES, NOT_SURE])
@pytest.mark.parametrize("name", [line.id for line in OLD.themes[0].questions])
def test_an_emergency_sign_calls_for_help_on_the_first_page(name: str, given: Answer) -> None:
    answers = dict.fromkeys(OLD.questions, NO) | {name: given}
    assert emergency_signs(OLD.themes[0], answers)
    assert emergency_signs(NEW.themes[0], as_asked_now(answers))


def test_pages_with_a_helper_reach_stretches_for_two_alone() -> None:
    for theme in NEW.themes:
        for line in theme.questions if theme.with_helper else ():
            for effect in line.effects:
                reached = [each for each in EVERY if groups_of(each) & set(effect.scope)]
                assert reached
                assert {each.people for each in reached} == {People.PARTNER}


# ------------------------------------------------------------------ over time


def past_with(
    days_ago: int, answers: Answers, stopped: int | None, version: str
) -> ScreeningBackground:
    on = TODAY - timedelta(days=days_ago)
    dated = {name: DatedAnswer(answer, on) for name, answer in answers.items()}
    taken_at = NOW - timedelta(days=days_ago)
    latest = ScreeningRecord(UUID(int=1), ME, taken_at, version, True, "cleared", dated)
    stop = None if stopped is None else NOW - timedelta(days=stopped)
    return ScreeningBackground(ME, latest, last_stop=stop)


def lasting_asked(due: PagesDue) -> set[str]:
    return {theme.id for theme in due.themes if theme.repeat is Repeat.LASTING}


@THOROUGH
@given(CHOSEN, st.integers(-2, 40), st.none() | st.integers(-2, 40), st.booleans(), st.booleans())
def test_what_was_asked_again_is_asked_again(
    chosen: dict[str, Answer], days: int, stopped: int | None, same: bool, helped: bool
) -> None:
    answers = dict.fromkeys(OLD.questions, NO) | chosen
    version = NEW.version if same else "another"
    now = past_with(days, as_asked_now(answers), stopped, version)
    due = pages_due(NEW, now, TODAY, with_helper=helped)

    again = days < 0 or days > OLD.lasting_days or not same
    again = again or (stopped is not None and stopped <= days)
    every = {
        theme.id
        for theme in NEW.themes
        if theme.repeat is Repeat.LASTING and (helped or not theme.with_helper)
    }
    assert lasting_asked(due) == (every if again else set())
    assert all(each.answered_on == TODAY - timedelta(days) for each in due.standing.values())
    if not same or (stopped is not None and stopped <= days):
        assert not due.standing


@pytest.mark.parametrize("given", [YES, NOT_SURE])
@pytest.mark.parametrize("name", ["past_cancer", "current_cancer", "spine_tumour"])
def test_pain_after_cancer_is_asked_each_time_as_long_as_it_matters(
    name: str, given: Answer
) -> None:
    answers = as_asked_now(dict.fromkeys(OLD.questions, NO) | {name: given})
    due = pages_due(NEW, past_with(3, answers, None, NEW.version), TODAY, with_helper=False)
    asked = {line.id for theme in due.themes for line in theme.questions}
    assert "pain_after_cancer" in asked
    assert "pain_after_cancer" not in due.standing
    todays = {line: NO for line in asked if line != "pain_after_cancer"}
    standing = {line: each.answer for line, each in due.standing.items()}
    verdict = assess(NEW, standing | todays, {name: TODAY}, SOLO, TODAY)
    assert isinstance(verdict, Refused)
    assert verdict.consequence is Consequence.URGENT


def test_pain_after_cancer_is_not_asked_of_someone_who_said_no_to_cancer() -> None:
    answers = as_asked_now(dict.fromkeys(OLD.questions, NO))
    due = pages_due(NEW, past_with(3, answers, None, NEW.version), TODAY, with_helper=False)
    asked = {line.id for theme in due.themes for line in theme.questions}
    assert "pain_after_cancer" not in asked
    standing = {line: each.answer for line, each in due.standing.items()}
    verdict = assess(NEW, standing | dict.fromkeys(asked, NO), {}, SOLO, TODAY)
    assert isinstance(verdict, Cleared)
    assert verdict.permitted == {each.id for each in SOLO}


def test_answers_of_an_older_version_stand_for_nothing() -> None:
    answers = dict.fromkeys(OLD.questions, NO)
    past = past_with(1, answers, None, OLD.version)
    for helped in (False, True):
        due = pages_due(NEW, past, TODAY, with_helper=helped)
        first = pages_due(NEW, ScreeningBackground(ME), TODAY, with_helper=helped)
        assert due == first


def test_every_line_of_then_can_still_be_read() -> None:
    assert OLD.questions.keys() <= NEW.texts.keys()
    for name, line in OLD.questions.items():
        assert NEW.texts[name] == line.text
    check = past_with(1, dict.fromkeys(OLD.questions, YES), None, OLD.version).latest
    assert check is not None
    told = [text for text, _ in answer_facts(check, NEW)]
    assert sorted(told) == sorted(line.text for line in OLD.questions.values())
    handed_on = questionnaire_response(check, Wording(NEW.texts))["item"]
    assert {each["text"] for each in handed_on} == set(told)


def test_what_a_line_of_then_led_to_is_still_known() -> None:
    for line in NEW.retired:
        assert OLD.questions[line.id].leads_to(line.consequence)
