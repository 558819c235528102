"""The questions of the safety check, their answers, and which are due today."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Answer(StrEnum):
    """An answer to one line. Not sure counts as Yes."""

    NO = "no"
    YES = "yes"
    NOT_SURE = "not_sure"


class Consequence(StrEnum):
    """What a Yes leads to, worst first.

    What must be done soonest comes first: call now, get advice today, stay away for good, rest
    today. Last stands the one door that a tick can open.
    """

    EMERGENCY = "emergency"
    URGENT = "urgent"
    NEVER = "never"
    NOT_TODAY = "not_today"
    PROFESSIONAL = "professional"

    @property
    def rank(self) -> int:
        """The place in that order; 0 is the worst."""
        return list(Consequence).index(self)


FOR_EVERYTHING = frozenset({Consequence.EMERGENCY, Consequence.URGENT})


class Repeat(StrEnum):
    """How often a page is asked."""

    EVERY_SESSION = "every_session"
    LASTING = "lasting"


class Asked(StrEnum):
    """Whose answers they are."""

    RECEIVER = "receiver"
    HELPER = "helper"


@dataclass(frozen=True, slots=True)
class Effect:
    """A consequence and what it reaches; an empty `scope` is everything.

    `scope` holds technique ids, `solo` or `partner`, a position such as `supine`, or `towel`.
    """

    consequence: Consequence
    scope: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.scope and self.consequence in FOR_EVERYTHING:
            raise ValueError("`scope` must stay empty where help is needed at once")


@dataclass(frozen=True, slots=True)
class Question:
    """One line of the safety check.

    `after` names a line above it on the same page that must be answered Yes or Not sure before this
    one is asked. A line without effects is a gate: it only opens the lines after it. `each_session`
    marks a line of a lasting page that is asked in every session while its gate is ticked. `ours`
    marks a threshold that is our own choice rather than a source's. `own_pace` lets the breath go
    unpaced, unless someone chooses otherwise.
    """

    id: str
    text: str
    medical: str
    window: str
    example: str
    why: str
    source: str
    effects: tuple[Effect, ...] = ()
    ours: bool = False
    after: str | None = None
    own_pace: bool = False
    each_session: bool = False

    @property
    def is_gate(self) -> bool:
        return not self.effects

    def leads_to(self, consequence: Consequence) -> bool:
        return any(effect.consequence is consequence for effect in self.effects)

    def calls_for_help(self, answers: Mapping[str, Answer]) -> bool:
        """Whether its answer means: call for help now."""
        return ticked(self.id, answers) and self.leads_to(Consequence.EMERGENCY)


@dataclass(frozen=True, slots=True)
class ScreeningTheme:
    """One page of the safety check: one theme and its lines.

    A page `with_helper` is asked only where someone helps. Its lines may close partner stretches
    alone, so that nobody who stretches alone is closed out by a page they never saw.
    """

    id: str
    title: str
    intro: str
    asked: Asked
    repeat: Repeat
    questions: tuple[Question, ...]
    with_helper: bool = False

    def __post_init__(self) -> None:
        if not self.questions:
            raise ValueError("`questions` must not be empty")
        if self.asked is Asked.HELPER and not self.with_helper:
            raise ValueError("`with_helper` must be true on the helper's page")
        effects = [effect for question in self.questions for effect in question.effects]
        if self.with_helper and not all(effect.scope for effect in effects):
            raise ValueError("`scope` must not be empty on a page `with_helper`")
        self._check_order()

    def _check_order(self) -> None:
        above = {""}
        followed = {question.after for question in self.questions}
        for question in self.questions:
            if (question.after or "") not in above:
                raise ValueError(f"`after` of `{question.id}` must name a line above it")
            if question.is_gate and question.id not in followed:
                raise ValueError(f"`effects` of `{question.id}` must not be empty")
            if question.each_session and self.repeat is not Repeat.LASTING:
                raise ValueError(f"`each_session` of `{question.id}` is for a lasting page")
            above.add(question.id)

    def lines_to_show(self, answers: Mapping[str, Answer]) -> tuple[Question, ...]:
        """The lines of the page as answered so far: a follow-up shows once its line was ticked."""
        shown: dict[str, Question] = {}
        for question in self.questions:
            before = question.after
            if before is None or (before in shown and ticked(before, answers)):
                shown[question.id] = question
        return tuple(shown.values())


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do after a consequence: a heading, how soon, whom to call, what to say.

    `{ambulance}` stands for the emergency number of the chosen country.
    """

    title: str
    what: str
    how_soon: str
    whom: str
    say: str


@dataclass(frozen=True, slots=True)
class RestingPain:
    """The pain at rest, 0 to 10, from which to stop today, and from which to ask for advice too."""

    not_today_from: int
    advice_from: int
    source: str
    ours: bool
    advice: Advice

    def __post_init__(self) -> None:
        if not 0 < self.not_today_from < self.advice_from <= 10:
            raise ValueError("`advice_from` must lie above `not_today_from`, both within 1 to 10")


@dataclass(frozen=True, slots=True)
class StopCue:
    """A reason to have stopped, what to do about it, and what follows, if anything does.

    A cue `with_helper` is offered only where someone helped. After one that is not `felt`, such as
    an interruption, the lasting lines are not asked again.
    """

    id: str
    text: str
    what: str
    source: str
    consequence: Consequence | None = None
    ours: bool = False
    with_helper: bool = False
    felt: bool = True

    def __post_init__(self) -> None:
        if not self.felt and self.consequence is not None:
            raise ValueError(f"`felt` of `{self.id}` must be true where something follows")


@dataclass(frozen=True, slots=True)
class RetiredLine:
    """A line that is no longer asked, so that what was answered to it can still be read."""

    id: str
    text: str
    consequence: Consequence


@dataclass(frozen=True, slots=True)
class Screening:
    """The whole safety check, as `assets/screening.toml` has it.

    An empty `reviewed_by` says that no clinician has reviewed this version yet. A clearance lasts
    for `clearance_hours`; what shuts every stretch does so for `shut_hours` at least.
    """

    version: str
    reviewed_by: str
    lasting_days: int
    agreement_days: int
    clearance_hours: int
    shut_hours: int
    themes: tuple[ScreeningTheme, ...]
    resting_pain: RestingPain
    stop_cues: tuple[StopCue, ...]
    advice: Mapping[Consequence, Advice]
    retired: tuple[RetiredLine, ...] = ()

    def __post_init__(self) -> None:
        spans = ("lasting_days", "agreement_days", "clearance_hours", "shut_hours")
        if short := next((name for name in spans if getattr(self, name) < 1), None):
            raise ValueError(f"`{short}` must be 1 or more")
        if lacking := set(Consequence) - set(self.advice):
            raise ValueError(f"`advice.{min(lacking)}` is missing")
        lines = [question.id for theme in self.themes for question in theme.questions]
        lines += [line.id for line in self.retired]
        cues = [cue.id for cue in self.stop_cues]
        for kind in ([theme.id for theme in self.themes], lines, cues):
            if twice := next((name for name in kind if kind.count(name) > 1), None):
                raise ValueError(f"the id `{twice}` stands twice")

    @property
    def questions(self) -> Mapping[str, Question]:
        """Every line by its id, in the order of the pages."""
        return {question.id: question for theme in self.themes for question in theme.questions}

    @property
    def unfelt_cues(self) -> frozenset[str]:
        """The reasons to have stopped that say nothing about the body."""
        return frozenset(cue.id for cue in self.stop_cues if not cue.felt)

    @property
    def texts(self) -> Mapping[str, str]:
        """The words of every line by its id, those that are no longer asked last."""
        asked = {name: question.text for name, question in self.questions.items()}
        return asked | {line.id: line.text for line in self.retired}

    def texts_leading_to(self, consequence: Consequence) -> Mapping[str, str]:
        """The words of the lines that lead to it, by their ids."""
        asked = {name for name, line in self.questions.items() if line.leads_to(consequence)}
        gone = {line.id for line in self.retired if line.consequence is consequence}
        return {name: text for name, text in self.texts.items() if name in asked | gone}

    def followed_by(self, question: Question) -> Question | None:
        """The line whose answer it asks more about; None for one that stands by itself.

        One behind a gate stands by itself.
        """
        before = self.questions[question.after] if question.after else None
        return before if before and not before.is_gate else None


def still_counts(then: date | None, today: date, days: int) -> bool:
    """Whether what was said on a day still holds: no more than `days` ago, not in the future."""
    return then is not None and timedelta(0) <= today - then <= timedelta(days=days)


def ticked(name: str, answers: Mapping[str, Answer]) -> bool:
    """Whether a line was answered other than No."""
    return answers.get(name, Answer.NO) is not Answer.NO
