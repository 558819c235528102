"""Keeps sessions for ever, and says on the standard output what is kept. It ends by being killed.

Run as a program with the data folder as its argument.
"""

import sys
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from backcoach.domain.session import SessionEnd
from backcoach.storage.backups.opening import open_history
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.session_store import SessionStore
from tests.storage.records import NOW, a_part, a_session


def keep_sessions(folder: Path) -> None:
    database = open_history(folder, NOW).database
    store, me = SessionStore(database), PersonStore(database).me(NOW).id
    for number in count():
        session = a_session(me, at=NOW + timedelta(seconds=number))
        store.begin(session)
        say("begun", session.id, 0)
        parts = tuple(a_part(held=float(position)) for position in range(4))
        for kept in range(1, len(parts) + 1):
            store.finish(replace(session, parts=parts[:kept]))
            say("part", session.id, kept)
        store.finish(replace(session, parts=parts, ended=SessionEnd.FINISHED, ended_at=NOW))
        say("finished", session.id, len(parts))


def say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201


if __name__ == "__main__":
    keep_sessions(Path(sys.argv[1]))
