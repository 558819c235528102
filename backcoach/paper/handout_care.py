"""The safety part of a handout: when not to begin, when to stop, and where to find help."""

from collections.abc import Iterator

from backcoach.domain.safety.help_signs import HelpSigns
from backcoach.domain.stretch.technique import Technique
from backcoach.paper.sheet import Block, Bullets, Card, Columns, Emphasis, Heading, Text
from backcoach.words.translation import translate

_HALF = 0.5


def before(number: str, not_today: tuple[str, ...], wait: str, *, helper: tuple[str, ...]) -> Card:
    """What to know before beginning. `helper` says who should not help; empty for one person."""
    stop = translate(
        "HandoutCare", "Stop at once if a stretch hurts, or if you feel dizzy, numb or weak."
    )
    call = translate("HandoutCare", "In an emergency call {0}. Keep a phone within reach.")
    ask = translate(
        "HandoutCare",
        "This sheet is for you alone. Do only what your clinician or the safety check allows. "
        "Ask your clinician before you change anything.",
    )
    said = [Text(call.format(number), stop)]
    said.append(
        Text(" · ".join(not_today), translate("HandoutCare", "Not today if one of these fits you:"))
    )
    said.append(Text(wait))
    if helper:
        lead = translate("HandoutCare", "No helping today if one of these fits the helper:")
        said.append(Text(" · ".join(helper), lead))
    return Card((*said, Text(ask)), Emphasis.NOTICE)


def signs(found: tuple[HelpSigns, ...], *, large: bool) -> Iterator[Card]:
    """The signs that need help at once, then those that need it today."""
    for each, care in zip(found, (Emphasis.ALARM, Emphasis.NOTICE), strict=False):
        listed: tuple[Block, ...] = (Bullets(each.signs),)
        if not large:
            middle = (len(each.signs) + 1) // 2
            halves = (each.signs[:middle], each.signs[middle:])
            listed = (Columns(tuple((Bullets(half),) for half in halves), (_HALF, _HALF)),)
        yield Card((Heading(each.heading), *listed, Text(each.advice)), care)


def never_and_stop(technique: Technique, *, large: bool) -> Iterator[Block]:
    """What never to do in a stretch, and when to stop."""
    never: tuple[Block, ...] = (
        Heading(translate("HandoutCare", "Never"), 3),
        Bullets(technique.never),
    )
    stop: tuple[Block, ...] = (
        Heading(translate("HandoutCare", "Stop if"), 3),
        Bullets(technique.stop_when),
    )
    yield from (*never, *stop) if large else (Columns((never, stop), (_HALF, _HALF)),)
