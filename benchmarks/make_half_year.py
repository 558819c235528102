"""Writes half a year of an owner and two clients, as people really stretch, the same each time.

`python benchmarks/make_half_year.py FOLDER [--last 2026-11-29]`

To look at pages with: a holiday, an illness, stops, notes, stiffness that falls a little.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from backcoach.domain.person import Person
from backcoach.domain.person_goal import GoalCheck, PersonGoal
from backcoach.domain.session import PartEnd, PartRecord, Scores, SessionEnd, SessionRecord
from backcoach.domain.stretch.side import Side
from backcoach.storage.backups.opening import open_history
from backcoach.storage.stores.goal_store import GoalStore
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.session_store import SessionStore

DAYS = 182
ZONE = timezone(timedelta(hours=1))
# Days ago, from and to, on which nobody stretches.
HOLIDAY, ILLNESS = range(92, 107), range(38, 46)
# A stretch, its seconds, and by how much it eases stiffness on average.
USUAL = (("T05", 20, 1.6), ("T06", 20, 2.4), ("T11", 10, 0.7), ("T10", 20, 1.0), ("T05b", 20, 0.9))
NOTES = ("Stiff after the garden.", "Slept badly.", "Long drive.", "Felt easy today.")
# How often in a week: the owner, and two clients.
SHARES = (0.62, 0.3, 0.09)
# Out of a hundred: finished, ended early, stopped, cut off.
WEIGHTS = (92, 3, 2, 3)
EASE = (3, 4, 3, 4, 5, 4, 6, 5, 6, 7, 7)


def made(person: Person, share: float, last: date) -> Iterator[SessionRecord]:
    """The sessions of one person, oldest first."""
    chance = random.Random(person.label)  # noqa: S311 - the same each time
    for ago in range(DAYS, -1, -1):
        if ago not in HOLIDAY and ago not in ILLNESS and chance.random() < share:
            yield _session(person, last - timedelta(days=ago), 1 - ago / DAYS, chance)


def _session(person: Person, day: date, gone: float, chance: random.Random) -> SessionRecord:
    """One session; `gone` is the share of the half-year that lies behind."""
    hour = chance.choice((7, 7, 7, 8, 12, 20, 21))
    at = datetime.combine(day, time(hour, chance.randrange(60)), ZONE)
    done = chance.sample(USUAL, chance.choice((1, 1, 2, 3)))
    ended = chance.choices(tuple(SessionEnd), WEIGHTS)[0]
    parts = tuple(
        PartRecord(name, side, 1, float(hold), float(hold), PartEnd.DONE)
        for name, hold, _ in done
        for side in ((Side.BOTH,) if name == "T05b" else (Side.RIGHT, Side.LEFT))
    )
    before = _score(chance.gauss(6.2 - 2.2 * gone, 1.2))
    eased = sum(ease for _, _, ease in done) / len(done)
    pain = _score(chance.gauss(1.8 - gone, 1))
    finished = ended is not SessionEnd.UNFINISHED
    after = Scores(
        _score(before - chance.gauss(eased, 0.9)), _score(pain - chance.choice((0, 0, 1)))
    )
    return SessionRecord(
        id=UUID(int=chance.getrandbits(128), version=4),
        person_id=person.id,
        screening_id=None,
        started_at=at,
        with_helper=False,
        before=Scores(before, pain),
        parts=parts,
        ended=ended,
        ended_at=at + timedelta(seconds=50 + sum(part.held_seconds + 25 for part in parts)),
        after=after if finished else Scores(),
        anything_new=False if finished else None,
        note=chance.choice(NOTES) if chance.random() < 0.12 else "",
    )


def _score(value: float) -> int:
    return min(10, max(0, round(value)))


def make(folder: Path, last: date) -> None:
    """Write the history into a folder that has none yet."""
    folder.mkdir(parents=True, exist_ok=True)
    begun = datetime.combine(last - timedelta(days=DAYS), time(7), ZONE)
    with open_history(folder, begun).database as database:
        people, sessions = PersonStore(database), SessionStore(database)
        for number, label in enumerate(("A-104", "B-207"), 2):
            people.add(Person(UUID(int=number), label, is_me=False), begun)
        everyone = (people.me(begun), *(each for each in people.all() if not each.is_me))
        for person, share in zip(everyone, SHARES, strict=True):
            for session in made(person, share, last):
                sessions.finish(session)
        _write_goal(GoalStore(database), everyone[0], last)


def _write_goal(goals: GoalStore, person: Person, last: date) -> None:
    """A goal of half a year ago that becomes easier, asked about every two weeks."""
    set_on = last - timedelta(days=DAYS - 10)
    goal = PersonGoal(UUID(int=5), person.id, "Tie my shoes without thinking", set_on)
    goals.save(goal, datetime.combine(set_on, time(7), ZONE))
    for number, ease in enumerate(EASE):
        day = set_on + timedelta(days=14 * number)
        goals.check(GoalCheck(goal.id, day, ease, Scores(7 - number // 3, 2)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--last", type=date.fromisoformat, default=date(2026, 11, 29))
    asked = parser.parse_args()
    make(asked.folder, asked.last)
