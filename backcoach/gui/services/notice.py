"""A notice above the page."""

from collections.abc import Callable
from typing import NamedTuple


class Notice(NamedTuple):
    """A sentence above the page, and something that can be done about it, if anything can.

    One that is `passing` disappears once the trouble is over. One that is `brief` says that
    something is done, and goes by itself.
    """

    text: str
    action: str = ""
    act: Callable[[], None] | None = None
    passing: bool = False
    brief: bool = False
