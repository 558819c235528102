"""The name that a file gets at first: what it is, and for whom."""

import re

_LONGEST = 80
_BETWEEN = " - "
# What some system takes for a folder, a drive or a pattern, and what nobody sees.
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


def file_name(what: str, for_whom: str = "") -> str:
    """Without an ending. Every system can keep it."""
    parts = (_plain(part) for part in (what[:_LONGEST], for_whom))
    return _BETWEEN.join(filter(None, parts))


def _plain(part: str) -> str:
    return " ".join(_NOT_IN_NAMES.sub(" ", part).split()).strip(". ")
