"""Why a stretch cannot be chosen, on its card and for whoever asks."""

from dataclasses import replace

from backcoach.domain.safety.clearance import Cleared, Lock
from backcoach.domain.safety.screening import Consequence
from backcoach.gui.safety_check.lock_reason import LockReason, lock_reason
from tests.small_screening import ask, page, screening
from tests.stretches import HUG, KNEE, TODAY, cleared_for

TEXTS = screening(page("past", ask("hip"), ask("knee")))


def shut(*question_ids):
    """What leaves nothing open, by these lines."""
    lock = Lock(KNEE.id, Consequence.NOT_TODAY, question_ids)
    return Cleared(TODAY, frozenset(), (lock,))


def test_what_is_open_has_no_reason():
    assert lock_reason(KNEE, cleared_for(KNEE), TEXTS, with_helper=False) is None
    assert lock_reason(HUG, cleared_for(HUG), TEXTS, with_helper=True) is None


def test_what_needs_a_helper_says_so_to_someone_alone():
    reason = lock_reason(HUG, cleared_for(HUG), TEXTS, with_helper=False)

    assert reason == LockReason("Needs a helper", "Knee needs a helper. Start again with a helper.")


def test_the_card_names_one_answer_and_counts_the_rest():
    one = lock_reason(KNEE, shut("hip"), TEXTS, with_helper=False)
    two = lock_reason(KNEE, shut("hip", "knee"), TEXTS, with_helper=False)

    assert one.short == "Because of your answer to: hip"
    assert two.short == "Because of your answer to: hip, and 1 more"
    assert two.whole.startswith("Knee is not open because of your answer to:")
    assert "hip" in two.whole
    assert "knee" in two.whole


def test_with_a_helper_no_answer_is_shown():
    reason = lock_reason(KNEE, shut("hip"), TEXTS, with_helper=True)

    assert reason == LockReason("Not for today", "Knee is not for today.")


def test_what_no_line_shut_is_only_said_to_be_shut():
    reason = lock_reason(KNEE, replace(shut(), locked=()), TEXTS, with_helper=False)

    assert reason == LockReason("Not for today", "Knee is not for today.")
