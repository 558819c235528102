"""Days, times of day and durations."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from backcoach.words.locality import locality
from backcoach.words.translation import translate

_SHORT = QLocale.FormatType.ShortFormat
_MINUTE = timedelta(minutes=1)
_WEEK = 7


def long_day(day: date) -> str:
    """A day with its weekday, such as "Friday, 20 November 2026"."""
    pattern = translate("TimeWords", "dddd, d MMMM yyyy", "a day written out")
    return locality().locale.toString(QDate(day.year, day.month, day.day), pattern)


def short_day(day: date) -> str:
    """A day as short as it stays clear, such as "20 Nov 2026"."""
    pattern = translate("TimeWords", "d MMM yyyy", "a short day")
    return locality().locale.toString(QDate(day.year, day.month, day.day), pattern)


def month_text(day: date, *, with_year: bool) -> str:
    """The month of a day, such as "Nov" or "Nov 2026"."""
    pattern = translate("TimeWords", "MMM", "a short month")
    if with_year:
        pattern = translate("TimeWords", "MMM yyyy", "a short month with its year")
    return locality().locale.toString(QDate(day.year, day.month, day.day), pattern)


def span_text(first: date, last: date) -> str:
    return translate("TimeWords", "{0} to {1}").format(short_day(first), short_day(last))


def clock_time(at: datetime) -> str:
    """The local time of day, such as "09:12"."""
    return locality().locale.toString(QTime(at.hour, at.minute), _SHORT)


def when_words(at: datetime, now: datetime) -> str:
    """A time as it is spoken of, such as "Today, 06:39" or "Monday, 06:39"."""
    days = (now.date() - at.date()).days
    if days == 0:
        day = translate("TimeWords", "Today")
    elif days == 1:
        day = translate("TimeWords", "Yesterday")
    elif 1 < days < _WEEK:
        day = locality().locale.dayName(at.isoweekday(), QLocale.FormatType.LongFormat)
    else:
        day = short_day(at.date())
    return translate("TimeWords", "{0}, {1}", "a day, a time").format(day, clock_time(at))


def duration(seconds: float) -> str:
    """Rounded to the nearest second, such as "45 s" or "1 min 40 s".

    The history keeps milliseconds: half a second must read the same before and after saving.
    """
    minutes, rest = divmod(round(round(seconds, 3)), 60)
    if not minutes:
        return translate("TimeWords", "{0} s").format(rest)
    if not rest:
        return translate("TimeWords", "{0} min").format(minutes)
    return translate("TimeWords", "{0} min {1} s").format(minutes, rest)


def minutes_on_the_clock(first: datetime, last: datetime) -> str:
    """As many minutes as the clock went on by: 3 from 07:28 to 07:31, whatever the seconds were."""
    began, ended = (each.replace(second=0, microsecond=0) for each in (first, last))
    return whole_minutes(ended - began)


def whole_minutes(length: timedelta) -> str:
    """Rounded to the nearest minute."""
    minutes = round(length / _MINUTE)
    if minutes < 1:
        return translate("TimeWords", "less than a minute")
    return translate("TimeWords", "%Ln minute(s)", "", minutes)
