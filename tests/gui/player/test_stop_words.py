"""What is said aloud after a stop, by the real safety check."""

from backcoach.domain.safety.screening import Consequence
from backcoach.gui.player.stop_words import advice_aloud, every_advice_aloud
from tests.gui.real_services import LIBRARY

SCREENING = LIBRARY.content.screening
CUES = {cue.id: cue for cue in SCREENING.stop_cues}


def test_an_emergency_is_said_before_all_else() -> None:
    urgent = next(cue for cue in CUES.values() if cue.consequence is Consequence.EMERGENCY)

    said = advice_aloud(SCREENING, ["interrupted", urgent.id], None)

    assert said == f"{SCREENING.advice[Consequence.EMERGENCY].title}."


def test_a_mild_reason_has_its_own_words() -> None:
    assert advice_aloud(SCREENING, ["interrupted"], None) == CUES["interrupted"].what
    assert advice_aloud(SCREENING, ["pain", "interrupted"], None) == CUES["pain"].what


def test_strong_pain_alone_means_not_today() -> None:
    said = advice_aloud(SCREENING, ["interrupted"], 10)

    assert said == f"{SCREENING.advice[Consequence.NOT_TODAY].title}."


def test_all_that_may_be_said_is_listed() -> None:
    listed = set(every_advice_aloud(SCREENING))

    for cue in CUES:
        for pain in (None, 10):
            assert advice_aloud(SCREENING, [cue], pain) in listed
