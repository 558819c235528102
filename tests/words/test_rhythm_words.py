"""One rhythm of the breath has one name, on each page and on paper."""

import pytest

from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.gui.settings.settings_page import SettingsPage
from backcoach.gui.widgets.dose.dose_form import DoseForm
from backcoach.gui.widgets.segmented import Segmented
from backcoach.words.rhythm_words import breaths_text, rhythm_hint, rhythm_name
from tests.gui.real_services import LIBRARY
from tests.places import ASSETS


def test_each_rhythm_has_a_name_of_its_own():
    assert len({rhythm_name(rhythm) for rhythm in Rhythm}) == len(RHYTHMS) == len(Rhythm)


@pytest.mark.parametrize("rhythm", Rhythm)
def test_a_name_says_how_long_to_breathe_in_and_out(rhythm):
    paced = RHYTHMS[rhythm]
    if paced is not None:
        assert f"in {paced.in_seconds}, out {paced.out_seconds}" in rhythm_name(rhythm)
        assert f"{paced.in_seconds} seconds in, {paced.out_seconds} " in rhythm_hint(rhythm)


def test_the_settings_and_a_stretch_offer_them_under_the_same_names(qtbot):
    form, page = DoseForm(), SettingsPage(LIBRARY.numbers, "", None)
    qtbot.addWidget(form)
    qtbot.addWidget(page)

    for choice in (form._breath, page.findChild(Segmented, "breathChoice")):
        assert [chip.text() for chip in choice.buttons] == [rhythm_name(each) for each in Rhythm]


@pytest.mark.parametrize("rhythm", Rhythm)
def test_what_there_is_to_read_calls_it_the_same(rhythm):
    text = (ASSETS / "learn" / "breathing.md").read_text(encoding="utf-8")

    assert f"- {rhythm_name(rhythm)}. " in text


@pytest.mark.parametrize("rhythm", [rhythm for rhythm in Rhythm if RHYTHMS[rhythm]])
def test_paper_counts_breaths_by_the_first_word_of_the_name(rhythm):
    first = rhythm_name(rhythm).partition(":")[0].lower()

    assert breaths_text(rhythm, 1) == f"1 {first} breath"
    assert breaths_text(rhythm, 3) == f"3 {first} breaths"
