"""A page to read: set out for the eye, and closed to the outside."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from backcoach.gui.learn.markdown_view import LINE_WIDTH, MarkdownView

PAGE = """# The title

A paragraph of some length that goes on for a while. %s

## A heading

- One point
- Another point

The end, with a [link](breathing.md) and ![a picture](/etc/hostname).
""" % ("More words follow here. " * 20)


@pytest.fixture
def text(qtbot):
    text = MarkdownView()
    qtbot.addWidget(text)
    text.resize(1200, 600)
    text.show()
    text.show_markdown(PAGE)
    QApplication.processEvents()
    return text


def block_with(text, words):
    return text.document().find(words).block()


def size_of(text, words):
    cursor = QTextCursor(text.document().find(words))
    return cursor.charFormat().font().pixelSize()


def test_headings_are_larger_than_the_text_and_grow_with_it(text):
    body = text.fontInfo().pixelSize()
    assert size_of(text, "The title") == round(1.75 * body)
    assert size_of(text, "A heading") == round(1.25 * body)

    font = text.font()
    font.setPixelSize(2 * body)
    text.setFont(font)

    assert size_of(text, "The title") == round(3.5 * body)


def test_the_points_of_a_list_stand_closer_than_paragraphs(text):
    first = block_with(text, "One point").blockFormat().bottomMargin()
    last = block_with(text, "Another point").blockFormat().bottomMargin()

    assert first < last == block_with(text, "A paragraph").blockFormat().bottomMargin()


def test_lines_stay_short_on_a_wide_screen_and_fill_a_narrow_one(text):
    letter = text.fontInfo().pixelSize()
    assert text.viewport().width() <= LINE_WIDTH * letter

    text.resize(400, 600)
    QApplication.processEvents()

    assert text.viewport().width() > 300
    assert text.horizontalScrollBar().maximum() == 0


def test_nothing_is_fetched_and_no_link_is_opened(text):
    assert text.loadResource(2, QUrl("file:///etc/hostname")) is None
    assert not text.openLinks()
    assert not text.openExternalLinks()


def test_another_page_begins_at_its_top(text):
    text.resize(400, 200)
    QApplication.processEvents()
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())

    text.show_markdown(PAGE)

    assert text.verticalScrollBar().value() == 0
