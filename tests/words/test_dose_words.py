import pytest

from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.side import Side
from backcoach.words.dose_words import dose_words
from tests.gui.real_services import LIBRARY


@pytest.mark.parametrize(
    ("technique", "dosage", "words"),
    [
        ("T05", Dosage(20, 1, Side.RIGHT, 10), "Hold 20 seconds, once, first: Right knee"),
        (
            "T05",
            Dosage(20, 2, Side.LEFT, 15),
            "Hold 20 seconds, twice, first: Left knee, 15 seconds of rest between",
        ),
        (
            "T05b",
            Dosage(20, 3, Side.BOTH, 5),
            "Hold 20 seconds, 3 times, 5 seconds of rest between",
        ),
    ],
)
def test_a_dose_reads_like_a_sentence(technique, dosage, words):
    assert dose_words(LIBRARY.content.techniques[technique], dosage) == words
