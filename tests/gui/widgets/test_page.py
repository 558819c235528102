"""What the keyboard does on every page, and how its edges stay in line."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcoach.gui.widgets.page import Page
from tests.clicking import bring_into_sight


class TwoWays(Page):
    """A page with a body that may scroll, a chip, a link, and both ways."""

    def __init__(self) -> None:
        super().__init__()
        self.body = QScrollArea()
        self.body.setWidgetResizable(True)
        self.body.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # as in every form
        self.text = QLabel()
        self.body.setWidget(self.text)
        self.chip = QPushButton("chip")
        self.chip.setCheckable(True)
        self.link = QPushButton("link")
        self._forward = QPushButton("forward")
        self._back = QPushButton("back")
        self.footer = QHBoxLayout()
        for button in (self._forward, self.chip, self.link, self._back):
            self.footer.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.body)
        layout.addLayout(self.footer)
        self._line_up(self.body, self.footer)
        self.pressed: list[str] = []
        for button in (self._forward, self.chip, self.link, self._back):
            button.clicked.connect(partial(self.pressed.append, button.text()))


@pytest.fixture
def page(qtbot: QtBot) -> TwoWays:
    page = TwoWays()
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    bring_into_sight(page)
    page.setFocus()
    return page


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_goes_forward(qtbot: QtBot, page: TwoWays, key: Qt.Key) -> None:
    qtbot.keyClick(page, key)

    assert page.pressed == ["forward"]


def test_escape_goes_back(qtbot: QtBot, page: TwoWays) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Escape)

    assert page.pressed == ["back"]


@pytest.mark.parametrize(("focused", "pressed"), [("link", ["link"]), ("chip", ["forward"])])
def test_enter_on_a_button_that_acts_presses_that_one(
    qtbot: QtBot, page: TwoWays, focused: str, pressed: list[str]
) -> None:
    button = getattr(page, focused)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)

    assert page.pressed == pressed


def test_other_keys_do_nothing(qtbot: QtBot, page: TwoWays) -> None:
    qtbot.keyClick(page, Qt.Key.Key_A)

    assert page.pressed == []


def test_a_page_without_ways_ignores_both_keys(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.show()

    qtbot.keyClick(page, Qt.Key.Key_Return)
    qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_the_footer_makes_room_where_the_body_shows_a_scroll_bar(page: TwoWays) -> None:
    plain = page.footer.contentsMargins().right()
    page.text.setMinimumHeight(2000)
    bring_into_sight(page)
    assert page.footer.contentsMargins().right() > plain

    page.text.setMinimumHeight(0)
    bring_into_sight(page)
    assert page.footer.contentsMargins().right() == plain


def test_the_tab_key_goes_as_the_page_is_read_whatever_was_made_later(
    qtbot: QtBot, page: TwoWays
) -> None:
    page.text.deleteLater()
    inside = QWidget()
    page.body.setWidget(inside)
    late = QPushButton("late", inside)
    inside.resize(200, 100)
    inside.show()
    late.show()
    page._open_at_top(page.body, "A title")

    late.setFocus()
    reached = []
    for _ in range(4):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget())
    assert reached == [page._forward, page.chip, page.link, page._back]


def test_a_page_begins_with_its_way_forward(page: TwoWays) -> None:
    page._open_at_top(page.body, "A title")

    assert page._forward is not None
    assert page._forward.hasFocus()


def test_where_nothing_can_be_gone_forward_with_yet_the_first_question_comes_first(
    page: TwoWays,
) -> None:
    assert page._forward is not None
    page._forward.setEnabled(False)
    page._open_at_top(page.body, "A title")

    assert page.chip.hasFocus()


def test_a_page_that_asks_begins_with_its_first_question(page: TwoWays) -> None:
    page._asks = True
    page.link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page.chip.hide()
    page._open_at_top(page.body, "A title")

    assert page.focusWidget() is page._forward


def test_a_page_that_is_come_back_to_goes_on_where_it_was_left(page: TwoWays) -> None:
    page.link.setFocus()
    page.hide()
    page.show()

    assert page.focusWidget() is page.link


def test_a_page_with_nothing_to_press_has_the_focus_itself(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.show()

    assert page.focusWidget() is page


def test_the_first_step_stays_in_sight_as_the_window_shrinks(page: TwoWays) -> None:
    inside = QWidget()
    inside.setMinimumHeight(2000)
    page._forward = QPushButton("forward", inside)
    page._forward.move(0, 600)
    page.body.setWidget(inside)
    page._forward.setFocus()
    page.resize(600, 300)

    assert not page._forward.visibleRegion().isEmpty()


def test_a_page_opens_at_its_top_and_says_its_title(page: TwoWays) -> None:
    page.text.setMinimumHeight(2000)
    bring_into_sight(page)
    page.body.verticalScrollBar().setValue(500)
    page.link.setFocus()
    page._open_at_top(page.body, "A title")

    assert page.body.verticalScrollBar().value() == 0
    assert page.accessibleName() == "A title"
    assert page.focusWidget() is page._forward


def test_a_page_is_laid_out_for_its_size_and_for_the_size_of_its_text(qtbot: QtBot) -> None:
    class Wide(Page):
        laid_out = 0

        def _arrange(self) -> None:
            self.laid_out += 1

    page = Wide()
    qtbot.addWidget(page)
    page.show()
    page.resize(900, 600)
    first = page.laid_out
    font = page.font()
    font.setPixelSize(2 * page.fontInfo().pixelSize())
    page.setFont(font)

    assert 0 < first < page.laid_out
