"""Which stretch to try before another."""

from collections.abc import Collection, Iterable

from backcoach.domain.stretch.technique import People, Technique


def to_try_first(
    technique: Technique, open_ones: Iterable[Technique], known: Collection[str]
) -> Technique | None:
    """The open stretch that should come before this one; None if there is none.

    A stretch may name one of its own. Someone new to all of them should be alone first: that is our
    own advice, and it locks nothing. `known` are the ids of what was done before.
    """
    if technique.after is not None and technique.after not in known:
        return next((each for each in open_ones if each.id == technique.after), None)
    if technique.people is People.PARTNER and not known:
        alone = (each for each in open_ones if each.people is People.SOLO)
        return min(alone, key=lambda each: each.order, default=None)
    return None
