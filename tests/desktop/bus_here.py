"""A message bus of the tests' own, on which nothing of the computer can be started."""

import json
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from backcoach.desktop.buses import Buses
from tests.places import ROOT

CONFIGURATION = """
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={0}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
PATIENCE = 20  # seconds for what comes at once
NOWHERE = Buses("unix:path=/nowhere/bus", "unix:path=/nowhere/bus")


def needs_a_bus():
    """Skip where no bus can be had: it is no part of the program."""
    pytest.importorskip("jeepney", reason="the bus is spoken to on Linux alone")
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed")


class Lines:
    """The lines that a child writes, as they come."""

    def __init__(self, command, stderr=None, environment=None):
        self.child = subprocess.Popen(  # noqa: S603 - our own words
            command,
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
        )
        self._lines = Queue()
        self._reader = Thread(target=self._read)
        self._reader.start()

    def _read(self):
        for line in self.child.stdout:
            self._lines.put(line)

    def next(self):
        """The next line. Raises queue.Empty where none comes."""
        return self._lines.get(timeout=PATIENCE)

    def close(self):
        self.child.kill()
        self.child.wait()
        self._reader.join()
        self.child.stdout.close()


@contextmanager
def running(command, stderr=None, environment=None):
    lines = Lines(command, stderr, environment)
    try:
        yield lines
    finally:
        lines.close()


@contextmanager
def own_bus():
    """The addresses of a bus that plays both the session's and the system's."""
    with tempfile.TemporaryDirectory(prefix="bus-") as folder:
        configuration = Path(folder, "bus.conf")
        configuration.write_text(CONFIGURATION.format(f"{folder}/bus"), encoding="utf-8")
        command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address"]
        with running(command, subprocess.DEVNULL) as daemon:  # it warns of limits
            address = daemon.next().strip()
            yield Buses(address, address)


class Fakes:
    """Services that were asked, and tell of it."""

    def __init__(self, lines):
        self._lines = lines

    def next(self):
        """What happened next."""
        return tuple(json.loads(self._lines.next()))


@contextmanager
def fake_services(buses, *manners):
    """The services of a desktop, such as "portal=grant", each with its manner."""
    script = str(ROOT / "tests" / "desktop" / "fake_services.py")
    with running([sys.executable, script, buses.session, *manners]) as lines:
        fakes = Fakes(lines)
        assert fakes.next() == ("ready",)
        yield fakes
