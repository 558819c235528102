"""Sheets on paper: complete, selectable, drawn as vectors, and cut where nothing is torn apart."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from backcoach.figure.geometry.shape import Picture, Shape
from backcoach.paper.handout import HandoutChoice
from backcoach.paper.pages import Pages
from backcoach.paper.sheet import (
    Bullets,
    Card,
    Columns,
    Emphasis,
    Facts,
    Figure,
    Figures,
    Heading,
    PageBreak,
    Paper,
    Sheet,
    Table,
    Text,
    TickGrid,
    WritingLines,
)
from tests.paper.sheets import LIBRARY, alone, built_in, pdf_of, plain, printed, read_pdf

pytestmark = pytest.mark.usefixtures("qapp")

LONG = "These words fill some of the page. " * 12
SQUARE = Picture(
    100, 100, "#ffffff", (Shape((((10, 10), (90, 10), (90, 90), (10, 90)),), "#1f6f6b"),)
)


def saved(sheet, tmp_path):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(pdf_of(sheet))
    return path


def pages_of(sheet, tmp_path):
    return read_pdf(saved(sheet, tmp_path))[2]


def painted(pages, index, width=300):
    scale = width / pages.size.width()
    drawn = QImage(width, round(pages.size.height() * scale), QImage.Format.Format_RGB32)
    drawn.fill(QColor("white"))
    painter = QPainter(drawn)
    painter.scale(scale, scale)
    pages.paint(painter, index)
    painter.end()
    return drawn


def inked(drawn, part):
    """Whether there is anything but paper in a part of a page, given in shares of it."""
    width, height = drawn.width(), drawn.height()
    rect = QRectF(
        part.x() * width, part.y() * height, part.width() * width, part.height() * height
    ).toRect()
    cut = drawn.copy(rect)
    return any(
        cut.pixelColor(x, y).lightness() < 250
        for y in range(cut.height())
        for x in range(cut.width())
    )


@pytest.mark.parametrize("routine_id", [routine.id for routine in LIBRARY.routines])
def test_all_words_of_a_handout_can_be_selected_in_its_pdf(routine_id, tmp_path):
    sheet = printed(built_in(routine_id), HandoutChoice(header="Clinic by the Sea\nSea street 1"))
    pages = unbroken(" ".join(pages_of(sheet, tmp_path)))
    for words in sheet.words():
        assert all(unbroken(plain(line)) in pages for line in words.splitlines()), words


def unbroken(words):
    """The same where a line ends behind a hyphen."""
    return words.replace("- ", "-")


def test_what_letters_draw_for_one_another_is_still_selected_as_it_was_written(tmp_path):
    words = "(ABC) A-B 12:30, 3 × 30 s, 12–14, ‘a’ “b” ιώτα, Мар’яна, Марʼяна"  # noqa: RUF001
    (page,) = pages_of(Sheet("Title", (Text(words),)), tmp_path)
    assert words in page


def test_the_pdf_has_title_and_size_and_holds_no_bitmap(tmp_path):
    path = saved(printed(alone("T06"), drawn=True), tmp_path)
    title, size, _ = read_pdf(path)
    assert title == "Lying twist"
    assert size == pytest.approx((595, 842), abs=1)
    assert b"/Subtype /Image" not in path.read_bytes()


def test_letter_paper_is_wider_and_lower(tmp_path):
    sheet = printed(alone("T06"), HandoutChoice(paper=Paper.LETTER))
    assert read_pdf(saved(sheet, tmp_path))[1] == pytest.approx((612, 792), abs=1)


@pytest.mark.parametrize("technique_id", LIBRARY.content.techniques)
def test_a_stretch_stands_on_one_page_of_the_lower_paper(technique_id, tmp_path):
    sheet = printed(alone(technique_id), HandoutChoice(paper=Paper.LETTER))
    technique = LIBRARY.content.techniques[technique_id]
    pages = pages_of(sheet, tmp_path)
    assert len(pages) <= 2
    (whole,) = (page for page in pages if f"1. {technique.name}" in page)
    assert technique.never[-1] in whole


def test_large_type_takes_more_room(tmp_path):
    usual = printed(built_in("on_the_floor"))
    large = printed(built_in("on_the_floor"), HandoutChoice(large=True))
    assert len(pages_of(usual, tmp_path)) == 2
    assert len(pages_of(large, tmp_path)) > 4


def test_every_page_says_which_of_how_many_it_is(tmp_path):
    sheet = Sheet("Title", (Text("One."), PageBreak(), Text("Two.")), header="Clinic\nStreet")
    first, second = pages_of(sheet, tmp_path)
    assert "Clinic · Title Page 1 of 2" in first
    assert "Two. Clinic · Title Page 2 of 2" in second


def test_a_card_is_never_cut_where_one_page_can_hold_it(tmp_path):
    card = Card((Heading("Whole"), *(Text(LONG) for _ in range(7)), Text("Last line.")))
    pages = pages_of(Sheet("Title", (Text(LONG), Text(LONG), Text(LONG), card)), tmp_path)
    assert "Whole" in pages[1]
    assert "Last line." in pages[1]


def test_a_card_is_set_a_little_smaller_where_that_keeps_it_whole(tmp_path):
    card = Card((Heading("Whole"), *(Text(LONG) for _ in range(11)), Text("Last line.")))
    (page,) = (each for each in pages_of(Sheet("T", (card,)), tmp_path) if "Whole" in each)
    assert "Last line." in page


def test_a_card_too_long_for_a_page_goes_on_over_several(tmp_path):
    card = Card((Heading("Long"), *(Text(f"{n} {LONG}") for n in range(40))), Emphasis.NOTICE)
    pages = pages_of(Sheet("Title", (card,)), tmp_path)
    assert len(pages) > 2
    assert all(f" {n} These" in " ".join(pages) for n in range(40))


def test_a_heading_stays_with_what_it_is_about(tmp_path):
    for count in range(6, 20):
        blocks = (*(Text(LONG) for _ in range(count)), Heading("Here"), Text(LONG))
        pages = pages_of(Sheet("Title", blocks), tmp_path)
        (with_heading,) = (page for page in pages if "Here" in page)
        assert "Here These words" in with_heading


def test_a_long_table_repeats_its_headings_on_each_page(tmp_path):
    rows = tuple((f"Row {n}", "words " * 30, str(n)) for n in range(80))
    table = Table("Many", ("Name", "What", "Count"), rows, frozenset({2}))
    pages = pages_of(Sheet("Title", (table,)), tmp_path)
    assert len(pages) > 2
    assert all("Name What Count" in page for page in pages)
    assert all(f"Row {n} " in " ".join(pages) for n in range(80))


def test_columns_too_high_for_a_page_follow_one_another(tmp_path):
    columns = Columns(((Text(LONG * 20),), (Text("Second column."),)), (0.5, 0.5))
    pages = pages_of(Sheet("Title", (columns,)), tmp_path)
    assert len(pages) > 1
    assert "Second column." in pages[-1]


def test_what_is_higher_than_a_page_is_made_smaller():
    tall = Picture(100, 1000, "#ffffff", SQUARE.shapes)
    pages = Pages(Sheet("Title", (Figures((Figure(tall, "A tower"),), 900.0),)))
    assert pages.count == 2
    assert inked(painted(pages, 1), QRectF(0.1, 0.0, 0.8, 0.3))


def test_the_preview_shows_what_is_on_the_page():
    pages = Pages(Sheet("Title", (Figures((Figure(SQUARE, "A square"),)), PageBreak())))
    page = painted(pages, 0)
    assert inked(page, QRectF(0.3, 0.1, 0.4, 0.2))
    assert not inked(page, QRectF(0.1, 0.5, 0.8, 0.4))


def test_boxes_to_tick_and_lines_to_write_on_are_drawn():
    grid = TickGrid("Tick", ("Mon", "Tue"), ("Week 1", "Week 2"))
    for block in (grid, WritingLines("Your words", 3)):
        with_it, without = (Pages(Sheet("T", blocks)) for blocks in ((block,), (PageBreak(),)))
        assert painted(with_it, 0) != painted(without, 0)


def test_numbered_lists_and_facts_keep_their_order(tmp_path):
    blocks = (
        Bullets(("First", "Second"), numbered=True, first=3),
        Facts((("Hold", "20 seconds"), ("Rest", "10 seconds"))),
    )
    (page,) = pages_of(Sheet("Title", blocks), tmp_path)
    assert "3. First 4. Second Hold 20 seconds Rest 10 seconds" in page


def test_a_word_longer_than_the_page_is_broken(tmp_path):
    (page,) = pages_of(Sheet("Title", (Text("x" * 400),)), tmp_path)
    assert page.replace(" ", "").count("x") == 400
