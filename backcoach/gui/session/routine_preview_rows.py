"""The stretches of a routine as rows: those that are played, and those left out with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcoach.domain.stretch.dosage import within_limits
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.safety_check.lock_reason import lock_reason
from backcoach.gui.session.routine_row import RoutineRow, RowText
from backcoach.words.dose_words import dose_words
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from backcoach.domain.routines.routine import RoutineItem, ShutItem
    from backcoach.domain.safety.screening import Screening
    from backcoach.domain.stretch.side import Side
    from backcoach.domain.stretch.technique import Technique
    from backcoach.gui.session.routine_preview_state import RoutinePreviewState


def open_rows(state: RoutinePreviewState, items: tuple[RoutineItem, ...]) -> list[RoutineRow]:
    asked = _asked_of(state)
    return [
        _open_row(state, item, asked[item], f"{number} / {len(items)}")
        for number, item in enumerate(items, 1)
    ]


def shut_rows(
    state: RoutinePreviewState, items: tuple[ShutItem, ...], texts: Screening
) -> list[RoutineRow]:
    """What is left out today, each stretch once."""
    ids = dict.fromkeys(shut.item.technique_id for shut in items)
    return [_shut_row(state, technique_id, texts) for technique_id in ids]


def _asked_of(state: RoutinePreviewState) -> dict[RoutineItem, RoutineItem]:
    return dict(zip(state.routine.items, state.asked.items, strict=True))


def _open_row(
    state: RoutinePreviewState, item: RoutineItem, asked: RoutineItem, number: str
) -> RoutineRow:
    technique = state.techniques[item.technique_id]
    dosage = within_limits(item.dosage, technique)
    remarks = []
    if dosage != within_limits(asked.dosage, technique):
        gentler = translate("RoutinePreviewRows", "New to you, so this time it is gentler.")
        remarks.append(("clock", gentler))
    if technique.id in state.as_set:
        remarks.append(("person", translate("RoutinePreviewRows", "As it was set for you.")))
    if note := state.notes.get(technique.id):
        remarks.append(("person", note))
    text = RowText(number, technique.name, dose_words(technique, dosage), tuple(remarks))
    return RoutineRow(text, _staged(state, technique, dosage.first_side), state.people)


def _shut_row(state: RoutinePreviewState, technique_id: str, texts: Screening) -> RoutineRow:
    technique = state.techniques.get(technique_id)
    if technique is None:
        gone = translate("RoutinePreviewRows", "This stretch is no longer part of the program.")
        return RoutineRow(RowText("", technique_id, "", (("lock", gone),)), None, state.people)
    reason = lock_reason(technique, state.cleared, texts, with_helper=state.with_helper)
    words = reason.short if reason else ""
    text = RowText("", technique.name, "", (("lock", words),))
    return RoutineRow(text, _staged(state, technique, technique.first_side), state.people)


def _staged(state: RoutinePreviewState, technique: Technique, side: Side) -> StagedScene | None:
    scene = state.pictures.get(technique.id)
    return StagedScene(scene, side.drawn) if scene else None
