"""Who watches long work: told what share of it is done, and asked whether to go on."""

from collections.abc import Callable

ProgressCallback = Callable[[float], bool]


def no_progress(_share: float) -> bool:
    """Let the work go on to its end."""
    return True
