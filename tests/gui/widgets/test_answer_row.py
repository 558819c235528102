import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcoach.domain.safety.screening import Answer
from backcoach.gui.widgets.answer_row import AnswerRow, LineAnswered, LineText

LINES = tuple(
    LineText(f"line-{n}", f"Is one leg getting weaker {n}?", "The foot slaps.", "A nerve may ask.")
    for n in range(3)
)
KEY = Qt.Key


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for line in LINES:
        column.addWidget(AnswerRow(line, page))
    page.resize(1000, 500)
    page.show()
    page.activateWindow()
    return page


@pytest.fixture
def rows(page: QWidget) -> list[AnswerRow]:
    return page.findChildren(AnswerRow)


def button(row: AnswerRow, text: str) -> QAbstractButton:
    return next(each for each in row.findChildren(QAbstractButton) if each.text() == text)


def shown_text(row: AnswerRow) -> str:
    return " ".join(label.text() for label in row.findChildren(QLabel) if label.isVisible())


def test_no_answer_is_given_beforehand(rows: list[AnswerRow]) -> None:
    assert [row.answer for row in rows] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "answer"),
    [("No", Answer.NO), ("Yes", Answer.YES), ("Not sure", Answer.NOT_SURE)],
)
def test_a_click_answers_the_line(
    rows: list[AnswerRow], qtbot: QtBot, text: str, answer: Answer
) -> None:
    with qtbot.waitSignal(rows[1].answered) as caught:
        qtbot.mouseClick(button(rows[1], text), Qt.MouseButton.LeftButton)

    assert caught.args == [LineAnswered("line-1", answer)]
    assert [row.answer for row in rows] == [None, answer, None]


@pytest.mark.parametrize(
    ("key", "answer"), [("n", Answer.NO), ("Y", Answer.YES), ("s", Answer.NOT_SURE)]
)
def test_a_letter_answers_the_line_that_has_the_keyboard(
    rows: list[AnswerRow], qtbot: QtBot, key: str, answer: Answer
) -> None:
    rows[2].take_focus()

    with qtbot.waitSignal(rows[2].answered) as caught:
        qtbot.keyClicks(rows[2].window().focusWidget(), key)

    assert caught.args == [LineAnswered("line-2", answer)]


def test_other_letters_answer_nothing(rows: list[AnswerRow], qtbot: QtBot) -> None:
    rows[0].take_focus()

    qtbot.keyClicks(rows[0].window().focusWidget(), "x")

    assert rows[0].answer is None


def test_up_and_down_go_from_line_to_line_and_stop_at_the_ends(
    page: QWidget, rows: list[AnswerRow], qtbot: QtBot
) -> None:
    rows[0].take_focus()
    visited = []
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Up):
        qtbot.keyClick(page.focusWidget(), key)
        visited.append(next(row for row in rows if row.isAncestorOf(page.focusWidget())))

    assert visited == [rows[1], rows[2], rows[1]]


def test_left_and_right_go_from_answer_to_answer_and_choose_nothing(
    page: QWidget, rows: list[AnswerRow], qtbot: QtBot
) -> None:
    rows[0].show_answer(Answer.NO)
    rows[0].take_focus()
    visited = []
    right = KEY.Key_Right
    for key in (KEY.Key_Left, right, right, right, right, KEY.Key_Left):
        qtbot.keyClick(page.focusWidget(), key)
        visited.append(page.focusWidget())

    named = [button(rows[0], text) for text in ("No", "Yes", "Not sure", "?", "?", "Not sure")]
    assert visited == named
    assert rows[0].answer is Answer.NO


def test_an_answer_can_be_changed_and_taken_back_by_the_page(rows: list[AnswerRow]) -> None:
    rows[0].show_answer(Answer.YES)
    rows[0].show_answer(Answer.NOT_SURE)
    shown = rows[0].answer
    rows[0].show_answer(None)

    assert (shown, rows[0].answer) == (Answer.NOT_SURE, None)


@pytest.mark.parametrize("way", ["click", "key"])
def test_what_more_there_is_unfolds_and_folds(
    page: QWidget, rows: list[AnswerRow], qtbot: QtBot, way: str
) -> None:
    row = rows[0]
    row.show_detail(shown=False)
    row.take_focus()
    seen = [shown_text(row)]
    for _ in range(2):
        if way == "click":
            qtbot.mouseClick(button(row, "?"), Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClicks(page.focusWidget(), "?")
        seen.append(shown_text(row))

    for words in ("A nerve may ask.", "The foot slaps."):
        assert [words in text for text in seen] == [False, True, False]
    assert row.answer is None


def test_where_there_is_no_more_nothing_unfolds(page: QWidget, qtbot: QtBot) -> None:
    row = AnswerRow(LineText("a", "Is it?", "", ""), page)
    row.show()
    assert not button(row, "?").isVisible()
    row.take_focus()
    for text in ("No", "Yes", "Not sure", "Not sure"):
        assert page.focusWidget() is button(row, text)
        qtbot.keyClick(page.focusWidget(), KEY.Key_Right)
    qtbot.keyClicks(page.focusWidget(), "?")
    assert row.answer is None


def test_the_second_line_can_be_folded(rows: list[AnswerRow]) -> None:
    rows[0].show_detail(shown=False)

    assert "The foot slaps." not in shown_text(rows[0])
    assert "The foot slaps." in shown_text(rows[1])


def test_a_line_without_a_second_line_leaves_no_gap(qtbot: QtBot) -> None:
    full, bare = (AnswerRow(LineText("a", "Is it?", detail, "")) for detail in ("More.", ""))
    for row in (full, bare):
        qtbot.addWidget(row)
        row.setStyleSheet("QLabel { font-size: 28px; }")

    assert bare.sizeHint().height() < full.sizeHint().height()


def test_a_reader_hears_the_question_and_then_radio_buttons_in_a_group_of_its_name(
    rows: list[AnswerRow],
) -> None:
    read = QAccessible.queryAccessibleInterface(rows[0])
    texts, bar, *_ = (read.child(at) for at in (0, 2))
    name, role = QAccessible.Text.Name, QAccessible.Role
    assert (texts.role(), texts.text(name)) == (role.StaticText, LINES[0].text)
    assert (bar.role(), bar.text(name)) == (role.Grouping, LINES[0].text)
    answers = [bar.child(at) for at in range(bar.childCount())]
    assert [each.text(name) for each in answers] == ["No", "Yes", "Not sure"]
    assert {each.role() for each in answers} == {role.RadioButton}
    more = button(rows[0], "?")
    assert more.accessibleName() == "Example, and why we ask"
    assert more.accessibleDescription() == LINES[0].text


def test_the_tab_key_comes_once_to_the_answers_of_a_line(
    page: QWidget, rows: list[AnswerRow], qtbot: QtBot
) -> None:
    rows[1].show_answer(Answer.YES)
    rows[0].take_focus()
    reached = []
    for _ in range(3):
        qtbot.keyClick(page.focusWidget(), KEY.Key_Tab)
        reached.append(page.focusWidget())
    assert reached == [button(rows[0], "?"), button(rows[1], "Yes"), button(rows[1], "?")]


def test_in_a_narrow_window_the_answers_stand_below_the_line(
    page: QWidget, rows: list[AnswerRow]
) -> None:
    no = button(rows[0], "No")
    beside = no.mapTo(page, no.rect().topLeft()).x()
    page.resize(360, 900)
    page.layout().activate()
    rows[0].layout().activate()

    assert beside > 300
    assert no.mapTo(page, no.rect().topLeft()).x() < 50


def test_a_line_below_the_edge_scrolls_into_view(qtbot: QtBot) -> None:
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    column = QVBoxLayout(page)
    rows = [AnswerRow(LineText(str(n), f"Line {n}?", "", "")) for n in range(12)]
    for row in rows:
        column.addWidget(row)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(800, 300)
    area.show()

    rows[-1].take_focus()

    assert area.verticalScrollBar().value() > 0


@pytest.mark.parametrize("width", range(700, 1300, 50))
def test_no_word_of_a_line_is_cut_at_any_width(qtbot: QtBot, width: int) -> None:
    detail = "It is hard to start or stop, or you leak. Or you do not feel the need to go."
    row = AnswerRow(LineText("line", "New trouble passing or holding urine", detail, ""))
    row.setStyleSheet("QLabel { font-size: 28px; }")
    qtbot.addWidget(row)
    row.resize(width, 1)
    row.show()
    row.resize(width, row.heightForWidth(width))
    row.layout().activate()
    shown = [label for label in row.findChildren(QLabel) if label.isVisible()]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in shown)
