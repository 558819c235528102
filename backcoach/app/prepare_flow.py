"""Up to the start of a stretch: choose it, set its dose, and take stock."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.app.services import Services
from backcoach.domain.clearance import Cleared
from backcoach.domain.dosage import Dosage
from backcoach.domain.first_time import to_try_first
from backcoach.domain.screening import Answer, lines_to_confirm
from backcoach.domain.session import Scores
from backcoach.domain.technique import People, Technique
from backcoach.pages.before_page import Before, BeforePage, BeforeState
from backcoach.pages.choose_page import ChoosePage, ChooseState, TechniqueChoice
from backcoach.pages.technique_page import DoseChoice, TechniquePage, TechniqueState


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is known when the next stretch is to be chosen.

    `begun` tells that the session has begun, so that scores were given. `known` are the stretches
    that the person has done before, `done` those of this session.
    """

    cleared: Cleared
    with_helper: bool
    begun: bool
    known: frozenset[str]
    done: tuple[str, ...]
    stop_word: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A stretch that is about to start. `scores` are None where they were asked before."""

    technique: Technique
    dosage: Dosage
    breath: str
    stop_word: str
    scores: Scores | None
    confirmed: Mapping[str, Answer]


class PrepareFlow(QObject):
    """Leads from the cards to the moment before playing."""

    prepared = Signal(object)
    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._content = services.library.content
        self._readiness: Readiness | None = None
        self._technique: Technique | None = None
        self._dose: DoseChoice | None = None
        techniques = tuple(self._content.techniques.values())
        self._choose_page = ChoosePage(techniques, self._content.screening)
        self._technique_page = TechniquePage()
        self._before_page = BeforePage()
        self._choose_page.chosen.connect(self._show_technique)
        self._choose_page.back_asked.connect(self.left)
        self._technique_page.dosed.connect(self._take_dose)
        self._technique_page.back_asked.connect(self._show_choices)
        self._before_page.ready.connect(self._take_before)
        self._before_page.back_asked.connect(self._show_dose)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """What this flow shows."""
        return self._choose_page, self._technique_page, self._before_page

    def start(self, readiness: Readiness) -> None:
        """Show the cards."""
        self._readiness = readiness
        self._show_choices()

    def _ready(self) -> Readiness:
        if self._readiness is None:
            raise ValueError("nothing has been cleared yet")
        return self._readiness

    @Slot()
    def _show_choices(self) -> None:
        ready = self._ready()
        scenes = {
            name: self._services.library.scene(technique.stem)
            for name, technique in self._content.techniques.items()
        }
        style = self._services.figure_style()
        people = (style.receiver, style.helper)
        self._choose_page.show_choices(
            ChooseState(ready.cleared, ready.with_helper, scenes, ready.done, people)
        )
        self._services.show(self._choose_page)

    @Slot(object)
    def _show_technique(self, choice: TechniqueChoice) -> None:
        self._technique = self._content.techniques[choice.technique_id]
        self._dose = None
        self._show_dose()

    @Slot()
    def _show_dose(self) -> None:
        ready, technique = self._ready(), self._chosen()
        self._technique_page.show_technique(
            TechniqueState(
                technique,
                self._services.library.scene(technique.stem),
                first_time=technique.id not in ready.known,
                breath=self._services.preferences.settings.breath,
                dosage=self._dose.dosage if self._dose else None,
                try_first=self._to_try_first(technique),
            )
        )
        self._services.show(self._technique_page)

    def _to_try_first(self, technique: Technique) -> Technique | None:
        ready = self._ready()
        every = self._content.techniques.values()
        open_ones = [each for each in every if ready.cleared.permits(each.id)]
        return to_try_first(technique, open_ones, ready.known | frozenset(ready.done))

    def _chosen(self) -> Technique:
        if self._technique is None:
            raise ValueError("no stretch has been chosen yet")
        return self._technique

    @Slot(object)
    def _take_dose(self, dose: DoseChoice) -> None:
        self._dose = dose
        self._services.preferences.change(breath=dose.breath)
        ready, technique = self._ready(), self._chosen()
        state = BeforeState(
            with_helper=technique.people is People.PARTNER,
            ask_scores=not ready.begun,
            confirm=lines_to_confirm(self._content.screening, technique),
            stop_word=ready.stop_word,
        )
        needs_stop_word = state.with_helper and not ready.stop_word
        if state.ask_scores or state.confirm or needs_stop_word:
            self._before_page.show_before(state)
            self._services.show(self._before_page)
        else:
            self._take_before(Before(Scores(), {}, ready.stop_word))

    @Slot(object)
    def _take_before(self, before: Before) -> None:
        if self._dose is None:
            return
        self.prepared.emit(
            Prepared(
                self._chosen(),
                self._dose.dosage,
                self._dose.breath,
                before.stop_word,
                None if self._ready().begun else before.scores,
                before.confirmed,
            )
        )
