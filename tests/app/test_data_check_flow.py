"""All data looked through by a click: what was found, in words, and nothing changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from backcoach.app.data_check_flow import DataCheckFlow
from backcoach.app.walker import let_live
from backcoach.storage.backup import Backups, Occasion
from backcoach.storage.opening import BACKUPS
from backcoach.widgets.fact_rows import FactRows
from tests.app.data_here import DataHere
from tests.storage.records import NOW


@pytest.fixture
def here(qtbot, tmp_path):
    here = DataHere(qtbot, tmp_path)
    here.fill()
    here.flow = DataCheckFlow(here.services)
    return here


def make_copy(here):
    made = []
    here.services.archive.ask(
        lambda history: Backups(here.folder / BACKUPS).make(
            history.opening.database, NOW, Occasion.DAILY
        ),
        made.append,
    )
    return made[0].path


def facts(here):
    let_live()
    texts = [each.text() for each in here.page.findChild(FactRows).findChildren(QLabel)]
    return dict(zip(texts[::2], texts[1::2], strict=True))


def shown(here, name):
    return here.page.findChild(QFrame, name).isVisible()


def test_data_that_is_well_is_said_to_be_so_and_counted(here, qtbot):
    make_copy(here)
    here.flow.start()

    assert shown(here, "soundFrame")
    assert not shown(here, "troubleFrame")
    counted = facts(here)
    assert counted["People"] == "2"
    assert counted["Sessions"] == counted["Safety checks"] == counted["Sides done"] == "3"
    assert counted["Copies that can be read"] == "1"
    assert "Copies that cannot be read" not in counted
    with qtbot.waitSignal(here.flow.left):
        qtbot.keyClick(here.page, Qt.Key.Key_Return)


def test_a_copy_that_cannot_be_read_is_found(here):
    make_copy(here).write_bytes(b"no history" * 400)
    here.flow.start()

    assert here.page.findChild(QLabel, "troubleLabel").text() == (
        "•  Copies that cannot be read: 1. They are not used."
    )
    assert facts(here)["Copies that cannot be read"] == "1"
    assert not here.page.findChild(QPushButton, "copiesButton").isVisible()


def test_while_it_looks_it_says_so_and_back_leads_away(here, qtbot):
    here.executor.held = []
    here.flow.start()
    assert shown(here, "waitFrame")
    assert not here.page.findChild(QPushButton, "forwardButton").isEnabled()

    with qtbot.waitSignal(here.flow.left):
        qtbot.keyClick(here.page, Qt.Key.Key_Escape)
    here.flow.end()
    here.executor.let_go()
    assert shown(here, "waitFrame")
