"""The steps of a stretch as they are read before playing."""

from itertools import groupby

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.domain.playing.timeline import Phase
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import LineKind, Role, Step, Technique
from backcoach.gui.guide.step_list import StepGroup, StepLine
from backcoach.gui.player.player_lines import role_name
from backcoach.words.player_words import phase_name
from backcoach.words.side_words import with_sides
from backcoach.words.translation import translate

_KINDS = {
    LineKind.SET_UP: QT_TRANSLATE_NOOP("TechniqueSteps", "Place"),
    LineKind.MOVEMENT: QT_TRANSLATE_NOOP("TechniqueSteps", "Move"),
    LineKind.FORM: QT_TRANSLATE_NOOP("TechniqueSteps", "Form"),
    LineKind.BREATH: QT_TRANSLATE_NOOP("TechniqueSteps", "Breath"),
    LineKind.SAFETY: QT_TRANSLATE_NOOP("TechniqueSteps", "Take care"),
}


def steps_heading(technique: Technique, role: Role) -> str:
    """Whose steps they are; for someone alone there is nobody to name."""
    if len(technique.roles) == 1:
        return translate("TechniqueSteps", "Step by step")
    return role_name(role)


def step_groups(technique: Technique, role: Role, side: Side) -> tuple[StepGroup, ...]:
    """What one person does on one side, phase by phase."""
    groups = (
        StepGroup(phase_name(Phase(phase.value)), _lines(tuple(steps), role, side))
        for phase, steps in groupby(technique.steps, key=lambda step: step.phase)
    )
    return tuple(group for group in groups if group.lines)


def _lines(steps: tuple[Step, ...], role: Role, side: Side) -> tuple[StepLine, ...]:
    return tuple(
        StepLine(
            translate("TechniqueSteps", str(_KINDS[line.kind])),
            with_sides(line.text, side),
            safety=line.kind is LineKind.SAFETY,
        )
        for step in steps
        for line in step.lines
        if line.role is role
    )
