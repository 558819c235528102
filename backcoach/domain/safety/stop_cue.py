"""What follows when a stretch was stopped."""

from collections.abc import Collection

from backcoach.domain.safety.resting_pain import assess_pain
from backcoach.domain.safety.screening import Consequence, Screening


def after_stop(
    screening: Screening, cue_ids: Collection[str], pain: int | None = None
) -> Consequence | None:
    """The worst that the reasons for stopping lead to; None where nothing follows.

    `pain` is what is felt now, from 0 to 10, if it was told: too much for a start is too much here.

    Any consequence withdraws the clearance, so that nothing more is played before the whole safety
    check was answered again. No reason at all counts as pain: not today.

    Raises:
        KeyError: an id that is no stop cue.
    """
    if not cue_ids:
        return Consequence.NOT_TODAY
    cues = {cue.id: cue for cue in screening.stop_cues}
    found = [cues[cue_id].consequence for cue_id in cue_ids]
    if pain is not None and assess_pain(screening, pain) is not None:
        found.append(Consequence.NOT_TODAY)
    return min(
        (consequence for consequence in found if consequence is not None),
        key=lambda consequence: consequence.rank,
        default=None,
    )


def goes_on_after(screening: Screening, cue_ids: Collection[str], pain: int | None = None) -> bool:
    """Whether another stretch may follow at once: nothing was felt, and no pain speaks against it.

    Raises:
        KeyError: an id that is no stop cue.
    """
    nothing_follows = after_stop(screening, cue_ids, pain) is None
    return nothing_follows and screening.unfelt_cues.issuperset(cue_ids)
