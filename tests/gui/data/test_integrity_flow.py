"""All data looked through by a click: what was found, in words, and nothing changed."""

import stat
import sys
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from backcoach.gui.data.integrity_flow import IntegrityFlow, integrity_state
from backcoach.gui.data.integrity_page import IntegrityPage
from backcoach.gui.widgets.fact_rows import FactRows
from backcoach.storage.backups.backup import Backup, Backups, Occasion
from backcoach.storage.backups.opening import BACKUPS, HISTORY
from backcoach.storage.files.storage_error import Trouble
from backcoach.storage.repair.finding import Defect, Finding
from backcoach.storage.repair.history_repair import RepairReport
from backcoach.storage.repair.integrity_check import IntegrityReport, Problem
from backcoach.words.finding_words import finding_words
from tests.clicking import part, text_of
from tests.storage.records import NOW, a_session
from walkthrough.driver import let_live


@pytest.fixture
def here(here):
    here.fill()
    here.flow = IntegrityFlow(here.services)
    return here


def make_copy(here):
    made = []
    here.services.history.run(
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
    let_live()
    return part(here.page, name).isVisible()


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

    assert part(here.page, "troubleLabel").text() == (
        "•  Copies that cannot be read: 1. They are not used."
    )
    assert part(here.page, "troubleHeading").text() == "Good to know"
    assert shown(here, "soundFrame")
    assert facts(here)["Copies that cannot be read"] == "1"
    assert not part(here.page, "copiesButton").isVisible()


def test_while_it_looks_it_says_so_and_back_leads_away(here, qtbot):
    here.executor.held = []
    here.flow.start()
    assert shown(here, "waitFrame")
    assert not part(here.page, "forwardButton").isEnabled()

    with qtbot.waitSignal(here.flow.left):
        qtbot.keyClick(here.page, Qt.Key.Key_Escape)
    here.flow.end()
    here.executor.let_go()
    assert shown(here, "waitFrame")


def break_totals(here):
    def harm(history):
        with history.opening.database.transaction() as connection:
            connection.execute("UPDATE day_total SET sessions = sessions + 1")

    here.services.history.run(harm)


def test_what_is_amiss_is_said_in_words_and_nothing_is_changed(here):
    break_totals(here)
    before = (here.folder / HISTORY).read_bytes()
    here.flow.start()

    assert part(here.page, "troubleHeading").text() == "Something can be mended"
    said = part(here.page, "troubleLabel").text()
    assert said == f"•  {finding_words(Finding(Defect.TOTALS, 3))}"
    hint = part(here.page, "troubleHint").text()
    assert hint == "For whoever helps you with it: day_total"
    assert part(here.page, "mendLabel").isVisible()
    assert part(here.page, "forwardButton").text() == "Mend it"
    assert (here.folder / HISTORY).read_bytes() == before


def test_it_is_repaired_by_a_click_once_there_is_a_copy(here, qtbot):
    before = here.records
    break_totals(here)
    here.flow.start()
    qtbot.keyClick(here.page, Qt.Key.Key_Return)

    assert shown(here, "soundFrame")
    assert not shown(here, "troubleFrame")
    assert part(here.page, "soundHeading").text() == "It is mended"
    told = part(here.page, "soundLabel").text()
    assert told == "How it was before is kept under Copies."
    assert len(Backups(here.folder / BACKUPS).all()) == 1
    assert here.records == before
    with qtbot.waitSignal(here.flow.left):
        here.press("forwardButton")


def test_rights_that_are_too_wide_are_put_right_without_a_copy(here):
    if sys.platform == "win32":
        pytest.skip("Windows keeps no such rights")
    (here.folder / HISTORY).chmod(0o644)
    here.flow.start()
    said = part(here.page, "troubleLabel").text()
    assert said == f"•  {finding_words(Finding(Defect.RIGHTS))}"
    here.press("forwardButton")

    assert part(here.page, "soundLabel").text() == "All is put right."
    assert stat.S_IMODE((here.folder / HISTORY).stat().st_mode) == 0o600


def test_a_mending_that_ends_after_the_page_was_left_shows_nothing(here):
    break_totals(here)
    here.flow.start()
    here.executor.held = []
    here.press("forwardButton")
    here.flow.end()
    here.executor.let_go()

    assert shown(here, "troubleFrame")


def test_each_finding_has_words_and_a_history_that_cannot_be_looked_through_too(qtbot, tmp_path):
    report = IntegrityReport(
        tmp_path / HISTORY,
        problems=(Problem(Trouble.LOCKED, "database is locked"),),
        good_backups=(Backup(tmp_path / "copy.sqlite", NOW, Occasion.DAILY),),
        findings=tuple(Finding(kind, 2, kind) for kind in Defect),
    )
    state = integrity_state(report)

    assert len(set(state.findings)) == len(Defect) + 2
    assert state.findings[-2:] == (
        "It cannot be looked through as it is.",
        "You can go back to a copy that is well.",
    )
    assert state.details == (*Defect, "database is locked")
    assert not state.can_repair
    page = IntegrityPage()
    qtbot.addWidget(page)
    page.show_check(state)
    assert part(page, "troubleHeading").text() == "Something is amiss"


def test_what_was_set_aside_is_said_by_name(here, monkeypatch):
    left = IntegrityReport(here.folder / HISTORY)
    mended = RepairReport((Finding(Defect.PAGES),), left, None, here.folder / "old")
    monkeypatch.setattr("backcoach.gui.data.integrity_flow.repair_history", lambda *_: mended)
    break_totals(here)
    here.flow.start()
    here.press("forwardButton")

    assert here.said == "What could not be read is kept as old."


def test_what_is_dated_later_than_tomorrow_is_good_to_know(here):
    def keep(history):
        me = history.people.me(NOW).id
        history.sessions.finish(a_session(me, at=NOW + timedelta(days=365)))

    here.services.history.run(keep)
    here.flow.start()
    assert shown(here, "soundFrame")
    assert text_of(here.page, "troubleHeading") == "Good to know"
    assert "Dated later than tomorrow: sessions: 1." in text_of(here.page, "troubleLabel")
