import builtins

import pytest

from backcoach.desktop.awake import NoAwake
from backcoach.desktop.mac_awake import MacAwake
from backcoach.desktop.media import NoMedia
from backcoach.desktop.notifier import DesktopNotice, NoNotifier, NoticeAnswer
from backcoach.desktop.opening import open_awake, open_media, open_notifier
from backcoach.desktop.windows_awake import WindowsAwake
from backcoach.desktop.x11_awake import X11Awake


@pytest.mark.parametrize(
    ("platform", "kind"),
    [("win32", WindowsAwake), ("darwin", MacAwake), ("freebsd14", NoAwake)],
)
def test_each_system_keeps_the_screen_awake_in_its_way(platform, kind):
    assert type(open_awake("why", platform)) is kind


def test_on_linux_a_bus_is_asked():
    bus_awake = pytest.importorskip("backcoach.desktop.bus_awake")
    for environment in ({}, {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}):
        assert type(open_awake("why", "linux", environment)) is bus_awake.BusAwake


def test_without_wayland_the_x_server_is_asked_too():
    bus_awake = pytest.importorskip("backcoach.desktop.bus_awake")
    awake = open_awake("why", "linux", {"DISPLAY": ":0"})
    assert [type(way) for way in awake.ways] == [bus_awake.BusAwake, X11Awake]


def test_on_linux_a_session_takes_part_in_mpris():
    bus_media = pytest.importorskip("backcoach.desktop.bus_media")
    assert type(open_media("title", print, "linux")) is bus_media.BusMedia


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_media_keys_are_heard_by_the_window_alone(platform):
    assert type(open_media("title", print, platform)) is NoMedia


def test_on_linux_a_reminder_is_shown_by_the_desktop():
    bus_notifier = pytest.importorskip("backcoach.desktop.bus_notifier")
    assert type(open_notifier(print, "linux")) is bus_notifier.BusNotifier


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_no_bus_shows_a_reminder_and_that_is_told(platform):
    told = []
    notifier = open_notifier(told.append, platform)
    assert type(notifier) is NoNotifier
    notifier.show(DesktopNotice("BackCoach", "Time?", "Open", "Later"))
    notifier.hide()
    assert told == [NoticeAnswer.UNSHOWN]


def test_where_no_bus_can_be_spoken_to_the_session_goes_on_without(monkeypatch):
    def without(name, *more):
        if name.startswith(("jeepney", "backcoach.desktop.bus_")):
            raise ImportError(name)
        return real(name, *more)

    real = builtins.__import__
    monkeypatch.setattr(builtins, "__import__", without)
    awake, media = open_awake("why", "linux", {}), open_media("title", print, "linux")
    assert (type(awake), type(media)) == (NoAwake, NoMedia)
    assert type(open_notifier(print, "linux")) is NoNotifier
    awake.keep()
    awake.let_go()
    awake.close()
    media.show(playing=True)
    media.hide()
