"""The page that builds a routine: the catalogue on one side, the routine on the other."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import (
    QKeySequence,
)
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcoach.domain.limits import LONGEST_ROUTINE_LABEL
from backcoach.domain.routines.routine_advice import routine_advice
from backcoach.domain.routines.routine_draft import RoutineDraft, SetDoses
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.rhythm import USUAL_RHYTHM, Rhythm
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.posing.scene import Scene
from backcoach.gui.routines.builder_rows import TRAITS, BuilderRows
from backcoach.gui.routines.routine_editing import Edit, RoutineEditing
from backcoach.gui.routines.routine_list import PlaceChange, StretchDrop
from backcoach.gui.routines.ui_routine_builder_page import Ui_RoutineBuilderPage
from backcoach.gui.widgets.announce import announce
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.whole_text import show_whole
from backcoach.overrides import override
from backcoach.words.routine_words import advice_words, total_words
from backcoach.words.technique_words import trait_name

# Times the height of the text.
ROOMY = 58
LOWEST_LIST = 14
HEAD = 8
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


@dataclass(frozen=True, slots=True)
class BuilderState:
    """A draft, and what it may be changed to.

    `people` are offered under "For whom" if there is a choice; None is everyone. `doses` are those
    that a stretch is added with, by whose plan it is.
    """

    draft: RoutineDraft
    new: bool
    people: tuple[tuple[UUID | None, str], ...] = ()
    breath: Rhythm = USUAL_RHYTHM
    looks: tuple[Look, Look] = (LOOKS[0], LOOKS[1])
    doses: Mapping[UUID, SetDoses] = field(default_factory=dict)


class RoutineBuilderPage(Page):
    """Shows the outcome of each change at once. `saved` carries the `RoutineDraft`."""

    saved = Signal(object)
    back_asked = Signal()

    def __init__(
        self,
        techniques: Mapping[str, Technique],
        pictures: Mapping[str, Scene | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = BuilderRows(techniques, pictures)
        self._editing = RoutineEditing(self._rows, self)
        self._state = BuilderState(self._editing.draft, new=True)
        self._ui = Ui_RoutineBuilderPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back, self._forward = self._ui.backButton, self._ui.saveButton
        for group in TRAITS:
            self._ui.catalogueChips.add_group([(each, trait_name(each)) for each in group])
        self._ui.routineList.invite(self.tr("Choose a stretch, or drag it here."))
        self._connect()

    def show_draft(self, state: BuilderState) -> None:
        self._state = state
        self._editing.begin(state.draft, state.doses)
        title = self.tr("New routine") if state.new else self.tr("Change a routine")
        self._ui.titleLabel.setText(title)
        for stretches in (self._ui.catalogueList, self._ui.routineList):
            stretches.show_people(*state.looks)
        self._ui.whomPicker.offer(state.people or [(None, "")])
        self._ui.whomBox.setVisible(len(state.people) > 1)
        with QSignalBlocker(self._ui.nameEdit):
            show_whole(self._ui.nameEdit, state.draft.label, LONGEST_ROUTINE_LABEL)
        self._ui.wholeCard.show_note(state.draft.note)
        self._ui.catalogueChips.clear()
        self._ui.saveButton.setEnabled(True)
        self._ui.tellLabel.clear()
        self._show_catalogue()
        self._show_routine(0)
        self._open_at_top(self._ui.bodyScroll, title)

    @override
    def _first_step(self) -> QWidget:
        """An empty routine needs stretches; in another one, what it has is changed."""
        return self._ui.routineList if self._editing.draft.items else self._ui.catalogueList

    @property
    @override
    def _entered(self) -> RoutineDraft:
        return self._editing.draft

    @Slot()
    def save(self) -> None:
        """Emit `saved`, or say what is missing."""
        draft = self._editing.draft
        if not draft.items:
            self._ui.tellLabel.setText(self.tr("Add at least one stretch."))
            self._ui.catalogueList.setFocus()
        elif not draft.ready:
            self._ui.tellLabel.setText(self.tr("Give your routine a name."))
            self._ui.nameEdit.setFocus()
        else:
            self._sleep(self._ui.saveButton)
            self.saved.emit(draft)

    @override
    def _arrange(self) -> None:
        text = self.fontInfo().pixelSize()
        widest = self._ui.bodyColumn.maximumWidth()
        beside = min(self.width(), widest) >= ROOMY * text
        self._ui.columnsLayout.setDirection(_BESIDE if beside else _BELOW)
        for stretches in (self._ui.catalogueList, self._ui.routineList):
            stretches.setMinimumHeight(LOWEST_LIST * text)
        room = self.height() - self._ui.footerBox.sizeHint().height() - HEAD * text
        self._ui.columnsBox.setMinimumHeight(max(0, room) if beside else 0)

    def _connect(self) -> None:
        ui = self._ui
        ui.catalogueChips.changed.connect(self._show_catalogue)
        ui.catalogueList.picked.connect(self._add)
        ui.routineList.dropped.connect(self._drop)
        ui.routineList.moved.connect(self._move)
        ui.routineList.remove_asked.connect(self._remove)
        ui.routineList.currentRowChanged.connect(self._show_row)
        ui.rowButtons.up_asked.connect(self._move_up)
        ui.rowButtons.down_asked.connect(self._move_down)
        ui.rowButtons.copy_asked.connect(self._copy)
        ui.rowButtons.remove_asked.connect(self._remove)
        ui.doseForm.changed.connect(self._take_dose)
        self._editing.edited.connect(self._show_edit)
        ui.whomPicker.currentIndexChanged.connect(self._take_amounts)
        ui.wholeCard.changed.connect(self._take_amounts)
        ui.nameEdit.textChanged.connect(self._take_words)
        ui.wholeCard.worded.connect(self._take_words)
        ui.undoButton.clicked.connect(self._step_back)
        self.on_key(QKeySequence(QKeySequence.StandardKey.Undo), self._step_back)
        ui.saveButton.clicked.connect(self.save)
        ui.backButton.clicked.connect(self.back_asked)

    @property
    def _at(self) -> int:
        return self._ui.routineList.currentRow()

    @Slot()
    def _show_catalogue(self) -> None:
        rows = self._rows.catalogue(self._ui.catalogueChips.chosen)
        self._ui.catalogueList.show_rows(rows)
        self._ui.catalogueList.setVisible(bool(rows))
        self._ui.catalogueNone.setVisible(not rows)

    def _show_routine(self, at: int) -> None:
        """Show the draft as it is now, with the row at a place selected."""
        draft = self._editing.draft
        at = min(at, len(draft.items) - 1)
        self._ui.routineList.show_rows(self._rows.routine(draft.items), at)
        self._ui.undoButton.setEnabled(self._editing.has_way_back)
        with QSignalBlocker(self._ui.whomPicker):
            self._ui.whomPicker.pick(draft.person_id)
        self._ui.wholeCard.show_amounts(draft)
        self._ui.leadLabel.setText(self._lead(draft))
        rhythm = RHYTHMS[self._state.breath]
        self._ui.totalLabel.setText(total_words(draft, self._rows.techniques, rhythm))
        advice = routine_advice(draft.items, self._rows.techniques, draft.rounds)
        self._ui.adviceLabel.setText("\n".join(advice_words(each) for each in advice))
        self._ui.adviceFrame.setVisible(bool(advice))
        self._show_row(at)

    @Slot(int)
    def _show_row(self, at: int) -> None:
        items = self._editing.draft.items
        self._ui.rowFrame.setVisible(0 <= at < len(items))
        if not 0 <= at < len(items):
            return
        self._ui.rowButtons.show_name(self._rows.name(items[at]))
        self._ui.rowButtons.show_place(at, len(items), full=self._editing.draft.full)
        technique = self._rows.techniques.get(items[at].technique_id)
        self._ui.doseForm.setVisible(technique is not None)
        if technique is not None:
            self._ui.doseForm.show_dose(technique, items[at].dosage)

    def _lead(self, draft: RoutineDraft) -> str:
        whose = dict(self._state.people).get(draft.person_id, "")
        if draft.person_id is not None and whose:
            return self.tr("A plan for {0}: it stands first among the routines.").format(whose)
        return self.tr("Add stretches, and put them in the order that you like.")

    @Slot(object)
    def _show_edit(self, edit: Edit) -> None:
        self._ui.tellLabel.setText(edit.said)
        self._show_routine(edit.at)
        if edit.said:
            announce(self, edit.said)

    @Slot(object)
    def _add(self, key: str) -> None:
        self._editing.add(key, len(self._editing.draft.items))

    @Slot(object)
    def _drop(self, drop: StretchDrop) -> None:
        self._editing.add(drop.key, drop.at)

    @Slot(object)
    def _move(self, change: PlaceChange) -> None:
        self._editing.move(change.start, change.end)

    @Slot()
    def _move_up(self) -> None:
        self._editing.move(self._at, self._at - 1)

    @Slot()
    def _move_down(self) -> None:
        self._editing.move(self._at, self._at + 1)

    @Slot()
    def _copy(self) -> None:
        self._editing.copy(self._at)

    @Slot()
    def _remove(self) -> None:
        self._editing.remove(self._at)

    @Slot()
    def _take_dose(self) -> None:
        self._editing.dose(self._at, self._ui.doseForm.dosage)

    @Slot()
    def _take_amounts(self) -> None:
        draft = replace(self._editing.draft, person_id=self._ui.whomPicker.picked)
        self._editing.amounts(self._ui.wholeCard.amounts_in(draft), self._at)

    @Slot()
    def _take_words(self) -> None:
        self._ui.tellLabel.clear()
        name, note = self._ui.nameEdit.text(), self._ui.wholeCard.note
        self._editing.words(replace(self._editing.draft, label=name, note=note))

    @Slot()
    def _step_back(self) -> None:
        self._editing.back(self._at)
