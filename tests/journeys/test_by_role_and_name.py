"""The main job by role and name, within the process: Qt is asked what it would tell."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.journeys.main_job import (
    KEPT,
    ROLE,
    SESSIONS,
    Reader,
    Told,
    do_the_main_job,
    reach_the_check,
)
from walkthrough.driver import let_live, wait_until

NAME, MORE = QAccessible.Text.Name, QAccessible.Text.Description


class OwnReader(Reader):
    """Hears the window of its own process."""

    def __init__(self, here):
        self._here = here

    def told(self):
        let_live()
        window = QAccessible.queryAccessibleInterface(self._here.program.window)
        return list(self._told(window, ""))

    def until(self, condition):
        wait_until(lambda: bool(condition()))
        return condition()

    def _told(self, one, asked):
        state = one.state()
        if state.invisible:
            return
        actions = one.actionInterface()
        names = actions.actionNames() if actions else []
        yield Told(
            role=one.role(),
            name=one.text(NAME),
            more=one.text(MORE),
            asked=asked,
            usable=not state.disabled,
            focusable=bool(state.focusable),
            actions=len(names),
            parts=one.childCount(),
            act=lambda: act(one.object(), actions, names[0]),
        )
        for number in range(one.childCount()):
            child = one.child(number)
            if child is not None and child.isValid():
                yield from self._told(child, one.text(NAME))


def act(button, actions, name):
    actions.doAction(name)
    wait_until(lambda: not isValid(button) or not button.isDown())
    let_live()


@pytest.fixture
def reader(here):
    return OwnReader(here)


def test_from_the_start_page_over_the_check_and_a_stretch_to_its_end(here, reader):
    do_the_main_job(reader, lambda: here.play(300))
    assert here.rows(SESSIONS) == KEPT


def test_a_question_is_told_before_its_answers(reader):
    reach_the_check(reader)
    told = [each.name for each in reader.told()]
    for asked in reader.questions():
        assert told.index(asked) < told.index("No", told.index(asked))


def test_what_is_toggled_by_ear_counts_as_what_is_clicked(here, reader):
    reader.act(ROLE.RadioButton, "Settings")
    here.driver.wait_for("SettingsPage")
    reader.act(ROLE.RadioButton, "Dark")
    assert here.program.preferences.settings.theme.value == "dark"
    reader.act(ROLE.RadioButton, "Light")
    reader.act(ROLE.RadioButton, "Routines")
    here.driver.wait_for("RoutinesPage")
    assert QApplication.focusWidget() is not None
