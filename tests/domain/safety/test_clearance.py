"""The gate: what the answers permit, and that no further Yes ever opens more."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.safety.clearance import Cleared, Lock, Refused, assess, groups_of
from backcoach.domain.safety.screening import Answer, Consequence, Effect, Question, Screening
from backcoach.domain.stretch.technique import People, Position, Technique
from tests.small_screening import ask, page, screening, stretch
from tests.thorough import THOROUGH

TODAY = date(2026, 6, 15)
E, U, N, T, P = Consequence

KNEE = stretch("T05")
SEATED = stretch("T07", People.PARTNER, Position.LONG_SITTING)
TOWEL = stretch("T09", People.PARTNER, Position.SEATED, kit=("A chair", "A rolled Towel"))
STRETCHES = (KNEE, SEATED, TOWEL)
NOBODY: Mapping[str, date] = {}

CHECK = screening(
    page("today", ask("leg", Effect(E)), ask("fever", Effect(U)), ask("sharp", Effect(T))),
    page(
        "past",
        ask("thin_bones", Effect(N)),
        ask("surgery", Effect(P)),
        ask("surgery_recent", Effect(N), after="surgery"),
        ask("pregnant", Effect(P), Effect(N, ("supine", "partner"))),
        ask("loose", Effect(N, ("partner",)), Effect(P, ("solo",))),
        ask("hip", Effect(P, ("T05", "T07"))),
        ask("ribs", Effect(N, ("towel",))),
    ),
    page("for_two", ask("numb", Effect(T, ("partner",))), with_helper=True),
)


def noes(check: Screening = CHECK) -> dict[str, Answer]:
    return dict.fromkeys(check.questions, Answer.NO)


def judge(
    *ticked: str, agreements: Mapping[str, date] = NOBODY, answer: Answer = Answer.YES
) -> Cleared | Refused:
    answers = noes() | dict.fromkeys(ticked, answer)
    return assess(CHECK, answers, agreements, STRETCHES, TODAY)


def refusal(*ticked: str) -> Refused:
    verdict = judge(*ticked)
    assert isinstance(verdict, Refused)
    return verdict


def test_no_to_every_line_opens_everything() -> None:
    assert judge() == Cleared(TODAY, frozenset({"T05", "T07", "T09"}), ())


def test_a_clearance_permits_what_it_names() -> None:
    cleared = Cleared(TODAY, frozenset({"T05"}), ())
    assert cleared.permits("T05")
    assert not cleared.permits("T07")


def test_an_emergency_sign_refuses_everything() -> None:
    assert judge("leg") == Refused(E, ("leg",))


def test_the_worst_sign_speaks_and_names_its_own_lines() -> None:
    assert judge("leg", "fever", "sharp", "thin_bones", "surgery") == Refused(E, ("leg",))
    assert judge("fever", "sharp", "thin_bones") == Refused(U, ("fever",))
    assert judge("sharp", "thin_bones") == Refused(N, ("thin_bones",))
    assert judge("sharp", "surgery") == Refused(T, ("sharp",))
    assert refusal("surgery", "hip", "loose").question_ids == ("surgery", "loose", "hip")


def test_a_follow_up_counts_only_under_a_yes() -> None:
    assert judge("surgery_recent") == judge()
    assert judge("surgery", "surgery_recent") == Refused(N, ("surgery_recent",))


GATED = screening(
    page(
        "past",
        Question("trouble", "", "", "", "", "", ""),
        ask("fusion", Effect(N), after="trouble"),
        ask("disc", Effect(P), after="trouble"),
        ask("disc_now", Effect(U), after="disc"),
    )
)
G_NO, G_YES, G_UNSURE = Answer


def gated(**answers: Answer) -> Cleared | Refused:
    return assess(GATED, answers, NOBODY, STRETCHES, TODAY)


def test_a_gate_answered_no_answers_what_is_behind_it() -> None:
    assert gated(trouble=G_NO) == judge()


def test_a_gate_alone_shuts_nothing_and_what_is_behind_it_does() -> None:
    assert gated(trouble=G_YES, fusion=G_NO, disc=G_NO) == judge()
    assert gated(trouble=G_YES, fusion=G_YES, disc=G_NO) == Refused(N, ("fusion",))
    assert gated(trouble=G_UNSURE) == gated() == Refused(U, ("disc_now",))


def test_what_was_ticked_behind_a_gate_counts_though_the_gate_says_no() -> None:
    assert gated(trouble=G_NO, fusion=G_UNSURE) == Refused(N, ("fusion",))
    assert gated(trouble=G_NO, disc=G_YES) == Refused(U, ("disc_now",))
    assert gated(trouble=G_NO, disc_now=G_YES) == judge()


def test_a_line_with_a_scope_locks_those_stretches_alone() -> None:
    assert judge("ribs") == Cleared(TODAY, frozenset({"T05", "T07"}), (Lock("T09", N, ("ribs",)),))


def test_a_lock_says_the_worst_and_every_line_that_says_so() -> None:
    verdict = judge("ribs", "numb", "hip")
    assert verdict == Refused(P, ("hip",))
    cleared = judge("ribs", "numb", "loose", agreements={"loose": TODAY})
    assert cleared == Cleared(
        TODAY,
        frozenset({"T05"}),
        (Lock("T07", N, ("loose",)), Lock("T09", N, ("loose", "ribs"))),
    )


def test_a_line_is_named_once_even_where_two_of_its_effects_meet() -> None:
    check = screening(page("past", ask("hip", Effect(P, ("T05",)), Effect(P, ("solo",)))))
    assert assess(check, {}, {}, (KNEE, stretch("T06")), TODAY) == Refused(P, ("hip",))
    mixed = assess(check, {}, {}, (KNEE, TOWEL), TODAY)
    assert mixed == Cleared(TODAY, frozenset({"T09"}), (Lock("T05", P, ("hip",)),))


def test_a_refusal_speaks_of_the_stretch_that_is_least_shut() -> None:
    assert judge("loose") == Refused(P, ("loose",))
    assert refusal("loose").agreement_needed == ("loose",)


def test_where_no_tick_can_open_anything_none_is_asked_for() -> None:
    refused = refusal("pregnant")
    assert refused == Refused(N, ("pregnant",))
    assert refused.agreement_needed == ()


def test_a_tick_opens_what_needs_a_professional() -> None:
    assert judge("surgery", agreements={"surgery": TODAY}) == judge()


def test_a_tick_opens_its_own_line_alone() -> None:
    assert judge("surgery", agreements={"hip": TODAY}) == Refused(P, ("surgery",))


def test_a_tick_holds_for_ninety_days() -> None:
    assert judge("surgery", agreements={"surgery": TODAY - timedelta(90)}) == judge()


def test_a_tick_lapses_on_the_ninety_first_day() -> None:
    assert judge("surgery", agreements={"surgery": TODAY - timedelta(91)}) == judge("surgery")


def test_a_tick_from_the_future_does_nothing() -> None:
    assert judge("surgery", agreements={"surgery": TODAY + timedelta(1)}) == judge("surgery")


def test_a_lock_names_the_ticks_that_would_open_it() -> None:
    assert Lock("T05", P, ("hip",)).agreement_needed == ("hip",)
    assert Lock("T05", N, ("ribs",)).agreement_needed == ()


def test_a_stretch_is_reached_by_id_people_position_and_towel() -> None:
    assert groups_of(stretch("T05", kit=("A mat", "A pillow"))) == {"T05", "solo", "supine"}
    assert groups_of(TOWEL) == {"T09", "partner", "seated", "towel"}


def test_stretching_alone_needs_no_answer_from_a_helper() -> None:
    answers = {name: answer for name, answer in noes().items() if name != "numb"}
    verdict = assess(CHECK, answers, {}, STRETCHES, TODAY)
    assert isinstance(verdict, Cleared)
    assert verdict.permitted == {"T05"}


# What follows holds for every safety check, not only for the one above.

SCOPES = st.sampled_from([(), ("T05",), ("T07", "T09"), ("solo",), ("partner",), ("towel",)])


@st.composite
def effects(draw: st.DrawFn) -> Effect:
    consequence = draw(st.sampled_from(Consequence))
    return Effect(consequence, () if consequence in {E, U} else draw(SCOPES))


@st.composite
def checks(draw: st.DrawFn) -> Screening:
    lines: list[Question] = []
    for number in range(draw(st.integers(1, 6))):
        after = draw(st.sampled_from([None, *(line.id for line in lines)]))
        found = draw(st.lists(effects(), min_size=1, max_size=2))
        lines.append(ask(f"q{number}", *found, after=after))
    gates = draw(st.sets(st.sampled_from([line.after for line in lines])))
    opening = (replace(line, effects=()) if line.id in gates else line for line in lines)
    return screening(page("all", *opening))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Screening, dict[str, Answer], dict[str, date]]:
    check = draw(checks())
    names = st.sampled_from(sorted(check.questions))
    answers = draw(st.dictionaries(names, st.sampled_from(Answer)))
    days = st.integers(-5, 120).map(lambda days: TODAY - timedelta(days))
    return check, answers, draw(st.dictionaries(names, days))


Case = tuple[Screening, dict[str, Answer], dict[str, date]]


def verdict_of(case: Case, stretches: tuple[Technique, ...] = STRETCHES) -> Cleared | Refused:
    check, answers, agreements = case
    return assess(check, answers, agreements, stretches, TODAY)


def permitted(verdict: Cleared | Refused) -> frozenset[str]:
    return verdict.permitted if isinstance(verdict, Cleared) else frozenset()


def severity(verdict: Cleared | Refused) -> int:
    return -len(Consequence) if isinstance(verdict, Cleared) else -verdict.consequence.rank


def lock_ranks(verdict: Cleared | Refused) -> dict[str, int]:
    locks = verdict.locked if isinstance(verdict, Cleared) else ()
    return {lock.technique_id: lock.consequence.rank for lock in locks}


@THOROUGH
@given(cases(), st.data())
def test_no_further_yes_or_not_sure_ever_opens_more(case: Case, data: st.DataObject) -> None:
    check, answers, agreements = case
    name = data.draw(st.sampled_from(sorted(check.questions)))
    before = verdict_of((check, answers | {name: Answer.NO}, agreements))
    ticked = data.draw(st.sampled_from([Answer.YES, Answer.NOT_SURE]))
    after = verdict_of((check, answers | {name: ticked}, agreements))

    assert permitted(after) <= permitted(before)
    assert severity(after) >= severity(before)
    assert not (isinstance(before, Refused) and isinstance(after, Cleared))
    for technique_id, rank in lock_ranks(before).items():
        assert lock_ranks(after).get(technique_id, -1) <= rank


@THOROUGH
@given(cases())
def test_not_sure_counts_as_yes(case: Case) -> None:
    check, answers, agreements = case
    sure: dict[str, Answer] = {
        name: Answer.YES if answer is Answer.NOT_SURE else answer
        for name, answer in answers.items()
    }
    assert verdict_of(case) == verdict_of((check, sure, agreements))


def answered_by_a_gate(check: Screening, name: str, answers: Mapping[str, Answer]) -> bool:
    """Whether a line has no answer of its own, and stands behind a gate that was answered No."""
    lines, before = check.questions, check.questions[name].after
    while name not in answers and before is not None:
        if lines[before].is_gate and answers.get(before) is Answer.NO:
            return True
        name, before = before, lines[before].after
    return False


@THOROUGH
@given(cases())
def test_no_answer_counts_as_not_sure(case: Case) -> None:
    check, answers, agreements = case
    left_out = {name for name in check.questions if not answered_by_a_gate(check, name, answers)}
    filled = dict.fromkeys(left_out, Answer.NOT_SURE) | answers
    assert verdict_of(case) == verdict_of((check, filled, agreements))


def counts(check: Screening, name: str, answers: Mapping[str, Answer]) -> bool:
    """Whether a line is other than No, told by walking up to the first line of its chain."""
    lines, given_here = check.questions, answers.get(name)
    if given_here is Answer.NO:
        return False
    before = lines[name].after
    if before is None or (lines[before].is_gate and given_here is not None):
        return True
    return counts(check, before, answers)


@THOROUGH
@given(cases())
def test_a_refusal_is_an_emergency_exactly_where_a_sign_is(case: Case) -> None:
    check, answers, _ = case
    verdict = verdict_of(case)
    signs = {
        name
        for name, line in check.questions.items()
        if any(effect.consequence is E for effect in line.effects) and counts(check, name, answers)
    }
    named = set(verdict.question_ids) if isinstance(verdict, Refused) else set()
    assert (isinstance(verdict, Refused) and verdict.consequence is E) == bool(signs)
    assert not signs or named == signs


@THOROUGH
@given(cases())
def test_ticks_open_nothing_but_what_needs_a_professional(case: Case) -> None:
    check, answers, _ = case
    unticked = verdict_of((check, answers, {}))
    ticked = verdict_of(case)
    assert permitted(unticked) <= permitted(ticked)
    gained = permitted(ticked) - permitted(unticked)
    if isinstance(unticked, Refused) and unticked.consequence is not P:
        assert not gained
    locks = unticked.locked if isinstance(unticked, Cleared) else ()
    assert not gained & {lock.technique_id for lock in locks if lock.consequence is not P}


@THOROUGH
@given(cases())
def test_the_ticks_asked_for_do_open_something(case: Case) -> None:
    check, answers, agreements = case
    verdict = verdict_of(case)
    if isinstance(verdict, Refused):
        given_now = agreements | dict.fromkeys(verdict.agreement_needed, TODAY)
        opened = verdict_of((check, answers, given_now))
        assert isinstance(opened, Cleared) == bool(verdict.agreement_needed)


@THOROUGH
@given(cases(), st.sampled_from([-1, 91, 400]))
def test_stale_and_future_ticks_do_nothing(case: Case, days: int) -> None:
    check, answers, _ = case
    idle = dict.fromkeys(check.questions, TODAY - timedelta(days))
    assert verdict_of((check, answers, idle)) == verdict_of((check, answers, {}))


@THOROUGH
@given(cases())
def test_each_stretch_is_either_permitted_or_locked(case: Case) -> None:
    verdict = verdict_of(case)
    if isinstance(verdict, Cleared):
        locked = [lock.technique_id for lock in verdict.locked]
        assert sorted([*verdict.permitted, *locked]) == ["T05", "T07", "T09"]
        assert all(not verdict.permits(name) for name in locked)


@THOROUGH
@given(cases())
def test_one_stretch_does_not_change_the_lock_of_another(case: Case) -> None:
    together = permitted(verdict_of(case))
    alone = {each.id for each in STRETCHES if permitted(verdict_of(case, (each,)))}
    assert together == alone
