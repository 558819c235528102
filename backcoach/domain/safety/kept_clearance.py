"""Whether a safety check still opens something after its session was left."""

from collections.abc import Sequence
from dataclasses import dataclass

from backcoach.domain.instant import Instant
from backcoach.domain.safety.clearance import Cleared, assess
from backcoach.domain.safety.pages_due import pages_due
from backcoach.domain.safety.screening import Repeat, Screening
from backcoach.domain.safety.screening_background import ScreeningBackground, closed_now
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.stretch.technique import Technique


@dataclass(frozen=True, slots=True)
class KeptCheck:
    """A safety check as it stands, and when its answers about today were begun.

    It is `spent` once a session was done with it: whoever stretched is asked about signs anew.
    """

    record: ScreeningRecord
    begun_at: Instant
    spent: bool = False

    def opens(
        self,
        past: ScreeningBackground,
        screening: Screening,
        techniques: Sequence[Technique],
        now: Instant,
        *,
        with_helper: bool,
    ) -> Cleared | None:
        """What a new check with the same answers would open; None where one has to be taken.

        `past` is what the history knows now of whoever is to stretch. The check ends with its
        hours, by the clock that says more; for another person or another way of being helped; and
        with whatever was answered, stopped, withdrawn or shut since.
        """
        if self.spent or self.record.with_helper is not with_helper:
            return None
        if not self._stands(past, screening, now):
            return None
        today = now.wall.date()
        due = pages_due(screening, past, today, with_helper=with_helper)
        if any(theme.repeat is Repeat.LASTING for theme in due.themes):
            return None
        answers = {name: given.answer for name, given in self.record.answers.items()}
        outcome = assess(screening, answers, past.agreements, techniques, today)
        return outcome if isinstance(outcome, Cleared) else None

    def _stands(self, past: ScreeningBackground, screening: Screening, now: Instant) -> bool:
        """Whether nothing has come since, and its hours are not over."""
        latest = past.latest
        return (
            latest is not None
            and latest.id == self.record.id
            and self.record.withdrawn_at is None
            and self.record.content_version == screening.version
            and not past.asks_anew
            and closed_now(screening, past, now.wall) is None
            and now.hours_since(self.begun_at) <= screening.clearance_hours
        )
