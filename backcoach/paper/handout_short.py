"""The short form of a handout: for each stretch two pictures, its dose and a few lines."""

from collections.abc import Iterator

from backcoach.domain.stretch.technique import Role, StepPhase
from backcoach.paper.handout import Stretch
from backcoach.paper.handout_words import dose_cells, for_you, leave_out_text, numbered, role_words
from backcoach.paper.sheet import (
    Block,
    Bullets,
    Card,
    Columns,
    FactStrip,
    Figure,
    Figures,
    Heading,
    Text,
)
from backcoach.words.side_words import with_both_sides

_PICTURES, _WORDS = 0.34, 0.66
_HEIGHT_MM = 30.0
_SHOWN = (0, 1)  # the start, and the hold on the first side
_SETTING_UP = 2  # lines, for one person


def short_stretch(stretch: Stretch, figures: tuple[Figure, ...], asked: tuple[str, ...]) -> Card:
    """One stretch. `asked` are reasons to leave it out."""
    words: tuple[Block, ...] = tuple(_lines(stretch))
    shown = tuple(figures[number] for number in _SHOWN if number < len(figures))
    body: tuple[Block, ...] = words
    if shown:
        body = (Columns(((Figures(shown, _HEIGHT_MM),), words), (_PICTURES, _WORDS)),)
    note = (Text(stretch.note, for_you()),) if stretch.note else ()
    strip = FactStrip(dose_cells(stretch))
    return Card((Heading(numbered(stretch)), strip, *note, *leave_out_text(asked), *body))


def _lines(stretch: Stretch) -> Iterator[Block]:
    """A few lines for one person, or a paragraph for each of two."""
    if len(stretch.technique.roles) == 1:
        yield Bullets(tuple(_lines_of(stretch, Role.RECEIVER, _SETTING_UP)), numbered=True)
        return
    for role in Role:
        yield Text(" ".join(_lines_of(stretch, role, 1)), role_words(role))


def _lines_of(stretch: Stretch, role: Role, setting_up: int) -> Iterator[str]:
    """How to begin, and the first line of each phase from then on, for the first side."""
    by_phase: dict[StepPhase, list[str]] = {}
    for step in stretch.technique.steps:
        lines = [line.text for line in step.lines if line.role is role]
        by_phase.setdefault(step.phase, []).extend(lines)
    for phase, lines in by_phase.items():
        shown = lines[: setting_up if phase is StepPhase.SET_UP else 1]
        yield from (with_both_sides(line, stretch.sides[0]) for line in shown)
