"""Who has a data folder is said with a way on."""

from datetime import datetime
from pathlib import Path

import pytest

from backcoach.storage.files.folder_lock import Holder, InUseError
from backcoach.words.lock_words import in_use_words, remove_lock_words

SINCE = datetime(2026, 11, 28, 9, 12).timestamp()  # noqa: DTZ001 -- of this computer, as it is told
FILE = Path("backcoach.lock")


def test_a_living_window_is_named():
    fault = InUseError(FILE, Holder(42, "desk"), SINCE, sure=True)
    words = "BackCoach is open already (process 42 on desk). Close the other window first."
    assert in_use_words(fault) == remove_lock_words(fault) == words


def test_a_living_window_that_cannot_be_read_is_not_named():
    words = "BackCoach is open already. Close the other window first."
    assert in_use_words(InUseError(FILE, Holder(), SINCE, sure=True)) == words


@pytest.mark.parametrize(
    ("host", "named"), [("other-laptop", "other-laptop"), ("", "another computer")]
)
def test_a_lock_that_may_be_left_over_is_told_with_file_host_and_age(host, named):
    fault = InUseError(FILE, Holder(42, host), SINCE, sure=False)
    words = (
        f"backcoach.lock says that BackCoach is open on {named}, since 28 Nov 2026, 09:12. "
        "Close it there first."
    )
    assert in_use_words(fault) == words
    assert remove_lock_words(fault) == (
        f"{words} If it is open nowhere, remove backcoach.lock and try again."
    )
