"""Where the two message buses of a Linux desktop are."""

import os
from collections.abc import Mapping
from typing import NamedTuple


class Buses(NamedTuple):
    """The addresses of the bus of this desktop and of that of the whole computer."""

    session: str
    system: str


def buses_of(environment: Mapping[str, str] = os.environ) -> Buses:
    """What the environment says, else where each usually is. Nobody may be there."""
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    return Buses(
        environment.get("DBUS_SESSION_BUS_ADDRESS") or f"unix:path={runtime}/bus",
        environment.get("DBUS_SYSTEM_BUS_ADDRESS") or "unix:path=/run/dbus/system_bus_socket",
    )
