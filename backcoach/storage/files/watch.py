"""Who watches long work: told what share of it is done, and asked whether to go on."""

from collections.abc import Callable

Watch = Callable[[float], bool]


def unwatched(_share: float) -> bool:
    """Let the work go on to its end."""
    return True
