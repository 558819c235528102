"""Each change of a routine while it is built, and what to say about it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcoach.domain.routines.routine_draft import DraftSteps, RoutineDraft

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from uuid import UUID

    from backcoach.domain.routines.routine_draft import SetDoses
    from backcoach.domain.stretch.dosage import Dosage
    from backcoach.gui.routines.builder_rows import BuilderRows


@dataclass(frozen=True, slots=True)
class Edit:
    """What was changed: which row to select, and what to say; empty for nothing."""

    at: int
    said: str = ""


class RoutineEditing(QObject):
    """The draft, and the steps that can be undone. `edited` carries an `Edit`."""

    edited = Signal(object)

    def __init__(self, rows: "BuilderRows", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._steps = DraftSteps(RoutineDraft())
        self._doses: Mapping[UUID, SetDoses] = {}

    def begin(self, draft: RoutineDraft, doses: "Mapping[UUID, SetDoses]") -> None:
        """`doses` are those that were set, by whose they are."""
        self._steps, self._doses = DraftSteps(draft), doses

    @property
    def draft(self) -> RoutineDraft:
        return self._steps.now

    @property
    def has_way_back(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._steps.past)

    def add(self, key: str, at: int) -> None:
        """Put a stretch of the catalogue at a place."""
        if self.draft.full:
            self.edited.emit(Edit(at, self.tr("This routine is full. Remove a stretch first.")))
            return
        technique = self._rows.techniques[key]
        asked = self._set_for(self.draft.person_id).get(key)
        longer = self.draft.with_technique(technique, at, asked)
        said = self.tr("Added: {0}, now {1} of {2}")
        self._to(longer, Edit(at, said.format(technique.name, at + 1, len(longer.items))))

    def move(self, start: int, end: int) -> None:
        said = self.tr("{0}, now {1} of {2}")
        said = said.format(self._name(start), end + 1, len(self.draft.items))
        self._to(self.draft.moved(start, end), Edit(end, said))

    def copy(self, at: int) -> None:
        """Do a stretch once more, right after itself."""
        said = self.tr("Copied: {0}").format(self._name(at))
        self._to(self.draft.with_copy(at), Edit(at + 1, said))

    def remove(self, at: int) -> None:
        said = self.tr("Removed: {0}").format(self._name(at))
        self._to(self.draft.without(at), Edit(at, said))

    def dose(self, at: int, dosage: "Dosage") -> None:
        technique = self._rows.techniques[self.draft.items[at].technique_id]
        self._to(self.draft.with_dose(at, dosage, technique), Edit(at), ("dose", at))

    def amounts(self, draft: RoutineDraft, at: int) -> None:
        """Take the person, the rounds and the rest from a draft."""
        doses = self._set_for(self.draft.person_id), self._set_for(draft.person_id)
        draft = draft.for_person(draft.person_id, doses, self._rows.techniques)
        same_but_rest = draft.with_rest(self.draft.rest_seconds) == self.draft
        self._to(draft, Edit(at), "rest" if same_but_rest else None)

    def words(self, draft: RoutineDraft) -> None:
        """Take the name and the note from a draft, without emitting a signal."""
        self._steps = self._steps.to(draft)

    def back(self, at: int) -> None:
        """Undo the last step."""
        if self.has_way_back:
            self._steps = self._steps.back()
            self.edited.emit(Edit(at, self.tr("The last change is undone.")))

    def _set_for(self, person_id: "UUID | None") -> "SetDoses":
        return self._doses.get(person_id, {}) if person_id else {}

    def _name(self, at: int) -> str:
        return self._rows.name(self.draft.items[at])

    def _to(self, draft: RoutineDraft, edit: Edit, subject: "Hashable" = None) -> None:
        self._steps = self._steps.to(draft, subject)
        self.edited.emit(edit)
