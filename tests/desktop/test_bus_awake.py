"""The screen is kept awake over a real bus, by services that Qt plays in another process."""

import os
import signal
import socket
import sys

import pytest

from tests.desktop.bus_here import NOWHERE, fake_services, needs_a_bus, own_bus, running

needs_a_bus()

from backcoach.desktop.bus_awake import BusAwake  # noqa: E402 - not everywhere
from backcoach.desktop.buses import Buses  # noqa: E402

WHY = "Someone is following along"
PORTAL = "org.freedesktop.portal"
DESKTOP = "/org/freedesktop/portal/desktop"
ASKED_PORTAL = (
    "portal",
    f"{PORTAL}.Inhibit.Inhibit",
    "sua{sv}",
    f'("", 8, [Argument: a{{sv}} {{"reason" = [Variant(QString): "{WHY}"]}}])',
    DESKTOP,
)
ASKED_LOGIN = (
    "login",
    "org.freedesktop.login1.Manager.Inhibit",
    "ssss",
    f'("idle", "BackCoach", "{WHY}", "block")',
    "/org/freedesktop/login1",
)
CHILD = """
import sys, threading
from backcoach.desktop.bus_awake import BusAwake
from backcoach.desktop.buses import Buses
BusAwake(sys.argv[2], Buses(sys.argv[1], sys.argv[1])).keep()
threading.Event().wait()
"""


@pytest.fixture(scope="module")
def buses():
    with own_bus() as buses:
        yield buses


def ended(awake):
    """Close it, and wait until it has ended."""
    awake.close()
    awake._thread.join(20)
    return not awake._thread.is_alive()


def test_the_portal_is_asked_to_keep_the_screen_awake_and_told_when_that_is_over(buses):
    with fake_services(buses, "portal=grant", "saver=grant") as fakes:
        awake = BusAwake(WHY, buses)
        awake.keep()
        awake.keep()
        assert fakes.next() == ASKED_PORTAL
        awake.let_go()
        handle = f"{DESKTOP}/request/1"
        assert fakes.next() == ("portal", f"{PORTAL}.Request.Close", "", "()", handle)
        assert fakes.next() == ("portal", "gone")
        awake.let_go()
        awake.keep()
        assert fakes.next() == ASKED_PORTAL
        assert ended(awake)


def test_without_a_portal_the_screen_saver_is_asked(buses):
    with fake_services(buses, "saver=grant") as fakes:
        awake = BusAwake(WHY, buses)
        awake.keep()
        assert fakes.next() == ("saver", "Inhibit", "BackCoach", WHY)
        assert ended(awake)
        assert fakes.next() == ("saver", "UnInhibit", 7)


def test_where_both_refuse_the_login_manager_is_asked(buses):
    with fake_services(buses, "portal=refuse", "saver=refuse", "login=grant") as fakes:
        awake = BusAwake(WHY, buses)
        awake.keep()
        assert fakes.next() == ASKED_PORTAL
        assert fakes.next()[1] == "org.freedesktop.ScreenSaver.Inhibit"
        assert fakes.next() == ASKED_LOGIN
        awake.let_go()
        assert {fakes.next(), fakes.next()} == {("login", "closed"), ("login", "gone")}
        assert ended(awake)


def test_a_service_that_never_answers_is_left_and_the_next_is_asked(buses):
    with fake_services(buses, "portal=hang", "saver=grant") as fakes:
        awake = BusAwake(WHY, buses, deadline=0.1)
        awake.keep()
        assert fakes.next() == ASKED_PORTAL
        assert {fakes.next()[:2], fakes.next()[:2]} == {("portal", "gone"), ("saver", "Inhibit")}
        assert ended(awake)


def test_who_goes_on_and_pauses_in_the_meantime_holds_nothing(buses):
    with fake_services(buses, "portal=hang"):
        awake = BusAwake(WHY, buses, deadline=0.1)
        for _ in range(3):
            awake.keep()
            awake.let_go()
        assert ended(awake)


def test_the_screen_may_sleep_again_once_the_program_was_killed(buses):
    child = [sys.executable, "-c", CHILD, buses.session, WHY]
    with fake_services(buses, "portal=grant") as fakes, running(child) as killed:
        assert fakes.next() == ASKED_PORTAL
        killed.child.send_signal(signal.SIGKILL)
        assert fakes.next() == ("portal", "gone")


def test_without_a_bus_the_session_goes_on():
    awake = BusAwake(WHY, NOWHERE)
    awake.keep()
    awake.let_go()
    assert ended(awake)


@pytest.mark.parametrize("address", ["", "tcp:host=nowhere", "autolaunch:", "unix:", "rubbish"])
def test_an_address_that_makes_no_sense_is_no_bus(address):
    awake = BusAwake(WHY, Buses(address, address))
    awake.keep()
    assert ended(awake)


def test_the_window_never_waits_for_a_bus_that_says_nothing():
    name = f"backcoach-silent-bus-{os.getpid()}"
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(f"\0{name}")
        silent.listen()
        address = f"unix:abstract={name}"
        awake = BusAwake(WHY, Buses(address, address))
        awake.keep()
        silent.accept()[0].close()  # it has come as far as this only now
    assert ended(awake)
