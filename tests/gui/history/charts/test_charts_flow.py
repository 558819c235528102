"""The charts with real storage: chosen, read, told in sentences and saved."""

import os
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QTableWidget,
)

from backcoach.domain.session import Scores, SessionEnd
from backcoach.domain.settings import Settings
from backcoach.domain.stretch.side import Side
from backcoach.gui.history.charts.charts_page import ChartsPage
from backcoach.gui.history.charts.history_chart import HistoryChart
from backcoach.gui.history.history_flow import HistoryFlow
from backcoach.gui.history.history_page import HistoryPage
from tests.clicking import click, part, text_of
from tests.gui.choosing_files import answer, choose_path, open_dialog
from tests.storage.records import NOW, a_part, a_session


@pytest.fixture
def settings():
    return Settings(told_of_leaving=True)


@pytest.fixture
def flow(here):
    return HistoryFlow(here.services)


def keep_sessions(here, days):
    def keep(history):
        me = history.people.me(NOW).id
        for day in days:
            session = a_session(me, at=NOW - timedelta(days=day))
            history.sessions.finish(
                replace(
                    session,
                    parts=(a_part(), a_part(Side.LEFT, held=10.0)),
                    ended=SessionEnd.FINISHED,
                    after=Scores(2, 1),
                )
            )

    here.keep(keep)


@pytest.fixture
def page(here, flow, qtbot):
    keep_sessions(here, range(0, 200, 4))
    flow.start()
    return open_charts(here, qtbot)


def open_charts(here, qtbot):
    here.press("chartsButton")
    qtbot.waitUntil(lambda: isinstance(here.page, ChartsPage))
    QApplication.processEvents()
    return here.page


def chip(page, text):
    (found,) = [each for each in page.findChildren(QAbstractButton) if each.text() == text]
    return found


def chart(page):
    return page.findChild(HistoryChart)


def test_the_charts_begin_with_what_helps(page):
    assert text_of(page, "chartHeading") == "Lying twist eased stiffness"
    assert text_of(page, "readingLabel") == "Lying twist: 4 before, 2 after, 21 sessions"
    assert "These numbers can't say why." in chart(page).accessibleDescription()


def test_each_score_is_told_in_its_heading_and_session_by_session(page):
    click(chip(page, "Stiffness"))

    assert text_of(page, "chartHeading") == "Stiffness: 4 before and 2 after, on average"
    assert text_of(page, "readingLabel") == "20 Nov 2026: 4 before, 2 after"
    assert text_of(page, "sentenceLabel").startswith("1 Sept 2026 to 20 Nov 2026, 21 sessions")
    assert "They can't say why." in text_of(page, "leadLabel")
    assert chart(page).accessibleName() == text_of(page, "chartHeading")
    assert chart(page).accessibleDescription() == text_of(page, "sentenceLabel")


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("Pain", "That is too little to call it a change."),
        ("Minutes a week", "21 sessions, held for 10 min 30 s in all."),
        ("Minutes a week", "21 of 21 sessions finished."),
        ("Days a week", "1.8 days a week on average."),
    ],
)
def test_each_topic_has_its_sentences(page, topic, said):
    click(chip(page, topic))

    assert said in text_of(page, "sentenceLabel")


def test_a_longer_time_is_read_anew(page):
    click(chip(page, "Minutes a week"))
    click(chip(page, "1 year"))
    assert "50 sessions, held for 25 min in all." in text_of(page, "sentenceLabel")

    click(chip(page, "All"))
    assert "50 sessions, held for 25 min in all." in text_of(page, "sentenceLabel")


def test_an_answer_for_another_time_is_let_go(here, page):
    click(chip(page, "Minutes a week"))
    here.executor.held = []
    click(chip(page, "1 year"))
    click(chip(page, "3 months"))
    year, quarter = here.executor.held
    quarter()
    year()
    QApplication.processEvents()

    assert "21 sessions, held for 10 min 30 s in all." in text_of(page, "sentenceLabel")


def test_a_chosen_range_is_told_by_itself_until_all_is_shown_again(page, qtbot):
    click(chip(page, "Stiffness"))
    whole = text_of(page, "sentenceLabel")
    assert not button_of(page, "rangeButton").isVisible()
    qtbot.keyClick(chart(page), Qt.Key.Key_Left)
    qtbot.keyClick(chart(page), Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)

    assert text_of(page, "readingLabel").startswith("12 Nov 2026")
    assert text_of(page, "sentenceLabel").startswith("12 Nov 2026 to 16 Nov 2026, 2 sessions")

    click(button_of(page, "rangeButton"))
    assert text_of(page, "sentenceLabel") == whole


def button_of(page, name):
    return part(page, name)


def test_the_same_numbers_stand_in_a_table(page):
    table = page.findChild(QTableWidget)
    assert not table.isVisible()
    click(chip(page, "Minutes a week"))
    click(button_of(page, "tableButton"))

    assert table.isVisible()
    assert [table.item(0, column).text() for column in range(3)] == ["31 Aug 2026", "1 min", "2"]


def save_as(here, page, qtbot, path):
    click(button_of(page, "pictureButton"))
    choose_path(qtbot, here.window, path)


def test_a_chart_is_saved_as_a_picture(here, page, qtbot, tmp_path, notices):
    path = tmp_path / "My chart"
    save_as(here, page, qtbot, path)

    assert QImage(f"{path}.png").width() > 1000
    assert notices[-1].text == f"The chart is saved as {path}.png."


def test_it_is_asked_once_before_a_picture_leaves(here, page, qtbot, tmp_path, notices):
    path = tmp_path / "chart.png"
    here.services.preferences.change(told_of_leaving=False)

    click(button_of(page, "pictureButton"))
    assert not path.exists()
    answer(qtbot, here.window, "Save anyway")
    choose_path(qtbot, here.window, path)

    assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o600
    assert notices
    assert here.services.preferences.settings.told_of_leaving


def test_it_is_asked_before_another_picture_is_lost(here, page, qtbot, tmp_path, notices):
    path = tmp_path / "chart.png"
    path.write_bytes(b"another picture")
    save_as(here, page, qtbot, path)
    assert path.read_bytes() == b"another picture"

    answer(qtbot, here.window, "Write over it")

    assert QImage(str(path)).width() > 1000
    assert notices[-1].text == f"The chart is saved as {path}."


def test_a_place_that_cannot_be_written_is_told(here, page, qtbot, tmp_path, notices):
    path = tmp_path / "missing" / "chart.png"
    save_as(here, page, qtbot, path)

    assert notices[-1].text == f"{path} could not be written. Choose another place."


def test_no_place_chosen_saves_nothing(here, page, notices):
    click(button_of(page, "pictureButton"))
    open_dialog(here.window).reject()

    assert notices == []


def test_back_goes_to_the_list_and_the_charts_are_kept(here, flow, page, qtbot):
    click(chip(page, "Pain"))
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert isinstance(here.page, HistoryPage)

    here.press("chartsButton")
    assert here.page is page
    assert text_of(page, "chartHeading") == "Pain: 1 before and 1 after, on average"
    assert page in flow.pages


def test_a_time_without_a_session_says_so(here, flow, qtbot):
    keep_sessions(here, [300])
    flow.start()
    page = open_charts(here, qtbot)

    assert text_of(page, "nothingHeading") == "Too few sessions to say what helps"
    assert text_of(page, "nothingLabel") == "No session in this time. Try a longer time."
    assert not chart(page).isVisible()

    click(chip(page, "1 year"))
    assert not chart(page).isVisible()
    assert text_of(page, "nothingLabel").startswith("Lying twist: 1 session so far.")

    click(chip(page, "Stiffness"))
    assert chart(page).isVisible()


def test_without_a_goal_its_chart_says_where_to_name_one(page):
    click(chip(page, "Goal"))

    assert text_of(page, "nothingHeading") == "No goal so far"
    assert text_of(page, "nothingLabel") == "You can name one under History, Goal."


def test_charts_that_come_after_leaving_are_let_go(here, flow, qtbot):
    keep_sessions(here, [1])
    flow.start()
    here.executor.held = []
    with qtbot.waitSignal(flow._charts._imported):
        here.press("chartsButton")
    flow.end()

    here.executor.let_go()
    QApplication.processEvents()

    assert isinstance(here.page, HistoryPage)


def test_charts_that_can_be_drawn_after_leaving_are_not_made(here, flow):
    keep_sessions(here, [1])
    flow.start()
    charts = flow._charts
    flow.end()
    charts._imported.emit()

    assert charts.pages == ()
