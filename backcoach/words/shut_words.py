"""Until when the stretches stay shut."""

from datetime import datetime

from backcoach.words.time_words import clock_time, long_day
from backcoach.words.translation import translate


def shut_until_text(until: datetime | None) -> str:
    """The day and the time from which a new safety check may open something; empty for None."""
    if until is None:
        return ""
    if not (until.hour or until.minute):
        return translate("ShutWords", "Every stretch is shut until {0}.").format(long_day(until))
    words = translate("ShutWords", "Every stretch is shut until {0}, {1}.")
    return words.format(long_day(until), clock_time(until))
