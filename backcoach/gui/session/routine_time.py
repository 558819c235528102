"""How much of a routine is done today, and how long it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcoach.domain.playing.timeline import build_timeline
from backcoach.domain.routines.routine import Routine, open_items, plan_of, total_seconds
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.words.routine_words import places_of, stretch_count
from backcoach.words.technique_words import about, trait_names
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcoach.domain.safety.clearance import Cleared
    from backcoach.domain.stretch.rhythm import Rhythm
    from backcoach.domain.stretch.technique import Technique
    from backcoach.gui.session.routine_preview_state import RoutinePreviewState


def seconds_today(
    routine: Routine, techniques: Mapping[str, Technique], cleared: Cleared, breath: Rhythm
) -> float:
    """0 if nothing is open."""
    items = open_items(routine, techniques, cleared)
    if not items:
        return 0.0
    return build_timeline(plan_of(routine, items, techniques, RHYTHMS[breath])).seconds


def time_words(state: RoutinePreviewState) -> str:
    """Such as "3 stretches · Floor · About 9 min · 30 s between two stretches"."""
    routine, techniques = state.routine, state.techniques
    items = open_items(routine, techniques, state.cleared)
    if not items:
        return ""
    words = [stretch_count(len(items)), trait_names(places_of(items, techniques))]
    today = about(seconds_today(routine, techniques, state.cleared, state.breath))
    whole = about(total_seconds(state.asked, techniques, RHYTHMS[state.breath]))
    if today == whole:
        words.append(today)
    else:
        template = translate("RoutineTime", "{0} today instead of {1}")
        words.append(template.format(today, whole.lower()))
    if len(items) * routine.rounds > 1:
        rest = translate("RoutineTime", "{0} s from one to the next")
        words.append(rest.format(routine.rest_seconds))
    return "  ·  ".join(words)


def round_words(routine: Routine) -> str:
    if routine.rounds == 2:
        return translate("RoutineTime", "After the last one, all of it comes once more.")
    return translate("RoutineTime", "All of it is done %Ln time(s) in a row.", "", routine.rounds)
