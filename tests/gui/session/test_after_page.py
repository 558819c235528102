"""After a stretch: what is asked, what is told, and what stays when it can't be saved."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from backcoach.domain.safety.screening import Answer
from backcoach.domain.session import Scores, SessionEnd, SessionRow
from backcoach.gui.session.after_page import After, AfterPage, AfterState
from backcoach.words.session_words import cells
from tests.clicking import bring_into_sight, click, part
from walkthrough.driver import let_live

AT = datetime(2026, 11, 20, 9, 5, tzinfo=UTC)
STATE = AfterState(("Knee", "Twist"), 100, Scores(5, 2))


@pytest.fixture
def page(qtbot):
    page = AfterPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_after(STATE)
    with qtbot.waitActive(page):
        page.show()
    return page


def save(qtbot, page):
    with qtbot.waitSignal(page.told) as told:
        click(part(page, "saveButton"))
    return told.args[0]


def fill_in(qtbot, page):
    click(part(page, "stiffnessScale")._group.button(3))
    click(part(page, "painScale")._group.button(1))
    click(page._new_row._bar.button(Answer.YES))
    bring_into_sight(part(page, "noteField"))
    qtbot.keyClicks(part(page, "noteField"), "A pull on the left ")


FILLED_IN = After(Scores(3, 1), Answer.YES, "A pull on the left")


def test_what_was_done_and_how_it_felt_before_is_shown(page):
    assert part(page, "leadLabel").text() == "Knee, Twist  ·  held for 1 min 40 s in all"
    for name, score in (("stiffnessScale", 5), ("painScale", 2)):
        button = part(page, name)._group.button(score)
        assert button.accessibleDescription().startswith("This was it before.")


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768)])
def test_all_that_is_asked_is_in_sight_without_scrolling(page, size):
    page.resize(*size)
    let_live()
    assert part(page, "bodyScroll").verticalScrollBar().maximum() == 0


def test_the_scales_stand_below_each_other_where_a_row_would_crowd_them(page):
    page.resize(800, 800)
    let_live()
    stiffness, pain = part(page, "stiffnessScale"), part(page, "painScale")
    assert pain.mapTo(page, pain.rect().topLeft()).y() > stiffness.geometry().bottom()
    assert stiffness.width() == pain.width() > page.width() / 2


def test_what_was_held_reads_as_the_history_will_say_it(page):
    for tenths in range(1, 1300):
        held = tenths / 10
        page.show_after(AfterState(("Knee",), held))
        kept = SessionRow(
            id=uuid4(),
            started_at=AT,
            with_helper=False,
            ended=SessionEnd.FINISHED,
            before=Scores(),
            after=Scores(),
            anything_new=None,
            technique_ids=("T05",),
            held_seconds=round(held * 1000) / 1000,
            has_note=False,
        )
        assert part(page, "leadLabel").text() == f"Knee  ·  held for {cells(kept, {})[2]} in all"


def test_what_was_not_asked_before_is_not_shown(page):
    page.show_after(AfterState(("Knee",), 0))

    assert part(page, "leadLabel").text() == "Knee"
    for name in ("stiffnessScale", "painScale"):
        buttons = part(page, name)._group.buttons()
        assert not any("before" in each.accessibleDescription() for each in buttons)


def test_everything_may_be_left_out(qtbot, page):
    assert save(qtbot, page) == After()


def test_what_was_filled_in_is_told(qtbot, page):
    fill_in(qtbot, page)

    assert save(qtbot, page) == FILLED_IN


def test_something_new_leads_to_a_word_of_advice(page):
    for answer, advised in ((Answer.NO, False), (Answer.NOT_SURE, True), (Answer.YES, True)):
        click(page._new_row._bar.button(answer))

        assert part(page, "newNotice").isVisible() is advised


def test_the_button_says_that_it_is_saving_and_cannot_be_pressed_twice(qtbot, page):
    save(qtbot, page)

    assert part(page, "saveButton").text() == "Saving…"
    assert not part(page, "saveButton").isEnabled()
    assert not part(page, "anotherButton").isEnabled()


def test_what_was_saved_is_said(qtbot, page):
    save(qtbot, page)
    page.show_saved()

    assert part(page, "footLabel").text() == "Saved."


def test_another_stretch_takes_along_what_was_filled_in(qtbot, page):
    fill_in(qtbot, page)
    with qtbot.waitSignal(page.another_asked) as asked:
        click(part(page, "anotherButton"))

    assert asked.args == [FILLED_IN]


def test_what_was_told_already_is_filled_in_again(qtbot, page):
    page.show_after(AfterState(("Knee",), 20, told=FILLED_IN))

    assert save(qtbot, page) == FILLED_IN


def test_enter_in_the_note_is_a_new_line_and_tab_leaves_it(qtbot, page):
    bring_into_sight(part(page, "noteField"))
    part(page, "noteField").setFocus()
    with qtbot.assertNotEmitted(page.told):
        qtbot.keyClicks(part(page, "noteField"), "one")
        qtbot.keyClick(part(page, "noteField"), Qt.Key.Key_Return)
        qtbot.keyClicks(part(page, "noteField"), "two")
        qtbot.keyClick(part(page, "noteField"), Qt.Key.Key_Tab)

    assert part(page, "noteField").toPlainText() == "one\ntwo"
    assert part(page, "anotherButton").hasFocus()


def test_the_keyboard_goes_from_the_scores_over_the_line_to_the_note(qtbot, page):
    part(page, "painScale")._group.button(10).setFocus()
    passed = []
    for _ in range(8):
        focused = page.focusWidget()
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        passed.append(page.focusWidget())
        if page.focusWidget() is part(page, "noteField"):
            break

    assert page._new_row._bar.button(Answer.NO) in passed
    assert passed[-1] is part(page, "noteField")


def test_enter_saves(qtbot, page):
    with qtbot.waitSignal(page.told):
        qtbot.keyClick(page, Qt.Key.Key_Return)
