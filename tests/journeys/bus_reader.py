"""Reads a program over the accessibility bus of a Linux desktop, as Orca does."""

from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from time import monotonic

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    MessageType,
    new_method_call,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.desktop.bus_here import PATIENCE
from tests.journeys.main_job import FILLED, PRESSED, ROLE, Reader, Told

ATSPI = "org.a11y.atspi"
ACCESSIBLE = f"{ATSPI}.Accessible"
ROLES = {
    "button menu": ROLE.ButtonMenu,
    "check box": ROLE.CheckBox,
    "combo box": ROLE.ComboBox,
    "filler": ROLE.Client,
    "graphic": ROLE.Graphic,
    "label": ROLE.StaticText,
    "panel": ROLE.Grouping,
    "push button": ROLE.Button,
    "radio button": ROLE.RadioButton,
    "slider": ROLE.Slider,
    "spin button": ROLE.SpinBox,
    "text": ROLE.EditableText,
}
HOLDS_NOTHING = frozenset({ROLE.StaticText, ROLE.RadioButton, ROLE.CheckBox})
ENABLED, FOCUSABLE, SHOWING = 8, 11, 25  # the bits of a state
AT_ONCE = 64  # calls, for a bus lets nobody leave many more unanswered
LOOKS_AGAIN = 0.05  # seconds
UNREST = 5  # times that something comes or goes while it is read


@dataclass
class Node:
    """One accessible object, by its address on the bus."""

    place: tuple[str, str]
    asked: str = ""
    state: int = 0
    role: ROLE = ROLE.NoRole
    name: str = ""
    more: str = ""
    actions: int = 0
    parts: list["Node"] = field(default_factory=list)

    def call(self, interface, method, signature=None, words=()):
        address = DBusAddress(self.place[1], self.place[0], interface)
        return new_method_call(address, method, signature, words)

    def has(self, bit):
        return bool(self.state >> bit & 1)


class BusReader(Reader):
    """Hears all programs on the bus; a test puts one there."""

    def __init__(self, address):
        self._bus = open_dbus_connection(address)
        self._stirred = False
        coming_and_going = MatchRule(type="signal", interface=f"{ATSPI}.Event.Object")
        registry = Node((f"{ATSPI}.Registry", "/org/a11y/atspi/registry"))
        wish = ("object:state-changed:showing", [], "")
        self._ask(
            [
                message_bus.AddMatch(coming_and_going),
                registry.call(f"{ATSPI}.Registry", "RegisterEvent", "sass", wish),
            ]
        )

    def close(self):
        self._bus.close()

    def told(self):
        for _ in range(UNREST):
            self._stirred = False
            top = self._read_all()
            if not self._stirred:
                break
        return [told for each in top for told in self._told(each)]

    def until(self, condition):
        deadline = monotonic() + PATIENCE
        while not (met := condition()) and monotonic() < deadline:
            with suppress(TimeoutError):  # something comes or goes, or it is time to look again
                self._bus.receive(timeout=LOOKS_AGAIN)
        return met

    def _told(self, node):
        if not node.has(SHOWING):
            return
        yield Told(
            role=node.role,
            name=node.name,
            more=node.more,
            asked=node.asked,
            usable=node.has(ENABLED),
            focusable=node.has(FOCUSABLE),
            actions=node.actions,
            parts=len(node.parts),
            act=partial(self._act, node),
        )
        for each in node.parts:
            yield from self._told(each)

    def _act(self, node):
        ((done,),) = self._ask([node.call(f"{ATSPI}.Action", "DoAction", "i", (0,))])
        assert done

    def _read_all(self):
        """What is in sight of all programs, or nothing where it is gone before it is read."""
        desktop = Node((f"{ATSPI}.Registry", f"/{ATSPI.replace('.', '/')}/accessible/root"))
        with suppress(DBusErrorResponse):
            self._read_parts([desktop])
            level = desktop.parts
            while level:
                level = self._read(level)
            return desktop.parts
        self._stirred = True
        return []

    def _read(self, level):
        """Read these as far as they are in sight; gives what is in them."""
        for each, (low, high) in self._answers(level, ACCESSIBLE, "GetState"):
            each.state = low | high << 32
        level = [each for each in level if each.has(SHOWING)]
        for each, role in self._answers(level, ACCESSIBLE, "GetRoleName"):
            each.role = ROLES.get(role, ROLE.NoRole)
        for each, name in self._properties(level, ACCESSIBLE, "Name"):
            each.name = name
        used = [each for each in level if each.role in PRESSED | FILLED]
        for each, more in self._properties(used, ACCESSIBLE, "Description"):
            each.more = more
        pressed = [each for each in used if each.role in PRESSED]
        for each, actions in self._properties(pressed, f"{ATSPI}.Action", "NActions"):
            each.actions = actions
        return self._read_parts([each for each in level if each.role not in HOLDS_NOTHING])

    def _read_parts(self, nodes):
        for each, parts in self._answers(nodes, ACCESSIBLE, "GetChildren"):
            each.parts = [Node(tuple(place), each.name) for place in parts]
        return [part for each in nodes for part in each.parts]

    def _answers(self, nodes, *asked):
        answers = self._ask([each.call(*asked) for each in nodes])
        return [(node, answer) for node, (answer,) in zip(nodes, answers, strict=True)]

    def _properties(self, nodes, interface, name):
        get = ("org.freedesktop.DBus.Properties", "Get", "ss", (interface, name))
        return [(node, value) for node, (_, value) in self._answers(nodes, *get)]

    def _ask(self, calls):
        """The answers to all of these, in their order."""
        starts = range(0, len(calls), AT_ONCE)
        return [
            unwrap_msg(answer)
            for start in starts
            for answer in self._ask_at_once(calls[start : start + AT_ONCE])
        ]

    def _ask_at_once(self, calls):
        order = [next(self._bus.outgoing_serial) for _ in calls]
        for serial, call in zip(order, calls, strict=True):
            self._bus.send(call, serial=serial)
        answers = {}
        while len(answers) < len(calls):
            message = self._bus.receive(timeout=PATIENCE)
            if message.header.message_type is MessageType.signal:
                self._stirred = True
            else:
                answers[message.header.fields[HeaderFields.reply_serial]] = message
        return [answers[serial] for serial in order]
