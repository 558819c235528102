"""Keeps the screen awake on macOS, by the system's own `caffeinate`."""

import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress

from backcoach.desktop.awake import Awake
from backcoach.overrides import override

CAFFEINATE = "/usr/bin/caffeinate"
_ENDS_WITHIN = 0.5  # seconds; it ends at once


class MacAwake(Awake):
    """A child that keeps the display awake (-d), and ends with this process (-w)."""

    def __init__(self, command: Sequence[str] = (CAFFEINATE, "-d", "-w", str(os.getpid()))) -> None:
        self._command = command
        self._child: subprocess.Popen[bytes] | None = None

    @override
    def keep(self) -> None:
        if self._child is None or self._child.poll() is not None:
            with suppress(OSError):
                self._child = subprocess.Popen(self._command)  # noqa: S603 - our own words

    @override
    def let_go(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.terminate()
            with suppress(subprocess.TimeoutExpired):
                child.wait(_ENDS_WITHIN)

    @override
    def close(self) -> None:
        self.let_go()
