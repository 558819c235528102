"""The main job as a screen reader does it: all is found by role and name, and acted on there."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from walkthrough.driver import let_live, wait_until

ROLE = QAccessible.Role
NAME, MORE = QAccessible.Text.Name, QAccessible.Text.Description
SESSIONS = "SELECT ended, stiffness_before, pain_before, stiffness_after, pain_after FROM session"


class Reader:
    """Knows nothing of widgets: only what the window tells to a screen reader."""

    def __init__(self, here):
        self._here = here

    def all(self, role):
        """All that is in sight and has this role, in the order in which it is told."""
        let_live()
        window = QAccessible.queryAccessibleInterface(self._here.program.window)
        return [each for each in self._told(window) if each.role() == role]

    def has(self, role, name):
        return any(each.text(NAME) == name for each in self.all(role))

    def act(self, role, name, asked=""):
        """Do the first thing that can be done with what is called so, within what is asked."""
        found = []
        wait_until(lambda: bool(found) or found.extend(self._found(role, name, asked)))
        assert found, f"{name} is not there; {[each.text(NAME) for each in self.all(role)]} are"
        button, act = found[0].object(), found[0].actionInterface()
        act.doAction(act.actionNames()[0])
        wait_until(lambda: not isValid(button) or not button.isDown())
        let_live()

    def answer_all(self, name):
        """Give one answer to every question of the page."""
        for each in self.all(ROLE.RadioButton):
            if each.text(NAME) == name:
                each.actionInterface().doAction("Toggle")
        let_live()

    def _found(self, role, name, asked):
        return [
            each
            for each in self.all(role)
            if each.text(NAME) == name
            and not each.state().disabled
            and (not asked or asked in (each.parent().text(NAME), each.text(MORE)))
        ]

    def _told(self, one):
        if one.state().invisible:
            return
        yield one
        for number in range(one.childCount()):
            child = one.child(number)
            if child is not None and child.isValid():
                yield from self._told(child)


@pytest.fixture
def reader(here):
    return Reader(here)


def press_when_there(reader, *names):
    """Press the first of these that is there and can be pressed."""
    for name in names:
        if reader._found(ROLE.Button, name, ""):
            reader.act(ROLE.Button, name)
            return True
    return False


def test_from_the_start_page_over_the_check_and_a_stretch_to_its_end(here, reader):
    assert reader.has(ROLE.RadioButton, "Today")
    reader.act(ROLE.RadioButton, "Stretches")
    here.driver.wait_for("StretchesPage")
    reader.act(ROLE.Button, "Single knee to chest")
    reader.act(ROLE.Button, "Start a session with this")
    here.driver.wait_for("ScreeningPage")
    assert not reader.has(ROLE.RadioButton, "Today")
    while type(here.driver.page).__name__ == "ScreeningPage":
        reader.answer_all("No")
        reader.act(ROLE.Button, "Next")
    here.driver.wait_for("RoutinePreviewPage")
    for asked, score in (("Stiffness now", "3"), ("Pain now, while you rest", "1")):
        reader.act(ROLE.RadioButton, score, asked)
    reader.act(ROLE.Button, "Start")
    here.driver.wait_for("PlayerPage")
    here.play(300)
    here.driver.wait_for("AfterPage")
    scales = [each.text(NAME) for each in reader.all(ROLE.Grouping) if each.text(NAME)]
    for asked, score in zip(scales[:2], ("1", "0"), strict=True):
        reader.act(ROLE.RadioButton, score, asked)
    assert press_when_there(reader, "Save and finish", "Save")
    assert here.rows(SESSIONS) == [("finished", 3, 1, 1, 0)]


def test_a_question_is_told_before_its_answers(here, reader):
    reader.act(ROLE.RadioButton, "Stretches")
    reader.act(ROLE.Button, "Single knee to chest")
    reader.act(ROLE.Button, "Start a session with this")
    here.driver.wait_for("ScreeningPage")
    window = QAccessible.queryAccessibleInterface(here.program.window)
    told = [each.text(NAME) for each in reader._told(window)]
    for group in reader.all(ROLE.Grouping):
        if group.childCount() and group.child(0).text(NAME) == "No":
            assert told.index(group.text(NAME)) < told.index("No", told.index(group.text(NAME)))


def test_what_is_toggled_by_ear_counts_as_what_is_clicked(here, reader):
    reader.act(ROLE.RadioButton, "Settings")
    here.driver.wait_for("SettingsPage")
    reader.act(ROLE.RadioButton, "Dark")
    assert here.program.preferences.settings.theme.value == "dark"
    reader.act(ROLE.RadioButton, "Light")
    reader.act(ROLE.RadioButton, "Routines")
    here.driver.wait_for("RoutinesPage")
    assert QApplication.focusWidget() is not None
