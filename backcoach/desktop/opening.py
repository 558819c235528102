"""Chooses, for each system, how a session speaks to the desktop."""

import os
import sys
from collections.abc import Callable, Mapping

from backcoach.desktop.awake import Awake, NoAwake, SeveralAwake
from backcoach.desktop.media import Media, MediaCommand, NoMedia
from backcoach.desktop.notifier import NoNotifier, NoticeAnswer, Notifier

# Each way is imported where it is needed alone: the others do not exist there.
# ruff: noqa: PLC0415


def open_awake(
    why: str, platform: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> Awake:
    """What keeps the screen awake. `why` is the reason that the desktop may show."""
    match platform:
        case "linux":
            return _awake_on_linux(why, environment)
        case "win32":
            from backcoach.desktop.windows_awake import WindowsAwake

            return WindowsAwake()
        case "darwin":
            from backcoach.desktop.mac_awake import MacAwake

            return MacAwake()
        case _:
            return NoAwake()


def open_media(
    title: str, told: Callable[[MediaCommand], None], platform: str = sys.platform
) -> Media:
    """What hears the desktop's media keys. `told` is called on a thread of its own."""
    if platform == "linux":
        try:
            from backcoach.desktop.bus_media import BusMedia
        except ImportError:
            return NoMedia()
        return BusMedia(title, told)
    return NoMedia()


def open_notifier(told: Callable[[NoticeAnswer], None], platform: str = sys.platform) -> Notifier:
    """What shows a reminder. `told` is called on a thread of its own."""
    if platform == "linux":
        try:
            from backcoach.desktop.bus_notifier import BusNotifier
        except ImportError:
            return NoNotifier(told)
        return BusNotifier(told)
    return NoNotifier(told)


def _awake_on_linux(why: str, environment: Mapping[str, str]) -> Awake:
    """By bus; without Wayland by the X server too, which knows nothing of a bus."""
    by_bus = _awake_by_bus(why)
    if "WAYLAND_DISPLAY" in environment or "DISPLAY" not in environment:
        return by_bus
    from backcoach.desktop.x11_awake import X11Awake

    return SeveralAwake(by_bus, X11Awake())


def _awake_by_bus(why: str) -> Awake:
    try:
        from backcoach.desktop.bus_awake import BusAwake
    except ImportError:
        return NoAwake()
    return BusAwake(why)
