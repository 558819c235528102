"""What the start page shows, and what is chosen on it."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from backcoach.domain.person import Person
    from backcoach.domain.routines.routine import Routine
    from backcoach.domain.safety.emergency import CountryNumbers
    from backcoach.figure.body.look import Look
    from backcoach.figure.drawing.drawing import StagedScene
    from backcoach.gui.shell.home_tiles import Tiles


class WhoseTurn(Enum):
    """Whose turn it is. Names are offered at home; where clients come, only who is open is said."""

    AT_HOME = auto()
    NOBODY = auto()
    CLIENT = auto()
    OWNER = auto()


class NextShown(NamedTuple):
    """What comes next, in words and as a picture; `routine` is what Start begins."""

    routine: Routine
    name: str
    hint: str
    staged: StagedScene | None
    people: tuple[Look, Look]
    may_move: bool


class HomeAdvice(NamedTuple):
    """One thing that the log advises, or asks. `may_wait` is whether it can be put off for today.

    `action` is what is offered to do about it; empty where nothing is.
    """

    sign: str
    title: str
    text: str
    may_wait: bool = True
    action: str = ""


# What stands for a sign where a goal is asked about.
GOAL = "goal"


class HomeState(NamedTuple):
    """What the start page shows. `with_helper` is the choice made last time.

    `people` are those to switch between, with the one whose turn it is first or among them; empty
    where there is only one. `client` is the label of the client whose turn it is. `is_new` is that
    nothing was ever done, `has_put_off` that advice was put off for today.
    """

    now: datetime
    numbers: CountryNumbers
    with_helper: bool
    next: NextShown | None = None
    tiles: Tiles | None = None
    advice: HomeAdvice | None = None
    has_put_off: bool = False
    is_new: bool = False
    turn: WhoseTurn = WhoseTurn.AT_HOME
    people: tuple[Person, ...] = ()
    current: Person | None = None
    client: str = ""


class SessionChoice(NamedTuple):
    """Whether the session that is about to start is for one person or for two.

    `routine` is what it is for; None where that is to be chosen.
    """

    with_helper: bool
    routine: Routine | None = None
