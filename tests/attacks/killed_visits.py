"""The real program on session after session, telling what it has on disk until it is killed.

Run as a program with the data folder and the number of days since the first morning.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path

from backcoach.gui.session.after_page import AfterPage
from backcoach.gui.shell.launch import make_application
from tests.gui.program_here import ProgramHere, open_program
from tests.stretches import MORNING
from walkthrough.driver import let_live, wait_until
from walkthrough.manual_clock import ManualClock

STEP_SECONDS = 3


def say(*words: object) -> None:
    sys.stdout.write(f"{' '.join(map(str, words))}\n")
    sys.stdout.flush()


def play_a_session(here: ProgramHere) -> None:
    """Play one stretch on both sides, and save it; says what is kept at each step."""
    here.start_playing()
    while not isinstance(here.driver.page, AfterPage):
        here.play(STEP_SECONDS)
        tell_kept(here, "kept")
    here.score(2, 1)
    here.driver.press("saveButton")
    keeper = here.program.journey._flow._session._session
    here.driver.wait_for("SavedPage")
    here.driver.press("doneButton")
    here.driver.wait_for("HomePage")
    say("ended", keeper.record.id, len(keeper.record.parts))


def tell_kept(here: ProgramHere, word: str) -> None:
    """Say what the session holds, once nothing of it is still to be written."""
    keeper = here.program.journey._flow._session._session
    record = keeper.record
    let_live()
    if not here.program.history.has_pending:
        say(word, record.id, len(record.parts))


def main() -> None:
    """Play until the end comes from outside."""
    clock = ManualClock(MORNING + timedelta(days=int(sys.argv[2])))
    app = make_application()
    say("starting")
    here = open_program(
        app,
        Path(sys.argv[1]),
        now=clock.now,
        clock=clock,
        new_executor=partial(ThreadPoolExecutor, 1),
    )
    here.clock = clock
    say("shown")
    wait_until(lambda: not here.program.history.has_pending)
    while True:
        play_a_session(here)


if __name__ == "__main__":
    main()
