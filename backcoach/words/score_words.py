"""Averages of stiffness and pain."""

from backcoach.domain.history.score_trend import Comparison, ScoreChange
from backcoach.words.amount_words import score_text
from backcoach.words.translation import translate


def average_words(within: Comparison) -> str:
    sentence = translate("ScoreWords", "On average {0} before and {1} after.")
    return sentence.format(score_text(within.earlier), score_text(within.later))


def over_time_words(over_time: Comparison | None) -> str:
    """The averages before a session, for the first sessions and for the last."""
    if over_time is None:
        return translate("ScoreWords", "There are too few sessions to compare early and late.")
    numbers = translate("ScoreWords", "Before a session: {0} early on, {1} of late.").format(
        score_text(over_time.earlier), score_text(over_time.later)
    )
    match over_time.change:
        case ScoreChange.LOWER:
            said = translate("ScoreWords", "That is lower.")
        case ScoreChange.HIGHER:
            said = translate("ScoreWords", "That is higher.")
        case ScoreChange.TOO_LITTLE:
            said = too_little_words()
    return f"{numbers} {said}"


def too_little_words() -> str:
    """That a difference is too small to count."""
    return translate("ScoreWords", "That is too little to call it a change.")
