"""The window is killed again and again: what was told as kept is there, and it always starts."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from uuid import UUID

from backcoach.domain.session import SessionEnd, SessionRecord
from backcoach.storage.backups.opening import HISTORY, open_history
from backcoach.storage.repair.integrity_check import check_history
from backcoach.storage.stores.session_store import SessionStore
from tests.places import ROOT
from tests.profiles import ALL
from tests.stretches import MORNING

KILLS = 100 if ALL else 3
MOST_LINES, MOST_CHANGES = 150, 9


@dataclass
class Told:
    """How many sides of each session were told as kept, and which sessions as saved."""

    sides: dict[UUID, int] = field(default_factory=dict)
    saved: set[UUID] = field(default_factory=set)
    starts: int = 0

    def take(self, lines: list[str]) -> None:
        for line in lines:
            match line.split():
                case ["kept", name, count]:
                    self.sides[UUID(name)] = int(count)
                case ["ended", name, count]:
                    self.sides[UUID(name)] = int(count)
                    self.saved.add(UUID(name))
                case ["shown"]:
                    self.starts += 1


def a_moment(chance: Random) -> Callable[[list[str]], bool]:
    """Tells when to kill: while it starts, as soon as something more is kept, or at any time."""
    match chance.randrange(8):
        case 0:
            return bool
        case 1 | 2 | 3 | 4:
            changes = chance.randint(2, MOST_CHANGES)
            return lambda said: len(set(said)) >= changes
        case _:
            lines = chance.randint(2, MOST_LINES)
            return lambda said: len(said) >= lines


def killed_when(folder: Path, day: int, is_due: Callable[[list[str]], bool]) -> list[str]:
    """All that the program had told when it was killed."""
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "tests.attacks.killed_visits", str(folder), str(day)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as program:
        assert program.stdout
        said: list[str] = []
        while not is_due(said):
            said.append(program.stdout.readline())
            assert said[-1], "it ended by itself"
        program.kill()
        return [*said, *program.stdout.read().splitlines()]


def sessions_in(folder: Path, names: dict[UUID, int]) -> dict[UUID, SessionRecord | None]:
    with open_history(folder, MORNING).database as database:
        store = SessionStore(database)
        return {name: store.get(name) for name in names}


def test_whenever_the_window_is_killed_all_is_there_that_it_told_as_kept(tmp_path: Path) -> None:
    chance, told = Random(KILLS), Told()  # noqa: S311 -- drawn by number
    for day in range(KILLS):
        told.take(killed_when(tmp_path, day, a_moment(chance)))
        if not (tmp_path / HISTORY).exists():
            continue

        report = check_history(tmp_path)
        assert not report.problems, (day, report)
        assert {each.kind for each in report.findings} <= {"journal"}, (day, report)
        there = sessions_in(tmp_path, told.sides)
        for name, count in told.sides.items():
            session = there[name]
            assert session, (day, name)
            assert count <= len(session.parts) <= count + 1, (day, session)
            if name in told.saved:
                assert session.ended is SessionEnd.FINISHED, (day, session)
        assert not list(tmp_path.glob("history-damaged*"))
    print(f"{KILLS} kills, {told.starts} starts, {len(told.sides)} sessions, "  # noqa: T201
          f"{len(told.saved)} saved, {sum(told.sides.values())} sides")  # fmt: skip
