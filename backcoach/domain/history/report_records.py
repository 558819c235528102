"""What is read of a history for a report, and how much there is room for."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from backcoach.domain.history.goal_progress import GoalProgress
from backcoach.domain.history.history import HistoryTotals
from backcoach.domain.instant import shifted_day
from backcoach.domain.merging.records import DateRange
from backcoach.domain.safety.screening_record import AgreementRecord, ScreeningRecord
from backcoach.domain.session import SessionRecord


class DaysBack(IntEnum):
    """How many days a report looks back, today among them."""

    MONTH = 30
    QUARTER = 90
    YEAR = 365

    def until(self, today: date) -> DateRange:
        return DateRange(shifted_day(today, 1 - self), today)


@dataclass(frozen=True, slots=True)
class ReadLimit:
    """How many stops, days with something new, and notes fit, and the letters of a note."""

    stops: int
    news: int
    notes: int
    letters: int


# From what is good to read to what always stays on two pages.
READ_LIMITS = (
    ReadLimit(stops=12, news=12, notes=16, letters=400),
    ReadLimit(stops=10, news=10, notes=12, letters=240),
    ReadLimit(stops=8, news=8, notes=8, letters=160),
    ReadLimit(stops=6, news=6, notes=5, letters=120),
    ReadLimit(stops=3, news=4, notes=3, letters=70),
    ReadLimit(stops=2, news=3, notes=2, letters=50),
    ReadLimit(stops=1, news=2, notes=1, letters=50),
)


@dataclass(frozen=True, slots=True)
class ReportRecords:
    """What was read of a person and a span of time.

    `days` counts those with a session. Lists stand newest first and may end early; the counts
    beside them are whole. `answered` counts the sessions after which it was said whether anything
    new was felt, `news` those after which something was. Among the `stopped` stand the
    `felt_after` sessions that were not, but were followed by something that is a reason to stop.
    An owner without a name has no label. Of the open goal, what was answered later is left out.
    """

    label: str
    period: DateRange
    days: int
    totals: HistoryTotals
    stopped: tuple[SessionRecord, ...]
    answered: int
    news: int
    news_days: tuple[date, ...]
    noted: tuple[SessionRecord, ...]
    notes: int
    check: ScreeningRecord | None
    agreements: tuple[AgreementRecord, ...]
    felt_after: int = 0
    goal: GoalProgress | None = None
