"""The questions of the safety check, their answers, and which are due today."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from backcoach.domain.stretch.technique import Technique


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

    `after` names the line on the same page that must be answered Yes or Not sure before this one
    is asked. `ours` marks a threshold that is our own choice rather than a source's. `own_pace`
    lets the breath go unpaced, unless someone chooses otherwise.
    """

    id: str
    text: str
    medical: str
    window: str
    example: str
    why: str
    source: str
    effects: tuple[Effect, ...]
    ours: bool = False
    after: str | None = None
    own_pace: bool = False

    def __post_init__(self) -> None:
        if not self.effects:
            raise ValueError("`effects` must not be empty")

    def leads_to(self, consequence: Consequence) -> bool:
        return any(effect.consequence is consequence for effect in self.effects)

    def calls_for_help(self, answers: Mapping[str, Answer]) -> bool:
        """Whether its answer means: call for help now."""
        ticked = answers.get(self.id, Answer.NO) is not Answer.NO
        return ticked and self.leads_to(Consequence.EMERGENCY)


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
        scopes = {effect.scope for question in self.questions for effect in question.effects}
        if self.with_helper and scopes != {("partner",)}:
            raise ValueError('`scope` must be ["partner"] on a page `with_helper`')
        openers = {""}
        for question in self.questions:
            if (question.after or "") not in openers:
                raise ValueError(f"`after` of `{question.id}` must name a line above it")
            if question.after is None:
                openers.add(question.id)

    def lines_to_show(self, answers: Mapping[str, Answer]) -> tuple[Question, ...]:
        """The lines of the page as answered so far: a follow-up shows once its line was ticked."""
        ticked = {None} | {name for name, answer in answers.items() if answer is not Answer.NO}
        return tuple(question for question in self.questions if question.after in ticked)


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

    A cue `with_helper` is offered only where someone helped.
    """

    id: str
    text: str
    what: str
    source: str
    consequence: Consequence | None = None
    ours: bool = False
    with_helper: bool = False


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

    def __post_init__(self) -> None:
        spans = ("lasting_days", "agreement_days", "clearance_hours", "shut_hours")
        if short := next((name for name in spans if getattr(self, name) < 1), None):
            raise ValueError(f"`{short}` must be 1 or more")
        if lacking := set(Consequence) - set(self.advice):
            raise ValueError(f"`advice.{min(lacking)}` is missing")
        lines = [question.id for theme in self.themes for question in theme.questions]
        cues = [cue.id for cue in self.stop_cues]
        for kind in ([theme.id for theme in self.themes], lines, cues):
            if twice := next((name for name in kind if kind.count(name) > 1), None):
                raise ValueError(f"the id `{twice}` stands twice")

    @property
    def questions(self) -> Mapping[str, Question]:
        """Every line by its id, in the order of the pages."""
        return {question.id: question for theme in self.themes for question in theme.questions}


def questions_due(
    screening: Screening,
    last_lasting_on: date | None,
    today: date,
    *,
    stopped_since: bool,
    with_helper: bool,
) -> tuple[ScreeningTheme, ...]:
    """The pages to ask today, in order.

    `last_lasting_on` is the day the lasting pages were last answered in this version of the
    content, None if never. They are due again when that is more than `lasting_days` ago, or when
    a session since then was stopped for a reason that has a consequence.
    """
    lasting = stopped_since or not still_counts(last_lasting_on, today, screening.lasting_days)
    return tuple(
        theme
        for theme in screening.themes
        if (lasting or theme.repeat is Repeat.EVERY_SESSION)
        and (with_helper or not theme.with_helper)
    )


def goes_unpaced(screening: Screening, answers: Mapping[str, Answer]) -> bool:
    """Whether an answer speaks for breathing at one's own pace; no answer does not."""
    return any(
        line.own_pace and answers.get(line.id, Answer.NO) is not Answer.NO
        for line in screening.questions.values()
    )


def lines_to_confirm(screening: Screening, *techniques: Technique) -> tuple[Question, ...]:
    """The lines to ask again just before these stretches, every time, each line once."""
    names = dict.fromkeys(name for technique in techniques for name in technique.confirms)
    return tuple(screening.questions[name] for name in names)


def still_counts(then: date | None, today: date, days: int) -> bool:
    """Whether what was said on a day still holds: no more than `days` ago, not in the future."""
    return then is not None and timedelta(0) <= today - then <= timedelta(days=days)
