"""A page of the safety check, answered with clicks and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from backcoach.domain.safety.screening import Answer, Asked, Consequence, Effect
from backcoach.gui.safety_check.screening_page import ScreeningPage, ScreeningState, ThemeAnswers
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
    assert part(page, "progressLabel").text() == "Page 4 of 8"
    assert (part(page, "progressBar").value(), part(page, "progressBar").maximum()) == (4, 8)


def test_everything_can_be_asked_where_less_is(qtbot: QtBot, page: ScreeningPage) -> None:
    assert not part(page, "everythingButton").isVisible()
    page.show_theme(ScreeningState(TODAY, 2, 2, {}, asks_less=True))
    give(page, fever=NO)

    with qtbot.waitSignal(page.everything_asked) as asked:
        click(part(page, "everythingButton"))
    assert asked.args == [ThemeAnswers("today", {"fever": NO})]


def test_nothing_is_answered_beforehand(page: ScreeningPage) -> None:
    assert part(page, "lineList").answers == {}
    assert not part(page, "nextButton").isEnabled()
    assert part(page, "leftLabel").text() == "3 lines left"


def test_the_way_on_opens_with_the_last_answer(qtbot: QtBot, page: ScreeningPage) -> None:
    give(page, bones=NO, surgery=NO)
    assert part(page, "leftLabel").text() == "1 line left"
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
    click(part(page, "noneButton"))

    assert part(page, "lineList").answers == {"bones": YES, "surgery": NO, "disc": NO}
    assert button(page, "disc", NO).isChecked()
    assert not part(page, "noneButton").isEnabled()
    with qtbot.waitSignal(page.answered):
        qtbot.keyClick(part(page, "nextButton"), Qt.Key.Key_Return)


def test_none_of_these_leaves_a_follow_up_to_be_answered_by_hand(page: ScreeningPage) -> None:
    give(page, surgery=YES)
    click(part(page, "noneButton"))

    assert "recent" not in part(page, "lineList").answers
    assert not part(page, "nextButton").isEnabled()
    assert page.focusWidget() is button(page, "recent", NO)


def test_none_of_these_stands_below_every_line(page: ScreeningPage) -> None:
    bring_into_sight(page)
    lines = part(page, "lineList")

    assert part(page, "noneButton").y() >= lines.y() + lines.height()


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
    assert part(page, "leftLabel").text() == "2 lines left"


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


def test_a_known_page_folds_its_examples_until_they_are_wanted(page: ScreeningPage) -> None:
    detail = part(page, "lineList")._rows["bones"]._detail
    assert detail.isVisible()
    assert not part(page, "detailButton").isVisible()

    page.show_theme(ScreeningState(PAST, 4, 8, {}, folded=True))
    detail = part(page, "lineList")._rows["bones"]._detail
    assert not detail.isVisible()
    click(part(page, "detailButton"))
    assert detail.isVisible()


def test_with_a_helper_the_receiver_answers_alone(page: ScreeningPage) -> None:
    assert not part(page, "aloneFrame").isVisible()
    page.show_theme(ScreeningState(PAST, 4, 8, {}, with_helper=True))

    assert part(page, "aloneFrame").isVisible()
    assert "alone" in part(page, "aloneLabel").text()


def test_the_helper_is_told_that_reasons_stay_private(page: ScreeningPage) -> None:
    helper = theme(
        "helper",
        ask("tired", Effect(Consequence.NOT_TODAY, ("partner",))),
        asked=Asked.HELPER,
        with_helper=True,
    )
    page.show_theme(ScreeningState(helper, 8, 8, {}, with_helper=True))

    assert "never why" in part(page, "aloneLabel").text()


def test_the_tab_key_reaches_the_lines_before_the_footer(qtbot: QtBot, page: ScreeningPage) -> None:
    give(page, bones=NO, surgery=NO, disc=NO)
    button(page, "disc", NO).setFocus()
    reached = []
    for _ in range(8):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget().objectName())

    assert [name for name in reached if name][:2] == ["backButton", "nextButton"]


def test_it_says_for_whom_it_is_when_that_is_not_the_owner(page):
    page.show_theme(ScreeningState(TODAY, 1, 2, {}, whose="Anna"))
    assert part(page, "whoseLabel").text() == "For Anna"
    assert part(page, "whoseLabel").isVisible()

    page.show_theme(ScreeningState(TODAY, 1, 2, {}))
    assert not part(page, "whoseLabel").isVisible()
