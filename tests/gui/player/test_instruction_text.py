"""Words as large as their room allows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette

from backcoach.gui.player import instruction_text
from backcoach.gui.player.instruction_text import (
    LARGEST,
    LARGEST_FROM_AFAR,
    SMALLEST,
    InstructionText,
)

SHORT = ("Breathe out.", "")
LONG = (
    "Let your head and your back rest, and keep your other leg long and easy. " * 3,
    "Stop at the first gentle stretch.",
)


@pytest.fixture
def text(qtbot):
    text = InstructionText()
    qtbot.addWidget(text)
    text.resize(400, 200)
    text.show()
    return text


def inked_rows(text):
    """The rows of pixels that hold ink, from the widget's top."""
    image = QImage(text.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    text.render(image)
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < 128 for x in range(image.width()))
    ]


def test_short_words_grow_to_the_largest_size_and_long_ones_shrink_to_fit(text):
    body = text.fontInfo().pixelSize()
    text.make_room([SHORT])
    assert text._pixels == round(body * LARGEST)
    text.make_room([SHORT, LONG])
    assert round(body * SMALLEST) <= text._pixels < round(body * LARGEST)


def test_the_size_stays_the_same_from_one_line_to_the_next(text):
    text.make_room([SHORT, LONG])
    size = text._pixels
    text.show_lines(*SHORT)
    assert text._pixels == size
    text.show_lines(*LONG)
    assert text._pixels == size


def test_words_that_nobody_told_of_are_made_room_for(text):
    text.make_room([SHORT])
    before = text._pixels
    text.show_lines(*LONG)
    assert text._pixels < before


def test_more_room_lets_the_words_grow(text):
    text.make_room([LONG])
    before = text._pixels
    text.resize(900, 400)
    assert text._pixels > before


def test_the_least_height_holds_the_longest_lines(text):
    text.make_room([SHORT, LONG])
    least = text.heightForWidth(300)
    text.resize(300, least)
    text.show_lines(*LONG)
    rows = inked_rows(text)
    assert rows
    assert max(rows) < least
    assert text.heightForWidth(150) > least
    assert text.sizeHint().height() == text.heightForWidth(text.sizeHint().width())


def test_what_to_look_out_for_stands_below_behind_a_bar(text):
    text.show_lines("Breathe out.", "")
    plain = inked_rows(text)
    text.show_lines("Breathe out.", "Stop if it hurts.")
    assert max(inked_rows(text)) > max(plain)
    text.show_lines("", "Stop if it hurts.")
    assert inked_rows(text)


def test_from_right_to_left_the_bar_stands_on_the_right(text):
    text.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    text.show_lines("", "Stop.")
    image = QImage(text.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    text.render(image)
    row = next(iter(inked_rows(text)))
    assert image.pixelColor(text.width() - 2, row + 2).lightness() < 128


def test_a_screen_reader_hears_both_lines(text):
    text.show_lines("Breathe out.", "Stop if it hurts.")
    assert text.accessibleName() == "Breathe out. Stop if it hurts."


def test_larger_text_is_larger_here_too(text):
    text.resize(900, 600)
    text.make_room([SHORT])
    before = text._pixels
    font = text.font()
    font.setPixelSize(text.fontInfo().pixelSize() * 2)
    text.setFont(font)
    assert text._pixels == before * 2


def test_words_are_measured_once_for_each_size_and_not_for_colours(text, monkeypatch):
    text.make_room([SHORT, LONG])
    text.heightForWidth(text.width())
    measured = []
    height = instruction_text._height
    monkeypatch.setattr(
        instruction_text, "_height", lambda *args: measured.append(args) or height(*args)
    )
    text.make_room([LONG, SHORT])
    text.setPalette(QPalette(QColor("blue")))
    text.heightForWidth(text.width())
    text._fit()
    assert measured == []


def test_from_afar_words_may_grow_larger(text):
    text.resize(900, 600)
    text.make_room([SHORT])
    before = text._pixels
    text.set_largest(LARGEST_FROM_AFAR)
    assert text._pixels > before
