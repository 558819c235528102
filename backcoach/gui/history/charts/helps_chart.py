"""The chart of what helps: how much each stretch eased stiffness, and how sure that is."""

from collections.abc import Mapping, Sequence
from math import ceil, floor

from backcoach.domain.history.score_trend import FEWEST_EACH, LEAST_CHANGE, ScoreChange
from backcoach.domain.history.stretch_effect import RankedEffects, StretchEffect, ranked
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.history.charts.chart_marks import Chart, ChartKind, ChartMark
from backcoach.gui.history.charts.chart_with_words import ChartWithWords
from backcoach.words.amount_words import count_text, score_text, sessions_text
from backcoach.words.session_words import stretch_names
from backcoach.words.translation import translate

LEAST_TOP = 3
WORST = 10


def helps_chart(
    effects: Sequence[StretchEffect], techniques: Mapping[str, Technique]
) -> ChartWithWords:
    """A dot for each stretch that was done often enough; all stretches in the table."""
    found = ranked(effects)
    known = {each.id: each.name for each in techniques.values()}
    names = {each.technique_id: stretch_names((each.technique_id,), known) for each in effects}
    marks = tuple(
        ChartMark(number, _spread_of(each), _reading(names[each.technique_id], each), _label(each))
        for number, each in enumerate(found.told)
    )
    ordered = (*found.told, *found.too_few)
    return ChartWithWords(
        _finding(found, names),
        translate(
            "HelpsChart",
            "Each dot says how much less stiffness there was after a session with the stretch. "
            "The line shows how much that differed from day to day.",
        ),
        Chart(
            ChartKind.DOTS,
            marks,
            tuple(enumerate(names[each.technique_id] for each in found.told)),
            translate("HelpsChart", "points less stiff"),
            LEAST_TOP,
            steps=_steps(marks),
        ),
        (
            translate("HelpsChart", "Stretch"),
            translate("HelpsChart", "Before"),
            translate("HelpsChart", "After"),
            translate("HelpsChart", "Sessions"),
        ),
        tuple(_row(names[each.technique_id], each) for each in ordered),
        lambda first, last: _tell(found, found.told[first : last + 1], names),
    )


def _row(name: str, effect: StretchEffect) -> tuple[str, ...]:
    before, after = score_text(effect.before), score_text(effect.after)
    return name, before, after, count_text(effect.sessions)


def _spread_of(effect: StretchEffect) -> tuple[float, float, float]:
    """From where to where most days lay, with the average in the middle."""
    low, high = effect.eased - effect.spread, effect.eased + effect.spread
    return max(low, -WORST), effect.eased, min(high, WORST)


def _steps(marks: Sequence[ChartMark]) -> tuple[int, ...]:
    """Whole points from the least to the most."""
    low = min((mark.values[0] for mark in marks), default=0)
    high = max((mark.values[-1] for mark in marks), default=0)
    return tuple(range(min(0, floor(low)), max(LEAST_TOP, ceil(high)) + 1))


def _label(effect: StretchEffect) -> str:
    words = translate("HelpsChart", "{0} less, {1}")
    if effect.eased < 0:
        words = translate("HelpsChart", "{0} more, {1}")
    return words.format(score_text(abs(effect.eased)), sessions_text(effect.sessions))


def _reading(name: str, effect: StretchEffect) -> str:
    words = translate("HelpsChart", "{0}: {1} before, {2} after, {3}")
    before, after = score_text(effect.before), score_text(effect.after)
    return words.format(name, before, after, sessions_text(effect.sessions))


def _finding(found: RankedEffects, names: Mapping[str, str]) -> str:
    """The heading; a stretch is only praised for two points or more."""
    if not found.told:
        return translate("HelpsChart", "Too few sessions to say what helps")
    best = found.told[0]
    name = names[best.technique_id]
    if best.within.change is ScoreChange.LOWER:
        words = translate("HelpsChart", "{0} eased stiffness most")
        if len(found.told) == 1:
            words = translate("HelpsChart", "{0} eased stiffness")
        return words.format(name)
    if best.eased <= 0:
        return translate("HelpsChart", "No stretch eased stiffness so far")
    words = translate("HelpsChart", "{0} comes first, but under {1} points is no clear change")
    return words.format(name, LEAST_CHANGE)


def _tell(found: RankedEffects, told: Sequence[StretchEffect], names: Mapping[str, str]) -> str:
    said = [f"{_reading(names[each.technique_id], each)}." for each in told]
    so_far = translate("HelpsChart", "{0}: {1} so far.")
    said += [
        so_far.format(names[each.technique_id], sessions_text(each.sessions))
        for each in found.too_few
    ]
    if found.too_few:
        few = translate(
            "HelpsChart", "A stretch is shown once {0} sessions have a score before and after."
        )
        said.append(few.format(count_text(FEWEST_EACH)))
    said.append(
        translate(
            "HelpsChart",
            "A session with several stretches counts for each. These numbers can't say why.",
        )
    )
    return " ".join(said)
