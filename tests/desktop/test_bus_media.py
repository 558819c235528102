"""Media keys steer a session over a real bus, asked by Qt's own D-Bus from the other end."""

from queue import Queue

import pytest
from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

from backcoach.desktop.media import MediaCommand
from tests.desktop.bus_here import NOWHERE, PATIENCE, needs_a_bus, own_bus

needs_a_bus()

from backcoach.desktop import bus_media  # noqa: E402 - not everywhere
from backcoach.desktop.mpris import COMMANDS, NAME, PATH, PLAYER, ROOT  # noqa: E402

INTROSPECTABLE = "org.freedesktop.DBus.Introspectable"
PROPERTIES = "org.freedesktop.DBus.Properties"


@pytest.fixture(scope="module")
def buses():
    with own_bus() as buses:
        yield buses


class Desk(QObject):
    """A desktop that asks and listens."""

    def __init__(self, qtbot, buses):
        super().__init__()
        self._qtbot = qtbot
        self.heard = []
        self.bus = QDBusConnection.connectToBus(buses.session, "desk")
        hear = SLOT("hear(QDBusMessage)")
        self.bus.connect("", PATH, PROPERTIES, "PropertiesChanged", self, hear)

    @Slot(QDBusMessage)
    def hear(self, message):
        self.heard.append(f"{message.signature()} {message!r}")

    def ask(self, member, *words, interface=PROPERTIES, name=NAME, path=PATH):
        message = QDBusMessage.createMethodCall(name, path, interface, member)
        message.setArguments(list(words))
        watcher = QDBusPendingCallWatcher(self.bus.asyncCall(message, PATIENCE * 1000))
        with self._qtbot.waitSignal(watcher.finished, timeout=PATIENCE * 1000):
            pass
        return watcher.reply()

    def get(self, *words):
        return self.ask("Get", *words).arguments()[0].variant()

    def has_name(self):
        bus, path = "org.freedesktop.DBus", "/org/freedesktop/DBus"
        return self.ask("NameHasOwner", NAME, interface=bus, name=bus, path=path).arguments()[0]

    def wait_until(self, true):
        self._qtbot.waitUntil(true, timeout=PATIENCE * 1000)


@pytest.fixture
def desk(qtbot, buses):
    yield Desk(qtbot, buses)
    QDBusConnection.disconnectFromBus("desk")


@pytest.fixture
def told():
    return Queue()


@pytest.fixture
def media(buses, told, desk, monkeypatch):
    monkeypatch.setattr(bus_media, "LOOKS_UP_EVERY", 0.02)
    media = bus_media.BusMedia("A session", told.put, buses)
    media.show(playing=True)
    desk.wait_until(desk.has_name)
    yield media
    media.hide()
    media.hide()
    desk.wait_until(lambda: not desk.has_name())


@pytest.mark.usefixtures("media")
def test_each_key_is_told_once_and_answered(desk, told):
    for member, command in COMMANDS.items():
        assert desk.ask(member, interface=PLAYER).errorName() == ""
        assert told.get(timeout=PATIENCE) is command
    assert set(COMMANDS.values()) == set(MediaCommand)
    assert told.empty()


def test_it_says_whether_it_plays_and_tells_everyone_of_a_change(desk, media):
    assert desk.get(PLAYER, "PlaybackStatus") == "Playing"
    media.show(playing=False)
    desk.wait_until(lambda: bool(desk.heard))
    (heard,) = desk.heard
    assert heard.startswith("sa{sv}as ")
    assert '"PlaybackStatus" = [Variant(QString): "Paused"]' in heard
    assert desk.get(PLAYER, "PlaybackStatus") == "Paused"


@pytest.mark.usefixtures("media")
def test_values_are_of_the_types_that_mpris_asks_for(desk):
    player, root = (repr(desk.ask("GetAll", name)) for name in (PLAYER, ROOT))
    for value in (
        '"Position" = [Variant(qlonglong): 0]',
        '"Rate" = [Variant(double): 1]',
        '"CanSeek" = [Variant(bool): false]',
        '"mpris:trackid" = [Variant: [ObjectPath: /org/mpris/MediaPlayer2/session]]',
        '"xesam:title" = [Variant(QString): "A session"]',
    ):
        assert value in player
    assert '"Identity" = [Variant(QString): "BackCoach"]' in root
    assert '"SupportedMimeTypes" = [Variant(QStringList): {}]' in root


@pytest.mark.usefixtures("media")
@pytest.mark.parametrize(
    ("asked", "error"),
    [
        (("Get", PLAYER, "Shuffle"), "UnknownProperty"),
        (("Get", "no.such", "Rate"), "UnknownProperty"),
        (("Set", PLAYER, "Rate", QDBusVariant(2.0)), "PropertyReadOnly"),
    ],
)
def test_what_there_is_not_is_refused(desk, asked, error):
    assert desk.ask(*asked).errorName().endswith(error)


@pytest.mark.usefixtures("media")
def test_unknown_calls_are_refused_and_others_do_nothing(desk, told):
    assert desk.ask("Dance", interface=PLAYER).errorName().endswith("UnknownMethod")
    assert desk.ask("Raise", interface=ROOT).errorName() == ""
    (described,) = desk.ask("Introspect", interface=INTROSPECTABLE).arguments()
    for each in (ROOT, PLAYER, *COMMANDS):
        assert f'name="{each}"' in described
    assert told.empty()


def test_without_a_bus_keys_are_heard_by_the_window_alone(told):
    media = bus_media.BusMedia("A session", told.put, NOWHERE)
    media.show(playing=True)
    media.hide()
    assert told.empty()
