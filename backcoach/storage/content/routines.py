"""Reads the routines that come with the program."""

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path

from backcoach.domain.routines.routine import Routine, RoutineItem, needs_helper, total_seconds
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import Dosage, within_limits
from backcoach.domain.stretch.rhythm import USUAL_RHYTHM
from backcoach.domain.stretch.technique import Technique
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.content_file import read_content
from backcoach.storage.content.toml_file import file_label

ROUTINES = "routines"


def load_routines(folder: Path, techniques: Mapping[str, Technique]) -> tuple[Routine, ...]:
    """The built-in routines, the shortest first and those for two last.

    Raises:
        ContentError: the first fault found, with its file and key. So does the function below.
    """
    stems = sorted(path.stem for path in (folder / ROUTINES).glob("*.toml"))
    routines = [load_routine(folder, stem, techniques) for stem in stems]
    rhythm = RHYTHMS[USUAL_RHYTHM]
    routines.sort(
        key=lambda each: (needs_helper(each, techniques), total_seconds(each, techniques, rhythm))
    )
    return tuple(routines)


def load_routine(folder: Path, stem: str, techniques: Mapping[str, Technique]) -> Routine:
    """One built-in routine, for everyone. Its id is the name of its file."""
    path = folder / ROUTINES / f"{stem}.toml"
    routine, file = read_content(folder, path, Routine), file_label(folder, path)
    if routine.id != stem:
        raise ContentError(file, "id", f"must be the file's name, {stem}.")
    if not routine.label.strip():
        raise ContentError(file, "label", "must not be empty.")
    if routine.person_id is not None:
        raise ContentError(file, "person_id", "does not belong here: it is for everyone.")
    for number, item in enumerate(routine.items, 1):
        _check_item(file, f"items.{number}", item, techniques)
    return replace(routine, built_in=True)


def _check_item(
    file: str, key: str, item: RoutineItem, techniques: Mapping[str, Technique]
) -> None:
    technique = techniques.get(item.technique_id)
    if technique is None:
        raise ContentError(file, f"{key}.technique_id", f"names no stretch: {item.technique_id}.")
    allowed = within_limits(item.dosage, technique)
    for field in fields(Dosage):
        nearest = getattr(allowed, field.name)
        if getattr(item.dosage, field.name) != nearest:
            name = f"{key}.dosage.{field.name}"
            raise ContentError(file, name, f"is not allowed; the nearest that is: {nearest}.")
