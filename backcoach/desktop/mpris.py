"""What a session answers to those who ask by MPRIS, the protocol of media keys on Linux."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)

from backcoach.desktop.media import MediaCommand

if TYPE_CHECKING:
    from collections.abc import Mapping

PATH = "/org/mpris/MediaPlayer2"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = f"{ROOT}.Player"
NAME = f"{ROOT}.backcoach"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_INTROSPECTABLE = "org.freedesktop.DBus.Introspectable"
_ERROR = "org.freedesktop.DBus.Error"

COMMANDS = {
    "PlayPause": MediaCommand.TOGGLE,
    "Play": MediaCommand.PLAY,
    "Pause": MediaCommand.PAUSE,
    "Stop": MediaCommand.STOP,
    "Next": MediaCommand.NEXT,
    "Previous": MediaCommand.PREVIOUS,
}
# Asked of any player, and answered without doing anything.
_IDLE = frozenset({"Raise", "Quit", "Seek", "SetPosition", "OpenUri", "Ping"})

Property = tuple[str, Any]
"""A value behind its D-Bus type."""


class Shown(NamedTuple):
    """What is told of a session: a title that names no stretch, and whether it plays."""

    title: str
    playing: bool


class Response(NamedTuple):
    """A message to send back, if one is wanted, and what was asked for, if anything."""

    reply: Any = None
    command: MediaCommand | None = None


def properties(shown: Shown) -> dict[str, Mapping[str, Property]]:
    """What can be asked, by interface."""
    root = {
        "Identity": ("s", "BackCoach"),
        "DesktopEntry": ("s", "backcoach"),
        "SupportedUriSchemes": ("as", []),
        "SupportedMimeTypes": ("as", []),
    }
    player = {
        "PlaybackStatus": ("s", "Playing" if shown.playing else "Paused"),
        "Metadata": (
            "a{sv}",
            {"mpris:trackid": ("o", f"{PATH}/session"), "xesam:title": ("s", shown.title)},
        ),
        "Position": ("x", 0),
    }
    can = ("CanControl", "CanPlay", "CanPause", "CanGoNext", "CanGoPrevious")
    unlike = ("CanQuit", "CanRaise", "HasTrackList")
    rates = ("Rate", "MinimumRate", "MaximumRate", "Volume")
    return {
        ROOT: root | dict.fromkeys(unlike, ("b", False)),
        PLAYER: player
        | dict.fromkeys(can, ("b", True))
        | {"CanSeek": ("b", False)}
        | dict.fromkeys(rates, ("d", 1.0)),
    }


def changed(shown: Shown) -> Any:  # noqa: ANN401 - messages have no types
    """The signal that tells everyone whether it plays now."""
    status = {"PlaybackStatus": properties(shown)[PLAYER]["PlaybackStatus"]}
    emitter = DBusAddress(PATH, interface=_PROPERTIES)
    return new_signal(emitter, "PropertiesChanged", "sa{sv}as", (PLAYER, status, []))


def answer(message: Any, shown: Shown) -> Response:  # noqa: ANN401
    """What to answer to a message from the bus, and to do about it."""
    if message.header.message_type is not MessageType.method_call:
        return Response()
    member = message.header.fields[HeaderFields.member]
    interface = message.header.fields.get(HeaderFields.interface, PLAYER)
    if interface == PLAYER and member in COMMANDS:
        return Response(new_method_return(message), COMMANDS[member])
    if interface == _PROPERTIES:
        return Response(_property(message, member, shown))
    if interface == _INTROSPECTABLE:
        return Response(new_method_return(message, "s", (_described(shown),)))
    if member in _IDLE:
        return Response(new_method_return(message))
    return Response(_refused(message, "UnknownMethod"))


def _property(message: Any, member: str, shown: Shown) -> Any:  # noqa: ANN401
    known = properties(shown)
    interface, *more = message.body
    if member == "GetAll":
        return new_method_return(message, "a{sv}", (known.get(interface, {}),))
    if member == "Get" and more[0] in known.get(interface, {}):
        return new_method_return(message, "v", (known[interface][more[0]],))
    return _refused(message, "UnknownProperty" if member == "Get" else "PropertyReadOnly")


def _refused(message: Any, why: str) -> Any:  # noqa: ANN401
    return new_error(message, f"{_ERROR}.{why}")


def _described(shown: Shown) -> str:
    """All of it as XML, for those who look what can be asked."""
    methods = {ROOT: ("Raise", "Quit"), PLAYER: tuple(COMMANDS)}
    interfaces = (
        f'<interface name="{name}">'
        + "".join(f'<method name="{each}"/>' for each in methods[name])
        + "".join(
            f'<property name="{each}" type="{kind}" access="read"/>'
            for each, (kind, _) in values.items()
        )
        + "</interface>"
        for name, values in properties(shown).items()
    )
    return f"<node>{''.join(interfaces)}</node>"
