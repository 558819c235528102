from backcoach.domain.stretch.side import Side
from backcoach.words.side_words import with_sides


def test_sides_are_written_in_as_the_receivers_own():
    assert with_sides("{side} over {other}", Side.RIGHT) == "right over left"
    assert with_sides("{side} over {other}", Side.LEFT) == "left over right"
    assert with_sides("Both knees", Side.BOTH) == "Both knees"
