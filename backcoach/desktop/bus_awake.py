"""Keeps the screen awake on Linux, by whoever grants it: portal, screen saver, login manager."""

from __future__ import annotations

from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, NamedTuple

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from backcoach.desktop.awake import Awake
from backcoach.desktop.buses import Buses, buses_of
from backcoach.overrides import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DEADLINE = 5.0  # seconds for one answer: a service may have to be started first
NAME = "BackCoach"
_IDLE = 8  # the portal's flag for the screen; the computer may be locked or shut down all the same


class Way(NamedTuple):
    """One service that can keep the screen awake, and how it is told that that is over."""

    bus: str
    service: DBusAddress
    signature: str
    words: tuple[Any, ...]
    take_back: Callable[[Any, Any], None]
    sends_file: bool = False


class Granted(NamedTuple):
    """What was granted, over a connection of its own."""

    connection: Any
    token: Any
    way: Way

    def release(self) -> None:
        """Give it back. Closing the connection does so too, whatever the service has heard."""
        with suppress(OSError):
            self.way.take_back(self.connection, self.token)
        self.connection.close()


def ways(buses: Buses, why: str) -> Iterator[Way]:
    """The services to ask in turn. `why` is what the desktop shows as the reason."""
    portal = DBusAddress(
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Desktop",
        "org.freedesktop.portal.Inhibit",
    )
    saver = DBusAddress(
        "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "org.freedesktop.ScreenSaver"
    )
    login = DBusAddress(
        "/org/freedesktop/login1", "org.freedesktop.login1", "org.freedesktop.login1.Manager"
    )
    reason = {"reason": ("s", why)}
    yield Way(buses.session, portal, "sua{sv}", ("", _IDLE, reason), _close_request)
    yield Way(buses.session, saver, "ss", (NAME, why), _give_cookie_back)
    yield Way(buses.system, login, "ssss", ("idle", NAME, why, "block"), _close_file, True)


def _close_request(connection: Any, handle: str) -> None:  # noqa: ANN401 - it has no types
    request = DBusAddress(
        handle, "org.freedesktop.portal.Desktop", "org.freedesktop.portal.Request"
    )
    connection.send(new_method_call(request, "Close"))


def _give_cookie_back(connection: Any, cookie: int) -> None:  # noqa: ANN401
    saver = "org.freedesktop.ScreenSaver"
    address = DBusAddress("/org/freedesktop/ScreenSaver", saver, saver)
    connection.send(new_method_call(address, "UnInhibit", "u", (cookie,)))


def _close_file(_connection: Any, file: Any) -> None:  # noqa: ANN401
    file.close()


def ask(way: Way, deadline: float) -> Granted:
    """Ask one service. Raises whatever a bus can raise; then nothing is held."""
    connection = open_dbus_connection(way.bus, enable_fds=way.sends_file)
    try:
        asked = new_method_call(way.service, "Inhibit", way.signature, way.words)
        (token,) = unwrap_msg(connection.send_and_get_reply(asked, timeout=deadline))
    except BaseException:
        connection.close()  # an answer that comes late is for nobody, and void
        raise
    return Granted(connection, token, way)


class BusAwake(Awake):
    """Asks on a thread of its own, so that the window waits for no bus."""

    def __init__(self, why: str, buses: Buses | None = None, deadline: float = DEADLINE) -> None:
        self._why = why
        self._buses = buses or buses_of()
        self._deadline = deadline
        self._wishes: SimpleQueue[bool | None] = SimpleQueue()
        self._kept = False
        self._thread: Thread | None = None

    @override
    def keep(self) -> None:
        self._wish(kept=True)

    @override
    def let_go(self) -> None:
        self._wish(kept=False)

    @override
    def close(self) -> None:
        self._wishes.put(None)

    def _wish(self, *, kept: bool) -> None:
        if kept is self._kept:
            return
        self._kept = kept
        if self._thread is None:
            self._thread = Thread(target=self._serve, name="awake", daemon=True)
            self._thread.start()
        self._wishes.put(kept)

    def _serve(self) -> None:
        held: Granted | None = None
        while (kept := self._newest_wish()) is not None:
            if kept and held is None:
                held = self._ask_in_turn()
            elif not kept and held is not None:
                held.release()
                held = None
        if held is not None:
            held.release()

    def _newest_wish(self) -> bool | None:
        """Wait for a wish; only the last one counts."""
        wish = self._wishes.get()
        with suppress(Empty):
            while wish is not None:
                wish = self._wishes.get_nowait()
        return wish

    def _ask_in_turn(self) -> Granted | None:
        """What the first service grants that grants anything; without one, the screen may sleep."""
        for way in ways(self._buses, self._why):
            with suppress(Exception):  # no bus, a strange one, one that refuses: all are normal
                return ask(way, self._deadline)
        return None
