"""The program is killed in the middle of a session, again and again."""

import random
import subprocess
import sys
from pathlib import Path
from uuid import UUID

from backcoach.domain.session import SessionEnd
from backcoach.storage.backups.opening import open_history
from backcoach.storage.repair.integrity_check import check_history
from backcoach.storage.stores.session_store import SessionStore
from tests.places import ROOT
from tests.storage.records import NOW

KILLS = 20


def killed_after(folder: Path, lines: int) -> list[str]:
    """All that the program had said to be kept when it was killed."""
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "tests.storage.endless_sessions", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout
        said = [program.stdout.readline() for _ in range(lines)]
        program.kill()
        return [*said, *program.stdout.read().splitlines()]


def test_a_kill_loses_at_most_the_side_in_progress(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311
    finished: set[UUID] = set()
    for _ in range(KILLS):
        said = [line.split() for line in killed_after(tmp_path, chance.randint(1, 25))]
        last, kept_parts = UUID(said[-1][1]), int(said[-1][2])
        finished |= {UUID(line[1]) for line in said if line[0] == "finished"}

        with open_history(tmp_path, NOW).database as database:
            store = SessionStore(database)
            sessions = {key: store.get(key) for key in (*finished, last)}

        session = sessions.pop(last)
        assert session
        assert kept_parts <= len(session.parts) <= kept_parts + 1
        assert all(kept and kept.ended is SessionEnd.FINISHED for kept in sessions.values())
        assert check_history(tmp_path).problems == ()
