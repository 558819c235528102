"""The real program in mid-session: says when a side is on disk, and plays on until it is killed."""

import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from backcoach.gui.shell.launch import make_application
from tests.gui.program_here import open_program


def main() -> None:
    here = open_program(
        make_application(), Path(sys.argv[1]), new_executor=partial(ThreadPoolExecutor, 1)
    )
    here.start_playing()
    while not here.rows("SELECT 1 FROM session_part"):
        here.play(1)
    sys.stdout.write("kept\n")
    sys.stdout.flush()
    while True:
        here.play(0.01)


if __name__ == "__main__":
    main()
