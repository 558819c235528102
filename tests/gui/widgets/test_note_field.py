import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from backcoach.domain.limits import LONGEST_NOTE
from backcoach.gui.widgets.note_field import NoteField
from backcoach.gui.widgets.text_label import TextLabel

FULL = "It is full. A note ends after 4,000 characters."
NEARLY = "a" * (LONGEST_NOTE - 2)


@pytest.fixture
def field(qtbot):
    field = NoteField()
    qtbot.addWidget(field)
    field.resize(400, field.sizeHint().height())
    field.show()
    return field


def said(field: NoteField) -> str:
    words = field.findChild(TextLabel)
    return words.text() if words.isVisibleTo(field) else ""


def paste(field: NoteField, text: str) -> None:
    source = QMimeData()
    source.setText(text)
    field.insertFromMimeData(source)


def test_a_note_comes_back_without_blanks_around_it(field) -> None:
    field.show_note("  Better today\n")

    assert field.note == "Better today"
    assert said(field) == ""


@pytest.mark.parametrize("kind", ["text/plain", "text/plain;charset=utf-8"])
def test_what_is_pasted_ends_where_a_note_does_and_that_is_said(field, kind) -> None:
    source = QMimeData()
    source.setData(kind, ("\U0001f642 wörter " * 2000).encode())
    field.insertFromMimeData(source)

    assert len(field.toPlainText()) == LONGEST_NOTE
    assert field.toPlainText().startswith("\U0001f642 wörter ")
    assert said(field) == field.accessibleDescription() == FULL


def test_what_is_dropped_as_an_address_is_taken_as_text(field) -> None:
    source = QMimeData()
    source.setUrls([QUrl("https://example.org/stretch")])
    field.insertFromMimeData(source)

    assert field.note == "https://example.org/stretch"


def test_a_paste_takes_the_place_of_what_is_chosen(field) -> None:
    field.show_note("b" * LONGEST_NOTE)
    field.selectAll()
    paste(field, "c" * 10)

    assert field.note == "c" * 10
    assert said(field) == ""


def test_typing_ends_where_a_note_does(field, qtbot) -> None:
    field.show_note(NEARLY)
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClicks(field, "xyz")

    assert field.note == NEARLY + "xy"
    assert said(field) == FULL


def test_words_of_an_input_method_end_there_too(field) -> None:
    field.show_note(NEARLY)
    field.moveCursor(field.textCursor().MoveOperation.End)
    event = QInputMethodEvent()
    event.setCommitString("\u3059\u3053" * 2000)
    QApplication.sendEvent(field, event)

    assert field.note == NEARLY + "\u3059\u3053"


def test_there_is_room_for_the_words_and_it_goes_with_them(field) -> None:
    low = field.sizeHint().height()
    field.show_note("a" * LONGEST_NOTE)
    field.resize(400, field.sizeHint().height())
    words = field.findChild(TextLabel)

    assert field.sizeHint().height() > low
    assert field.rect().contains(words.geometry())
    assert not words.geometry().intersects(field.viewport().geometry())

    field.show_note("")
    assert field.sizeHint().height() == low


def test_a_longer_note_of_earlier_days_keeps_its_end(field, qtbot) -> None:
    long = "old " * 2500
    field.show_note(long)

    assert field.note == long.strip()
    assert said(field) == "This note is longer than fits here. Its end stays as it is."

    field.moveCursor(field.textCursor().MoveOperation.Start)
    qtbot.keyClick(field, "N")
    assert field.note.endswith(long[LONGEST_NOTE:].strip())

    field.selectAll()
    field.cut()
    assert field.note == ""
    QGuiApplication.clipboard().clear()


def test_another_note_is_not_given_the_end_of_the_one_before(field) -> None:
    field.show_note("old " * 2500)
    field.show_note("New")

    assert field.note == "New"
