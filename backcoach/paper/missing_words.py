"""A notice about characters that cannot be printed."""

from unicodedata import name as name_of

from backcoach.words.translation import translate


def missing_words(missing: tuple[str, ...]) -> str:
    """The characters that cannot be printed, by name; empty if all can."""
    if not missing:
        return ""
    names = (f"{name_of(each, '')} U+{ord(each):04X}".strip() for each in missing)
    text = translate(
        "MissingWords", "No font here can print this: {0}. Change it, or it will be missing."
    )
    return text.format(", ".join(names))
