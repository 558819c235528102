"""Keeps the screen awake while someone follows it."""

from typing import Protocol

from backcoach.overrides import override


class Awake(Protocol):
    """Keeps the screen awake, where that can be had. None of its methods waits or raises.

    The system lets the screen sleep again by itself when the program ends, however it ends.
    """

    def keep(self) -> None:
        """Keep the screen awake from now on; once more changes nothing."""

    def let_go(self) -> None:
        """Let the screen sleep again."""

    def close(self) -> None:
        """Let the screen sleep, and end all that this has begun."""


class NoAwake(Awake):
    """Leaves the screen to itself."""

    @override
    def keep(self) -> None:
        pass

    @override
    def let_go(self) -> None:
        pass

    @override
    def close(self) -> None:
        pass


class SeveralAwake(Awake):
    """Asks several, each of which may be without effect."""

    def __init__(self, *ways: Awake) -> None:
        self.ways = ways

    @override
    def keep(self) -> None:
        for way in self.ways:
            way.keep()

    @override
    def let_go(self) -> None:
        for way in self.ways:
            way.let_go()

    @override
    def close(self) -> None:
        for way in self.ways:
            way.close()
