# ruff: noqa: RUF001 -- letters that look alike are what this is about

import pytest
from hypothesis import given
from hypothesis.strategies import text

from backcoach.domain.folded_text import alike, counting_order, folded, mentions, named


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


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", True),
        ("  knee ", True),
        ("KNÉE", True),
        ("chest knee", True),
        ("knee hip", False),
        ("etirement", True),
    ],
)
def test_every_word_must_be_there_whatever_its_case_and_accents(words, found):
    assert mentions("Single Knee to chest, étirement", words) is found


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("İrem Işık", "irem isik"),
        ("IŞIK", "ışık"),
        ("Łukasz Żółć", "lukasz zolc"),
        ("Søren Ærø", "soren aero"),
        ("Đorđe", "dorde"),
        ("Strauß", "STRAUSS"),
        ("Œuvre", "oeuvre"),
        ("Þóra Guðný", "thora gudny"),
        ("O’Brien", "O'Brien"),
        ("O´Brien", "O`Brien"),
        ("„Knie“", '"knie"'),
        ("left–right", "left-right"),
        ("ﬂoor of ｆｕｌｌ width", "floor of full width"),
        ("co\u00adoperate", "cooperate"),
        ("مريض ٣", "مریض 3"),
        ("كتاب", "کتاب"),
    ],
)
def test_letters_are_alike_whatever_keyboard_they_are_typed_on(kept, typed):
    assert alike(kept, typed)
    assert mentions(f"before {kept} after", typed)
    assert mentions(f"before {typed} after", kept)


def test_letters_that_differ_stay_apart():
    assert not alike("Anna", "Anne")
    assert not alike("Anna 1", "Anna 11")


@given(text())
def test_what_is_folded_stays_so(any_text):
    assert folded(folded(any_text)) == folded(any_text)
    assert alike(any_text.upper(), any_text.upper().lower())


def test_an_exact_name_comes_before_one_that_is_alike():
    things = ["Zoe", "Zoë", "ZOE"]

    assert named("Zoë", things, lambda each: [each]) == ["Zoë"]
    assert named("zoë", things, lambda each: [each]) == things
    assert named("Zora", things, lambda each: [each]) == []
