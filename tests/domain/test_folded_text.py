import pytest

from backcoach.domain.folded_text import counting_order, folded


@pytest.mark.parametrize("text", ["MULLER", "M\u00dcLLER", "Mu\u0308ller"])
def test_neither_case_nor_accents_count(text):
    assert folded(text) == "muller"


@pytest.mark.parametrize(
    "listed",
    [
        ["Client 1", "client 2", "Client 10", "Client 11"],
        ["007", "8", "10 b", "10 c"],
        ["Anna", "Bert", "\u00c9mile", "Zo\u00eb"],
        ["Room 2, bed 9", "Room 2, bed 10", "Room 12, bed 1"],
    ],
)
def test_names_stand_in_the_order_in_which_people_count(listed):
    assert sorted(set(listed), key=counting_order) == listed


def test_a_number_of_any_length_has_its_place():
    assert counting_order("9" * 5000) < counting_order("1" + "0" * 5000)
