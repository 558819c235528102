"""One stretch by itself: what it is, and its dose."""

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.domain.person import PersonDose
from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.stretch.breath import RHYTHMS, USUAL_RHYTHM
from backcoach.domain.stretch.dosage import Dosage, starting_dosage, within_limits
from backcoach.domain.stretch.first_time import to_try_first
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.services.services import Services
from backcoach.gui.session.session_context import SessionContext
from backcoach.gui.session.technique_page import (
    DoseChoice,
    SetForPerson,
    TechniquePage,
    TechniqueState,
)


class DoseFlow(QObject):
    """Leads from a chosen stretch to the plan of it. `planned` carries a Plan."""

    planned = Signal(object)
    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._technique: Technique | None = None
        self._unpaced, self._offered = False, USUAL_RHYTHM
        self._page = TechniquePage()
        self._page.dosed.connect(self._take_dose)
        self._page.back_asked.connect(self.left)

    @property
    def page(self) -> TechniquePage:
        """What this flow shows."""
        return self._page

    def start(self, technique: Technique, ready: SessionContext) -> None:
        """Show a stretch with the dose that the person starts with."""
        self._technique = technique
        first_time = technique.id not in ready.past.known
        dose = ready.past.doses.get(technique.id)
        dosage = starting_dosage(technique, dose.dosage if dose else None, first_time=first_time)
        style = self._services.figure_style()
        self._page.show_technique(
            TechniqueState(
                technique,
                self._services.library.scene(technique.stem),
                breath=self._breath(ready),
                dosage=dosage,
                people=(style.receiver, style.helper),
                try_first=self._to_try_first(technique, ready),
                set_for_person=_set_for_person(dose, dosage, technique) if dose else None,
            )
        )
        self.show()

    def _breath(self, ready: SessionContext) -> str:
        self._unpaced = ready.unpaced
        self._offered = ready.rhythm(self._services.preferences.settings.breath)
        return self._offered

    @Slot()
    def show(self) -> None:
        """Come back to the stretch as it was left."""
        self._services.show(self._page)

    def _to_try_first(self, technique: Technique, ready: SessionContext) -> Technique | None:
        every = self._services.library.content.techniques.values()
        open_ones = [each for each in every if ready.cleared.permits(each.id)]
        return to_try_first(technique, open_ones, ready.past.known | frozenset(ready.done))

    @Slot(object)
    def _take_dose(self, dose: DoseChoice) -> None:
        if dose.breath != self._offered and not self._unpaced:
            self._services.preferences.change(breath=dose.breath)
        if self._technique is not None:
            item = PlanItem(self._technique, dose.dosage)
            self.planned.emit(Plan((item,), RHYTHMS[dose.breath]))


def _set_for_person(dose: PersonDose, given: Dosage, technique: Technique) -> SetForPerson:
    return SetForPerson(dose.note, gentler=given != within_limits(dose.dosage, technique))
