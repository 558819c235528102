"""One stretch of the whole handout."""

from collections.abc import Iterator
from itertools import chain, groupby
from operator import add

from backcoach.domain.stretch.technique import LineKind, Role, StepPhase
from backcoach.paper.handout import HandoutChoice, Stretch
from backcoach.paper.handout_pictures import above_steps, beside, in_row
from backcoach.paper.handout_words import (
    change_words,
    dose_cells,
    for_you,
    kit_words,
    leave_out_text,
    numbered,
    role_words,
    step_words,
)
from backcoach.paper.sheet import (
    Block,
    Bullets,
    Columns,
    FactStrip,
    Figure,
    Figures,
    Heading,
    Text,
)
from backcoach.words.translation import translate

_PICTURES = 0.24  # of the width, beside the steps of one person
_NARROWEST = 0.44  # of the width, for one of two people
_AS_WORDS = 200  # how many letters stand on the room of the pictures

Warned = tuple[tuple[str, ...], Text]
"""Reasons to leave a stretch out, and what to take care of."""


def whole_stretch(
    stretch: Stretch,
    figures: tuple[Figure, ...],
    asked: tuple[str, ...],
    choice: HandoutChoice,
    told: tuple[str, ...] = (),
) -> Iterator[Block]:
    """What it needs, its dose, pictures, steps, and the other side.

    `asked` speaks against it; `told` is what to take care of that the sheet has told already.
    """
    need, for_what = kit_words(stretch), stretch.technique.summary
    dense = len(stretch.technique.roles) > 1 and choice.steps and not choice.large
    yield Heading(numbered(stretch), aside=need if dense else for_what)
    if not dense:
        yield Text(need)
    yield FactStrip(dose_cells(stretch))
    if stretch.note:
        yield Text(stretch.note, for_you())
    never = (line for line in stretch.technique.never if line not in told)
    care = Text(" ".join(never), translate("HandoutStretch", "Take care:"))
    if len(stretch.technique.roles) > 1:
        yield from _for_two(stretch, figures, (asked, care), choice)
    else:
        yield from _for_one(stretch, figures, (asked, care), choice)


def _for_one(
    stretch: Stretch, figures: tuple[Figure, ...], warned: Warned, choice: HandoutChoice
) -> Iterator[Block]:
    asked, care = warned
    yield from leave_out_text(asked)
    steps = (Bullets(tuple(_steps(stretch)), numbered=True),) if choice.steps else ()
    if figures and steps and not choice.large:
        yield Columns((beside(figures), steps), (_PICTURES, 1 - _PICTURES))
    else:
        yield from in_row(figures, large=choice.large)
        yield from steps
    yield care


def _for_two(
    stretch: Stretch, figures: tuple[Figure, ...], warned: Warned, choice: HandoutChoice
) -> Iterator[Block]:
    """What each of the two does, side by side, below the pictures and what to take care of."""
    asked, care = warned
    yield from leave_out_text(asked)
    steps = tuple(_steps_for_two(stretch)) if choice.steps else ()
    if choice.large or not steps:
        yield from (*in_row(figures, large=choice.large), care, *chain.from_iterable(steps))
        return
    if not figures:
        yield care
    above = (above_steps(figures), (care,)) if figures else ((), ())
    columns = tuple(map(add, above, steps))
    yield Columns(columns, _shares(columns))


def _shares(columns: tuple[tuple[Block, ...], ...]) -> tuple[float, float]:
    """The width of each column: as much as it has to say, within limits."""
    left, right = (sum(map(len, chain.from_iterable(b.words() for b in each))) for each in columns)
    if isinstance(columns[0][0], Figures):
        left += _AS_WORDS
    share = min(max(left / (left + right), _NARROWEST), 1 - _NARROWEST)
    return share, 1 - share


def _steps(stretch: Stretch) -> Iterator[str]:
    """The steps: one that is only a breath goes with the next, and the way out is one."""
    waiting: list[str] = []
    for step in stretch.technique.steps:
        waiting.append(step_words(step, Role.RECEIVER, stretch))
        only_breath = all(line.kind is LineKind.BREATH for line in step.lines)
        out = step.phase is StepPhase.EASE_OUT
        if not out and not (only_breath and step.phase is StepPhase.SET_UP):
            yield " ".join(waiting)
            waiting = []
    yield " ".join(waiting)
    if change := change_words(stretch, Role.RECEIVER):
        yield change


def _steps_for_two(stretch: Stretch) -> Iterator[tuple[Block, ...]]:
    """What each of the two does. The same number is the same moment for both."""
    moments = tuple(_moments(stretch))
    for index, role in enumerate(Role):
        said = tuple(" ".join(filter(None, (pair[index] for pair in each))) for each in moments)
        yield Heading(role_words(role), level=3), Bullets(said, numbered=True)


def _moments(stretch: Stretch) -> Iterator[list[tuple[str, ...]]]:
    """What both are told in each phase, and then between the sides."""
    for _, steps in groupby(stretch.technique.steps, key=lambda step: step.phase):
        yield [tuple(step_words(step, role, stretch) for role in Role) for step in steps]
    change = tuple(change_words(stretch, role) for role in Role)
    if any(change):
        yield [change]
