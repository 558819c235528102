"""The words of a handout."""

from math import ceil

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role, Step, StepPhase
from backcoach.paper.handout import Handout, Stretch
from backcoach.words.dose_words import times_words
from backcoach.words.rhythm_words import breaths_text
from backcoach.words.side_words import side_word, with_sides
from backcoach.words.time_words import long_day
from backcoach.words.translation import translate


def summary(handout: Handout, for_whom: str) -> str:
    """For whom, the day, and the length."""
    named = translate("HandoutWords", "For {0}").format(for_whom) if for_whom else ""
    whole = ceil(handout.seconds / 60)
    minutes = translate("HandoutWords", "About %Ln minute(s) in all", "", whole)
    return " · ".join(filter(None, (named, long_day(handout.on), minutes)))


def rounds_line(handout: Handout) -> str:
    """How often all of it is done; empty for once."""
    if handout.rounds == 1:
        return ""
    return translate("HandoutWords", "Do all of it %Ln time(s).", "", handout.rounds)


def left_out_line(handout: Handout) -> str:
    """How many stretches are missing; empty if none."""
    if not handout.left_out:
        return ""
    text = translate("HandoutWords", "Stretches left out, as BackCoach no longer has them: {0}.")
    return text.format(handout.left_out)


def hold_words(stretch: Stretch) -> str:
    held = _seconds(stretch.item.dosage.hold_seconds)
    return translate("HandoutWords", "{0}, {1}").format(held, breath_words(stretch))


def breath_words(stretch: Stretch) -> str:
    """The breaths in a hold."""
    if not stretch.breaths:
        return (
            translate("HandoutWords", "breathing in once, slowly")
            if (stretch.breath_in_last)
            else translate("HandoutWords", "breathing at your own pace")
        )
    count = breaths_text(stretch.rhythm, stretch.breaths)
    if not stretch.breath_in_last:
        return count
    return translate("HandoutWords", "{0} and one more in").format(count)


def repeat_words(stretch: Stretch) -> str:
    """The repeats, and on which sides."""
    return _on_sides(stretch, times_words(stretch.item.dosage.repetitions))


def first_time_words(stretch: Stretch) -> str:
    """The gentler dose of a first time; empty if it is the same."""
    dosage = stretch.first_time
    if dosage is None:
        return ""
    once = _on_sides(stretch, translate("HandoutWords", "once"))
    return translate("HandoutWords", "{0}, {1}").format(_seconds(dosage.hold_seconds), once)


def order_words(stretch: Stretch) -> str:
    """The order of the sides, such as "Right knee, then left knee"; empty without sides."""
    names = [stretch.technique.side_name(side) for side in stretch.sides]
    if len(names) == 1:
        return ""
    first, second = names
    return translate("HandoutWords", "{0}, then {1}").format(first, second[:1].lower() + second[1:])


def rest_words(stretch: Stretch) -> str:
    """The rests between repeats, sides and stretches, a line for each; empty if there is none."""
    said = []
    if stretch.item.dosage.repetitions > 1:
        rest = stretch.item.dosage.rest_seconds
        said.append(translate("HandoutWords", "%Ln second(s) between times", "", rest))
    if len(stretch.sides) > 1:
        change = stretch.technique.change.seconds
        said.append(translate("HandoutWords", "%Ln second(s) to change sides", "", change))
    if stretch.rest_after:
        after = stretch.rest_after
        said.append(translate("HandoutWords", "%Ln second(s) before the next stretch", "", after))
    return "\n".join(said)


def step_words(step: Step, role: Role, stretch: Stretch) -> str:
    """What a step says to one person, on the first side."""
    text = with_sides(step.text_for(role), stretch.sides[0])
    if step.phase is not StepPhase.HOLD:
        return text
    held = translate("HandoutWords", "Hold for {0}.").format(hold_words(stretch))
    return f"{held} {text}".strip()


def other_side_line(stretch: Stretch) -> str:
    """What to do on the second side; empty without sides."""
    if len(stretch.sides) == 1:
        return ""
    first, second = stretch.sides
    text = translate(
        "HandoutWords",
        "These words are for “{0}”. Then do “{1}”: read {2} for {3}, and {3} for {2}.",
    )
    names = (stretch.technique.side_name(side) for side in stretch.sides)
    return text.format(*names, side_word(second), side_word(first))


def pose_words(pose: str) -> str:
    """Which moment a picture shows."""
    match pose:
        case "start":
            return translate("HandoutWords", "Start")
        case "set":
            return translate("HandoutWords", "Get ready")
        case _:
            return translate("HandoutWords", "Hold")


def kit_words(handout: Handout) -> str:
    """All that is needed, each once."""
    return " · ".join(
        dict.fromkeys(item for stretch in handout.stretches for item in stretch.technique.kit)
    )


def between_words(stretch: Stretch, role: Role) -> str:
    """What one person does between two sides or two repeats; may be empty."""
    if len(stretch.sides) == 1 and stretch.item.dosage.repetitions == 1:
        return ""
    lines = (line for line in stretch.technique.change.lines if line.role is role)
    return with_sides(" ".join(line.text for line in lines), stretch.sides[-1])


def role_words(role: Role) -> str:
    """To whom a column of steps speaks."""
    if role is Role.RECEIVER:
        return translate("HandoutWords", "You (receiver)")
    return translate("HandoutWords", "Helper")


def picture_words(stretch: Stretch, moment: str, side: Side) -> str:
    """The caption of a picture, such as "Hold: right knee"."""
    name = stretch.technique.side_name(side)
    return f"{moment}: {name[:1].lower()}{name[1:]}" if name else moment


def _on_sides(stretch: Stretch, times: str) -> str:
    if len(stretch.sides) == 1:
        return times
    return translate("HandoutWords", "{0} on each side").format(times)


def _seconds(count: int) -> str:
    return translate("HandoutWords", "%Ln second(s)", "", count)
