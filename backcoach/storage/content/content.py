"""Reads the safety check, the stretches, the emergency numbers and the pages to read."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from backcoach.domain.safety.clearance import GROUPS
from backcoach.domain.safety.emergency import EmergencyNumbers
from backcoach.domain.safety.learn_text import HELP, LearnText
from backcoach.domain.safety.screening import Screening
from backcoach.domain.stretch.technique import People, Technique
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.content_file import read_content
from backcoach.storage.content.emergency_numbers import load_numbers
from backcoach.storage.content.toml_file import file_label, read_text

SCREENING = "screening.toml"
TECHNIQUES = "techniques"
LEARN = "learn"
LICENCES = "licences"
PARTNER = People.PARTNER


@dataclass(frozen=True, slots=True)
class Content:
    """Everything there is to ask, do and read. `techniques` are by id, in their order."""

    screening: Screening
    techniques: Mapping[str, Technique]
    numbers: EmergencyNumbers
    learn: tuple[LearnText, ...]


def load_content(folder: Path) -> Content:
    """Everything in the assets folder, checked part against part.

    Raises:
        ContentError: the first fault found, with its file and key. So do the other functions.
    """
    screening, techniques = load_screening(folder), load_techniques(folder)
    _check_scopes(screening, techniques)
    for technique in techniques.values():
        _check_names(technique, screening, techniques)
    return Content(screening, techniques, load_numbers(folder), load_learn(folder))


def load_screening(folder: Path) -> Screening:
    return read_content(folder, folder / SCREENING, Screening)


def load_techniques(folder: Path) -> dict[str, Technique]:
    """The stretches by id, in their order; there is at least one."""
    techniques: dict[str, Technique] = {}
    for path in sorted((folder / TECHNIQUES).glob("*.toml")):
        technique = load_technique(folder, path.stem)
        if other := techniques.get(technique.id):
            raise ContentError(
                file_label(folder, path), "id", f"is the same as in {other.stem}.toml."
            )
        techniques[technique.id] = technique
    if not techniques:
        raise ContentError(f"assets/{TECHNIQUES}", "", "holds no stretch.")
    return dict(sorted(techniques.items(), key=lambda item: item[1].order))


def load_technique(folder: Path, stem: str) -> Technique:
    path = folder / TECHNIQUES / f"{stem}.toml"
    technique = read_content(folder, path, Technique)
    if technique.stem != stem:
        raise ContentError(file_label(folder, path), "stem", f"must be the file's name, {stem}.")
    return technique


def load_learn(folder: Path) -> tuple[LearnText, ...]:
    """The pages to read, by file name; last, if it is there, the list of licences."""
    paths = sorted((folder / LEARN).glob("*.md"))
    if folder / LEARN / f"{HELP}.md" not in paths:
        raise ContentError(f"assets/{LEARN}/{HELP}.md", "", "is missing.")
    if licences_file(folder).is_file():
        paths.append(licences_file(folder))
    return tuple(_learn_page(folder, path) for path in paths)


def licences_file(folder: Path) -> Path:
    """The list of what the program brings along; the words of each licence lie beside it."""
    return folder / LICENCES / f"{LICENCES}.md"


def _learn_page(folder: Path, path: Path) -> LearnText:
    text = read_text(folder, path)
    title = text.partition("\n")[0].strip()
    if not title.startswith("# "):
        raise ContentError(file_label(folder, path), "", "must begin with a title: # Title.")
    return LearnText(path.stem, title.removeprefix("# "), text)


def _check_scopes(screening: Screening, techniques: Mapping[str, Technique]) -> None:
    known = GROUPS | techniques.keys()
    for_two = {PARTNER, *(each.id for each in techniques.values() if each.people is PARTNER)}
    for theme in screening.themes:
        for question in theme.questions:
            key = f"themes.{theme.id}.questions.{question.id}.effects"
            for name in (name for effect in question.effects for name in effect.scope):
                if name not in known:
                    raise ContentError(f"assets/{SCREENING}", key, f"names no stretch: {name}.")
                if theme.with_helper and name not in for_two:
                    fault = f"reaches more than stretches for two: {name}."
                    raise ContentError(f"assets/{SCREENING}", key, fault)


def _check_names(
    technique: Technique, screening: Screening, techniques: Mapping[str, Technique]
) -> None:
    file = f"assets/{TECHNIQUES}/{technique.stem}.toml"
    for name in technique.confirms:
        if name not in screening.questions:
            raise ContentError(file, "confirms", f"names no line of the safety check: {name}.")
    if technique.after is not None and technique.after not in techniques:
        raise ContentError(file, "after", f"names no stretch: {technique.after}.")
