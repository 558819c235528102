"""Looking back with real storage: the list, one session opened, and the way home."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from backcoach.domain.person import Person
from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import DatedAnswer
from backcoach.domain.session import PartEnd, Scores, SessionEnd
from backcoach.domain.stretch.side import Side
from backcoach.gui.history.history_flow import HistoryFlow
from backcoach.gui.history.history_page import HistoryPage
from backcoach.gui.history.manual_entry_page import ManualEntryPage
from backcoach.gui.history.session_page import SessionPage
from backcoach.gui.history.session_table import WAITING
from tests.clicking import bring_into_sight, part
from tests.gui.real_services import LIBRARY
from tests.storage.records import NOW, a_part, a_screening, a_session

NOTE = "The left side was tighter.\n" * 40


@pytest.fixture
def flow(here):
    return HistoryFlow(here.services)


@pytest.fixture
def twelve(here):
    """Twelve sessions, a day apart, the newest one stopped."""

    def keep(history):
        me = history.people.me(NOW).id
        check = stopped_check(me)
        history.screenings.save(check)
        for day in range(1, 12):
            history.sessions.finish(finished(me, day))
        history.sessions.finish(stopped(me, check.id))

    here.keep(keep)


def finished(me, day):
    session = a_session(me, at=NOW - timedelta(days=day))
    end = session.started_at + timedelta(minutes=5)
    return replace(
        session,
        parts=(a_part(), a_part(Side.LEFT)),
        ended=SessionEnd.FINISHED,
        ended_at=end,
        after=Scores(day % 5, 1),
    )


def stopped_check(me):
    questions = list(LIBRARY.content.screening.questions)
    answers = {name: DatedAnswer(Answer.NO, NOW.date()) for name in questions}
    answers[questions[-1]] = DatedAnswer(Answer.NOT_SURE, date(2026, 11, 1))
    return a_screening(me, answers=answers)


def stopped(me, check_id):
    return replace(
        a_session(me, check_id),
        parts=(replace(a_part(held=7.0), ended=PartEnd.STOPPED),),
        ended=SessionEnd.STOPPED,
        ended_at=NOW + timedelta(minutes=3),
        stop_cues=(LIBRARY.content.screening.stop_cues[0].id,),
        anything_new=True,
        note=NOTE,
    )


def table(here):
    return part(here.window, "sessionList")


def cell(here, row, column):
    table(here).model().index(row, column).data()
    QApplication.processEvents()
    return table(here).model().index(row, column).data()


def texts(here):
    QApplication.processEvents()
    labels = here.page.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def shown_buttons(here):
    found = here.window.findChildren(QPushButton)
    return [each.text() for each in found if each.isVisible()]


def test_an_empty_log_offers_a_first_session_and_one_from_memory(here, flow, qtbot):
    flow.start()
    assert isinstance(here.page, HistoryPage)
    assert "No session yet" in texts(here)
    offered = ["Goal", "Start your first session", "Add one from memory"]
    assert sorted(shown_buttons(here)) == sorted(offered)

    with qtbot.waitSignal(flow.visit_asked):
        qtbot.keyClick(here.page, Qt.Key.Key_Return)
    here.press("addFirstButton")
    assert isinstance(here.page, ManualEntryPage)


def test_an_empty_log_of_a_client_speaks_of_them_and_begins_with_them(here, flow, qtbot):
    client = Person(UUID(int=7), "A-104")
    here.keep(lambda history: history.people.add(client, NOW))
    flow.start()
    here.page.person_chosen.emit(client)
    QApplication.processEvents()
    assert "The first session of A-104 will show up here." in texts(here)

    with qtbot.waitSignal(flow.visit_asked):
        here.press("startButton")
    assert here.services.current.person == client


@pytest.mark.usefixtures("twelve")
def test_the_newest_session_stands_first_and_is_chosen(here, flow):
    flow.start()

    assert table(here).model().rowCount() == 12
    assert cell(here, 0, 0) == "20 Nov 2026, 09:12"
    assert cell(here, 0, 1) == LIBRARY.content.techniques["T06"].name
    assert [cell(here, 1, column) for column in range(2, 6)] == [
        "40 s",
        "",
        "4 → 1",
        "1 → 1",
    ]
    assert cell(here, 11, 0) == "9 Nov 2026, 09:12"
    assert table(here).currentIndex().row() == 0
    assert table(here).hasFocus()


@pytest.fixture
def form(here, flow, twelve):  # noqa: ARG001 - they are kept
    flow.start()
    QApplication.processEvents()
    return part(here.window, "filterForm")


def seek(qtbot, here, form, words):
    here.press("filterButton")
    qtbot.keyClicks(form.focusWidget(), words)
    QApplication.processEvents()


def test_words_of_a_note_find_its_session_while_they_are_typed(here, form, qtbot):
    seek(qtbot, here, form, "LEFT tight")

    assert table(here).model().rowCount() == 1
    assert cell(here, 0, 3) == "Stopped, note"
    assert "1 of 12 sessions" in texts(here)
    assert form.isAncestorOf(form.focusWidget())


def test_the_filter_says_how_much_it_narrows_and_is_cleared_beside(here, form, qtbot):
    assert not part(here.page, "clearButton").isVisible()
    seek(qtbot, here, form, "left")
    assert part(here.page, "filterButton").text() == "Filter (1)"
    assert len({each.y() for each in form.findChildren(QLineEdit) if each.isVisible()}) == 1

    here.press("clearButton")
    assert part(here.page, "filterButton").text() == "Filter"
    assert table(here).model().rowCount() == 12


def test_nothing_found_has_one_step_back_to_everything(here, form, qtbot):
    seek(qtbot, here, form, "zebra")

    told = texts(here)
    assert "No session like this" in told
    assert "0 of 12 sessions" in told
    assert not table(here).isVisible()
    assert not part(here.page, "openButton").isVisible()

    here.press("everythingButton")
    assert table(here).model().rowCount() == 12
    assert "12 sessions" in texts(here)


def test_enter_takes_the_step_back_to_everything(here, form, qtbot):
    seek(qtbot, here, form, "zebra")

    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Return)

    assert table(here).model().rowCount() == 12


def test_a_folded_search_goes_on(here, form, qtbot):
    seek(qtbot, here, form, "left")
    here.press("filterButton")

    assert not form.isVisible()
    assert "1 of 12 sessions" in texts(here)


def test_an_answer_to_what_is_no_longer_sought_is_let_go(here, form, qtbot):
    here.press("filterButton")
    here.executor.held = []
    qtbot.keyClicks(form.focusWidget(), "le")
    first, second = here.executor.held
    second()
    QApplication.processEvents()
    assert "1 of 12 sessions" in texts(here)

    first()
    QApplication.processEvents()
    assert "1 of 12 sessions" in texts(here)


@pytest.mark.usefixtures("twelve")
def test_enter_opens_a_session_with_all_that_was_kept(here, flow, qtbot):
    flow.start()
    cell(here, 0, 0)

    qtbot.keyClick(table(here), Qt.Key.Key_Return)

    assert isinstance(here.page, SessionPage)
    told = texts(here)
    screening = LIBRARY.content.screening
    for expected in (
        "Friday, 20 November 2026",
        "09:12 to 09:15, 3 minutes. Alone.",
        "Stopped",
        f"•  {screening.stop_cues[0].text}",
        "Stopped: held 7 s of 20 s",
        "4 before",
        NOTE,
        "Answered on 20 Nov 2026 at 09:12. It opened this session.",
    ):
        assert expected in told
    assert "Not sure, on 1 Nov 2026" not in told


@pytest.mark.usefixtures("twelve")
def test_answers_are_unfolded_by_a_click_and_folded_for_the_next_session(here, flow):
    flow.start()
    cell(here, 0, 0)
    here.press("openButton")
    here.press("answersButton")

    told = texts(here)
    assert list(LIBRARY.content.screening.questions.values())[-1].text in told
    assert "Not sure, on 1 Nov 2026" in told
    assert "All other answers were No. Version 2026-11-01 of the safety check." in told

    here.press("backButton")
    here.press("openButton")
    assert "Not sure, on 1 Nov 2026" not in texts(here)


def test_a_check_with_nothing_but_no_says_so(here, flow):
    def keep(history):
        me = history.people.me(NOW).id
        check = a_screening(me)
        history.screenings.save(check)
        history.sessions.begin(a_session(me, check.id))

    here.keep(keep)
    flow.start()
    cell(here, 0, 0)
    here.press("openButton")
    here.press("answersButton")

    told = texts(here)
    assert "All answers were No. Version 2026-11-01 of the safety check." in told
    assert "Not finished" in told
    assert "No side was finished." in told
    assert "Your note" not in told


@pytest.mark.usefixtures("twelve")
def test_a_double_click_opens_the_session_under_it(here, flow, qtbot):
    flow.start()
    cell(here, 2, 0)
    spot = table(here).visualRect(table(here).model().index(2, 1)).center()
    viewport = table(here).viewport()

    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=spot)

    assert texts(here)[0] == "Wednesday, 18 November 2026"


@pytest.mark.usefixtures("twelve")
def test_escape_goes_back_to_the_same_row(here, flow, qtbot):
    flow.start()
    cell(here, 5, 0)
    for _ in range(5):
        qtbot.keyClick(table(here), Qt.Key.Key_Down)
    qtbot.keyClick(table(here), Qt.Key.Key_Return)
    bring_into_sight(here.window)

    qtbot.keyClick(here.page, Qt.Key.Key_Escape)
    assert isinstance(here.page, HistoryPage)
    assert table(here).currentIndex().row() == 5


@pytest.mark.usefixtures("twelve")
def test_a_slow_disk_holds_nothing_up(here, flow):
    here.executor.held = []
    flow.start()
    assert isinstance(here.page, HistoryPage)
    assert texts(here)[0] == "History"
    assert not table(here).isVisible()

    here.executor.let_go()
    here.executor.held = []
    assert cell(here, 0, 0) == WAITING
    assert not part(here.page, "openButton").isEnabled()

    here.executor.let_go()
    assert cell(here, 0, 0) == "20 Nov 2026, 09:12"
    assert part(here.page, "openButton").isEnabled()


@pytest.mark.usefixtures("twelve")
def test_what_comes_after_leaving_is_let_go(here, flow, qtbot):
    here.executor.held = []
    flow.start()
    flow.end()
    for page in flow.pages:
        page.deleteLater()
    qtbot.waitUntil(lambda: here.window.count() == 0)

    here.executor.let_go()

    assert flow.may_close()


@pytest.mark.usefixtures("twelve")
def test_a_session_deleted_meanwhile_brings_the_list_up_to_date(here, flow):
    flow.start()
    cell(here, 0, 0)

    def delete(history):
        with history.opening.database.transaction() as connection:
            connection.execute(
                "UPDATE session SET deleted_at = started_at WHERE ended = ?", ("stopped",)
            )

    here.keep(delete)
    here.press("openButton")

    assert isinstance(here.page, HistoryPage)
    assert table(here).model().rowCount() == 11


def test_one_endless_word_in_a_note_never_widens_the_page(here, flow):
    def keep(history):
        me = history.people.me(NOW).id
        history.sessions.begin(replace(a_session(me), note="https://example.org/" + "x" * 900))

    here.keep(keep)
    flow.start()
    cell(here, 0, 0)
    here.press("openButton")

    body = part(here.page, "bodyScroll")
    assert body.widget().width() == body.viewport().width()
    assert body.widget().minimumSizeHint().width() < 800
