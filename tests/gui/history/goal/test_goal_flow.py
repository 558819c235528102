"""A goal with real storage: named, answered, put into other words, reached, and asked about."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backcoach.domain.person import Person
from backcoach.domain.person_goal import GoalCheck, GoalState, PersonGoal
from backcoach.domain.session import Scores
from backcoach.gui.history.charts.charts_page import ChartsPage
from backcoach.gui.history.goal.goal_page import GoalPage
from backcoach.gui.history.history_flow import HistoryFlow
from backcoach.gui.history.history_page import HistoryPage
from backcoach.gui.widgets.score_scale import ScoreScale
from tests.clicking import button as button_named
from tests.clicking import part, press, text_of
from tests.storage.records import NOW, a_part, a_session

TODAY = NOW.date()


@pytest.fixture
def flow(here):
    flow = HistoryFlow(here.services)
    flow.start()
    return flow


@pytest.fixture
def page(here, flow):  # noqa: ARG001 - its page is in front
    here.press("goalButton")
    assert isinstance(here.page, GoalPage)
    return here.page


def kept(here):
    """The goals of the owner as they are kept, each with its answers."""
    found = []

    def read(history):
        goals = history.goals.all(history.people.me(NOW).id)
        found.extend((goal, history.goals.checks(goal.id)) for goal in goals)

    here.keep(read)
    return found


def keep_goal(here, *eases, set_ago=70):
    """Keep a goal, and answers every two weeks since."""

    def keep(history):
        set_on = TODAY - timedelta(days=set_ago)
        goal = PersonGoal(here.services.new_id(), history.people.me(NOW).id, "Tie my shoes", set_on)
        history.goals.save(goal, NOW)
        for number, ease in enumerate(eases):
            history.goals.check(GoalCheck(goal.id, set_on + timedelta(days=14 * number), ease))

    here.keep(keep)


def keep_sessions(here, count):
    def keep(history):
        me = history.people.me(NOW).id
        for day in range(count):
            session = a_session(me, at=NOW - timedelta(days=day))
            history.sessions.finish(replace(session, parts=(a_part(),)))

    here.keep(keep)


def name(qtbot, here, words):
    qtbot.keyClicks(part(here.page, "wordsEdit"), words)
    here.press("saveButton")
    QApplication.processEvents()


def test_a_goal_is_named_in_ones_own_words(here, page, qtbot):
    assert page.focusWidget() is part(page, "wordsEdit")
    assert not part(page, "saveButton").isEnabled()

    name(qtbot, here, "  Tie my   shoes ")

    ((goal, checks),) = kept(here)
    assert (goal.words, goal.set_on, goal.state) == ("Tie my shoes", TODAY, GoalState.OPEN)
    assert checks == ()
    assert text_of(page, "goalLabel") == "Tie my shoes"
    assert text_of(page, "progressLabel").startswith("Say how easy it is now.")


def test_none_of_the_answers_is_needed_and_each_is_kept_with_its_day(here, page, qtbot):
    name(qtbot, here, "Tie my shoes")
    assert not part(page, "saveButton").isEnabled()

    press(part(page, "easeScale"), "4")
    here.press("saveButton")
    press(part(page, "stiffnessScale"), "6")
    here.press("saveButton")

    ((goal, checks),) = kept(here)
    assert checks == (GoalCheck(goal.id, TODAY, 4, Scores(6, None)),)
    assert text_of(page, "progressLabel") == "How easy it was: 4 of 10."
    assert "Last answered on 20 Nov 2026." in text_of(page, "sinceLabel")


@pytest.mark.parametrize(
    ("eases", "said"),
    [
        ((3, 5), "How easy it was: 3 of 10 at first, 5 of late. That is no clear change."),
        ((3, 4, 6), "How easy it was: 3 of 10 at first, 6 of late. That is easier."),
        ((6, 3), "How easy it was: 6 of 10 at first, 3 of late. That is harder."),
    ],
)
def test_a_change_is_told_without_a_verdict(here, flow, eases, said):  # noqa: ARG001 - it is shown
    keep_goal(here, *eases)
    here.press("goalButton")

    assert text_of(here.page, "progressLabel") == said


def test_the_same_goal_may_be_said_in_other_words(here, page, qtbot):
    name(qtbot, here, "Tie my shoes")
    here.press("changeButton")
    field = part(page, "wordsEdit")
    assert field.text() == "Tie my shoes"

    field.clear()
    name(qtbot, here, "Tie both shoes")

    ((goal, _),) = kept(here)
    assert goal.words == "Tie both shoes"


def test_back_from_other_words_leaves_the_goal_as_it_is(here, page, qtbot):
    name(qtbot, here, "Tie my shoes")
    here.press("changeButton")
    qtbot.keyClicks(part(page, "wordsEdit"), "x")
    qtbot.keyClick(page, Qt.Key.Key_Escape)

    assert here.page is page
    assert text_of(page, "goalLabel") == "Tie my shoes"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert isinstance(here.page, HistoryPage)


@pytest.mark.parametrize(
    ("button", "state"),
    [("reachedButton", GoalState.REACHED), ("letGoButton", GoalState.LET_GO)],
)
def test_a_goal_ends_and_can_be_taken_up_again(here, page, qtbot, notices, button, state):
    name(qtbot, here, "Tie my shoes")
    here.press(button)

    ((goal, _),) = kept(here)
    assert (goal.state, goal.ended_on) == (state, TODAY)
    assert button_named(page, "Delete: Tie my shoes").isVisible()
    assert part(page, "wordsFrame").isVisible()
    said = {GoalState.REACHED: "kept as reached", GoalState.LET_GO: "let go"}
    assert said[state] in notices[-1].text

    notices[-1].act()
    ((goal, _),) = kept(here)
    assert (goal.state, goal.ended_on) == (GoalState.OPEN, None)


def test_a_goal_that_ended_is_deleted_with_its_answers_and_comes_back_with_them(
    here, page, qtbot, notices
):
    name(qtbot, here, "Tie my shoes")
    press(part(page, "easeScale"), "4")
    here.press("saveButton")
    before = kept(here)
    here.press("letGoButton")

    press(page, "Delete: Tie my shoes")
    assert kept(here) == []
    assert not part(page, "earlierFrame").isVisible()

    notices[-1].act()
    ((goal, checks),) = kept(here)
    assert (goal.words, goal.state) == ("Tie my shoes", GoalState.LET_GO)
    assert checks == before[0][1] != ()


def test_a_goal_is_shown_over_time(here, flow, qtbot):  # noqa: ARG001 - it is shown
    keep_sessions(here, 1)
    keep_goal(here, 3, 4, 6)
    here.press("goalButton")
    here.press("chartButton")
    qtbot.waitUntil(lambda: isinstance(here.page, ChartsPage))

    assert text_of(here.page, "chartHeading") == "Tie my shoes: easier than at first"


def test_of_a_client_it_speaks_of_them_and_keeps_it_as_theirs(here, flow, qtbot):
    client = Person(UUID(int=7), "A-104")
    here.keep(lambda history: history.people.add(client, NOW))
    flow._looked_at.choose(client)
    here.press("goalButton")

    assert text_of(here.page, "titleLabel") == "Goal: A-104"
    assert text_of(here.page, "wordsLabel") == "What would they like to do more easily?"
    name(qtbot, here, "Lift the child")
    assert kept(here) == []


def test_whoever_has_no_goal_is_asked_after_three_sessions_and_not_again_soon(here, flow):
    keep_sessions(here, 2)
    flow.start()
    assert not part(here.page, "goalLine").isVisible()

    keep_sessions(here, 3)
    flow.start()
    line = part(here.page, "goalLine")
    assert line.isVisible()
    press(line, "Not now")
    flow.start()
    assert not line.isVisible()


def test_after_two_weeks_it_is_asked_how_it_goes(here, flow):
    keep_goal(here, 3, set_ago=14)
    flow.start()

    press(part(here.page, "goalLine"), "Answer")

    assert isinstance(here.page, GoalPage)
    assert here.page.focusWidget() is part(here.page, "easeScale").first
    assert isinstance(part(here.page, "easeScale"), ScoreScale)
