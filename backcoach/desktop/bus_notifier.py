"""Shows notices through `org.freedesktop.Notifications` of a Linux desktop.

https://specifications.freedesktop.org/notification-spec/latest/
"""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from backcoach.desktop.buses import Buses, buses_of
from backcoach.desktop.notifier import DesktopNotice, NoticeAnswer, Notifier
from backcoach.overrides import override

if TYPE_CHECKING:
    from collections.abc import Callable

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
OPEN, LATER = "default", "later"
ANSWERS = {OPEN: NoticeAnswer.OPENED, LATER: NoticeAnswer.LATER}
LOOKS_UP_EVERY = 0.25  # seconds; what the desktop tells is heard at once
PATIENCE = 10  # seconds for a desktop to take it
AS_LONG_AS_USUAL = -1
# A sound is the desktop's own affair: this asks for none.
HINTS = {"urgency": ("y", 1), "desktop-entry": ("s", "backcoach"), "suppress-sound": ("b", True)}
_PLACE = DBusAddress(PATH, NAME, NAME)


class BusNotifier(Notifier):
    """Each notice has a connection and a thread of its own until it is answered, or taken away."""

    def __init__(self, told: Callable[[NoticeAnswer], None], buses: Buses | None = None) -> None:
        self._told = told
        self._address = (buses or buses_of()).session
        self._shown: _Shown | None = None

    @override
    def show(self, notice: DesktopNotice) -> None:
        self.hide()
        self._shown = _Shown(self._address, notice, self._told)

    @override
    def hide(self) -> None:
        if self._shown is not None:
            self._shown.wanted = False
            self._shown = None


class _Shown:
    """One notice. It is taken away once it is not `wanted` any more."""

    def __init__(
        self, address: str, notice: DesktopNotice, told: Callable[[NoticeAnswer], None]
    ) -> None:
        self.wanted = True
        self._address, self._notice, self._told = address, notice, told
        Thread(target=self._be_there, name="notice", daemon=True).start()

    def _be_there(self) -> None:
        is_seen = False
        with suppress(Exception), open_dbus_connection(self._address) as connection:
            # no bus, no notifications, a desktop that goes away: all are normal
            connection.send(message_bus.AddMatch(MatchRule(type="signal", interface=NAME)))
            asked = connection.send_and_get_reply(self._notify(), timeout=PATIENCE)
            if asked.header.message_type is MessageType.method_return:
                is_seen = True
                self._wait(connection, asked.body[0])
        if self.wanted and not is_seen:
            self._told(NoticeAnswer.UNSHOWN)

    def _notify(self) -> Any:  # noqa: ANN401 - it has no types
        notice = self._notice
        actions = [OPEN, notice.open_words, LATER, notice.later_words]
        icon, replaces = "backcoach", 0
        body = ("BackCoach", replaces, icon, notice.title, notice.text, actions, HINTS)
        return new_method_call(_PLACE, "Notify", "susssasa{sv}i", (*body, AS_LONG_AS_USUAL))

    def _wait(self, connection: Any, number: int) -> None:  # noqa: ANN401
        while self.wanted:
            with suppress(TimeoutError):
                told = connection.receive(timeout=LOOKS_UP_EVERY)
                member = told.header.fields.get(HeaderFields.member)
                if not told.body or told.body[0] != number:
                    continue
                if member == "ActionInvoked" and (answer := ANSWERS.get(told.body[1])):
                    self._told(answer)
                if member in {"ActionInvoked", "NotificationClosed"}:
                    return
        connection.send(new_method_call(_PLACE, "CloseNotification", "u", (number,)))
