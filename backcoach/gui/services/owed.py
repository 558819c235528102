"""What is to be written down and is not yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcoach.gui.services.archive import History


@dataclass(frozen=True, slots=True)
class Owed:
    """Something to be written down, and what to do once it is safe."""

    write: Callable[[History], object]
    then: Callable[[], None] | None = None
