"""Left and right, always the receiver's own."""

from enum import StrEnum
from typing import assert_never


class Side(StrEnum):
    """The receiver's side that a stretch works on; BOTH where a stretch has no sides."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def drawn(self) -> "Side":
        """The side that a picture shows: RIGHT where there are no sides."""
        return Side.LEFT if self is Side.LEFT else Side.RIGHT

    @property
    def mirrored(self) -> "Side":
        """The other side; BOTH stays as it is."""
        match self:
            case Side.LEFT:
                return Side.RIGHT
            case Side.RIGHT:
                return Side.LEFT
            case Side.BOTH:
                return Side.BOTH
        assert_never(self)
