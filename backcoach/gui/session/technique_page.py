"""The page of one stretch: its picture, its dose, what is asked before it, and how it is done."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.timeline import build_timeline
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import Dosage, usual_dosage
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.guide.step_list import StepList
from backcoach.gui.guide.technique_steps import step_groups, steps_heading
from backcoach.gui.session.before_form import Before, BeforeState
from backcoach.gui.session.technique_state import SetForPerson, TechniqueState
from backcoach.gui.session.ui_technique_page import Ui_TechniquePage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.text_card import bullets
from backcoach.overrides import override
from backcoach.words.dose_words import dose_facts
from backcoach.words.line_breaks import in_a_row, note_shown
from backcoach.words.player_words import places
from backcoach.words.rhythm_words import rhythm_name
from backcoach.words.technique_words import region_names, trait_name
from backcoach.words.time_words import duration

ROOMY = 40  # times the height of the text, from which two columns stand side by side
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


@dataclass(frozen=True, slots=True)
class DoseChoice:
    """The dose within the technique's limits, and the rhythm of the breath."""

    dosage: Dosage
    breath: Rhythm


@dataclass(frozen=True, slots=True)
class TechniqueStart:
    """The stretch is to begin: how, and what was said just before."""

    dose: DoseChoice
    before: Before


class TechniquePage(Page):
    """Shows a stretch before it is played. The dose stays within what the stretch allows.

    `started` carries a `TechniqueStart`. It begins once all that is asked was answered.
    """

    started = Signal(object)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: TechniqueState | None = None
        self._side = self._first_side = Side.BOTH
        self._steps: list[StepList] = []
        self._ui = Ui_TechniquePage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward = self._ui.startButton
        self._back = self._ui.backButton
        self._ui.aboutButton.toggled.connect(self._ui.aboutFrame.setVisible)
        self._ui.changeButton.toggled.connect(self._ui.doseFrame.setVisible)
        self._ui.doseForm.changed.connect(self._take_dose)
        self._ui.beforeForm.changed.connect(self._show_foot)
        self._ui.startButton.clicked.connect(self._start)
        self._ui.backButton.clicked.connect(self.back_asked)

    def show_technique(self, state: TechniqueState, before: BeforeState) -> None:
        self._state = state
        technique = state.technique
        dosage = state.dosage or usual_dosage(technique, first_time=False)
        self._ui.doseForm.show_dose(technique, dosage, state.breath)
        self._ui.beforeForm.show_before(before)
        self._show_texts(technique)
        self._show_advice(state.try_first)
        self._show_set_for_person(state.set_for_person)
        self._first_side = self._ui.doseForm.dosage.first_side
        self._show_side(technique, self._first_side)
        self._ui.changeButton.setChecked(False)
        self._ui.doseFrame.hide()
        self._show_dose()
        self._arrange()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def _show_texts(self, technique: Technique) -> None:
        people = trait_name(technique.people)
        about = (people, places(technique), region_names(technique))
        self._ui.titleLabel.setText(technique.name)
        self._ui.leadLabel.setText(f"{technique.summary}\n{'  ·  '.join(about)}")
        self._ui.kitLabel.setText(bullets(technique.kit))
        self._ui.neverLabel.setText(bullets(technique.never))
        self._ui.stopLabel.setText(bullets(technique.stop_when))
        self._ui.notesLabel.setText(bullets(technique.notes))
        self._ui.sourceLabel.setText(self.tr("Source: {0}").format(technique.source))
        self._ui.aboutButton.setChecked(False)
        self._ui.aboutFrame.hide()

    def _show_advice(self, first: Technique | None) -> None:
        self._ui.firstFrame.setVisible(first is not None)
        if first is not None:
            advice = self.tr("We suggest “{0}” first. Come back to this one once that felt fine.")
            self._ui.firstLabel.setText(advice.format(first.name))

    def _show_set_for_person(self, dose: SetForPerson | None) -> None:
        self._ui.personFrame.setVisible(dose is not None)
        if dose is not None:
            self._ui.noteLabel.setText(note_shown(dose.note))
            self._ui.noteLabel.setVisible(bool(dose.note))
            self._ui.personDoseLabel.setText(self._dose_text(gentler=dose.gentler))

    def _dose_text(self, *, gentler: bool) -> str:
        if gentler:
            return self.tr(
                "The first time you start more gently than the dose that was set for you."
            )
        return self.tr("You start with the dose that was set for you.")

    def _show_side(self, technique: Technique, side: Side) -> None:
        """Show one side in the picture and in the steps."""
        self._side = side
        self._show_figure()
        for card in self._steps:
            card.hide()
            card.deleteLater()
        self._steps = [
            StepList(steps_heading(technique, role), step_groups(technique, role, side))
            for role in technique.roles
        ]
        for card in self._steps:
            self._ui.stepsLayout.addWidget(card, 1)

    def _show_figure(self) -> None:
        state = self._state
        scene = state.scene if state else None
        self._ui.holdView.setVisible(scene is not None)
        self._ui.pictureLabel.setVisible(scene is None)
        if state is not None and scene is not None:
            self._ui.holdView.show_hold(StagedScene(scene, self._side), *state.people)

    def _show_dose(self) -> None:
        if self._state is not None:
            dose = self._ui.doseForm
            facts = dose_facts(self._state.technique, dose.dosage)
            self._ui.doseLabel.setText(in_a_row(*facts, rhythm_name(dose.breath)))
        self._show_foot()

    @Slot()
    def _show_foot(self) -> None:
        """Say what is still to be answered, or how long it takes."""
        missing = self._ui.beforeForm.missing
        self._ui.timeLabel.setText(missing or self._time_words())
        self._ui.startButton.setEnabled(not missing)

    def _time_words(self) -> str:
        if self._state is None:
            return ""
        dose = self._ui.doseForm
        item = PlanItem(self._state.technique, dose.dosage)
        plan = Plan((item,), RHYTHMS[dose.breath], ready_seconds=self._state.ready_seconds)
        return self.tr("{0} in all").format(duration(build_timeline(plan).seconds))

    @override
    def _first_step(self) -> QWidget:
        """What is asked before the start, once it is all answered the start."""
        question = self._ui.beforeForm.first_question
        if question is not None and self._ui.beforeForm.missing:
            return question
        return super()._first_step()

    @override
    def _arrange(self) -> None:
        line = self.fontMetrics().height()
        wide = min(self.width(), self._ui.bodyColumn.maximumWidth()) >= ROOMY * line
        alone = len(self._steps) == 1
        for layout, across in (
            (self._ui.topLayout, wide),
            (self._ui.guideLayout, wide and alone),
            (self._ui.stepsLayout, wide),
        ):
            layout.setDirection(_ACROSS if across else _DOWN)

    @Slot()
    def _take_dose(self) -> None:
        first_side = self._ui.doseForm.dosage.first_side
        if self._state is not None and first_side is not self._first_side:
            self._first_side = first_side
            self._show_side(self._state.technique, first_side)
        self._show_dose()

    @Slot()
    def _start(self) -> None:
        dose = DoseChoice(self._ui.doseForm.dosage, self._ui.doseForm.breath)
        self.started.emit(TechniqueStart(dose, self._ui.beforeForm.before))
