"""`backcoach check`: checks the content and the history."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.cli.outcome import say
from backcoach.domain.settings import Theme
from backcoach.figure.body.look import Build
from backcoach.gui.player.recorded_texts import every_text
from backcoach.gui.services.library import Library
from backcoach.gui.services.one_window import hold_folder
from backcoach.gui.services.theme import load_theme
from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.content.bodies import read_body
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.paths import assets_dir, data_place
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.repair.ahead import kept_ahead
from backcoach.storage.repair.history_repair import RepairReport, repair_history
from backcoach.storage.repair.integrity_check import IntegrityReport, Problem, check_history
from backcoach.words.ahead_words import ahead_words
from backcoach.words.finding_words import finding_line
from backcoach.words.routine_words import stretch_count
from backcoach.words.translation import translate
from backcoach.words.trouble_words import trouble_words

SOUND = 0
FOUND = 1
NOT_LOOKED = 2

# Troubles that say something about the file itself. The others keep us from looking at it.
_FINDINGS = frozenset({Trouble.DAMAGED, Trouble.FOREIGN})
_COUNTED = {
    "people": QT_TRANSLATE_NOOP("CheckCommand", "people: {0}"),
    "screenings": QT_TRANSLATE_NOOP("CheckCommand", "safety checks: {0}"),
    "sessions": QT_TRANSLATE_NOOP("CheckCommand", "sessions: {0}"),
    "parts": QT_TRANSLATE_NOOP("CheckCommand", "sides done: {0}"),
    "routines": QT_TRANSLATE_NOOP("CheckCommand", "routines: {0}"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found, a sentence a line, and the exit status."""

    lines: tuple[str, ...]
    status: int


def run(asked: Namespace, now: datetime) -> int:
    """Check everything, repair if asked to, say the verdict, and return the exit status."""
    content, folder = check_content(assets_dir()), data_place(asked.data_dir)
    if asked.mend and folder.is_dir():
        history = repair_data(folder, now)
    else:
        history = check_data(folder, expected=asked.data_dir is not None)
    for line in (*content.lines, *history.lines):
        say(line)
    if words := ahead_words(kept_ahead(folder / HISTORY, now)):
        say(words)
    return max(content.status, history.status)


def check_content(assets: Path) -> Verdict:
    """Whether every content file can be read, and refers only to what is there."""
    faults = dict.fromkeys(str(fault) for fault in _content_faults(assets))
    if faults:
        return Verdict((translate("CheckCommand", "The content has faults:"), *faults), FOUND)
    library = Library(assets)
    content = library.content
    sentence = translate(
        "CheckCommand",
        "The content is sound: {0}, %Ln line(s) in the safety check.",
        "",
        len(content.screening.questions),
    )
    counted = sentence.format(stretch_count(len(content.techniques)))
    return Verdict((counted, *_never_recorded(library), *_not_drawn(library)), SOUND)


def _not_drawn(library: Library) -> Iterator[str]:
    """The stretches whose people do not move; that is no fault."""
    if stems := library.undrawn():
        yield translate(
            "CheckCommand",
            "%Ln stretch(es) go from step to step without moving, for they are not drawn ahead:",
            "",
            len(stems),
        )
        yield ", ".join(stems)


def _never_recorded(library: Library) -> Iterator[str]:
    """The sentences that the recorded voice does not know; that is no fault."""
    content = library.content
    texts = every_text(tuple(content.techniques.values()), content.screening)
    missing = [text for text in texts if library.recordings.file(text) is None]
    if missing:
        yield translate(
            "CheckCommand",
            "%Ln sentence(s) have no recording. A voice of your computer or a tone stands in:",
            "",
            len(missing),
        )
        yield from missing


def check_data(folder: Path, *, expected: bool) -> Verdict:
    """Whether the history in a data folder is whole. Nothing is made where nothing is."""
    if not folder.is_dir():
        if expected:
            sentence = translate("CheckCommand", "There is no folder {0}.")
            return Verdict((sentence.format(folder),), NOT_LOOKED)
        return Verdict((translate("CheckCommand", "No history has begun yet."),), SOUND)
    try:
        return _judged(check_history(folder))
    except OSError as fault:
        sentence = translate("CheckCommand", "The history in {0} cannot be looked at: {1}.")
        return Verdict((sentence.format(folder, fault.strerror or fault),), NOT_LOOKED)


def repair_data(folder: Path, now: datetime) -> Verdict:
    """Repair the history in a data folder while no window is open on it."""
    lock = hold_folder(folder)
    if isinstance(lock, str):
        return Verdict((lock,), NOT_LOOKED)
    try:
        report = repair_history(folder, now)
    except StorageError as fault:
        return Verdict((trouble_words(fault),), NOT_LOOKED)
    finally:
        lock.unlock()
    judged = _judged(report.left)
    return Verdict((*_repaired_words(report), *judged.lines), judged.status)


def _repaired_words(report: RepairReport) -> Iterator[str]:
    if report.repaired:
        yield translate("CheckCommand", "Mended:")
        yield from map(finding_line, report.repaired)
    if report.backup is not None:
        sentence = translate("CheckCommand", "Before that, your history was copied to {0}.")
        yield sentence.format(report.backup.path)
    if report.quarantined is not None:
        sentence = translate(
            "CheckCommand", "The damaged file is kept as {0}. What could be read is in a new one."
        )
        yield sentence.format(report.quarantined)


def _content_faults(assets: Path) -> Iterator[ContentError]:
    library = Library(assets)
    scenes = sorted(path.stem for path in (assets / "scenes").glob("*.toml"))
    yield from library.faults()
    for theme in Theme:
        if theme is not Theme.SYSTEM:
            yield from _fault(load_theme, assets, theme)
    for build in Build:
        yield from _fault(read_body, assets, build)
    for stem in scenes:
        yield from _fault(_check_scene, library, stem)


def _check_scene(library: Library, stem: str) -> None:
    """Raise ContentError for a picture without its stretch, or without one of its poses."""
    scene = library.scene(stem)
    techniques = library.content.techniques.values()
    technique = next((each for each in techniques if each.stem == stem), None)
    if technique is None:
        raise ContentError(f"assets/scenes/{stem}.toml", "", "belongs to no stretch.")
    for step in technique.steps:
        if scene is not None and step.pose not in scene.poses:
            raise ContentError(f"assets/scenes/{stem}.toml", f"poses.{step.pose}", "is missing.")


def _fault(look: Callable[..., object], *values: object) -> Iterator[ContentError]:
    try:
        look(*values)
    except ContentError as fault:
        yield fault


def _judged(report: IntegrityReport) -> Verdict:
    problems = (
        *(_problem_words(report, problem) for problem in report.problems),
        *map(finding_line, report.findings),
        *([_offer(report)] if report.problems or report.findings else []),
    )
    backups = tuple(
        translate("CheckCommand", "The backup {0} cannot be read.").format(backup.path)
        for backup in report.bad_backups
    )
    if any(problem.trouble not in _FINDINGS for problem in report.problems):
        return Verdict((*problems, *backups), NOT_LOOKED)
    good = translate("CheckCommand", "Good backups: {0}.").format(len(report.good_backups))
    if problems or backups:
        return Verdict((*problems, *backups, good), FOUND)
    if report.version is None:
        return Verdict((translate("CheckCommand", "No history has begun yet."),), SOUND)
    counts = ", ".join(
        translate("CheckCommand", str(_COUNTED[name])).format(n)
        for name, n in report.counts.items()
    )
    return Verdict(
        (translate("CheckCommand", "Your history is sound. It holds {0}.").format(counts), good),
        SOUND,
    )


def _offer(report: IntegrityReport) -> str:
    """What can be done about it."""
    if report.can_repair:
        return translate("CheckCommand", "Close BackCoach and say: backcoach check --mend.")
    if report.good_backups:
        sentence = translate("CheckCommand", "The newest good backup is {0}.")
        return sentence.format(report.good_backups[0].path)
    return translate("CheckCommand", "It stays as it is. There is no good backup.")


def _problem_words(report: IntegrityReport, problem: Problem) -> str:
    words = trouble_words(StorageError(problem.trouble, report.path))
    return f"{words} ({problem.detail})" if problem.detail else words
