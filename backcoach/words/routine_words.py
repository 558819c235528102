"""Routines: their stretches, places, length and advice."""

from collections.abc import Mapping
from typing import assert_never

from backcoach.domain.routines.routine import RoutineItem, total_seconds
from backcoach.domain.routines.routine_advice import (
    BetterAfter,
    FewerMoves,
    RoutineAdvice,
    TooOften,
)
from backcoach.domain.routines.routine_draft import RoutineDraft
from backcoach.domain.stretch.breath import BreathRhythm
from backcoach.domain.stretch.technique import Place, Technique
from backcoach.words.line_breaks import in_a_row
from backcoach.words.time_words import duration
from backcoach.words.translation import translate


def stretch_count(count: int) -> str:
    """Such as "5 stretches"."""
    if not count:
        return translate("RoutineWords", "No stretch yet")
    return translate("RoutineWords", "%Ln stretch(es)", "", count)


def total_words(
    draft: RoutineDraft, techniques: Mapping[str, Technique], rhythm: BreathRhythm | None
) -> str:
    """Length and stretches, such as "9 min 40 s · 5 stretches"."""
    count = stretch_count(len(draft.items))
    if not draft.items:
        return count
    seconds = total_seconds(draft.as_routine(""), techniques, rhythm)
    return in_a_row(duration(seconds), count)


def places_of(items: tuple[RoutineItem, ...], techniques: Mapping[str, Technique]) -> list[Place]:
    """The places where all of it can be done; if there is none, each one that is needed."""
    known = [techniques[each.technique_id] for each in items if each.technique_id in techniques]
    if not known:
        return []
    shared = frozenset.intersection(*(frozenset(each.places) for each in known))
    wanted = shared or {each.places[0] for each in known}
    return [place for place in Place if place in wanted]


def advice_words(advice: RoutineAdvice) -> str:
    """One way to improve it, as a sentence."""
    match advice:
        case BetterAfter(technique, first):
            text = translate("RoutineWords", "“{0}” is easier after “{1}”.")
            return text.format(technique.name, first.name)
        case FewerMoves(moves):
            return translate(
                "RoutineWords",
                "You change place %Ln time(s). Put stretches for the same place together.",
                "",
                moves,
            )
        case TooOften(technique, times):
            text = translate(
                "RoutineWords",
                "“{0}” comes %Ln time(s) on a side. We suggest 3 at most, in all rounds together.",
                "",
                times,
            )
            if technique.side_names is None:
                text = translate(
                    "RoutineWords",
                    "“{0}” comes %Ln time(s). We suggest 3 at most, in all rounds together.",
                    "",
                    times,
                )
            return text.format(technique.name)
        case _:
            assert_never(advice)
