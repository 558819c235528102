import pytest
from PySide6.QtWidgets import QLineEdit

from backcoach.gui.widgets.whole_text import show_whole


@pytest.mark.parametrize("text", ["Anna", "A" * 60, "\U0001f642" * 60])
def test_no_text_is_cut_by_being_shown(qtbot, text) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)

    show_whole(line, text, 24)

    assert line.text() == text


def test_the_next_text_ends_where_it_should(qtbot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    show_whole(line, "A" * 60, 24)

    show_whole(line, "", 24)
    qtbot.keyClicks(line, "B" * 30)

    assert line.text() == "B" * 24
