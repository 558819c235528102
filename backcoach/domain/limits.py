"""How long texts and times may be: the same in the window, the history, an export and an import.

What is typed ends earlier than what is kept: earlier versions let longer texts in, and none of
them may be lost.
"""

from datetime import UTC, datetime

# Characters.
LONGEST_NOTE = 4_000
LONGEST_LABEL = 24
LONGEST_ROUTINE_LABEL = 80
LONGEST_GOAL = 120
LONGEST_HANDOUT_NOTE = 240
LONGEST_KEPT_NOTE = 1_000_000
LONGEST_KEPT_WORD = 10_000
# A name that only blanks would make.
NO_BLANK = "[^ ]"


def is_in_calendar(at: datetime) -> bool:
    """Whether a time can be told in UTC: at the ends of the calendar, an offset leads out of it."""
    try:
        at.astimezone(UTC)
    except OverflowError:
        return False
    return True
