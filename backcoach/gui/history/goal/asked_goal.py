"""What a person is asked about their goal, and the words for it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from backcoach.domain.history.goal_asking import CHECKED_EVERY, GoalAsking, what_to_ask
from backcoach.gui.services.history import History
from backcoach.words.translation import translate

LONGEST_QUOTED = 60


@dataclass(frozen=True, slots=True)
class AskedGoal:
    """What is asked, and the words of the goal that it is about."""

    asking: GoalAsking
    words: str = ""


def asked_now(history: History, person_id: UUID, today: date) -> AskedGoal | None:
    """What to ask of someone today; None for nothing."""
    goals = history.goals
    progress = goals.progress(person_id)
    sessions = history.sessions.count(person_id)
    asking = what_to_ask(progress, sessions, goals.put_off_on(person_id), today)
    return AskedGoal(asking, progress.goal.words if progress else "") if asking else None


def question(asked: AskedGoal, *, client: bool) -> tuple[str, str, str]:
    """The sentence, why it is asked, and what answering is called."""
    if asked.asking is GoalAsking.NAME_ONE:
        words = translate("AskedGoal", "Is there one thing you would like to do more easily?")
        if client:
            words = translate("AskedGoal", "Is there one thing they would like to do more easily?")
        reason = translate("AskedGoal", "You can then see over the weeks whether it gets easier.")
        return words, reason, translate("AskedGoal", "Name it")
    words = translate("AskedGoal", "How easy is it these days: {0}?")
    reason = translate(
        "AskedGoal",
        "It is asked every %Ln day(s), and need not be answered.",
        "",
        CHECKED_EVERY.days,
    )
    return words.format(_shortened(asked.words)), reason, translate("AskedGoal", "Answer")


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST_QUOTED else f"{words[: LONGEST_QUOTED - 1]}…"
