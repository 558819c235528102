"""What help says of each page."""

import pytest

from backcoach.gui.help.page_help import PAGE_KEYS, PURPOSES, keys_of_page, purpose_of
from tests.places import ROOT

MOST_WORDS = 18
# Bases that are never shown.
BASES = {"SheetPage"}


def names_of_pages():
    sources = (ROOT / "backcoach" / "gui").rglob("*_page.py")
    lines = (line for path in sources for line in path.read_text("utf-8").splitlines())
    heads = [line for line in lines if line.startswith("class ") and "Page):" in line]
    return {line.removeprefix("class ").split("(")[0] for line in heads} - BASES


def test_each_page_says_what_it_is_for():
    assert set(PURPOSES) == names_of_pages()
    assert set(PAGE_KEYS) <= set(PURPOSES)


@pytest.mark.parametrize("page", PURPOSES)
def test_its_sentences_are_short_and_its_keys_say_what_they_do(page):
    for sentence in purpose_of(page).split(". "):
        assert len(sentence.split()) < MOST_WORDS
    assert all(written and does for written, does in keys_of_page(page))


def test_what_is_no_page_of_ours_has_no_help():
    assert (purpose_of("QLabel"), keys_of_page("QLabel")) == ("", [])
