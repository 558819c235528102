"""A stretch as it is shown to one person, worked out without a window."""

from dataclasses import replace
from uuid import uuid4

from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.session.session_background import SessionBackground
from backcoach.gui.session.session_context import SessionContext
from backcoach.gui.session.technique_state import SetForPerson, technique_state
from tests.gui.real_services import LIBRARY
from tests.stretches import cleared_for

TECHNIQUES = LIBRARY.content.techniques
KNEE = TECHNIQUES["T05"]
HELPED = next(each for each in TECHNIQUES.values() if "helper" in each.roles)
LONG = Dosage(KNEE.hold.longest, 2, Side.LEFT, 20)


def context(*, known=frozenset(), dose=None, done=()):
    doses = {KNEE.id: PersonDose(uuid4(), KNEE.id, dose, "Slowly.")} if dose else {}
    past = SessionBackground(frozenset(known), doses)
    cleared = cleared_for(*TECHNIQUES.values())
    return SessionContext(cleared, with_helper=True, begun=False, past=past, done=done)


def shown(context, technique=KNEE):
    return technique_state(technique, context, LIBRARY, Style(), "4-6")


def test_a_first_time_is_shorter_and_the_usual_hold_comes_later():
    assert shown(context()).dosage.hold_seconds == KNEE.hold.first_time
    assert shown(context(known={KNEE.id})).dosage.hold_seconds == KNEE.hold.usual


def test_the_dose_that_was_set_is_taken_but_for_a_first_time():
    known = shown(context(known={KNEE.id}, dose=LONG))
    assert known.dosage == LONG
    assert known.set_for_person == SetForPerson("Slowly.", gentler=False)

    new = shown(context(dose=LONG))
    assert new.dosage == replace(LONG, hold_seconds=KNEE.hold.first_time, repetitions=1)
    assert new.set_for_person == SetForPerson("Slowly.", gentler=True)


def test_what_was_done_in_this_session_is_no_longer_advised_first():
    advised = shown(context(), HELPED).try_first
    assert advised is not None

    assert shown(context(done=(advised.id,)), HELPED).try_first is None


def test_a_newcomer_begins_with_an_easier_breath():
    assert shown(context()).breath == "3-4"
    assert shown(context(known={KNEE.id})).breath == "4-6"
