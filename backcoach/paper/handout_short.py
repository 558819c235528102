"""The short form of a handout: for each stretch two pictures, its dose and a few lines."""

from collections.abc import Iterator

from backcoach.domain.stretch.technique import Role, StepPhase
from backcoach.paper.handout import Handout, Stretch
from backcoach.paper.handout_words import hold_words, order_words, repeat_words, role_words
from backcoach.paper.sheet import (
    Block,
    Bullets,
    Card,
    Columns,
    Emphasis,
    Figure,
    Figures,
    Heading,
    Text,
    TextSize,
)
from backcoach.words.side_words import with_sides
from backcoach.words.translation import translate

_PICTURES, _WORDS = 0.34, 0.66
_HEIGHT_MM = 30.0
_SHOWN = (0, 2)  # the start, and the hold on the first side
_SETTING_UP = 2  # lines, for one person


def short_stretch(
    heading: str, stretch: Stretch, figures: tuple[Figure, ...], asked: tuple[str, ...]
) -> Card:
    """One stretch. `asked` are reasons to leave it out."""
    words = (Text(_dose(stretch), translate("HandoutShort", "Hold")), *_lines(stretch))
    shown = tuple(figures[number] for number in _SHOWN if number < len(figures))
    body: tuple[Block, ...] = words
    if shown:
        body = (Columns(((Figures(shown, _HEIGHT_MM),), words), (_PICTURES, _WORDS)),)
    return Card((Heading(heading), *_leave_out(asked), *body))


def stop_signs(handout: Handout, number: str) -> Card:
    """When to stop, for all the stretches at once, whom to call, and how to read the lines."""
    stretches = handout.stretches
    signs = dict.fromkeys(each for stretch in stretches for each in stretch.technique.stop_when)
    care = translate(
        "HandoutShort", "Go slowly. Never force, push or bounce. In an emergency call {0}."
    ).format(number)
    if any(len(stretch.sides) > 1 for stretch in stretches):
        swap = translate(
            "HandoutShort",
            "The lines are for the side that comes first. "
            "For the other side read left for right, and right for left.",
        )
        care = f"{care} {swap}"
    stop = translate("HandoutShort", "Stop at once if:")
    return Card((Text(" ".join(signs), stop), Text(care)), Emphasis.NOTICE)


def _dose(stretch: Stretch) -> str:
    said = (hold_words(stretch), repeat_words(stretch), order_words(stretch))
    return " · ".join(filter(None, said))


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
        yield from (with_sides(line, stretch.sides[0]) for line in shown)


def _leave_out(asked: tuple[str, ...]) -> Iterator[Text]:
    if asked:
        leave_out = translate("HandoutShort", "Leave this one out if you have one of these:")
        yield Text(" · ".join(asked), leave_out, TextSize.SMALL)
