"""Left and right in a line of instruction."""

from typing import assert_never

from backcoach.domain.stretch.side import Side
from backcoach.words.translation import translate


def with_sides(text: str, side: Side) -> str:
    """A line with the receiver's own left and right written into it."""
    return text.replace("{side}", side_word(side)).replace("{other}", side_word(side.mirrored))


def side_word(side: Side) -> str:
    """The side alone, such as "left"; empty where there is none."""
    match side:
        case Side.LEFT:
            return translate("SideWords", "left")
        case Side.RIGHT:
            return translate("SideWords", "right")
        case Side.BOTH:
            return ""
    assert_never(side)
