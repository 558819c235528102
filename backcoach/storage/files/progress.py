"""The callback of long work: it gets the share that is done, and returns whether to go on."""

from collections.abc import Callable

ProgressCallback = Callable[[float], bool]


def no_progress(_share: float) -> bool:
    """Never breaks off."""
    return True
