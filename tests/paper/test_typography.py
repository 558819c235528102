import pytest

from backcoach.paper.handout import HandoutChoice
from backcoach.paper.missing_words import missing_words
from backcoach.paper.sheet import TypeSize
from backcoach.paper.typography import missing_characters, type_scale
from tests.paper.sheets import alone, printed

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_character_that_no_font_can_draw_is_found_once():
    assert missing_characters(["a\U0010ffffb", "\U0010ffff"]) == ("\U0010ffff",)


def test_letters_marks_spaces_and_joiners_are_not_missed():
    assert missing_characters(["Äé ½ · “x”\n\u200d\u0301\u00a0"]) == ()


@pytest.mark.parametrize(
    ("routine", "choice"),
    [
        (alone("T05", note="\U0010ffff"), HandoutChoice()),
        (alone("T05"), HandoutChoice(header="\U0010ffff")),
        (alone("T05"), HandoutChoice(for_whom="\U0010ffff")),
    ],
)
def test_it_is_found_in_note_header_and_name(routine, choice):
    assert missing_characters(printed(routine, choice).words()) == ("\U0010ffff",)


def test_the_content_itself_has_none():
    assert missing_characters(printed(alone("T05")).words()) == ()


def test_they_are_named_for_who_has_to_find_them():
    assert "U+10FFFF" in missing_words(("\U0010ffff",))
    assert "LATIN SMALL LETTER A U+0061" in missing_words(("a",))
    assert not missing_words(())


def test_large_type_is_never_below_sixteen_points():
    large = type_scale(TypeSize.LARGE)
    sizes = [large.title, large.heading, large.subheading, large.body, large.small]
    assert min(letters.points for letters in sizes) >= 16
