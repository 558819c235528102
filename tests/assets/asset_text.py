"""The words of the content files, for tests that read them as a person would."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import readability

from tests.places import ASSETS

TECHNIQUES = sorted((ASSETS / "techniques").glob("*.toml"))
ROUTINES = sorted((ASSETS / "routines").glob("*.toml"))
PAGES = sorted((ASSETS / "learn").glob("*.md"))
CHECKS = sorted(path for path in ASSETS.glob("*.toml") if path.stem in {"screening", "pacing"})
READ = [*TECHNIQUES, *ROUTINES, *PAGES, *CHECKS]

NOT_READ_ALOUD = {
    *("id", "stem", "people", "places", "position", "regions", "movement", "source", "confirms"),
    *("first_side", "phase", "pose", "breath", "role", "kind", "asked", "repeat", "consequence"),
    *("scope", "medical", "version", "reviewed_by", "after", "technique_id"),
}
LABELS = {"name", "label", "kit", "side_names", "title", "window"}
SENTENCE_END = re.compile(r"(?<=[.!?:])[”)]?\s+")
NUMBER = re.compile(r"\d+([.,]\d+)?")
NOT_A_WORD = re.compile(r"[^\w\s]")
MARKUP = re.compile(r"^\s*(#+|[-*]|\d+\.)\s+|[*_`]", re.MULTILINE)


def strings_in(value: object, skipped: set[str]) -> Iterator[str]:
    match value:
        case str(text):
            yield text
        case list(items):
            for item in items:
                yield from strings_in(item, skipped)
        case dict(items):
            for key, item in items.items():
                if key not in skipped:
                    yield from strings_in(item, skipped)


def page_without_sources(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("\n## Sources")[0]


def texts(path: Path, skipped: set[str] = NOT_READ_ALOUD) -> list[str]:
    """Every text of a file that someone reads, placeholders filled in."""
    if path.suffix == ".md":
        found = [MARKUP.sub("", line) for line in page_without_sources(path).splitlines()]
    else:
        found = list(strings_in(tomllib.loads(path.read_text(encoding="utf-8")), skipped))
    filled = (text.replace("{side}", "right").replace("{other}", "left") for text in found)
    return [text.replace("{ambulance}", "112").strip() for text in filled if text.strip()]


def sentences(path: Path) -> list[str]:
    """The whole sentences of a file, without names and labels."""
    whole = texts(path, NOT_READ_ALOUD | LABELS)
    return [part for text in whole for part in SENTENCE_END.split(text) if part.strip()]


def reading_grade(path: Path) -> float:
    """Years of school needed to read the file: the highest of three formulas.

    Kincaid counts syllables, and the library's count is low; the other two count letters.
    """
    plain = (NUMBER.sub("twenty", part).replace("-", " ") for part in sentences(path))
    words = (NOT_A_WORD.sub("", part).split() for part in plain)
    lines = "\n".join(" ".join([*part, "."]) for part in words if part)
    grades = readability.getmeasures(lines, lang="en")["readability grades"]
    return max(grades[formula] for formula in ("Kincaid", "ARI", "Coleman-Liau"))
