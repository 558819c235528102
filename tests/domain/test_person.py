from backcoach.domain.person import (
    free_label,
    label_taken,
    plain_label,
    same_label,
    told_apart,
)


def test_a_label_is_kept_without_stray_spaces() -> None:
    assert plain_label("  Anna \t B. \n") == "Anna B."


def test_signs_that_nobody_sees_are_no_part_of_a_label() -> None:
    assert plain_label("\u202eAn\u200bna\x00\ufeff \u2066B.") == "Anna B."
    assert plain_label("\u0645\u06cc\u200c\u0645") == "\u0645\u06cc\u200c\u0645"


def test_labels_are_alike_whatever_their_case_and_spaces() -> None:
    assert same_label("anna  b.", " Anna B. ")
    assert not same_label("Zoë", "Zoe")


def test_to_have_no_label_is_nobodys_own() -> None:
    assert not label_taken("", ("",))
    assert label_taken("ANNA", ("17", "Anna"))


def test_a_label_that_is_taken_gets_the_next_number() -> None:
    assert free_label("Anna", ("17",)) == "Anna"
    assert free_label("Anna", ("anna", "Anna (2)")) == "Anna (3)"


def test_a_number_makes_no_label_longer_than_labels_may_be() -> None:
    long, longer = "A" * 24, "B" * 1000
    assert free_label(long, (long,)) == "A" * 20 + " (2)"
    assert free_label(longer, (longer,)) == "B" * 996 + " (2)"


def test_namesakes_are_told_apart_by_a_number_and_people_without_a_label_are_not():
    labels = ["Anna", "", "anna ", "Anna (2)", "", "Anna"]
    assert told_apart(labels) == ["Anna", "", "anna  (2)", "Anna (2) (2)", "", "Anna (3)"]
