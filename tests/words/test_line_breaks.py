"""Where a line may end."""

from backcoach.words.line_breaks import breakable, in_a_row


def test_a_line_ends_between_two_facts_alone():
    assert in_a_row("Hold 20 s", "Once") == "Hold\u00a020\u00a0s\u00a0· Once"


def test_only_very_long_words_can_be_broken_within():
    assert breakable("Plain words,\nkept.") == "Plain words,\nkept."
    assert breakable("x" * 24) == "x" * 24
    assert breakable("x" * 50) == "\u200b".join(["x" * 24, "x" * 24, "xx"])
