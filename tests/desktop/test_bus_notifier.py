"""Reminders are shown over a real bus, by a desktop that Qt plays at the other end."""

from queue import Empty, Queue
from threading import Event
from threading import enumerate as threads

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVirtualObject

from backcoach.desktop.notifier import DesktopNotice, NoticeAnswer
from tests.desktop.bus_here import NOWHERE, PATIENCE, needs_a_bus, own_bus

needs_a_bus()

from backcoach.desktop import bus_notifier  # noqa: E402 - not everywhere
from backcoach.desktop.bus_notifier import NAME, PATH, BusNotifier  # noqa: E402

NOTICE = DesktopNotice("BackCoach", "Time for your stretches?", "Open", "In an hour")
NUMBER = 4


class Desktop(QDBusVirtualObject):
    """Takes each notice under one number."""

    def __init__(self, bus: QDBusConnection, parent: QObject) -> None:
        super().__init__(parent)
        self.bus, self.asked = bus, []

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, bus: QDBusConnection) -> bool:  # noqa: N802
        self.asked.append((message.member(), message.signature(), message.arguments()))
        reply = message.createReply()
        reply.setArguments([NUMBER])
        return bus.send(reply)

    def tell(self, member: str, *words: object) -> None:
        signal = QDBusMessage.createSignal(PATH, NAME, member)
        signal.setArguments(list(words))
        self.bus.send(signal)

    def names(self) -> list[str]:
        return [member for member, _, _ in self.asked]


@pytest.fixture(scope="module")
def buses():
    with own_bus() as buses:
        yield buses


@pytest.fixture
def desktop(buses):
    bus = QDBusConnection.connectToBus(buses.session, "desktop")
    owner = QObject()
    desktop = Desktop(bus, owner)
    bus.registerVirtualObject(PATH, desktop)
    assert bus.registerService(NAME)
    yield desktop
    bus.unregisterService(NAME)
    QDBusConnection.disconnectFromBus("desktop")


@pytest.fixture
def told():
    return Queue()


@pytest.fixture
def notifier(buses, told, monkeypatch):
    monkeypatch.setattr(bus_notifier, "LOOKS_UP_EVERY", 0.02)
    return BusNotifier(told.put, buses)


def wait(qtbot, true):
    qtbot.waitUntil(lambda: bool(true()), timeout=PATIENCE * 1000)


def test_a_reminder_says_what_it_is_told_and_has_two_buttons(qtbot, desktop, notifier):
    notifier.show(NOTICE)
    wait(qtbot, lambda: desktop.asked)

    ((member, signature, words),) = desktop.asked
    assert (member, signature) == ("Notify", "susssasa{sv}i")
    assert words[0] == words[3] == "BackCoach"
    assert words[4] == "Time for your stretches?"
    assert words[5] == ["default", "Open", "later", "In an hour"]
    assert words[7] == -1
    notifier.hide()


@pytest.mark.parametrize(
    ("action", "answer"), [("default", NoticeAnswer.OPENED), ("later", NoticeAnswer.LATER)]
)
def test_what_is_pressed_is_told(qtbot, desktop, notifier, told, action, answer):
    notifier.show(NOTICE)
    wait(qtbot, lambda: desktop.asked)

    desktop.tell("ActionInvoked", NUMBER + 1, action)
    desktop.tell("ActionInvoked", NUMBER, action)

    wait(qtbot, lambda: not told.empty())
    assert told.get_nowait() is answer
    with pytest.raises(Empty):
        told.get_nowait()


def test_one_that_is_taken_away_is_closed(qtbot, desktop, notifier):
    notifier.show(NOTICE)
    wait(qtbot, lambda: desktop.asked)

    notifier.hide()
    notifier.hide()

    wait(qtbot, lambda: desktop.names() == ["Notify", "CloseNotification"])
    assert desktop.asked[1][1:] == ("u", [NUMBER])


def test_one_that_the_desktop_closed_is_not_closed_again(qtbot, desktop, notifier):
    notifier.show(NOTICE)
    wait(qtbot, lambda: desktop.asked)
    desktop.tell("NotificationClosed", NUMBER, 2)
    notifier.show(NOTICE)
    wait(qtbot, lambda: len(desktop.asked) >= 2)

    assert desktop.names()[:2] == ["Notify", "Notify"]
    notifier.hide()
    wait(qtbot, lambda: "CloseNotification" in desktop.names())


def test_where_there_is_no_bus_it_is_told_that_nobody_saw_it(told):
    notifier = BusNotifier(told.put, NOWHERE)

    notifier.show(NOTICE)

    assert told.get(timeout=PATIENCE) is NoticeAnswer.UNSHOWN


def test_a_desktop_without_notices_is_told_of_too(buses, told):
    notifier = BusNotifier(told.put, buses)

    notifier.show(NOTICE)

    assert told.get(timeout=PATIENCE) is NoticeAnswer.UNSHOWN


def test_one_that_nobody_saw_and_that_is_not_wanted_any_more_is_not_told_of(told, monkeypatch):
    opening = Event()

    def wait_for_a_bus(_address):
        assert opening.wait(PATIENCE)
        raise OSError

    monkeypatch.setattr(bus_notifier, "open_dbus_connection", wait_for_a_bus)
    notifier = BusNotifier(told.put, NOWHERE)
    notifier.show(NOTICE)
    (showing,) = [each for each in threads() if each.name == "notice"]
    notifier.hide()
    opening.set()
    showing.join(PATIENCE)

    assert told.empty()
