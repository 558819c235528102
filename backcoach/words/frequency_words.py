"""How often something is planned, and days of the week."""

from PySide6.QtCore import QLocale

from backcoach.domain.stretch.frequency import DAYS_OF_A_WEEK, Frequency, Weekday
from backcoach.words.locality import locality
from backcoach.words.translation import translate


def how_often(frequency: Frequency) -> str:
    """Such as "Twice a day, 5 days a week" or "Once a day: Mon, Wed, Fri"."""
    times = times_a_day(frequency.times_a_day)
    if frequency.weekdays and frequency.days_a_week < DAYS_OF_A_WEEK:
        days = ", ".join(map(short_weekday, in_order_here(frequency.weekdays)))
        return translate("FrequencyWords", "{0}: {1}").format(times, days)
    return translate("FrequencyWords", "{0}, {1}").format(times, days_a_week(frequency.days_a_week))


def times_a_day(count: int) -> str:
    if count == 1:
        return translate("FrequencyWords", "Once a day")
    return translate("FrequencyWords", "Twice a day")


def days_a_week(count: int) -> str:
    if count == DAYS_OF_A_WEEK:
        return translate("FrequencyWords", "every day")
    return translate("FrequencyWords", "%Ln day(s) a week", "", count)


def in_order_here(days: frozenset[Weekday]) -> list[Weekday]:
    """The days as a week goes in this country."""
    first = locality().first_day
    return sorted(days, key=lambda day: (day - first) % DAYS_OF_A_WEEK)


def short_weekday(day: Weekday) -> str:
    """Such as "Mon"."""
    return locality().locale.dayName(day, QLocale.FormatType.ShortFormat)


def narrow_weekday(day: Weekday) -> str:
    """One letter where the language has it, such as "M"."""
    return locality().locale.dayName(day, QLocale.FormatType.NarrowFormat)


def week_words(kept: int, planned: int | None) -> str:
    """Such as "4 of 7 days", or "4 of 5 planned days"."""
    if planned is None:
        return translate("FrequencyWords", "{0} of {1} days").format(kept, DAYS_OF_A_WEEK)
    return translate("FrequencyWords", "{0} of %Ln planned day(s)", "", planned).format(kept)
