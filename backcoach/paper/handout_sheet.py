"""The layout of a handout."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from backcoach.domain.safety.help_signs import HelpSigns
from backcoach.domain.stretch.technique import Role
from backcoach.paper.handout import Handout, HandoutChoice, HandoutForm, Stretch
from backcoach.paper.handout_care import before, never_and_stop, signs
from backcoach.paper.handout_pictures import in_rows
from backcoach.paper.handout_short import short_stretch, stop_signs
from backcoach.paper.handout_words import (
    between_words,
    first_time_words,
    hold_words,
    kit_words,
    left_out_line,
    order_words,
    other_side_line,
    repeat_words,
    rest_words,
    role_words,
    rounds_line,
    step_words,
    summary,
)
from backcoach.paper.sheet import (
    Block,
    Bullets,
    Card,
    Columns,
    Facts,
    Figure,
    Heading,
    PageBreak,
    Sheet,
    Table,
    Text,
    TextSize,
    TickGrid,
    TypeSize,
    WritingLines,
)
from backcoach.words.locality import locality
from backcoach.words.translation import LANGUAGE, translate

_DOSE_SHARE, _HALF = 0.36, 0.5
_WEEKS, _DAYS = 4, 7
_LINES = 4


@dataclass(frozen=True, slots=True)
class HandoutSource:
    """What a handout needs besides the routine: pictures, which may be None, and safety texts.

    `confirmed` are the lines of the safety check that are asked before a stretch each time.
    `not_today` are reasons not to stretch for a day, `wait` says for how long, `helper` are reasons
    not to help. `number` is the emergency number in words; `signs` contain it already.
    """

    pictures: Callable[[Stretch], tuple[Figure, ...]]
    confirmed: Callable[[Stretch], tuple[str, ...]]
    not_today: tuple[str, ...]
    wait: str
    helper: tuple[str, ...]
    signs: tuple[HelpSigns, ...]
    number: str


def handout_sheet(handout: Handout, choice: HandoutChoice, source: HandoutSource) -> Sheet:
    return Sheet(
        title=handout.title,
        blocks=tuple(_blocks(handout, choice, source)),
        header=choice.header,
        language=LANGUAGE,
        paper=choice.paper,
        type_size=_type_size(choice),
        tells_of_someone=bool(choice.for_whom),
    )


def _type_size(choice: HandoutChoice) -> TypeSize:
    if choice.large:
        return TypeSize.LARGE
    return TypeSize.SMALL if choice.form is HandoutForm.SHORT else TypeSize.USUAL


def _blocks(handout: Handout, choice: HandoutChoice, source: HandoutSource) -> Iterator[Block]:
    yield Text(summary(handout, choice.for_whom), tone=TextSize.LEAD)
    for said in (handout.note, rounds_line(handout), left_out_line(handout)):
        if said:
            yield Text(said)
    if choice.form is HandoutForm.SHORT:
        yield from _short(handout, choice, source)
        return
    helped = any(len(each.technique.roles) > 1 for each in handout.stretches)
    yield Text(kit_words(handout), translate("HandoutSheet", "You need"))
    helper = source.helper if helped else ()
    yield before(source.number, source.not_today, source.wait, helper=helper)
    yield _overview(handout)
    now, *later = signs(source.signs, large=choice.large)
    yield now
    for stretch in handout.stretches:
        if choice.large:
            yield PageBreak()
        yield Card(tuple(_stretch(stretch, choice, source)))
    yield from later
    if choice.tick_grid:
        yield Card((_tick_grid(),))
    if choice.own_words:
        yield Card((WritingLines(translate("HandoutSheet", "In your own words"), _LINES),))


def _short(handout: Handout, choice: HandoutChoice, source: HandoutSource) -> Iterator[Block]:
    yield stop_signs(handout, source.number)
    for stretch in handout.stretches:
        figures = source.pictures(stretch) if choice.pictures else ()
        yield short_stretch(_numbered(stretch), stretch, figures, source.confirmed(stretch))
    if choice.tick_grid:
        yield Card((_tick_grid(),))


def _overview(handout: Handout) -> Table:
    return Table(
        translate("HandoutSheet", "What to do, in this order"),
        (
            translate("HandoutSheet", "Stretch"),
            translate("HandoutSheet", "Hold"),
            translate("HandoutSheet", "How often"),
            translate("HandoutSheet", "Sides"),
        ),
        tuple(
            (_numbered(each), hold_words(each), repeat_words(each), order_words(each))
            for each in handout.stretches
        ),
    )


def _numbered(stretch: Stretch) -> str:
    name = translate("HandoutSheet", "{0}. {1}")
    return name.format(stretch.number, stretch.technique.name)


def _stretch(stretch: Stretch, choice: HandoutChoice, source: HandoutSource) -> Iterator[Block]:
    yield Heading(_numbered(stretch))
    if asked := source.confirmed(stretch):
        leave_out = translate("HandoutSheet", "Leave this one out if you have one of these:")
        yield Text(" · ".join(asked), leave_out)
    if choice.pictures and (figures := source.pictures(stretch)):
        yield from in_rows(figures, people=len(stretch.technique.roles), large=choice.large)
    yield from _dose_and_steps(stretch, choice)
    yield from _between(stretch)
    yield from never_and_stop(stretch.technique, large=choice.large)


def _dose_and_steps(stretch: Stretch, choice: HandoutChoice) -> Iterator[Block]:
    dose = _dose(stretch)
    if not choice.steps:
        yield Facts(dose)
        return
    if len(stretch.technique.roles) > 1:
        yield from _dose_in_lines(stretch)
        yield _steps_for_two(stretch)
        return
    steps = Bullets(
        tuple(step_words(step, Role.RECEIVER, stretch) for step in stretch.technique.steps),
        numbered=True,
    )
    if choice.large:
        yield Facts(dose)
        yield steps
        return
    facts = tuple(Text(value, name) for name, value in dose)
    yield Columns((facts, (steps,)), (_DOSE_SHARE, 1 - _DOSE_SHARE))


def _between(stretch: Stretch) -> Iterator[Text]:
    receiver, helper = (between_words(stretch, role) for role in Role)
    if helper:
        receiver = translate("HandoutSheet", "{0} Helper: {1}").format(receiver, helper)
    if receiver:
        yield Text(receiver, translate("HandoutSheet", "In between:"))
    if other := other_side_line(stretch):
        yield Text(other)


def _dose(stretch: Stretch) -> tuple[tuple[str, str], ...]:
    rows = (
        (translate("HandoutSheet", "Hold"), hold_words(stretch)),
        (translate("HandoutSheet", "How often"), repeat_words(stretch)),
        (translate("HandoutSheet", "First time"), first_time_words(stretch)),
        (translate("HandoutSheet", "Sides"), order_words(stretch)),
        (translate("HandoutSheet", "Rest"), rest_words(stretch)),
    )
    return tuple(row for row in rows if row[1])


def _dose_in_lines(stretch: Stretch) -> Iterator[Text]:
    """The dose in few lines, for two columns of people."""
    said = filter(None, (hold_words(stretch), repeat_words(stretch), order_words(stretch)))
    lines = [" · ".join(said)]
    if first := first_time_words(stretch):
        lines.append(translate("HandoutSheet", "First time: {0}").format(first))
    if rest := rest_words(stretch):
        pauses = rest.replace("\n", " · ")
        lines.append(translate("HandoutSheet", "Rest: {0}").format(pauses))
    yield Text("\n".join(lines), translate("HandoutSheet", "Hold"))


def _steps_for_two(stretch: Stretch) -> Table:
    rows: list[list[str]] = []
    phase = None
    for step in stretch.technique.steps:
        said = [step_words(step, role, stretch) for role in Role]
        if step.phase is phase and not all(said):
            rows[-1] = [" ".join(filter(None, pair)) for pair in zip(rows[-1], said, strict=True)]
        else:
            rows.append(said)
        phase = step.phase
    return Table(
        translate("HandoutSheet", "Step by step"),
        (translate("HandoutSheet", "Step"), *map(role_words, Role)),
        tuple((str(number), *said) for number, said in enumerate(rows, start=1)),
    )


def _tick_grid() -> TickGrid:
    here = locality()
    week = translate("HandoutSheet", "Week {0}")
    days = [(here.first_day - 1 + day) % _DAYS + 1 for day in range(_DAYS)]
    return TickGrid(
        translate("HandoutSheet", "Tick a box on each day that you do it"),
        tuple(here.locale.standaloneDayName(day, QLocale.FormatType.ShortFormat) for day in days),
        tuple(week.format(number) for number in range(1, _WEEKS + 1)),
    )
