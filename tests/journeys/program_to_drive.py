"""The real program in a window of its own, in which minutes of playing pass in seconds.

Run as a program with the data folder. Time passes once someone is in place. Nobody paints figures.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from backcoach.domain.playing.timeline import Phase
from backcoach.figure.drawing.archive import ARCHIVE
from backcoach.gui.player.player_page import PlayerPage
from backcoach.gui.shell.launch import make_application
from backcoach.painting import easel
from tests.at_once import Idle
from tests.gui.program_here import FRAME_SECONDS, open_program

BETWEEN_LOOKS = 10  # milliseconds, in which the bus is heard


def main() -> None:
    app = make_application()
    easel.thread = Idle
    ARCHIVE.is_kept_by(None)
    here = open_program(app, Path(sys.argv[1]))

    def play_on() -> None:
        page = here.driver.page
        if isinstance(page, PlayerPage) and page.view.moment.segment.phase is not Phase.READY:
            here.clock.advance(FRAME_SECONDS)
            here.look()

    hand = QTimer()
    hand.timeout.connect(play_on)
    hand.start(BETWEEN_LOOKS)
    sys.stdout.write("shown\n")
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main()
