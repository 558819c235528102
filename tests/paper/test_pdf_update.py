"""An update at the end of a PDF: what was there stays, and what is changed counts."""

import pytest

from backcoach.paper.pdf_update import PdfUpdate
from backcoach.paper.sheet import PageBreak, Sheet, Text
from tests.paper.sheets import pdf_of, read_pdf

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def data():
    return pdf_of(Sheet("Title", (Text("One."), PageBreak(), Text("Two."))))


def test_an_update_can_be_read_and_leaves_what_was_there(data, tmp_path):
    before = data[: data.index(b"%%EOF") + 6]
    update = PdfUpdate(before)
    assert len(update.pages) == 2
    number = update.add()
    update.put(number, "<< /Kind /New >>")
    update.extend(update.root, f"/Mine {number} 0 R")
    update.rewrite(update.reference(update.pages[0], "Contents"), lambda held: held)
    path = tmp_path / "updated.pdf"
    path.write_bytes(update.written())

    assert path.read_bytes().startswith(before)
    title, _, words = read_pdf(path)
    assert title == "Title"
    assert "One." in words[0]
    assert "Two." in words[1]


@pytest.mark.parametrize(
    "spoilt",
    [b"", b"%PDF-1.4", b"startxref\n0\n%%EOF\n", b"/Root 1 0 R\nstartxref\n0\n%%EOF\n"],
)
def test_what_is_no_such_pdf_is_refused(spoilt):
    with pytest.raises(ValueError, match="There is no"):
        PdfUpdate(spoilt)
