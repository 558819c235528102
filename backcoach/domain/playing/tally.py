"""Counts the seconds held, and makes a record of each side that has ended."""

from dataclasses import dataclass, replace

from backcoach.domain.playing.timeline import Phase, Timeline
from backcoach.domain.session import PartEnd, PartRecord


@dataclass(frozen=True, slots=True)
class Tally:
    """The sides that have ended, and the seconds held in the one that has not."""

    records: tuple[PartRecord, ...] = ()
    held: float = 0.0

    def passed(self, timeline: Timeline, start: float, end: float) -> "Tally":
        """The tally after time has run from one second to another without a jump."""
        tally = self
        for index in range(timeline.index_at(start), timeline.index_at(end) + 1):
            segment = timeline.segments[index]
            if segment.phase is Phase.HOLD:
                hold_start = timeline.starts[index]
                hold_end = hold_start + segment.seconds
                held = min(end, hold_end) - max(start, hold_start)
                tally = replace(tally, held=tally.held + held)
                if end >= hold_end:
                    tally = tally.closed(timeline, segment.part, PartEnd.DONE)
        return tally

    def closed(self, timeline: Timeline, part: int, ended: PartEnd) -> "Tally":
        """The tally with a record of a side that has ended."""
        ending = timeline.parts[part]
        record = PartRecord(
            technique_id=ending.technique.id,
            side=ending.side,
            repetition=ending.repetition,
            planned_seconds=timeline.plan.items[ending.item].dosage.hold_seconds,
            held_seconds=round(self.held, 1),
            ended=ended,
        )
        return Tally((*self.records, record))
