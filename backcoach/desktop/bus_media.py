"""Takes part in MPRIS, so that media keys and lock screen of a Linux desktop steer a session."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Any

from jeepney import MessageFlag
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from backcoach.desktop.buses import Buses, buses_of
from backcoach.desktop.media import Media, MediaCommand
from backcoach.desktop.mpris import NAME, Shown, answer, changed
from backcoach.overrides import override

if TYPE_CHECKING:
    from collections.abc import Callable

LOOKS_UP_EVERY = 0.25  # seconds; what is asked over the bus is heard at once


class BusMedia(Media):
    """Is on the bus while a session is open, on a thread of its own."""

    def __init__(
        self, title: str, told: Callable[[MediaCommand], None], buses: Buses | None = None
    ) -> None:
        self._title = title
        self._told = told
        self._address = (buses or buses_of()).session
        self._presence: _Presence | None = None

    @override
    def show(self, *, playing: bool) -> None:
        shown = Shown(self._title, playing)
        if self._presence is None:
            self._presence = _Presence(self._address, self._told, shown)
        self._presence.shown = shown

    @override
    def hide(self) -> None:
        if self._presence is not None:
            self._presence.shown = None
            self._presence = None


class _Presence:
    """One time on the bus. It ends once `shown` is None."""

    def __init__(self, address: str, told: Callable[[MediaCommand], None], shown: Shown) -> None:
        self.shown: Shown | None = shown
        self._address = address
        self._told = told
        Thread(target=self._be_there, name="media", daemon=True).start()

    def _be_there(self) -> None:
        with suppress(Exception), open_dbus_connection(self._address) as connection:
            # no bus, a strange one, one that goes away: all are normal
            connection.send(message_bus.RequestName(NAME))  # after us whoever asks later
            self._serve(connection)

    def _serve(self, connection: Any) -> None:  # noqa: ANN401 - it has no types
        told = self.shown
        while (shown := self.shown) is not None:
            if shown != told:
                connection.send(changed(shown))
                told = shown
            with suppress(TimeoutError):
                self._hear(connection, connection.receive(timeout=LOOKS_UP_EVERY), shown)

    def _hear(self, connection: Any, message: Any, shown: Shown) -> None:  # noqa: ANN401
        reply, command = answer(message, shown)
        if command is not None:
            self._told(command)
        if reply is not None and not message.header.flags & MessageFlag.no_reply_expected:
            connection.send(reply)
