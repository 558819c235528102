"""A screen of the tests' own, where there is an X server without one."""

import os
from contextlib import contextmanager
from subprocess import DEVNULL

from tests.desktop.bus_here import running


@contextmanager
def x_server(size):
    """What a program's environment must be, to open its window on a screen of this size."""
    command = ["Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", f"{size}x24"]
    with running(command, DEVNULL) as server:
        display = f":{server.next().strip()}"
        yield {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
