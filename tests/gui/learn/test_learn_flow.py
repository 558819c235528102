"""The pages to read, as they are delivered."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QListWidget, QTextBrowser

from backcoach.domain.settings import Settings
from backcoach.gui.learn.learn_flow import LearnFlow
from tests.clicking import part
from tests.gui.real_services import LIBRARY

READINGS = LIBRARY.content.learn


@pytest.fixture
def settings():
    return Settings(country="GB")


@pytest.fixture
def flow(here):
    return LearnFlow(here.services)


def first_line(here):
    return here.page.findChild(QTextBrowser).toPlainText().partition("\n")[0]


def test_every_page_is_listed_and_the_first_one_open(here, flow):
    flow.start()

    titles = here.page.findChild(QListWidget)
    assert [titles.item(row).text() for row in range(titles.count())] == [
        page.title for page in READINGS
    ]
    assert first_line(here) == READINGS[0].title
    assert titles.hasFocus()


def test_a_flow_may_begin_with_another_page(here):
    LearnFlow(here.services, "the_pop").start()

    assert first_line(here) == "The pop"


def test_the_arrow_keys_read_one_page_after_the_other(here, flow, qtbot):
    flow.start()
    titles = here.page.findChild(QListWidget)

    for page in READINGS[1:]:
        qtbot.keyClick(titles, Qt.Key.Key_Down)
        assert first_line(here) == page.title


def test_a_click_opens_a_page_with_the_number_of_the_chosen_country(here, flow, qtbot):
    flow.start()
    titles = here.page.findChild(QListWidget)
    row = [page.stem for page in READINGS].index("when_to_get_help")

    spot = titles.visualItemRect(titles.item(row)).center()
    qtbot.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    text = here.page.findChild(QTextBrowser).toPlainText()
    assert "Now: call 999 or 112" in text
    assert "{ambulance}" not in text


@pytest.mark.parametrize(
    ("target", "title"),
    [
        ("the_pop.md", "The pop"),
        ("no_such_page.md", READINGS[0].title),
        ("https://example.org/the_pop.md", READINGS[0].title),
        ("file:///etc/the_pop.md", READINGS[0].title),
    ],
)
def test_a_link_leads_to_another_page_and_nowhere_else(here, flow, target, title):
    flow.start()

    here.page.findChild(QTextBrowser).anchorClicked.emit(QUrl(target))

    assert first_line(here) == title


@pytest.mark.parametrize("way", ["button", "key"])
def test_back_leads_home(here, flow, qtbot, way):
    flow.start()

    with qtbot.waitSignal(flow.left):
        if way == "key":
            qtbot.keyClick(here.page.findChild(QListWidget), Qt.Key.Key_Escape)
        else:
            here.press("backButton")

    assert flow.may_close()
    assert flow.pages == (here.page,)


def test_where_the_rail_led_to_it_there_is_no_way_back(here):
    flow = LearnFlow(here.services, leads_back=False)
    flow.start()

    assert not part(here.page, "backButton").isVisible()
