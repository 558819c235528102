"""The pages to read, as they are delivered."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QListWidget, QPushButton, QTextBrowser

from backcoach.domain.settings import Settings
from backcoach.gui.learn.learn_flow import LearnFlow
from tests.clicking import click
from tests.gui.real_services import LIBRARY, services_in
from tests.storage.records import NOW

READINGS = LIBRARY.content.learn


@pytest.fixture
def here(qtbot, tmp_path):
    here = services_in(tmp_path, NOW, Settings(country="GB"))
    qtbot.addWidget(here.window)
    here.window.resize(1280, 800)
    here.window.show()
    return here


@pytest.fixture
def flow(here):
    return LearnFlow(here.services)


def part(here, kind):
    return here.window.currentWidget().findChild(kind)


def first_line(here):
    return part(here, QTextBrowser).toPlainText().partition("\n")[0]


def test_every_page_is_listed_and_the_first_one_open(here, flow):
    flow.start()

    titles = part(here, QListWidget)
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
    titles = part(here, QListWidget)

    for page in READINGS[1:]:
        qtbot.keyClick(titles, Qt.Key.Key_Down)
        assert first_line(here) == page.title


def test_a_click_opens_a_page_with_the_number_of_the_chosen_country(here, flow, qtbot):
    flow.start()
    titles = part(here, QListWidget)
    row = [page.stem for page in READINGS].index("when_to_get_help")

    spot = titles.visualItemRect(titles.item(row)).center()
    qtbot.mouseClick(titles.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    text = part(here, QTextBrowser).toPlainText()
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

    part(here, QTextBrowser).anchorClicked.emit(QUrl(target))

    assert first_line(here) == title


@pytest.mark.parametrize("way", ["button", "key"])
def test_back_leads_home(here, flow, qtbot, way):
    flow.start()

    with qtbot.waitSignal(flow.left):
        if way == "key":
            qtbot.keyClick(part(here, QListWidget), Qt.Key.Key_Escape)
        else:
            click(qtbot, here.window.currentWidget().findChild(QPushButton, "backButton"))

    assert flow.may_close()
    assert flow.pages == (here.window.currentWidget(),)
