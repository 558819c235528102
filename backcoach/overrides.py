"""PEP 698's `override`, which Python 3.11 does not have yet; checked by mypy, free at run time."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: Callable[..., object]) -> Callable[..., object]:
        """Return the method as it is."""
        return method


__all__ = ["override"]
