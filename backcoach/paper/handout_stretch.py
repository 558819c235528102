"""One stretch of the whole handout."""

from collections.abc import Iterator

from backcoach.domain.stretch.technique import LineKind, Role, StepPhase
from backcoach.paper.handout import HandoutChoice, Stretch
from backcoach.paper.handout_pictures import beside, in_row
from backcoach.paper.handout_words import (
    change_words,
    dose_cells,
    for_you,
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
    Heading,
    Table,
    Text,
)
from backcoach.words.translation import translate

_PICTURES = 0.24


def whole_stretch(
    stretch: Stretch, figures: tuple[Figure, ...], asked: tuple[str, ...], choice: HandoutChoice
) -> Iterator[Block]:
    """What it is for, its dose, pictures, steps, and the other side. `asked` speaks against it."""
    yield Heading(numbered(stretch), aside=stretch.technique.summary)
    yield FactStrip(dose_cells(stretch))
    if stretch.note:
        yield Text(stretch.note, for_you())
    yield from leave_out_text(asked)
    steps = (_steps(stretch),) if choice.steps else ()
    one = len(stretch.technique.roles) == 1
    if figures and steps and one and not choice.large:
        yield Columns((beside(figures), steps), (_PICTURES, 1 - _PICTURES))
    else:
        yield from in_row(figures, large=choice.large)
        yield from steps
    yield Text(" ".join(stretch.technique.never), translate("HandoutStretch", "Take care:"))


def _steps(stretch: Stretch) -> Block:
    if len(stretch.technique.roles) == 1:
        return Bullets(tuple(_steps_of(stretch, Role.RECEIVER)), numbered=True)
    return _steps_for_two(stretch)


def _steps_of(stretch: Stretch, role: Role) -> Iterator[str]:
    """The steps: one that is only a breath goes with the next, and the way out is one."""
    waiting: list[str] = []
    for step in stretch.technique.steps:
        waiting.append(step_words(step, role, stretch))
        only_breath = all(line.kind is LineKind.BREATH for line in step.lines)
        out = step.phase is StepPhase.EASE_OUT
        if not out and not (only_breath and step.phase is StepPhase.SET_UP):
            yield " ".join(waiting)
            waiting = []
    yield " ".join(waiting)
    if change := change_words(stretch, role):
        yield change


def _steps_for_two(stretch: Stretch) -> Table:
    rows: list[list[str]] = []
    phase = None
    for step in stretch.technique.steps:
        said = [step_words(step, role, stretch) for role in Role]
        if step.phase is phase and (step.phase is StepPhase.EASE_OUT or not all(said)):
            rows[-1] = [" ".join(filter(None, pair)) for pair in zip(rows[-1], said, strict=True)]
        else:
            rows.append(said)
        phase = step.phase
    rows.append([change_words(stretch, role) for role in Role])
    return Table(
        "",
        (translate("HandoutStretch", "Step"), *map(role_words, Role)),
        tuple((str(number), *said) for number, said in enumerate(rows, start=1) if any(said)),
    )
