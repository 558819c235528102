"""The signs that need help, taken from the page that tells of them."""

import re
from dataclasses import dataclass

from backcoach.domain.safety.learn_text import LearnText

_MARK = "- "


@dataclass(frozen=True, slots=True)
class HelpSigns:
    """Signs under one heading, and what to do about them. `{ambulance}` stands for the number."""

    heading: str
    signs: tuple[str, ...]
    advice: str


def help_signs(page: LearnText) -> tuple[HelpSigns, ...]:
    """Every list of signs on a page, the most urgent first, as the page has them."""
    sections = re.split(r"^## ", page.text, flags=re.MULTILINE)[1:]
    return tuple(found for found in map(_signs_of, sections) if found.signs)


def _signs_of(section: str) -> HelpSigns:
    heading, *rest = section.splitlines()
    lines = [line.strip() for line in rest if line.strip()]
    signs = tuple(line.removeprefix(_MARK) for line in lines if line.startswith(_MARK))
    said = [line for line in lines if not line.startswith(_MARK)]
    return HelpSigns(heading.strip(), signs, said[-1] if said else "")
