from uuid import uuid4

import pytest

from backcoach.domain.person import Belongings, Person
from backcoach.words.person_words import belongings_words, called, initials, shown_label


@pytest.mark.parametrize(
    ("label", "is_me", "shown"),
    [("", True, "Me"), ("Peter", True, "Peter"), ("17", False, "17"), ("", False, "No name")],
)
def test_the_owner_is_me_until_they_have_a_label(label, is_me, shown):
    assert shown_label(Person(uuid4(), label, is_me)) == shown


def test_a_label_that_is_far_too_long_ends_in_dots_in_the_window_alone():
    long = Person(uuid4(), "A" * 1500)

    assert shown_label(long) == "A" * 79 + "…"
    assert called(long) == "A" * 1500


@pytest.mark.parametrize(
    ("label", "signs"),
    [
        ("Anna B.", "AB"),
        ("17", "17"),
        ("JT-204", "204"),
        ("Client 3", "C3"),
        ("Client 12", "C12"),
        ("Mum", "M"),
        ("anna", "A"),
        ("", ""),
    ],
)
def test_initials_are_three_signs_at_most(label, signs):
    assert initials(label) == signs


def test_only_what_there_is_is_counted():
    assert belongings_words(Belongings()) == ""
    assert belongings_words(Belongings(1, 1, 1, 1, 1)) == (
        "1 session, 1 safety check, 1 agreement, 1 routine, 1 dose"
    )
    assert belongings_words(Belongings(sessions=1200, checks=3)) == (
        "1,200 sessions, 3 safety checks"
    )
