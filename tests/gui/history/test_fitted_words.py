"""A page of the history speaks to its owner, or of whoever is looked at."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from backcoach.gui.history.fitted_words import fit_words
from backcoach.gui.history.session_page import SessionPage


@pytest.fixture
def page(qtbot):
    page = SessionPage({}, {})
    qtbot.addWidget(page)
    return page


def words(page):
    return {each.text() for kind in (QLabel, QPushButton) for each in page.findChildren(kind)}


def test_it_speaks_of_whoever_is_looked_at_and_to_the_owner_again(page):
    fit_words(page, "A-104")
    assert {"What A-104 did", "How the back felt", "Note"} <= words(page)
    fit_words(page, "B-2")
    assert "What B-2 did" in words(page)
    fit_words(page, "")
    assert {"What you did", "How your back felt", "Your note"} <= words(page)


def test_what_the_page_says_anew_is_fitted_again(page):
    label = next(each for each in page.findChildren(QLabel) if each.text() == "What you did")
    fit_words(page, "A-104")
    label.setText("Elsewhere")
    fit_words(page, "A-104")
    assert label.text() == "Elsewhere"
    label.setText("What you did")
    fit_words(page, "A-104")
    assert label.text() == "What A-104 did"
