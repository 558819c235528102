"""A notice above the page."""

from collections.abc import Callable
from typing import NamedTuple


class Notice(NamedTuple):
    """A sentence above the page, and something that can be done about it, if anything can.

    One that is `passing` disappears once the trouble is over.
    """

    text: str
    action: str = ""
    act: Callable[[], None] | None = None
    passing: bool = False
