"""What is said above the page."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence above the page, with something that can be done about it, if anything can.

    One that is `passing` is taken back once it has come right by itself.
    """

    text: str
    action: str = ""
    act: Callable[[], None] | None = None
    passing: bool = False
