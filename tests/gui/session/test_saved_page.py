"""The end of a session: what is saved, what it changed, and one line of advice."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from backcoach.domain.history.weeks_kept import WeekKept
from backcoach.domain.session import Scores, SessionEnd, SessionRecord
from backcoach.gui.session.saved_page import SavedPage, SavedState
from tests.clicking import click, part
from tests.stretches import MORNING

RECORD = SessionRecord(
    id=UUID(int=1),
    person_id=UUID(int=2),
    screening_id=None,
    started_at=MORNING,
    with_helper=False,
    before=Scores(3, 1),
    after=Scores(2, 1),
    ended=SessionEnd.FINISHED,
)
STATE = SavedState(RECORD, ("Knee",), WeekKept(date(2026, 11, 16)))


@pytest.fixture
def page(qtbot):
    page = SavedPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_saved(STATE)
    with qtbot.waitActive(page):
        page.show()
    return page


def test_it_says_what_was_done_and_what_it_changed(page):
    assert part(page, "leadLabel").text() == "Knee"
    assert part(page, "feltLabel").text() == "Stiffness 3 → 2\nPain 1 → 1"
    assert part(page, "kindLabel").text().startswith("It feels easier")
    assert not part(page, "adviceLine").isVisible()


def test_what_was_not_noted_is_not_told(page):
    page.show_saved(replace(STATE, record=replace(RECORD, after=Scores())))
    assert not part(page, "feltLabel").isVisible()


def test_advice_is_one_line_that_can_wait(qtbot, page):
    page.show_saved(replace(STATE, advice=("Give it a rest", "Two hours are enough.")))
    line = part(page, "adviceLine")
    assert line.isVisible()
    with qtbot.waitSignal(page.put_off):
        click(line._not_now)
    assert not line.isVisible()


@pytest.mark.parametrize("may_go_on", [True, False])
def test_another_stretch_is_offered_only_where_it_may_follow(qtbot, page, may_go_on):
    page.show_saved(replace(STATE, may_go_on=may_go_on))
    another = part(page, "anotherButton")

    assert another.isVisible() is may_go_on
    if may_go_on:
        with qtbot.waitSignal(page.another_asked):
            click(another)


def test_it_begins_at_done(qtbot, page):
    assert part(page, "doneButton").hasFocus()
    with qtbot.waitSignal(page.closed):
        click(part(page, "doneButton"))
