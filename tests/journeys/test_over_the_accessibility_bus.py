"""The main job as a screen reader does it on Linux: a program of its own, heard over a bus."""

import sys
from contextlib import closing, contextmanager
from shutil import which
from subprocess import DEVNULL

import apsw
import pytest

from backcoach.storage.backups.opening import HISTORY
from system_packages import REGISTRY
from tests.desktop.bus_here import needs_a_bus, own_bus, running
from tests.journeys.main_job import KEPT, SESSIONS, do_the_main_job
from tests.x_server import x_server

PROGRAM = [sys.executable, "-m", "tests.journeys.program_to_drive"]


@contextmanager
def accessible_desktop():
    """A screen and a bus for all that accessible programs tell: its address, the environment."""
    with own_bus() as buses, x_server("1280x800") as environment:
        environment |= {
            "AT_SPI_BUS_ADDRESS": buses.session,
            "DBUS_SESSION_BUS_ADDRESS": buses.session,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",  # asked too late
        }
        with running([REGISTRY], DEVNULL, environment) as registry:
            assert "running" in registry.next()
            yield buses.session, environment


def plays_by_itself():
    """The program turns its clock; what comes next is waited for."""


@pytest.mark.skipif(sys.platform != "linux", reason="this bus is Linux's alone")
@pytest.mark.skipif(
    not (which("Xvfb") and which(REGISTRY)), reason="Xvfb or at-spi2-core is not installed"
)
def test_the_main_job_is_done_over_the_bus_by_role_and_name(folder, tmp_path):
    needs_a_bus()
    from tests.journeys.bus_reader import BusReader

    said = tmp_path / "said.txt"
    with (
        accessible_desktop() as (address, environment),
        said.open("w") as errors,
        running([*PROGRAM, str(folder)], errors, environment) as program,
    ):
        assert program.next() == "shown\n"
        with closing(BusReader(address)) as reader:
            do_the_main_job(reader, plays_by_itself)
    assert said.read_text() == ""
    with apsw.Connection(str(folder / HISTORY)) as connection:
        assert connection.execute(SESSIONS).fetchall() == KEPT
