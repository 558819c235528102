"""The safety part of a handout: when not to begin, when to stop, and where to find help."""

from collections.abc import Iterator

from backcoach.domain.safety.help_signs import HelpSigns
from backcoach.paper.handout import Handout
from backcoach.paper.sheet import (
    Block,
    Bullets,
    Card,
    Emphasis,
    Heading,
    Text,
)
from backcoach.words.translation import translate

_BETWEEN = " \N{BULLET} "
_SEVERAL = 2


def stop_signs(handout: Handout) -> str:
    """When to stop, for all the stretches at once."""
    lines = (each.technique.stop_when for each in handout.stretches)
    return " ".join(dict.fromkeys(sign for each in lines for sign in each))


def shared_care(handout: Handout) -> tuple[str, ...]:
    """What to take care of in each of several stretches for two."""
    techniques = {each.technique.id: each.technique for each in handout.stretches}.values()
    lines = [each.never for each in techniques if len(each.roles) > 1]
    if len(lines) < _SEVERAL:
        return ()
    return tuple(line for line in lines[0] if all(line in each for each in lines))


def before(
    stop: str,
    number: str,
    not_today: tuple[tuple[str, ...], str] = ((), ""),
    *,
    helper: tuple[str, ...] = (),
    care: tuple[str, ...] = (),
) -> Card:
    """When to stop, whom to call, and what to know before beginning.

    `not_today` are reasons and for how long; `helper` says who should not help, `care` what to
    take care of in each stretch. All may be empty.
    """
    call = translate(
        "HandoutCare",
        "Go slowly. Never force, push or bounce. In an emergency call {0}. "
        "Keep a phone within reach. This sheet is for you alone. "
        "Ask your clinician before you change anything.",
    )
    said = [
        Text(stop, translate("HandoutCare", "Stop at once if:")),
        Text(" ".join((*care, call.format(number)))),
    ]
    reasons, wait = not_today
    if reasons:
        lead = translate("HandoutCare", "Not today if one of these fits you:")
        said.append(Text(f"{' · '.join(reasons)}. {wait}", lead))
    if helper:
        lead = translate("HandoutCare", "No helping today if one of these fits the helper:")
        said.append(Text(" · ".join(helper), lead))
    return Card(tuple(said), Emphasis.NOTICE)


def signs(found: tuple[HelpSigns, ...], *, large: bool) -> Iterator[Block]:
    """The signs that need help at once, then those that need it today."""
    if large:  # no page holds them in one card
        for each in found:
            yield from (Heading(each.heading), Bullets(each.signs), Text(each.advice))
        return
    lines = (
        Text(f"{_BETWEEN.join(each.signs)} {each.advice}", f"{each.heading}:") for each in found
    )
    yield Card(tuple(lines), Emphasis.ALARM)
