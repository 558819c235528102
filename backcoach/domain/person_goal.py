"""What a person would like to do more easily, and how easy they say it is, time and again."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from backcoach.domain.session import Scores

EASIEST = 10


class GoalState(StrEnum):
    """OPEN is asked about; LET_GO is neither reached nor failed."""

    OPEN = "open"
    REACHED = "reached"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class PersonGoal:
    """In the person's own words. `ended_on` is None while it is open, or where it is not known."""

    id: UUID
    person_id: UUID
    words: str
    set_on: date
    state: GoalState = GoalState.OPEN
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class GoalCheck:
    """How it was on one day: each from 0 to 10, None where not answered.

    `ease` is 0 where it could not be done, and 10 where it was as easy as it can be. `usual` is how
    the back was on most days of late.
    """

    goal_id: UUID
    checked_on: date
    ease: int | None = None
    usual: Scores = field(default_factory=Scores)

    def __post_init__(self) -> None:
        if self.ease is not None and not 0 <= self.ease <= EASIEST:
            raise ValueError("ease must lie between 0 and 10")
