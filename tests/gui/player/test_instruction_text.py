"""A line as large as its room allows."""

from math import ceil, log2

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette

from backcoach.gui.player import instruction_text
from backcoach.gui.player.instruction_text import BAR, LARGEST, SMALLEST, InstructionText

SHORT = "Breathe out."
LONG = "Let your head and your back rest, and keep your other leg long and easy. " * 3


@pytest.fixture
def text(qtbot):
    text = InstructionText()
    qtbot.addWidget(text)
    text.resize(400, 200)
    text.show()
    return text


def painted(text):
    image = QImage(text.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    text.render(image)
    return image


def inked(text, along):
    """The rows or columns of pixels that hold ink."""
    image = painted(text)
    dark = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 128
    ]
    return sorted({y if along == "rows" else x for x, y in dark})


def test_short_words_grow_to_the_largest_size_and_long_ones_shrink_to_fit(text):
    body = text.fontInfo().pixelSize()
    text.make_room([SHORT])
    assert text.pixels == round(body * LARGEST)
    text.make_room([SHORT, LONG])
    assert round(body * SMALLEST) <= text.pixels < round(body * LARGEST)
    text.show_line(LONG)
    assert max(inked(text, "rows")) < text.height() - 1


def test_the_size_stays_the_same_from_one_line_to_the_next(text):
    text.make_room([SHORT, LONG])
    size = text.pixels
    for line in (SHORT, LONG):
        text.show_line(line)
        assert text.pixels == size


def test_words_that_nobody_told_of_are_made_room_for(text):
    text.make_room([SHORT])
    before = text.pixels
    text.show_line(LONG)
    assert text.pixels < before


def test_a_long_word_is_never_cut(text):
    text.resize(160, 400)
    text.show_line("Unbelievably")
    assert max(inked(text, "columns")) < text.width() - 1


def test_more_room_lets_the_words_grow(text):
    text.make_room([LONG])
    before = text.pixels
    text.resize(900, 400)
    assert text.pixels > before


@pytest.mark.parametrize("way", Qt.LayoutDirection)
def test_what_to_look_out_for_stands_behind_a_bar(text, way):
    text.setLayoutDirection(way)
    leading = way is not Qt.LayoutDirection.RightToLeft
    text.show_line("Stop if it hurts.")
    plain = painted(text)
    text.show_line("Stop if it hurts.", warns=True)
    assert painted(text) != plain
    columns = inked(text, "columns")
    bar = range(BAR) if leading else range(text.width() - BAR, text.width())
    assert set(bar) <= set(columns)


def test_a_screen_reader_reads_the_line(text):
    text.show_line("Stop if it hurts.", warns=True)
    assert text.accessibleName() == "Stop if it hurts."


def test_larger_text_is_larger_here_too(text):
    text.resize(900, 600)
    text.make_room([SHORT])
    before = text.pixels
    font = text.font()
    font.setPixelSize(text.fontInfo().pixelSize() * 2)
    text.setFont(font)
    assert text.pixels == before * 2


def test_words_are_measured_once_for_each_size_and_not_for_colours(text, monkeypatch):
    text.make_room([SHORT, LONG])
    measured = []
    room_for = instruction_text._room_for
    monkeypatch.setattr(
        instruction_text, "_room_for", lambda *args: measured.append(args) or room_for(*args)
    )
    text.make_room([LONG, SHORT])
    text.setPalette(QPalette(QColor("blue")))
    text._fit()
    assert measured == []


def test_the_longest_line_alone_is_tried_at_each_size(text, monkeypatch):
    measured = []
    room_for = instruction_text._room_for
    monkeypatch.setattr(
        instruction_text, "_room_for", lambda *args: measured.append(args[2]) or room_for(*args)
    )
    shorter = [LONG[: 20 + number] for number in range(20)]
    text.make_room([LONG, *shorter])
    tried = text.fontInfo().pixelSize() * (LARGEST - SMALLEST)
    assert measured.count(LONG) <= 2 + ceil(log2(tried))
    assert [measured.count(line) for line in shorter] == [1] * len(shorter)
