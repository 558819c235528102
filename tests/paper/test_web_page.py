"""The accessible twin: well formed, in order, with words for every picture, and alone."""

import itertools
from html.parser import HTMLParser

import pytest

from backcoach.paper.handout import HandoutChoice
from backcoach.paper.sheet import (
    Bullets,
    Columns,
    Facts,
    PageBreak,
    Paper,
    Sheet,
    Table,
    Text,
    TextSize,
    TickGrid,
    TypeSize,
    WritingLines,
)
from backcoach.paper.web_page import html
from tests.paper.sheets import LIBRARY, built_in, plain, printed

VOID = {"meta", "br", "rect", "path"}


class Reader(HTMLParser):
    """Reads a page and fails where an element is not closed in its turn."""

    def __init__(self, text):
        super().__init__()
        self.open, self.met, self.words = [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.met.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.met.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.met if name == tag]


@pytest.fixture(params=[routine.id for routine in LIBRARY.routines])
def read(request):
    choice = HandoutChoice(header="Clinic by the Sea\nSea street 1")
    return Reader(html(printed(built_in(request.param), choice)))


def test_every_picture_has_words_of_its_own(read):
    names = {attributes["id"] for attributes in read.all("title") if "id" in attributes}
    pictures = read.all("svg")
    assert pictures
    assert all(picture["role"] == "img" for picture in pictures)
    assert {picture["aria-labelledby"] for picture in pictures} == names


def test_headings_begin_with_one_title_and_skip_no_level(read):
    levels = [int(tag[1]) for tag, _ in read.met if tag in {"h1", "h2", "h3"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_language_is_told_and_nothing_is_run_or_fetched(read):
    assert read.all("html") == [{"lang": "en", "dir": "ltr"}]
    tags = {tag for tag, _ in read.met}
    assert not tags & {"script", "link", "img", "iframe", "object", "image", "use"}
    links = {name for _, attributes in read.met for name in attributes}
    assert not links & {"src", "href", "xlink:href"}


def test_names_in_the_pictures_are_met_once(read):
    names = [attributes["id"] for _, attributes in read.met if "id" in attributes]
    assert len(names) == len(set(names))


def test_tables_say_which_cells_are_headings():
    table = Table("Days", ("Day", "Seconds"), (("Mon", "20"),), frozenset({1}))
    grid = TickGrid("Tick", ("Mon",), ("Week 1",))
    read = Reader(html(Sheet("T", (table, grid))))
    assert [attributes["scope"] for attributes in read.all("th")] == [
        *("col", "col", "row"),
        *("col", "row"),
    ]
    assert len(read.all("caption")) == 2


def test_all_words_are_there_and_none_is_taken_for_markup():
    blocks = (
        Text("<b>Bold</b> & more\nnext", "Lead <i>", TextSize.SMALL),
        Bullets(("One & two",), numbered=True, first=2),
        Facts((("<Hold>", "20"),)),
        Columns(((Text("Left"),), (Text("Right"),)), (0.5, 0.5)),
        PageBreak(),
        WritingLines("Words", 2),
    )
    read = Reader(html(Sheet("<T>", blocks, header="A & B\nStreet")))
    words = plain(" ".join(read.words))
    for expected in ("<b>Bold</b> & more", "Lead <i>", "One & two", "<Hold>", "A & B", "<T>"):
        assert expected in words
    assert read.all("b") == []
    assert read.all("ol") == [{"start": "2"}]


def test_paper_and_large_type_are_kept_for_print():
    letter = html(Sheet("T", (), paper=Paper.LETTER, type_size=TypeSize.LARGE))
    assert "size: letter" in letter
    assert "font-size: 1.4rem" in letter
    assert "size: A4" in html(Sheet("T", ()))
    assert "font-size: 10.5pt" in html(Sheet("T", ()))
    assert "font-size: 9.45pt" in html(Sheet("T", ()), 0.9)
    assert "<header>" not in letter
