"""What the safety check asks, in how many words, and what each answer leads to."""

import re
from datetime import UTC, date, datetime
from itertools import groupby
from uuid import UUID

import pytest

from backcoach.domain.safety.clearance import Cleared, Refused, assess, groups_of
from backcoach.domain.safety.confirming import lines_to_confirm
from backcoach.domain.safety.pages_due import pages_due
from backcoach.domain.safety.resting_pain import assess_pain
from backcoach.domain.safety.screening import (
    Advice,
    Answer,
    Asked,
    Consequence,
    Question,
    Repeat,
    ScreeningTheme,
    StopCue,
)
from backcoach.domain.safety.screening_background import ScreeningBackground
from backcoach.domain.safety.screening_record import DatedAnswer, ScreeningRecord
from backcoach.domain.safety.stop_cue import after_stop
from backcoach.storage.content.content import load_content
from tests.places import ASSETS

CONTENT = load_content(ASSETS)
CHECK = CONTENT.screening
LINES = tuple(CHECK.questions.values())
TECHNIQUES = tuple(CONTENT.techniques.values())
TODAY = date(2026, 11, 20)
EVERY_STRETCH = {
    *("T01", "T02", "T03", "T04", "T05", "T05b", "T06", "T07", "T08", "T09", "T10", "T11")
}
SOLO = {"T05", "T05b", "T06", "T10", "T11"}
PARTNER = EVERY_STRETCH - SOLO
E, U, N, T, P = Consequence

# All that is in sight of a first safety check is read in two and a half minutes at 200 words a
# minute. Adults read silently at 238 (Brysbaert, Journal of Memory and Language 2019;109:104047).
FIRST_TIME_WORDS = 350
FIRST_TIME_LINES = 36
WITH_HELPER_WORDS = 450
WITH_HELPER_LINES = 48
LATER_WORDS = 131
LATER_LINES = 18
MOST_LINES_ON_A_PAGE = 10
LONGEST_LINE = 11

EVERYTHING_SHUT = {
    "bladder_or_bowel": E,
    "saddle_numbness": E,
    "sexual_change": E,
    "limb_weakness": E,
    "both_legs": E,
    "severe_pain": E,
    "chest_or_tummy_pain": E,
    "serious_accident": E,
    "limb_pain": U,
    "fever": U,
    "weight_loss": U,
    "pain_at_rest": U,
    "cough_pain": U,
    "shoulder_blade_pain": U,
    "lump": U,
    "pain_after_cancer": U,
    "recent_injury": P,
    "sharp_or_small_pain": T,
    "dulled_senses": T,
    "thin_bones": N,
    "spine_fracture": N,
    "steroid_tablets": N,
    "unstable_joint": N,
    "spinal_fusion": N,
    "spine_surgery": P,
    "disc_problem": N,
    "other_spine_condition": P,
    "spine_infection": N,
    "spine_tumour": N,
    "current_cancer": N,
    "past_cancer": P,
    "serious_infection": P,
    "tuberculosis": P,
    "injected_drugs": P,
    "weak_immune_system": P,
    "inflamed_joints": N,
    "inflamed_spine": N,
    "general_disease": P,
    "hip_replacement": P,
    "heart_trouble": P,
    "blood_pressure": P,
    "aneurysm": N,
    "blood_thinners": P,
    "eye_pressure": P,
    "dizzy_lying": P,
    "hernia": P,
    "reflux": P,
    "under_18": N,
    "over_65": P,
    "first_pain_over_50": P,
    "long_pain": P,
    "returning_pain": P,
    "worsening_pain": P,
    "limits_life": P,
    "back_after_stretching": P,
    "stretching_to_cope": P,
    "morning_stiffness": P,
    # With a second effect of narrower reach, see below.
    "slipped_vertebra": P,
    "narrow_canal": P,
    "curved_spine": P,
}
SHUT_FOR_SOME = {
    "knee_trouble": {P: {"T07", "T08"}},
    "shoulder_trouble": {P: {"T01", "T03", "T04", "T07"}},
    "rib_injury": {N: {"T03", "T09"}},
    "chest_surgery": {N: {"T03", "T09"}},
    "collapsed_lung": {N: {"T03", "T09"}},
    "lung_disease": {N: {"T03", "T09"}},
    "numb_skin": {N: PARTNER},
    "confusion": {N: PARTNER},
    "trouble_speaking": {N: PARTNER},
    "doubt_about_help": {T: PARTNER},
    "helper_under_18": {T: PARTNER},
    "helper_dulled_senses": {T: PARTNER},
    "helper_injury": {T: PARTNER},
    "helper_pregnant": {T: PARTNER},
    "helper_kneeling": {T: PARTNER},
}
OF_TWO_KINDS = {"loose_joints", "pregnant", "recent_birth"}
GATES = {
    *("weak_bones", "spine_trouble", "cancer", "infection", "inflammation", "heart_or_blood"),
    *("eyes_or_dizziness", "hernia_or_heartburn", "birth", "age", "course", "daily_life"),
    *("after_stretching", "ribs_and_chest"),
}
FOLLOW_UPS = {"injury_unchecked", "spine_surgery_recent", "spine_infection_now"}


def words(text: str) -> int:
    return len(text.split())


def judge(*ticked: str, agreed: tuple[str, ...] = ()) -> Cleared | Refused:
    """What the gate says where these lines, and the gates before them, are ticked."""
    opened = {CHECK.questions[name].after for name in ticked} - {None}
    answers: dict[str, Answer] = dict.fromkeys(CHECK.questions, Answer.NO)
    answers |= {name: Answer.YES for name in (*ticked, *opened) if name}
    return assess(CHECK, answers, dict.fromkeys(agreed, TODAY), TECHNIQUES, TODAY)


def pages(*, known: bool = False, with_helper: bool = False) -> tuple[ScreeningTheme, ...]:
    """The pages of a first check, or of one after No to every line today."""
    at = datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC)
    noes = dict.fromkeys(CHECK.questions, DatedAnswer(Answer.NO, TODAY))
    latest = ScreeningRecord(UUID(int=1), UUID(int=7), at, CHECK.version, True, "cleared", noes)
    past = ScreeningBackground(UUID(int=7), latest if known else None)
    return pages_due(CHECK, past, TODAY, with_helper=with_helper).themes


def texts_of(line: Question) -> dict[str, str]:
    return {"text": line.text, "window": line.window, "example": line.example, "why": line.why}


def test_no_on_every_line_opens_all_twelve_stretches() -> None:
    assert judge() == Cleared(TODAY, frozenset(EVERY_STRETCH), ())


def test_each_line_has_its_expected_effect_written_here() -> None:
    assert CHECK.questions.keys() == (
        EVERYTHING_SHUT.keys() | SHUT_FOR_SOME.keys() | OF_TWO_KINDS | FOLLOW_UPS | GATES
    )


def test_a_gate_shuts_nothing_and_opens_lines_that_do() -> None:
    assert {line.id for line in LINES if line.is_gate} == GATES
    for gate in GATES:
        assert judge(gate) == judge()
        behind = [line for line in LINES if line.after == gate]
        assert len(behind) >= 2
        assert not [line for line in behind if line.is_gate]


@pytest.mark.parametrize(("name", "consequence"), EVERYTHING_SHUT.items())
def test_a_yes_shuts_everything(name: str, consequence: Consequence) -> None:
    assert judge(name) == Refused(consequence, (name,))


@pytest.mark.parametrize(("name", "shut"), SHUT_FOR_SOME.items())
def test_a_yes_shuts_some_stretches(name: str, shut: dict[Consequence, set[str]]) -> None:
    verdict = judge(name)
    assert isinstance(verdict, Cleared)
    assert {lock.technique_id: lock.consequence for lock in verdict.locked} == {
        stretch: consequence for consequence, some in shut.items() for stretch in some
    }


@pytest.mark.parametrize("name", ["slipped_vertebra", "narrow_canal", "curved_spine"])
def test_an_agreed_spine_condition_keeps_the_two_lean_backs_shut(name: str) -> None:
    verdict = judge(name, agreed=(name,))
    assert isinstance(verdict, Cleared)
    assert verdict.permitted == EVERY_STRETCH - {"T03", "T09"}
    assert {lock.consequence for lock in verdict.locked} == {N}


def test_bendy_joints_never_allow_a_helper_and_need_agreement_alone() -> None:
    assert judge("loose_joints") == Refused(P, ("loose_joints",))
    verdict = judge("loose_joints", agreed=("loose_joints",))
    assert isinstance(verdict, Cleared)
    assert verdict.permitted == SOLO


@pytest.mark.parametrize("name", ["pregnant", "recent_birth"])
def test_no_tick_opens_a_stretch_on_the_back_around_a_birth(name: str) -> None:
    assert judge(name) == judge(name, agreed=(name,)) == Refused(N, (name,))


def test_back_surgery_within_a_year_stays_shut_and_older_opens_with_agreement() -> None:
    assert judge("spine_surgery", agreed=("spine_surgery",)) == judge()
    recent = judge("spine_surgery", "spine_surgery_recent", agreed=("spine_surgery",))
    assert recent == Refused(N, ("spine_surgery_recent",))


def test_a_recent_injury_stays_shut_until_checked_and_then_opens_with_agreement() -> None:
    assert judge("recent_injury", agreed=("recent_injury",)) == judge()
    unchecked = judge("recent_injury", "injury_unchecked", agreed=("recent_injury",))
    assert unchecked == Refused(N, ("injury_unchecked",))


def test_a_spine_infection_that_is_there_now_is_urgent() -> None:
    assert judge("spine_infection", "spine_infection_now") == Refused(U, ("spine_infection_now",))


def test_stretching_alone_needs_neither_consent_nor_helper() -> None:
    asked = {line.id: Answer.NO for theme in pages() for line in theme.questions}
    verdict = assess(CHECK, asked, {}, TECHNIQUES, TODAY)
    assert isinstance(verdict, Cleared)
    assert verdict.permitted == SOLO


def test_a_first_safety_check_has_five_pages_and_a_known_one_has_two() -> None:
    assert len(pages()) == 5
    assert len(pages(with_helper=True)) == 8
    assert len(pages(known=True)) == 2
    added = pages(known=True, with_helper=True)[2:]
    assert [theme.asked for theme in added] == [Asked.RECEIVER, Asked.HELPER]


def test_emergency_signs_come_first_and_alone() -> None:
    first, *others = CHECK.themes
    assert {effect.consequence for line in first.questions for effect in line.effects} == {E}
    assert E not in {
        effect.consequence
        for theme in others
        for line in theme.questions
        for effect in line.effects
    }


def in_sight(themes: tuple[ScreeningTheme, ...], *, whole: bool) -> int:
    """How many words are seen: headings, lines, and unless a page is known, the times meant.

    A time that lines one after the other mean is said once. Medical words stand beside what lasts;
    those of signs unfold with the example.
    """
    count = 0
    for theme in themes:
        count += words(theme.title) + words(theme.intro)
        lasting = theme.repeat is Repeat.LASTING
        for line in theme.lines_to_show({}):
            count += words(line.text)
            count += words(line.medical) if lasting else 0
        if whole or lasting:
            times = groupby(theme.lines_to_show({}), key=lambda line: line.window)
            count += sum(words(time) for time, _ in times)
    return count


def lines_of(themes: tuple[ScreeningTheme, ...]) -> int:
    return sum(len(theme.lines_to_show({})) for theme in themes)


def test_a_first_safety_check_is_read_in_two_and_a_half_minutes() -> None:
    assert lines_of(pages()) <= FIRST_TIME_LINES
    assert in_sight(pages(), whole=True) <= FIRST_TIME_WORDS
    assert lines_of(pages(with_helper=True)) <= WITH_HELPER_LINES
    assert in_sight(pages(with_helper=True), whole=True) <= WITH_HELPER_WORDS


def test_a_known_safety_check_is_read_at_a_glance() -> None:
    assert lines_of(pages(known=True)) <= LATER_LINES
    assert in_sight(pages(known=True), whole=False) <= LATER_WORDS


def test_no_page_has_more_lines_than_fit_in_sight() -> None:
    asked = pages(with_helper=True)
    assert max(len(theme.lines_to_show({})) for theme in asked) <= MOST_LINES_ON_A_PAGE


def test_every_line_can_be_explained() -> None:
    for line in LINES:
        assert all(texts_of(line).values()), line.id
        assert line.source, line.id
        assert words(line.text) <= LONGEST_LINE, line.id
        assert line.example.endswith("."), line.id
        assert 1 <= len(re.findall(r"[.?!](?=\s|$)", line.why)) <= 2, line.id


# Who has an injury that looks fine says No to "Does it need a check-up?", and would be wrong.
@pytest.mark.parametrize(
    "line", [line for line in LINES if line.id != "injury_unchecked"], ids=lambda line: line.id
)
def test_no_line_asks_with_a_negative(line: Question) -> None:
    assert not re.search(r"\b(not|no|never|cannot|without|none|n't)\b", line.text, re.IGNORECASE)


def test_our_own_rules_are_marked_as_ours() -> None:
    for line in LINES:
        if line.source.startswith("BackCoach's own rule") and not line.is_gate:
            assert line.ours, line.id
    assert {"recent_injury", "spine_surgery_recent", "over_65", "steroid_tablets"} <= {
        line.id for line in LINES if line.ours
    }
    assert CHECK.resting_pain.ours


def test_no_source_is_named_by_a_code() -> None:
    sources = [line.source for line in LINES] + [cue.source for cue in CHECK.stop_cues]
    assert not [source for source in sources if re.search(r"\bS\d\b|facts|seed", source)]


def test_the_days_are_those_that_were_decided() -> None:
    assert (CHECK.lasting_days, CHECK.agreement_days) == (30, 90)
    assert (CHECK.clearance_hours, CHECK.shut_hours) == (4, 12)
    assert date.fromisoformat(CHECK.version) >= date(2026, 11, 20)
    assert CHECK.reviewed_by == ""


def test_resting_pain_may_begin_up_to_three() -> None:
    advised = [assess_pain(CHECK, pain) for pain in range(11)]
    strong = CHECK.resting_pain.advice
    assert advised == [None] * 4 + [CHECK.advice[T]] * 3 + [strong] * 4


def test_ribs_chest_and_lungs_are_asked_again_before_the_two_lean_backs() -> None:
    confirming = {each.id for each in TECHNIQUES if each.confirms}
    assert confirming == {"T03", "T09"}
    for name in confirming:
        asked = lines_to_confirm(CHECK, CONTENT.techniques[name])
        assert {line.id for line in asked} == {
            *("rib_injury", "chest_surgery", "collapsed_lung", "lung_disease")
        }


def test_every_stretch_has_one_crowd_and_a_towel_stretch_is_known() -> None:
    towels = {each.id for each in TECHNIQUES if "towel" in groups_of(each)}
    assert "T09" in towels
    assert {each.id for each in TECHNIQUES if "solo" in groups_of(each)} == SOLO


ADVICE = [*CHECK.advice.items(), ("strong pain", CHECK.resting_pain.advice)]


@pytest.mark.parametrize(("name", "advice"), ADVICE)
def test_advice_says_what_how_soon_whom_and_what_to_say(name: str, advice: Advice) -> None:
    told = (advice.title, advice.what, advice.how_soon, advice.whom, advice.say)
    assert all(told), name
    assert set(re.findall(r"\{\w*\}", " ".join(told))) <= {"{ambulance}"}


def test_an_emergency_names_the_ambulance() -> None:
    assert "{ambulance}" in CHECK.advice[E].whom


@pytest.mark.parametrize(
    ("name", "consequence"),
    [
        ("interrupted", None),
        ("receiver_said_stop", None),
        ("helper_stopped", None),
        ("too_strong", None),
        ("resistance", None),
        ("discomfort_stays", T),
        ("pain", T),
        ("sharp_pain", T),
        ("dizzy", T),
        ("tingling_lips", T),
        ("panic", T),
        ("not_sure", T),
        ("numb_or_tingling", U),
        ("travelling_pain", U),
        ("weakness", E),
        ("numb_both_legs", E),
        ("numb_between_legs", E),
        ("bladder_or_bowel", E),
        ("severe_pain", E),
        ("chest_pain", E),
        ("breathless", E),
        ("receiver_silent", E),
    ],
)
def test_a_stop_leads_to_what_its_reason_asks_for(
    name: str, consequence: Consequence | None
) -> None:
    assert after_stop(CHECK, (name,)) is consequence


@pytest.mark.parametrize("cue", CHECK.stop_cues, ids=lambda cue: cue.id)
def test_every_stop_says_what_to_do(cue: StopCue) -> None:
    assert cue.text
    assert cue.what.endswith(".")
    assert cue.source


def test_the_lasting_pages_are_asked_of_the_receiver_alone() -> None:
    lasting = [theme for theme in CHECK.themes if theme.repeat is Repeat.LASTING]
    assert [theme.with_helper for theme in lasting] == [False, False, False, True]
    assert {theme.asked for theme in lasting} == {Asked.RECEIVER}
