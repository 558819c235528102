"""Text made ready for searching and sorting: without case and accents."""

import re
import unicodedata


def folded(text: str) -> str:
    if text.isascii():  # most is, and has no accents
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


def counting_order(text: str) -> str:
    """A sort key by which "Client 3" comes before "Client 10"."""
    return re.sub(r"[0-9]+", _counted, folded(text))


def _counted(number: re.Match[str]) -> str:
    digits = number.group().lstrip("0")
    return f"{len(digits):04}{digits}"
