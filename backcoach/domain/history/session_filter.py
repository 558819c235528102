"""What the history is searched for."""

from dataclasses import dataclass
from datetime import date

from backcoach.domain.session import SessionEnd
from backcoach.domain.stretch.side import Side


@dataclass(frozen=True, slots=True)
class SessionFilter:
    """What a session must be to be listed; None and no words ask for nothing.

    A technique and a side together mean that side of that stretch. Days are local, both included.
    Each of the `words` must be in the note, whatever its case and accents.
    """

    technique_id: str | None = None
    side: Side | None = None
    first_day: date | None = None
    last_day: date | None = None
    ended: SessionEnd | None = None
    words: str = ""


EVERYTHING = SessionFilter()
