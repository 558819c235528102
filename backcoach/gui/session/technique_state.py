"""What is shown of a stretch before it is played."""

from dataclasses import dataclass

from backcoach.domain.playing.plan import READY_SECONDS
from backcoach.domain.stretch.dosage import Dosage, starting_dosage, within_limits
from backcoach.domain.stretch.first_time import to_try_first
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.rhythm import USUAL_RHYTHM, Rhythm
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.drawing.drawing import Style
from backcoach.figure.posing.scene import Scene
from backcoach.gui.services.library import Library
from backcoach.gui.session.session_context import SessionContext


@dataclass(frozen=True, slots=True)
class SetForPerson:
    """That the dose was set for this person, and the note about it, which may be empty.

    `gentler` tells that it is held no longer than a first time, because it is one.
    """

    note: str
    gentler: bool = False


@dataclass(frozen=True, slots=True)
class TechniqueState:
    """A stretch, its picture if there is one, and the dose to start with if not the usual one.

    `people` are the looks of receiver and helper. `try_first` is the stretch that should come
    before this one.
    """

    technique: Technique
    scene: Scene | None
    breath: Rhythm = USUAL_RHYTHM
    dosage: Dosage | None = None
    people: tuple[Look, Look] = (LOOKS[0], LOOKS[1])
    try_first: Technique | None = None
    set_for_person: SetForPerson | None = None
    ready_seconds: int = READY_SECONDS


def technique_state(
    technique: Technique, context: SessionContext, library: Library, style: Style, breath: Rhythm
) -> TechniqueState:
    """A stretch with the dose to start with. `breath` is the rhythm chosen in the settings."""
    past = context.past
    dose = past.doses.get(technique.id)
    first_time = technique.id not in past.known
    dosage = starting_dosage(technique, dose.dosage if dose else None, first_time=first_time)
    every = library.content.techniques.values()
    open_ones = [each for each in every if context.cleared.permits(each.id)]
    return TechniqueState(
        technique,
        library.scene(technique.stem),
        breath=context.rhythm(breath),
        dosage=dosage,
        people=(style.receiver, style.helper),
        try_first=to_try_first(technique, open_ones, past.known | frozenset(context.done)),
        set_for_person=_set_for_person(dose, dosage, technique) if dose else None,
    )


def _set_for_person(dose: PersonDose, given: Dosage, technique: Technique) -> SetForPerson:
    return SetForPerson(dose.note, gentler=given != within_limits(dose.dosage, technique))
