"""Words in a picture stay words: on paper, and on the web page."""

import pytest

from backcoach.figure.geometry.shape import Picture
from backcoach.paper.sheet import Align, Figure, Figures, Label, Sheet
from backcoach.paper.web_page import html
from tests.paper.sheets import pdf_of

PICTURE = Picture(100.0, 50.0, "#ffffff", ())
LABELS = tuple(
    Label(f"{align} & so", (50.0, 10.0 * number), 8.0, align)
    for number, align in enumerate(Align, 1)
)
SHEET = Sheet("Charts", (Figures((Figure(PICTURE, "A chart", "Below", LABELS),)),))


def test_labels_are_among_the_words():
    assert list(SHEET.words()) == ["", "Charts", "Below", "start & so", "middle & so", "end & so"]


def test_labels_are_letters_on_the_web_page():
    page = html(SHEET)

    assert '<text x="50" y="20" font-size="8" text-anchor="middle">middle &amp; so</text>' in page
    assert '<figure class="chart">' in page


@pytest.mark.usefixtures("qapp")
def test_labels_are_letters_on_paper():
    plain = Sheet("Charts", (Figures((Figure(PICTURE, "A chart", "Below"),)),))

    assert len(pdf_of(SHEET)) > len(pdf_of(plain))
