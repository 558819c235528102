"""A PDF has a structure: headings, lists, tables, and pictures in words, in their order."""

import re
from itertools import chain

import pytest

from backcoach.figure.geometry.shape import Picture
from backcoach.paper.handout import HandoutChoice, HandoutForm
from backcoach.paper.sheet import (
    Bullets,
    Card,
    Columns,
    Facts,
    FactStrip,
    Figure,
    Figures,
    Heading,
    PageBreak,
    Sheet,
    Table,
    Text,
    TickGrid,
    WritingLines,
)
from tests.paper.sheets import built_in, pdf_of, plain, printed, read_pdf
from tests.paper.structure_read import language_of, structure_of, walk

pytestmark = pytest.mark.usefixtures("qapp")

PICTURE = Picture(100, 50, "#ffffff", ())


def saved(sheet, tmp_path):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(pdf_of(sheet))
    return path


def names_in(path):
    return [node.name for node in walk(chain.from_iterable(structure_of(path)))]


def test_each_block_is_what_it_says_it_is(tmp_path):
    blocks = (
        Heading("Two", aside="Aside"),
        Heading("Three", 3),
        Text("Words", "Lead"),
        Bullets(("One",), numbered=True),
        Facts((("Hold", "20"),)),
        FactStrip((("Hold", "20"),)),
        Figures((Figure(PICTURE, "A picture", "Below"),)),
        WritingLines("Write", 2),
    )
    item = ["L", "LI", "Lbl", "LBody"]
    assert names_in(saved(Sheet("Title", blocks, header="Clinic\nStreet"), tmp_path)) == [
        *("Document", "P", "P", "H1", "H2", "P", "H3", "P"),
        *(item * 3),
        *("Figure", "Caption", "P"),
    ]


def test_a_table_has_headings_of_columns_and_rows_once(tmp_path):
    rows = tuple((f"Row {number}", "words " * 30) for number in range(60))
    path = saved(Sheet("T", (Table("Many", ("Name", "What"), rows),)), tmp_path)
    pages = structure_of(path)
    assert len(pages) > 1
    found = [node.name for node in walk(pages[0])]
    assert found[:10] == ["Document", "H1", "P", "Table", "TR", "TH", "TH", "TR", "TH", "TD"]
    later = [node for node in walk(pages[1]) if node.name == "TR"]
    assert [child.name for child in later[0].children] == ["TH", "TD"]


def test_columns_are_read_one_after_the_other_and_a_card_leaves_no_trace(tmp_path):
    columns = Columns(((Text("Left."), Bullets(("One",))), (Heading("Right"),)), (0.5, 0.5))
    assert names_in(saved(Sheet("T", (Card((columns,)),)), tmp_path)) == [
        *("Document", "H1", "P", "L", "LI", "Lbl", "LBody", "H2"),
    ]


def test_an_element_goes_on_over_the_page(tmp_path):
    long = Text("These words fill some of the page. " * 170)
    first, second = structure_of(saved(Sheet("T", (long,)), tmp_path))
    assert [node.name for node in walk(first)] == ["Document", "H1", "P"]
    assert [node.name for node in walk(second)] == ["Document", "P"]


def test_title_and_language_are_told(tmp_path):
    path = saved(Sheet("Für Ännä", (PageBreak(),), language="de"), tmp_path)
    assert read_pdf(path)[0] == "Für Ännä"
    assert language_of(path) == "de"
    assert b"/DisplayDocTitle true" in path.read_bytes()


def test_boxes_to_tick_leave_their_names(tmp_path):
    grid = TickGrid("Tick", ("Mon", "Tue"), ("Week 1", "Week 2"))
    path = saved(Sheet("T", (grid,)), tmp_path)
    week = ["TR", "TH", "TD", "TD"]
    head = ["Document", "H1", "P", "Table", "TR", "TH", "TH"]
    assert names_in(path) == [*head, *week, *head[3:], *week]
    assert "Week 1" in read_pdf(path)[2][0]


@pytest.mark.parametrize("form", HandoutForm)
def test_every_picture_of_a_handout_has_its_words_and_place(form, tmp_path):
    path = saved(printed(built_in("on_the_floor"), HandoutChoice(form=form)), tmp_path)
    figures = [n for n in walk(chain.from_iterable(structure_of(path))) if n.name == "Figure"]
    assert figures
    assert all(figure.alt for figure in figures)
    boxes = re.findall(rb"/BBox \[([^]]+)\]", path.read_bytes())
    assert len(boxes) == len(figures)
    for box in boxes:
        left, bottom, right, top = map(float, box.split())
        assert 0 < left < right < 595
        assert 0 < bottom < top < 842


def test_all_words_but_the_footer_are_in_the_structure(tmp_path):
    """Nothing is painted outside of an element but lines, grounds and the footer."""
    path = saved(printed(built_in("in_bed_in_the_morning")), tmp_path)
    for nodes in structure_of(path):
        numbers = [number for node in walk(nodes) for number in node.numbers]
        assert numbers == list(range(1, len(numbers) + 1))
    words = plain(" ".join(read_pdf(path)[2]))
    assert "-9001" not in words
    assert "Page 1 of" in words
