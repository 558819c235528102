"""The calendar in words: a day, a year, and what its shades mean."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from backcoach.domain.history.history_year import Amount, DayTotal, Steps, year_total
from backcoach.words.amount_words import count_text, days_text, sessions_text, times_text
from backcoach.words.time_words import duration, short_day
from backcoach.words.translation import translate


def day_words(day: date, total: DayTotal | None) -> str:
    if total is None:
        return translate("CalendarWords", "{0}: no session").format(short_day(day))
    said = translate("CalendarWords", "{0}: {1}, {2} held").format(
        short_day(day), sessions_text(total.sessions), duration(total.held_seconds)
    )
    if not total.stopped:
        return said
    return translate("CalendarWords", "{0}, stopped {1}").format(said, times_text(total.stopped))


def year_words(year: int, days: Sequence[DayTotal]) -> str:
    if not days:
        return translate("CalendarWords", "No session in {0}.").format(year)
    total = year_total(days)
    said = translate("CalendarWords", "{0}: {1} on {2}, held for {3} in all.").format(
        year, sessions_text(total.sessions), days_text(total.days), duration(total.held_seconds)
    )
    if not total.stopped_days:
        return said
    stops = translate("CalendarWords", "On {0} a session was stopped.")
    return f"{said} {stops.format(days_text(total.stopped_days))}"


def shade_words(amount: Amount, steps: Steps) -> tuple[str, ...]:
    """What each shade means, the lightest first."""
    if amount is Amount.HELD:
        lengths = [duration(step) for step in steps]
        return (
            translate("CalendarWords", "under {0}").format(lengths[0]),
            *(
                translate("CalendarWords", "{0} to {1}").format(low, high)
                for low, high in pairwise(lengths)
            ),
            translate("CalendarWords", "{0} and more").format(lengths[-1]),
        )
    return (
        sessions_text(1),
        *(sessions_text(step) for step in steps[:-1]),
        translate("CalendarWords", "{0} and more").format(steps[-1]),
    )


def day_headings() -> tuple[str, ...]:
    return (
        translate("CalendarWords", "Day"),
        translate("CalendarWords", "Sessions"),
        translate("CalendarWords", "Held"),
        translate("CalendarWords", "Stopped"),
    )


def day_cells(total: DayTotal) -> tuple[str, ...]:
    return (
        short_day(total.day),
        count_text(total.sessions),
        duration(total.held_seconds),
        count_text(total.stopped) if total.stopped else "",
    )
