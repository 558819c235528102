"""Where a line may end."""

from backcoach.domain.limits import LONGEST_NOTE
from backcoach.words.line_breaks import breakable, in_a_row, note_shown


def test_a_line_ends_between_two_facts_alone():
    assert in_a_row("Hold 20 s", "Once") == "Hold\u00a020\u00a0s\u00a0· Once"


def test_only_very_long_words_can_be_broken_within():
    assert breakable("Plain words,\nkept.") == "Plain words,\nkept."
    assert breakable("x" * 24) == "x" * 24
    assert breakable("x" * 50) == "\u200b".join(["x" * 24, "x" * 24, "xx"])


def test_a_note_is_shown_whole_unless_it_is_far_too_long():
    assert note_shown("Better,\nslept well") == "Better,\nslept well"
    assert note_shown("a b " * 1000) == "a b " * 1000
    assert note_shown("a b " * 1_000_000) == "a b " * (LONGEST_NOTE // 4) + " …"
