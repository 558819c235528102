"""Fills the colours and sizes of a theme into the window's style sheet."""

import re
from collections.abc import Mapping

_NAME = re.compile(r"@(\w+)")
_SIZE = re.compile(r"\b(\d+)(sp|tp|dp)\b")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def style_sheet(template: str, values: Mapping[str, str], text_percent: int) -> str:
    """The style sheet for Qt, with `@name` replaced and sizes in pixels.

    `sp` grows with the text, `tp` too but never shrinks, `dp` (huge letters) grows half as much.

    Raises:
        KeyError: the template names a value that the theme does not have.
    """
    scale = text_percent / 100
    factors = {"sp": scale, "tp": max(1.0, scale), "dp": (1 + scale) / 2}

    def pixels(size: re.Match[str]) -> str:
        return f"{int(int(size[1]) * factors[size[2]])}px"

    filled = _NAME.sub(lambda name: values[name[1]], _COMMENT.sub("", template))
    return _SIZE.sub(pixels, filled)
