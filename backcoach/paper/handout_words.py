"""The words of a handout."""

from math import ceil

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role, Step, StepPhase
from backcoach.paper.handout import Handout, Stretch
from backcoach.paper.sheet import Text, TextSize
from backcoach.words.dose_words import times_words
from backcoach.words.frequency_words import how_often
from backcoach.words.rhythm_words import breaths_text
from backcoach.words.side_words import with_both_sides, with_sides
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
    held = _seconds(_held(stretch))
    return translate("HandoutWords", "{0}, {1}").format(held, breath_words(stretch))


def breath_words(stretch: Stretch) -> str:
    """The breaths in a hold, as the player paces them."""
    if not stretch.breaths:
        return (
            translate("HandoutWords", "breathing in once, slowly")
            if (stretch.breath_in_last)
            else translate("HandoutWords", "breathing at your own pace")
        )
    count = breaths_text(stretch.rhythm, stretch.breaths)
    if not stretch.breath_in_last:
        return count
    return translate("HandoutWords", "about {0}").format(count)


def numbered(stretch: Stretch) -> str:
    name = translate("HandoutWords", "{0}. {1}")
    return name.format(stretch.number, stretch.technique.name)


def dose_cells(stretch: Stretch) -> tuple[tuple[str, str], ...]:
    """The dose as names and values; what does not hold for the stretch is left out."""
    rows = (
        (translate("HandoutWords", "Hold"), hold_words(stretch)),
        (translate("HandoutWords", "Times"), repeat_words(stretch)),
        (translate("HandoutWords", "How often"), often_words(stretch)),
        (translate("HandoutWords", "Begin with"), begin_words(stretch)),
        (translate("HandoutWords", "First time"), first_time_words(stretch)),
        (translate("HandoutWords", "Rest"), rest_words(stretch)),
    )
    return tuple(row for row in rows if row[1])


def for_you() -> str:
    """What stands before the note about a person's dose."""
    return translate("HandoutWords", "For you:")


def leave_out_text(asked: tuple[str, ...]) -> tuple[Text, ...]:
    """Reasons to leave a stretch out, if there are any."""
    if not asked:
        return ()
    leave_out = translate("HandoutWords", "Leave this one out if you have one of these:")
    return (Text(" · ".join(asked), leave_out, TextSize.SMALL),)


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


def often_words(stretch: Stretch) -> str:
    """On how many days, and how often on a day; empty where nobody said."""
    return how_often(stretch.frequency) if stretch.frequency else ""


def begin_words(stretch: Stretch) -> str:
    """The side that comes first, such as "Right knee"; empty without sides."""
    return stretch.technique.side_name(stretch.sides[0]) if len(stretch.sides) > 1 else ""


def rest_words(stretch: Stretch) -> str:
    """The rest between repeats; empty if there is none."""
    dosage = stretch.item.dosage
    if dosage.repetitions == 1:
        return ""
    return translate("HandoutWords", "%Ln second(s) between times", "", dosage.rest_seconds)


def step_words(step: Step, role: Role, stretch: Stretch) -> str:
    """What a step says to one person, for both sides."""
    text = with_both_sides(step.text_for(role), stretch.sides[0])
    if step.phase is not StepPhase.HOLD:
        return text
    held = translate("HandoutWords", "Hold for {0}.").format(_seconds(_held(stretch)))
    return f"{held} {text}".strip()


def change_words(stretch: Stretch, role: Role) -> str:
    """What one person does between two sides or two repeats; may be empty."""
    if len(stretch.sides) == 1 and stretch.item.dosage.repetitions == 1:
        return ""
    lines = (line for line in stretch.technique.change.lines if line.role is role)
    return with_sides(" ".join(line.text for line in lines), stretch.sides[-1])


def pose_words(pose: str) -> str:
    """Which moment a picture shows."""
    match pose:
        case "start":
            return translate("HandoutWords", "Start")
        case "set":
            return translate("HandoutWords", "Get ready")
        case _:
            return translate("HandoutWords", "Hold")


def kit_words(stretch: Stretch) -> str:
    """All that it needs."""
    need = translate("HandoutWords", "You need: {0}")
    return need.format(" · ".join(stretch.technique.kit))


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


def _held(stretch: Stretch) -> int:
    return stretch.item.dosage.hold_seconds


def _seconds(count: int) -> str:
    return translate("HandoutWords", "%Ln second(s)", "", count)
