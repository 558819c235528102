"""A dose in words."""

from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.technique import Technique
from backcoach.words.translation import translate


def dose_words(technique: Technique, dosage: Dosage) -> str:
    """Such as "Hold 20 seconds, twice, right side first, 10 seconds of rest between"."""
    said = [translate("DoseWords", "Hold {0} seconds").format(dosage.hold_seconds)]
    match dosage.repetitions:
        case 1:
            said.append(translate("DoseWords", "once"))
        case 2:
            said.append(translate("DoseWords", "twice"))
        case times:
            said.append(translate("DoseWords", "{0} times").format(times))
    if technique.side_names and dosage.first_side in technique.sides:
        first = translate("DoseWords", "first: {0}")
        said.append(first.format(technique.side_name(dosage.first_side)))
    if dosage.repetitions > 1:
        rest = translate("DoseWords", "{0} seconds of rest between")
        said.append(rest.format(dosage.rest_seconds))
    return ", ".join(said)
