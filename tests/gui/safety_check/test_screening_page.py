"""A page of the safety check, answered with clicks and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from backcoach.domain.safety.screening import Answer, Asked, Consequence, Effect
from backcoach.gui.safety_check.screening_page import ScreeningPage, ScreeningState, ThemeAnswers
from backcoach.gui.safety_check.timed_lines import TimedLines
from backcoach.gui.widgets.answer_bar import AnswerBar
from tests.clicking import bring_into_sight, click, part
from tests.small_screening import ask
from tests.small_screening import page as theme

NO, YES, NOT_SURE = Answer
WORDS = {NO: "No", YES: "Yes", NOT_SURE: "Not sure"}
TODAY = theme(
    "today", ask("leg", Effect(Consequence.EMERGENCY)), ask("fever", Effect(Consequence.URGENT))
)
PAST = theme("past", ask("bones"), ask("surgery"), ask("recent", after="surgery"), ask("disc"))


@pytest.fixture
def page(qtbot: QtBot) -> ScreeningPage:
    page = ScreeningPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.show_theme(ScreeningState(PAST, 4, 8, {}))
    return page


def button(page: ScreeningPage, line: str, answer: Answer) -> QAbstractButton:
    row = part(page, "lineList")._rows[line]
    (found,) = (each for each in row.findChildren(QAbstractButton) if each.text() == WORDS[answer])
    return found


def give(page: ScreeningPage, **answers: Answer) -> None:
    for line, answer in answers.items():
        click(button(page, line, answer))


def shown(page: ScreeningPage, line: str) -> bool:
    return part(page, "lineList")._rows[line].isVisible()


def test_it_says_how_far_along_it_is(page: ScreeningPage) -> None:
    assert part(page, "progressLabel").text() == "4 of 8"
    assert part(page, "progressLabel").accessibleName() == "Page 4 of 8"
    assert (part(page, "progressBar").value(), part(page, "progressBar").maximum()) == (4, 8)


def test_it_says_once_how_long_it_takes(page: ScreeningPage) -> None:
    assert not part(page, "timeLabel").isVisible()
    page.show_theme(ScreeningState(TODAY, 1, 5, {}, takes="About 2 minutes, once a month"))
    assert part(page, "timeLabel").isVisible()


def test_nothing_is_answered_beforehand(page: ScreeningPage) -> None:
    assert part(page, "lineList").answers == {}
    assert not part(page, "nextButton").isEnabled()
    assert part(page, "leftLabel").text() == "3 left"


def test_the_way_on_opens_with_the_last_answer(qtbot: QtBot, page: ScreeningPage) -> None:
    give(page, bones=NO, surgery=NO)
    assert part(page, "leftLabel").text() == "1 left"
    assert not part(page, "nextButton").isEnabled()

    give(page, disc=NOT_SURE)
    assert part(page, "leftLabel").text() == ""
    with qtbot.waitSignal(page.answered) as answered:
        click(part(page, "nextButton"))
    assert answered.args == [ThemeAnswers("past", {"bones": NO, "surgery": NO, "disc": NOT_SURE})]


def test_keys_alone_answer_a_page(qtbot: QtBot, page: ScreeningPage) -> None:
    bring_into_sight(part(page, "lineList"))
    part(page, "lineList").go_to("bones")
    for letter, line in (("n", "bones"), ("n", "surgery"), ("y", "disc")):
        focused = page.focusWidget()
        assert focused is not None
        qtbot.keyClicks(focused, letter)
        assert line in part(page, "lineList").answers
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)

    with qtbot.waitSignal(page.answered):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)


@pytest.mark.parametrize("answer", [YES, NOT_SURE])
def test_a_ticked_line_asks_what_follows_right_below_it(
    page: ScreeningPage, answer: Answer
) -> None:
    assert not shown(page, "recent")
    give(page, surgery=answer)

    assert shown(page, "recent")
    rows = part(page, "lineList")._rows
    tops = [rows[line].mapTo(page, rows[line].rect().topLeft()).y() for line in rows]
    assert tops == sorted(tops)


def test_what_no_longer_follows_is_not_answered(qtbot: QtBot, page: ScreeningPage) -> None:
    give(page, bones=NO, disc=NO, surgery=YES)
    give(page, recent=YES)
    give(page, surgery=NO)

    assert not shown(page, "recent")
    with qtbot.waitSignal(page.answered) as answered:
        click(part(page, "nextButton"))
    assert "recent" not in answered.args[0].answers


def test_none_of_these_answers_the_open_lines_and_no_other(
    qtbot: QtBot, page: ScreeningPage
) -> None:
    assert part(page, "noneButton").text() == "None of these"
    give(page, bones=YES)
    assert part(page, "noneButton").text() == "None of the others"
    with qtbot.waitSignal(page.answered) as answered:
        click(part(page, "noneButton"))

    assert answered.args == [ThemeAnswers("past", {"bones": YES, "surgery": NO, "disc": NO})]
    assert button(page, "disc", NO).isChecked()
    assert not part(page, "noneButton").isEnabled()


def test_none_of_these_waits_until_the_last_line_was_in_sight(
    qtbot: QtBot, page: ScreeningPage
) -> None:
    page.resize(1280, 300)
    many = theme("many", *(ask(str(number)) for number in range(12)))
    page.show_theme(ScreeningState(many, 4, 8, {}))
    QApplication.processEvents()
    none, bar = part(page, "noneButton"), part(page, "bodyScroll").verticalScrollBar()
    assert bar.maximum() > 0
    assert not none.isEnabled()
    assert part(page, "leftLabel").text() == "12 left, scroll on"

    bar.setValue(bar.maximum())
    qtbot.waitUntil(none.isEnabled)
    assert part(page, "leftLabel").text() == "12 left"

    bar.setValue(0)
    QApplication.processEvents()
    assert none.isEnabled()


def test_none_of_these_leaves_a_follow_up_to_be_answered_by_hand(page: ScreeningPage) -> None:
    give(page, surgery=YES)
    click(part(page, "noneButton"))

    assert "recent" not in part(page, "lineList").answers
    assert not part(page, "nextButton").isEnabled()
    assert page.focusWidget() is button(page, "recent", NO)


def test_none_of_these_stands_beside_the_way_on_below_every_line(page: ScreeningPage) -> None:
    bring_into_sight(page)
    none, following = part(page, "noneButton"), part(page, "nextButton")
    assert none.y() == following.y()
    assert none.x() < following.x()
    assert not part(page, "bodyScroll").isAncestorOf(none)


@pytest.mark.parametrize("way", ["click", "escape"])
def test_going_back_takes_the_answers_along(qtbot: QtBot, page: ScreeningPage, way: str) -> None:
    give(page, bones=YES)

    with qtbot.waitSignal(page.back_asked) as back:
        if way == "click":
            click(part(page, "backButton"))
        else:
            qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert back.args == [ThemeAnswers("past", {"bones": YES})]


def test_a_page_seen_again_shows_its_answers(page: ScreeningPage) -> None:
    page.show_theme(ScreeningState(PAST, 4, 8, {"surgery": YES, "recent": NO, "fever": YES}))

    assert part(page, "lineList").answers == {"surgery": YES, "recent": NO}
    assert button(page, "surgery", YES).isChecked()
    assert shown(page, "recent")


def test_another_page_takes_the_place_of_the_last(page: ScreeningPage) -> None:
    page.show_theme(ScreeningState(TODAY, 1, 2, {}))

    assert set(part(page, "lineList")._rows) == {"leg", "fever"}
    assert part(page, "leftLabel").text() == "2 left"


@pytest.mark.parametrize("answer", [YES, NOT_SURE])
def test_an_emergency_sign_is_reported_at_once(
    qtbot: QtBot, page: ScreeningPage, answer: Answer
) -> None:
    page.show_theme(ScreeningState(TODAY, 1, 2, {}))

    with qtbot.waitSignal(page.emergency_answered) as emergency:
        give(page, leg=answer)
    assert emergency.args == [ThemeAnswers("today", {"leg": answer})]


def test_a_no_and_lesser_signs_are_no_emergency(qtbot: QtBot, page: ScreeningPage) -> None:
    page.show_theme(ScreeningState(TODAY, 1, 2, {}))

    with qtbot.assertNotEmitted(page.emergency_answered):
        give(page, leg=NO, fever=YES)


def test_a_slip_is_taken_back_and_asked_again(page: ScreeningPage) -> None:
    page.show_theme(ScreeningState(TODAY, 1, 2, {}))
    give(page, fever=NO, leg=YES)
    page.forget_emergency()

    assert part(page, "lineList").answers == {"fever": NO}
    assert not any(button(page, "leg", answer).isChecked() for answer in Answer)
    assert not part(page, "nextButton").isEnabled()
    assert page.focusWidget() is button(page, "leg", NO)


def test_without_a_slip_nothing_is_taken_back(page: ScreeningPage) -> None:
    give(page, bones=YES)
    page.forget_emergency()

    assert part(page, "lineList").answers == {"bones": YES}


def times_in_sight(page: ScreeningPage) -> list[str]:
    return [
        label.text()
        for group in page.findChildren(TimedLines)
        for label in group.findChildren(QLabel)
        if label.property("kind") == "small" and label.isVisible()
    ]


def test_a_time_that_several_lines_mean_is_said_once(page: ScreeningPage) -> None:
    pain, cough, fever = (replace(ask(each), window="Last 4 weeks") for each in ("p", "c", "f"))
    fever = replace(fever, window="Today")
    page.show_theme(ScreeningState(theme("today", pain, cough, fever), 1, 2, {}))
    assert times_in_sight(page) == ["Last 4 weeks", "Today"]
    bars = page.findChildren(AnswerBar)
    told = [each.accessibleDescription() for each in bars if each.isVisible()]
    assert told == ["Last 4 weeks", "Last 4 weeks", "Today"]


def test_a_line_that_follows_another_says_its_own_time(page: ScreeningPage) -> None:
    surgery = replace(ask("surgery"), window="Ever")
    recent = replace(ask("recent", after="surgery"), window="Last 12 months")
    disc = replace(ask("disc"), window="Ever")
    page.show_theme(ScreeningState(theme("past", surgery, recent, disc), 1, 2, {}))
    assert times_in_sight(page) == ["Ever"]
    give(page, surgery=YES)
    assert times_in_sight(page) == ["Ever", "Last 12 months"]


def test_where_there_is_little_room_the_time_stands_above_its_lines(page: ScreeningPage) -> None:
    page.show_theme(ScreeningState(theme("t", replace(ask("fever"), window="Today")), 1, 2, {}))
    (group,) = (each for each in page.findChildren(TimedLines) if each.isVisible())
    row = part(page, "lineList")._rows["fever"]
    assert row.mapTo(group, QPoint()).x() >= group._window.geometry().right()

    page.resize(600, 800)
    QApplication.processEvents()
    assert row.mapTo(group, QPoint()).y() > group._window.y()
    assert row.mapTo(group, QPoint()).x() == 0


def test_a_known_page_folds_the_times_until_they_are_wanted(page: ScreeningPage) -> None:
    lately = theme("today", replace(ask("fever"), window="Today", why="To be sure."))
    page.show_theme(ScreeningState(lately, 1, 2, {}))
    assert times_in_sight(page) == ["Today"]

    page.show_theme(ScreeningState(lately, 1, 2, {}, folded=True))
    assert times_in_sight(page) == []
    row = part(page, "lineList")._rows["fever"]
    assert not row._detail.isVisible()
    click(row._more_button)
    assert row._detail.isVisible()


def test_with_a_helper_the_receiver_answers_alone(page: ScreeningPage) -> None:
    assert not part(page, "aloneFrame").isVisible()
    page.show_theme(ScreeningState(PAST, 4, 8, {}, alone=True))

    assert part(page, "aloneFrame").isVisible()
    assert "alone" in part(page, "aloneLabel").text()


def test_the_helper_is_told_that_reasons_stay_private(page: ScreeningPage) -> None:
    helper = theme(
        "helper",
        ask("tired", Effect(Consequence.NOT_TODAY, ("partner",))),
        asked=Asked.HELPER,
        with_helper=True,
    )
    page.show_theme(ScreeningState(helper, 8, 8, {}, alone=True))

    assert "never why" in part(page, "aloneLabel").text()


def test_the_tab_key_reaches_the_lines_before_the_footer(qtbot: QtBot, page: ScreeningPage) -> None:
    give(page, bones=NO, surgery=NO, disc=NO)
    button(page, "disc", NO).setFocus()
    reached = []
    for _ in range(4):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget().objectName())

    assert [name for name in reached if name][:2] == ["backButton", "nextButton"]


def test_it_says_for_whom_it_is_when_that_is_not_the_owner(page):
    page.show_theme(ScreeningState(TODAY, 1, 2, {}, whose="Anna"))
    assert part(page, "whoseLabel").text() == "For Anna"
    assert part(page, "whoseLabel").isVisible()

    page.show_theme(ScreeningState(TODAY, 1, 2, {}))
    assert not part(page, "whoseLabel").isVisible()
