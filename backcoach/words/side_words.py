"""Left and right in instructions."""

from typing import assert_never

from backcoach.domain.stretch.side import Side
from backcoach.words.translation import translate


def with_sides(text: str, side: Side) -> str:
    """A line with {side} and {other} replaced."""
    return text.replace("{side}", side_word(side)).replace("{other}", side_word(side.mirrored))


def with_both_sides(text: str, first: Side) -> str:
    """A line for the first side, and for the one after it in brackets: "right (then left)"."""
    if first is Side.BOTH:
        return text
    both = translate("SideWords", "{0} (then {1})")
    one, other = side_word(first), side_word(first.mirrored)
    said = text.replace("{side}", both.format(one, other))
    return said.replace("{other}", both.format(other, one))


def side_word(side: Side) -> str:
    """Such as "left"; empty for a stretch without sides."""
    match side:
        case Side.LEFT:
            return translate("SideWords", "left")
        case Side.RIGHT:
            return translate("SideWords", "right")
        case Side.BOTH:
            return ""
    assert_never(side)
