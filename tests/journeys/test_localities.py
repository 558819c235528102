"""Where the computer is set to another language: one language on screen, on paper and in a browser.

Every sign that is read is one that English is written with, digits and names of days too.
"""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication

from backcoach.cli.main import main
from backcoach.gui.history.history_flow import HistoryFlow
from backcoach.storage.backups.opening import open_in_place
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.session_store import SessionStore
from backcoach.words.locality import adopt, locality_of
from tests.clicking import press, said
from tests.gui.real_services import Here, in_window
from tests.paper.sheets import read_pdf
from tests.storage.records import NOW, a_part, a_session

NAMES = ("ar_EG", "de_DE", "en_GB", "en_US", "fa_IR", "tr_TR", "C")
FOREIGN = re.compile(r"[^\x00-\u024f\u2000-\u2bff]")  # beyond Latin letters, signs and arrows
GERMAN_OR_TURKISH = re.compile(r"\b(Mo|Di|Mi|Okt|Dez|Freitag|Kas|Cum|Sept?\.)\b")


@pytest.fixture(params=NAMES, autouse=True)
def name(request):
    adopt(locality_of({"LANG": f"{request.param}.UTF-8"}, None))
    return request.param


def keep_sessions(people, sessions):
    me = people.me(NOW).id
    for day in (1, 30, 60):
        played = a_session(me, at=NOW - timedelta(days=day))
        sessions.finish(replace(played, parts=(a_part(),)))


def refuse_foreign(text):
    assert FOREIGN.findall(text) == []
    assert GERMAN_OR_TURKISH.findall(text) == []


@pytest.mark.usefixtures("qapp")
def test_a_report_and_a_handout_are_in_one_language(folder, tmp_path):
    with open_in_place(folder, NOW) as database:
        keep_sessions(PersonStore(database), SessionStore(database))
    pdf, page, handout = (tmp_path / name for name in ("r.pdf", "r.html", "h.html"))
    given = ["--data-dir", str(folder), "--out"]

    assert main(["report", *given, str(pdf)], NOW) == 0
    assert main(["report", *given, str(page)], NOW) == 0
    assert main(["handout", "T06", *given, str(handout)], NOW) == 0

    refuse_foreign(" ".join(read_pdf(pdf)[2]))
    for written in (page.read_text("utf-8"), handout.read_text("utf-8")):
        assert written.startswith('<!DOCTYPE html>\n<html lang="en" dir="ltr">')
        refuse_foreign(written)


def test_pages_are_in_one_language(qtbot, tmp_path):
    here = in_window(qtbot, Here(tmp_path))
    here.keep(lambda history: keep_sessions(history.people, history.sessions))
    flow = HistoryFlow(here.services)
    flow.start()
    QApplication.processEvents()

    refuse_foreign(" ".join(said(here.window)))
    press(here.window, "Add a session")
    fields = here.window.findChildren(QAbstractSpinBox)
    assert any(" Nov 2026" in field.text() for field in fields)
    refuse_foreign(" ".join(field.text() for field in fields))
