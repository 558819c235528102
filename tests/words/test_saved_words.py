import pytest

from backcoach.domain.history.felt_change import FeltChange
from backcoach.domain.session import Scores
from backcoach.words.saved_words import felt_lines, kind_sentence


def test_only_what_was_noted_twice_is_told():
    assert felt_lines(Scores(3, 1), Scores(2, None)) == ("Stiffness 3 → 2",)
    assert felt_lines(Scores(3, 1), Scores(2, 0)) == ("Stiffness 3 → 2", "Pain 1 → 0")


@pytest.mark.parametrize("early", [True, False])
def test_what_feels_worse_is_taken_seriously(early):
    assert "health professional" in kind_sentence(FeltChange.WORSE, early=early)


def test_each_change_has_its_own_sentence_and_so_has_an_early_end():
    said = [kind_sentence(change, early=False) for change in FeltChange]
    said.append(kind_sentence(FeltChange.SAME, early=True))
    assert len(set(said)) == len(FeltChange) + 1
