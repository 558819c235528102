"""A dose in a few words."""

from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.technique import HoldRange, Technique
from backcoach.words.line_breaks import in_a_row
from backcoach.words.translation import translate


def dose_words(technique: Technique, dosage: Dosage) -> str:
    """Such as "Hold 20 s · Twice each side · Right knee first · 10 s of rest between"."""
    return in_a_row(*dose_facts(technique, dosage))


def dose_facts(technique: Technique, dosage: Dosage) -> tuple[str, ...]:
    """The same, each by itself."""
    hold = translate("DoseWords", "Hold {0} s").format(dosage.hold_seconds)
    words = [hold, times_words(dosage.repetitions, each_side=technique.side_names is not None)]
    if name := technique.side_name(dosage.first_side):
        words.append(translate("DoseWords", "{0} first").format(name))
    if dosage.repetitions > 1:
        rest = translate("DoseWords", "{0} s of rest between")
        words.append(rest.format(dosage.rest_seconds))
    return tuple(words)


def hold_range(hold: HoldRange) -> str:
    """How long a stretch may be held, and why."""
    text = translate("DoseWords", "From {0} to %Ln second(s). {1}", "", hold.longest)
    return text.format(hold.shortest, hold.why)


def times_words(count: int, *, each_side: bool = False) -> str:
    """How often, such as "Twice" or "3 times each side"."""
    match count:
        case 1:
            times = translate("DoseWords", "Once")
        case 2:
            times = translate("DoseWords", "Twice")
        case _:
            times = translate("DoseWords", "%Ln time(s)", "", count)
    return translate("DoseWords", "{0} each side").format(times) if each_side else times
