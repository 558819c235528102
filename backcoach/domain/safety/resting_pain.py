"""Pain at rest, asked just before playing."""

from backcoach.domain.safety.screening import Advice, Consequence, Screening


def assess_pain(screening: Screening, pain: int | None) -> Advice | None:
    """What to do about resting pain from 0 to 10; None where a stretch may begin.

    No number at all means not today.

    Raises:
        ValueError: the number lies outside 0 to 10.
    """
    if pain is None:
        return screening.advice[Consequence.NOT_TODAY]
    if not 0 <= pain <= 10:
        raise ValueError("pain must lie between 0 and 10")
    limits = screening.resting_pain
    if pain >= limits.advice_from:
        return limits.advice
    return screening.advice[Consequence.NOT_TODAY] if pain >= limits.not_today_from else None
