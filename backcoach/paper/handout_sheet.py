"""The layout of a handout."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from backcoach.domain.safety.help_signs import HelpSigns
from backcoach.paper.handout import Handout, HandoutChoice, HandoutForm, Stretch
from backcoach.paper.handout_care import before, shared_care, signs, stop_signs
from backcoach.paper.handout_short import short_stretch
from backcoach.paper.handout_stretch import whole_stretch
from backcoach.paper.handout_words import (
    left_out_line,
    rounds_line,
    summary,
)
from backcoach.paper.sheet import (
    Block,
    Card,
    Emphasis,
    Figure,
    Sheet,
    Text,
    TickGrid,
    TypeSize,
    WritingLines,
)
from backcoach.words.locality import locality
from backcoach.words.time_words import long_day
from backcoach.words.translation import LANGUAGE, translate

_WEEKS, _DAYS = 4, 7
_LINES = 3


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
        snug=True,
    )


def _type_size(choice: HandoutChoice) -> TypeSize:
    if choice.large:
        return TypeSize.LARGE
    return TypeSize.SMALL if choice.form is HandoutForm.SHORT else TypeSize.USUAL


def _blocks(handout: Handout, choice: HandoutChoice, source: HandoutSource) -> Iterator[Block]:
    yield from _opening(handout, choice)
    care = Emphasis.NONE
    if choice.form is HandoutForm.SHORT:
        yield from _short(handout, choice, source)
    else:
        yield from _whole(handout, choice, source)
        care = Emphasis.QUIET
    if choice.tick_grid:
        yield Card((_tick_grid(),), care)
    if choice.own_words:
        yield Card((WritingLines(translate("HandoutSheet", "In your own words"), _LINES),), care)


def _opening(handout: Handout, choice: HandoutChoice) -> Iterator[Block]:
    yield Text(" · ".join((summary(handout, choice.for_whom), *_visit(choice))))
    if choice.note:
        yield Text(choice.note, translate("HandoutSheet", "Note:"))
    for said in (handout.note, rounds_line(handout), left_out_line(handout)):
        if said:
            yield Text(said)


def _visit(choice: HandoutChoice) -> Iterator[str]:
    if choice.therapist:
        yield translate("HandoutSheet", "Therapist: {0}").format(choice.therapist)
    if choice.next_visit is not None:
        day = long_day(choice.next_visit)
        yield translate("HandoutSheet", "Next visit: {0}").format(day)


def _whole(handout: Handout, choice: HandoutChoice, source: HandoutSource) -> Iterator[Block]:
    helped = any(len(each.technique.roles) > 1 for each in handout.stretches)
    helper = source.helper if helped else ()
    stop = stop_signs(handout)
    told = shared_care(handout)
    today = (source.not_today, source.wait)
    yield before(stop, source.number, today, helper=helper, care=told)
    yield from signs(source.signs, large=choice.large)
    for stretch in handout.stretches:
        figures = source.pictures(stretch) if choice.pictures else ()
        blocks = tuple(whole_stretch(stretch, figures, source.confirmed(stretch), choice, told))
        # In large type no page holds a card: without one, pages fill.
        yield from blocks if choice.large else (Card(blocks, Emphasis.QUIET),)


def _short(handout: Handout, choice: HandoutChoice, source: HandoutSource) -> Iterator[Block]:
    yield before(stop_signs(handout), source.number)
    for stretch in handout.stretches:
        figures = source.pictures(stretch) if choice.pictures else ()
        yield short_stretch(stretch, figures, source.confirmed(stretch))


def _tick_grid() -> TickGrid:
    here = locality()
    week = translate("HandoutSheet", "Week {0}")
    days = [(here.first_day - 1 + day) % _DAYS + 1 for day in range(_DAYS)]
    return TickGrid(
        translate("HandoutSheet", "Tick a box on each day that you do it"),
        tuple(here.locale.standaloneDayName(day, QLocale.FormatType.ShortFormat) for day in days),
        tuple(week.format(number) for number in range(1, _WEEKS + 1)),
    )
