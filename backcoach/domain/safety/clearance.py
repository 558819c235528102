"""The gate: which stretches today's answers permit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from backcoach.domain.safety.screening import (
    Answer,
    Consequence,
    Effect,
    Question,
    Screening,
    still_counts,
)
from backcoach.domain.stretch.technique import People, Position, Technique

TOWEL = "towel"
GROUPS = frozenset(
    {*(people.value for people in People), *(place.value for place in Position), TOWEL}
)


@dataclass(frozen=True, slots=True)
class Lock:
    """A stretch that is closed: the worst consequence, and the lines that led to it."""

    technique_id: str
    consequence: Consequence
    question_ids: tuple[str, ...]

    @property
    def agreement_needed(self) -> tuple[str, ...]:
        """The lines whose dated ticks would open it; empty where no tick can."""
        return self.question_ids if self.consequence is Consequence.PROFESSIONAL else ()


@dataclass(frozen=True, slots=True)
class Cleared:
    """What the answers of a day permit. Only `assess` makes one, and the player takes only this."""

    on: date
    permitted: frozenset[str]
    locked: tuple[Lock, ...]

    def permits(self, technique_id: str) -> bool:
        return technique_id in self.permitted


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing may be played: the consequence to act on, and the lines that led to it."""

    consequence: Consequence
    question_ids: tuple[str, ...]

    @property
    def agreement_needed(self) -> tuple[str, ...]:
        """The lines whose dated ticks would open something; empty where no tick can."""
        return self.question_ids if self.consequence is Consequence.PROFESSIONAL else ()


def assess(
    screening: Screening,
    answers: Mapping[str, Answer],
    agreements: Mapping[str, date],
    techniques: Sequence[Technique],
    today: date,
) -> Cleared | Refused:
    """What the answers permit of `techniques`, of which there is at least one.

    A line without an answer counts as Not sure, and Not sure counts as Yes. A gate answered No
    answers the lines behind it; what was answered there all the same counts. `agreements` holds the
    day of the latest tick by question id; it opens nothing but `Consequence.PROFESSIONAL`.

    Nothing permitted is a refusal. What it says comes from the stretch that is least shut, since
    that is what can be acted on; help needed at once shuts everything alike and so always shows.
    """
    agreed = frozenset(
        question_id
        for question_id, agreed_on in agreements.items()
        if still_counts(agreed_on, today, screening.agreement_days)
    )
    closing = tuple(_closing(screening, answers, agreed))
    locked = tuple(lock for technique in techniques if (lock := _lock(technique, closing)))
    permitted = frozenset(technique.id for technique in techniques) - {
        lock.technique_id for lock in locked
    }
    return Cleared(today, permitted, locked) if permitted else _refusal(locked)


def groups_of(technique: Technique) -> frozenset[str]:
    """The names by which a scope may reach a stretch."""
    groups = {technique.id, technique.people.value, technique.position.value}
    if any(TOWEL in item.lower() for item in technique.kit):
        groups.add(TOWEL)
    return frozenset(groups)


def _closing(
    screening: Screening, answers: Mapping[str, Answer], agreed: frozenset[str]
) -> Iterator[tuple[str, Effect]]:
    lines = screening.questions
    for question in lines.values():
        if not _closes(question, lines, answers):
            continue
        for effect in question.effects:
            if effect.consequence is not Consequence.PROFESSIONAL or question.id not in agreed:
                yield question.id, effect


def _closes(
    question: Question, lines: Mapping[str, Question], answers: Mapping[str, Answer]
) -> bool:
    """Whether a line counts and is other than No; a follow-up of a No does not count."""
    given = answers.get(question.id)
    if given is Answer.NO or question.after is None:
        return given is not Answer.NO
    before = lines[question.after]
    stands_alone = before.is_gate and given is not None
    return stands_alone or _closes(before, lines, answers)


def _lock(technique: Technique, closing: tuple[tuple[str, Effect], ...]) -> Lock | None:
    groups = groups_of(technique)
    reaching = [
        (question_id, effect.consequence)
        for question_id, effect in closing
        if not effect.scope or not groups.isdisjoint(effect.scope)
    ]
    if not reaching:
        return None
    worst = min((consequence for _, consequence in reaching), key=lambda each: each.rank)
    ids = dict.fromkeys(name for name, consequence in reaching if consequence is worst)
    return Lock(technique.id, worst, tuple(ids))


def _refusal(locked: tuple[Lock, ...]) -> Refused:
    mildest = max((lock.consequence for lock in locked), key=lambda each: each.rank)
    ids = [name for lock in locked if lock.consequence is mildest for name in lock.question_ids]
    return Refused(mildest, tuple(dict.fromkeys(ids)))
