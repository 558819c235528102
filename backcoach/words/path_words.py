"""How a sentence names a file or a folder."""

import os
from pathlib import Path

_LONGEST = 300


def path_words(path: Path | str) -> str:
    """A path that any window can show: odd bytes become a mark, and a very long one is cut."""
    words = os.fsencode(path).decode(errors="replace")
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
