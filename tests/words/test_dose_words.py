"""A dose in a few words."""

import pytest

from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.side import Side
from backcoach.words.dose_words import dose_words, times_words
from tests.stretches import HUG, KNEE


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("technique", "dosage", "words"),
    [
        (KNEE, Dosage(20, 1, Side.RIGHT, 10), "Hold 20 s · Once each side · Right knee first"),
        (
            KNEE,
            Dosage(20, 2, Side.LEFT, 15),
            "Hold 20 s · Twice each side · Left knee first · 15 s of rest between",
        ),
        (HUG, Dosage(10, 1, Side.BOTH, 5), "Hold 10 s · Once"),
        (HUG, Dosage(10, 3, Side.BOTH, 5), "Hold 10 s · 3 times · 5 s of rest between"),
    ],
)
def test_a_dose_is_said_in_few_words(technique, dosage, words):
    assert plain(dose_words(technique, dosage)) == words


@pytest.mark.parametrize(("count", "words"), [(1, "Once"), (2, "Twice"), (3, "3 times")])
def test_repeats_are_counted(count, words):
    assert times_words(count) == words
    assert times_words(count, each_side=True) == f"{words} each side"
