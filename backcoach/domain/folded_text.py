"""Text as it is searched: whatever its case and accents."""

import unicodedata


def folded(text: str) -> str:
    """The text without case and accents."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()
