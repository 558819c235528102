"""How long what was shut stays shut, whatever clock, calendar and zone do.

This is the one rule. It opens on the next day, and no sooner than a least span after it was shut.
The day must be over where it was shut and where the clock is now; the span is counted in UTC. What
was shut at a time that is still to come was shut when that was found, at the latest, and stays so
for as long as it would have by its own time. A clock that nobody can set, where one was running,
has to agree with all of that.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from backcoach.domain.instant import in_zone, shifted, shifted_day
from backcoach.domain.safety.screening import Answer, Consequence, Screening
from backcoach.domain.safety.screening_record import ScreeningRecord
from backcoach.domain.safety.stop_cue import after_stop

SHUTTING = (Consequence.EMERGENCY, Consequence.URGENT, Consequence.NOT_TODAY)
# An outcome that nobody knows, such as one with a wrong letter, is none of these, and shuts.
LEAVING_OPEN = ("cleared", Consequence.NEVER, Consequence.PROFESSIONAL)


@dataclass(frozen=True, slots=True)
class Shut:
    """What shut every stretch: when, in the zone of then, what it led to, and the reasons.

    `found_at` is when it was found to lie ahead of the clock, or when it really was, where the
    clock was found to have been behind. `seconds_ago` is how long ago it was by a clock that nobody
    can set; None where none was running.
    """

    at: datetime
    consequence: Consequence = Consequence.NOT_TODAY
    signs: tuple[str, ...] = ()
    found_at: datetime | None = None
    seconds_ago: float | None = None

    def known_since(self, now: datetime) -> datetime:
        """When it was shut; where that is still to come, when that was found."""
        return max((at for at in (self.at, self.found_at) if at and at <= now), default=now)

    def opens_at(self, now: datetime, hours: int) -> datetime:
        """When it opens, as the clock on the wall goes now."""
        since = self.known_since(now)
        lasts = _opens(self.at, now.tzinfo, hours) - self.at
        opens = max(_opens(since, now.tzinfo, hours), shifted(since, lasts))
        if self.seconds_ago is not None:
            lived = shifted(self.at, timedelta(seconds=self.seconds_ago))
            opens = max(opens, shifted(now, _opens(self.at, now.tzinfo, hours) - lived))
        return in_zone(opens, now.tzinfo)


@dataclass(frozen=True, slots=True)
class Closed:
    """That every stretch is shut: the worst that led to it, the reasons, and until when."""

    consequence: Consequence
    signs: tuple[str, ...]
    until: datetime


@dataclass(frozen=True, slots=True)
class ShutCheck:
    """A safety check that shut every stretch, or was withdrawn, and why as ids of stop cues.

    `found_at` and `seconds_ago` are those of `Shut`.
    """

    record: ScreeningRecord
    stop_cues: tuple[str, ...] = ()
    found_at: datetime | None = None
    seconds_ago: float | None = None

    def shuts(self, screening: Screening) -> Iterator[Shut]:
        """What it shut. A reason that the content no longer has counts as none, and so as pain."""
        record = self.record
        if record.withdrawn_at is not None:
            texts = {cue.id: cue.text for cue in screening.stop_cues}
            cues = [cue for cue in self.stop_cues if cue in texts]
            worst = after_stop(screening, cues) or Consequence.NOT_TODAY
            signs = tuple(texts[cue] for cue in cues)
            yield Shut(record.withdrawn_at, worst, signs, self.found_at, self.seconds_ago)
        if record.outcome not in LEAVING_OPEN:
            known = record.outcome in SHUTTING
            worst = Consequence(record.outcome) if known else Consequence.NOT_TODAY
            lines = tuple(_lines(screening, record, worst))
            yield Shut(record.taken_at, worst, lines, self.found_at, self.seconds_ago)


def closed_by(shut: Iterable[Shut], now: datetime, hours: int) -> Closed | None:
    """What is shut now, of all that ever was; None where nothing is."""
    standing = [each for each in shut if each.opens_at(now, hours) > now]
    if not standing:
        return None
    worst = min((each.consequence for each in standing), key=lambda each: each.rank)
    named = [sign for each in standing if each.consequence is worst for sign in each.signs]
    until = max(each.opens_at(now, hours) for each in standing)
    return Closed(worst, tuple(dict.fromkeys(named)), until)


def _opens(at: datetime, zone: tzinfo | None, hours: int) -> datetime:
    """The latest of these: the least span is over, the next day has begun there, and here."""
    next_day = shifted_day(at.date(), 1)
    begins = (datetime.combine(next_day, time(), each) for each in (at.tzinfo, zone))
    return max(shifted(at, timedelta(hours=hours)), *begins)


def _lines(screening: Screening, record: ScreeningRecord, worst: Consequence) -> Iterator[str]:
    """The lines whose answers led to it."""
    texts = screening.texts_leading_to(worst)
    for name, given in record.answers.items():
        if given.answer is not Answer.NO and name in texts:
            yield texts[name]
