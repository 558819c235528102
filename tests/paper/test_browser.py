"""The web page of a handout, printed by a real browser, is the twin of the PDF."""

import re
import shutil
import subprocess

import pytest
from pypdfium2 import PdfDocument

from backcoach.domain.routines.routine import Routine
from backcoach.paper.handout import HandoutChoice
from backcoach.paper.pages import Pages
from backcoach.paper.web_page import html
from tests.paper.sheets import alone, plain, printed, read_pdf

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
MARGIN = 28.0  # points: no letter comes nearer to the edge of the paper

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed here"),
]


def printed_by_browser(page, folder):
    """Print a web page as a PDF; return its path, and what the browser complained of."""
    asked = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    asked += ["--enable-logging=stderr", f"--user-data-dir={folder / 'profile'}"]
    asked += [f"--print-to-pdf={folder / 'web.pdf'}", page.as_uri()]
    done = subprocess.run(  # noqa: S603 - a browser of the system, on a page of our own
        [BROWSER, *asked], capture_output=True, text=True, check=True, timeout=60
    )
    return folder / "web.pdf", [line for line in done.stderr.splitlines() if "CONSOLE" in line]


@pytest.mark.parametrize("names", [("T05", "T06", "T11"), ("T01", "T02", "T08")])
def test_a_browser_prints_the_same_pages_with_all_words_whole(names, tmp_path):
    items = tuple(alone(each).items[0] for each in names)
    routine = Routine("three", "For the morning", items)
    sheet = printed(
        routine, HandoutChoice(header="Clinic by the Sea", for_whom="A-104"), drawn=True
    )
    pages = Pages(sheet)
    page = tmp_path / "handout.html"
    page.write_text(html(sheet, pages.share), encoding="utf-8")

    path, complaints = printed_by_browser(page, tmp_path)

    assert complaints == []
    title, size, words = read_pdf(path)
    assert title == "For the morning"
    assert size == pytest.approx((595, 842), abs=1)
    assert len(words) == pages.count == 2
    shown = squeezed(" ".join(words))
    assert [each for each in sheet.words() if squeezed(each) not in shown] == []
    assert_nothing_is_cut(path)


def squeezed(words):
    """Without spaces and hyphens, for a browser breaks lines where it likes."""
    return re.sub(r"[\s\x02\xad\ufffe-]", "", plain(words))


def assert_nothing_is_cut(path):
    with PdfDocument(path) as document:
        for page in document:
            width, height = page.get_size()
            text = page.get_textpage()
            for at in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(at)
                assert left > MARGIN
                assert bottom > MARGIN
                assert right < width - MARGIN
                assert top < height - MARGIN
