"""Handouts of the real content, and PDFs read back, for tests."""

from dataclasses import replace
from datetime import date
from functools import cache, partial
from unittest.mock import patch

from pypdfium2 import PdfDocument

from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.rhythm import USUAL_RHYTHM
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.paper.handout_source import handout_source
from backcoach.gui.services.library import Library
from backcoach.paper import handout_pictures
from backcoach.paper.handout import HandoutChoice, handout
from backcoach.paper.handout_sheet import handout_sheet
from backcoach.paper.pages import Pages
from backcoach.paper.pdf_file import pdf_file
from backcoach.storage.content.paths import assets_dir
from tests.paper.plain_drawing import PlainDrawing

LIBRARY = Library(assets_dir())
ON = date(2026, 11, 21)


@cache
def source(*, drawn):
    found = handout_source(LIBRARY, Style(), LIBRARY.numbers.for_country("GB"))
    return found if drawn else replace(found, pictures=partial(_plain, found.pictures))


def _plain(pictures, stretch):
    with patch.object(handout_pictures, "Drawing", PlainDrawing):
        return pictures(stretch)


def built_in(routine_id):
    return next(routine for routine in LIBRARY.routines if routine.id == routine_id)


def alone(technique_id, **changed):
    technique = LIBRARY.content.techniques[technique_id]
    item = RoutineItem(technique_id, usual_dosage(technique, first_time=False))
    return Routine(technique_id, technique.name, (item,), **changed)


def printed(routine, choice=None, doses=None, *, drawn=False):
    """A handout; its figures are `drawn` where a test looks at them."""
    content = handout(routine, LIBRARY.content.techniques, USUAL_RHYTHM, ON, doses)
    return handout_sheet(content, choice or HandoutChoice(), source(drawn=drawn))


def pdf_of(sheet):
    """The bytes of a PDF."""
    return pdf_file(Pages(sheet))


def read_pdf(path):
    """Title, size of the first page in points, and the words of each page."""
    with PdfDocument(path) as document:
        title = document.get_metadata_value("Title")
        words = [plain(page.get_textpage().get_text_range()) for page in document]
        return title, document[0].get_size(), words


def plain(text):
    return " ".join(text.split())
