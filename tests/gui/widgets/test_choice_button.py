"""A button of several, of which one is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QWidget

from backcoach.gui.widgets.choice_button import ChoiceButton, lead_tab_to


@pytest.fixture
def row(qtbot):
    row = QWidget()
    qtbot.addWidget(row)
    return row


def test_a_screen_reader_hears_a_radio_button_and_whether_it_is_chosen(row):
    button = ChoiceButton("segment", "Slow", row)
    button.setChecked(True)

    told = QAccessible.queryAccessibleInterface(button)

    assert told.role() == QAccessible.Role.RadioButton
    assert told.state().checked


def test_the_tab_key_comes_to_the_chosen_one_of_a_group(row):
    group = QButtonGroup(row)
    buttons = [ChoiceButton("segment", text, row) for text in ("Slow", "Easy", "Even")]
    for button in buttons:
        group.addButton(button)

    lead_tab_to(group, buttons[1])

    stops = [each for each in buttons if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [buttons[1]]
