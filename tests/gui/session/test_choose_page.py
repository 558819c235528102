"""Choosing: what is open is shown as cards; what is not has none, and says why once asked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from backcoach.domain.safety.clearance import Cleared, Lock
from backcoach.domain.safety.screening import Consequence
from backcoach.domain.stretch.technique import Place, Region
from backcoach.gui.session.choose_page import ChoosePage, TechniqueChoice
from backcoach.gui.session.choose_state import ChooseState
from backcoach.gui.widgets.cards.card_grid import BODY_PIXELS
from tests.clicking import bring_into_sight, click, part
from tests.small_screening import ask, screening
from tests.small_screening import page as theme
from tests.stretches import HUG, KNEE, TODAY

KNEES = replace(KNEE, id="T05b", name="Both knees", order=2, regions=(Region.HIP,))
TWIST = replace(KNEE, id="T06", name="Twist", order=3, places=(Place.BED,))
CHAIR = replace(KNEE, id="T07", name="Chaîse", order=4, places=(Place.CHAIR,))
PAIR = replace(HUG, name="Hug", order=9)
MORE = tuple(replace(KNEE, id=f"M{each}", name="More", order=20 + each) for each in (1, 2))
ALL = (PAIR, CHAIR, TWIST, KNEES, KNEE)
TEXTS = screening(theme("today", ask("sore knee"), ask("sore hip"), ask("sore rib")))
LOCKED = (
    Lock("T06", Consequence.NOT_TODAY, ("sore hip",)),
    Lock("T07", Consequence.NEVER, ("sore hip", "sore knee", "sore rib")),
    Lock("T03", Consequence.NEVER, ("sore rib",)),
)
SOME = Cleared(TODAY, frozenset({"T05", "T05b"}), LOCKED)
EVERYTHING = Cleared(TODAY, frozenset(technique.id for technique in ALL), ())
MANY = Cleared(TODAY, EVERYTHING.permitted | {each.id for each in MORE}, ())


@pytest.fixture
def page(qtbot):
    page = ChoosePage(ALL, TEXTS)
    qtbot.addWidget(page)
    font = page.font()
    font.setPixelSize(BODY_PIXELS)
    page.setFont(font)
    page.resize(1280, 800)
    page.show_choices(ChooseState(SOME, with_helper=False, done=("T05b",)))
    with qtbot.waitActive(page):
        page.show()
    return page


def shown(page):
    return [name for name, card in page._cards.items() if card.isVisible()]


def chip(page, value):
    return {**part(page, "peopleChips")._chips, **part(page, "filterChips")._chips}[value]


def said(page, name):
    return page._cards[name].accessibleDescription()


def test_the_cards_stand_in_the_order_of_the_catalogue(page):
    page.show_choices(ChooseState(EVERYTHING, with_helper=True))
    assert shown(page) == ["T05", "T05b", "T06", "T07", "T03"]


def test_a_click_chooses_an_open_stretch(qtbot, page):
    with qtbot.waitSignal(page.chosen) as chosen:
        click(page._cards["T05"])

    assert chosen.args == [TechniqueChoice("T05")]


def test_what_is_shut_has_no_card_and_is_folded_into_one_line(page):
    assert shown(page) == ["T05", "T05b"]
    assert part(page, "leadLabel").text() == "2 of 5 stretches are open."
    assert page._not_today._unfold.text() == "Not today: 4, and why"


def test_what_was_neither_permitted_nor_locked_has_no_card(page):
    page.show_choices(ChooseState(Cleared(TODAY, frozenset({"T05"}), ()), with_helper=False))
    assert shown(page) == ["T05"]
    assert part(page, "leadLabel").text() == "Every stretch that needs no helper is open."


def test_whom_to_call_stands_below(page):
    page.show_choices(ChooseState(SOME, with_helper=False, emergency="Emergency: 112"))
    assert part(page, "emergencyLabel").text() == "Emergency: 112"


def test_an_agreement_is_handed_on(qtbot, page):
    with qtbot.waitSignal(page.agreed):
        page._not_today.agreed.emit(None)


@pytest.fixture
def full(qtbot):
    """A page with many cards, and its filters unfolded."""
    page = ChoosePage((*ALL, *MORE), TEXTS)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_choices(ChooseState(MANY, with_helper=True))
    with qtbot.waitActive(page):
        page.show()
    click(part(page, "filterButton"))
    return page


def test_few_cards_need_no_filter(page):
    assert not part(page, "filterButton").isVisible()
    assert not part(page, "searchEdit").isVisible()


def test_with_a_helper_and_no_sign_everything_is_open(qtbot, page):
    page.show_choices(ChooseState(EVERYTHING, with_helper=True))
    assert part(page, "leadLabel").text() == "Every stretch is open."

    with qtbot.waitSignal(page.chosen) as chosen:
        click(page._cards["T03"])
    assert chosen.args == [TechniqueChoice("T03")]


def test_what_was_done_in_this_session_is_marked(page):
    assert "Done in this session" in said(page, "T05b")
    assert "Done" not in said(page, "T05")


def test_chips_narrow_the_cards(full):
    click(chip(full, Place.BED))
    assert shown(full) == ["T06"]

    click(chip(full, Place.CHAIR))
    assert shown(full) == ["T06", "T07"]

    click(chip(full, Place.BED))
    click(chip(full, Place.CHAIR))
    assert len(shown(full)) == len(MANY.permitted)


def test_words_find_names_whatever_their_accents(qtbot, full):
    qtbot.keyClicks(part(full, "searchEdit"), "chaise")

    assert shown(full) == ["T07"]


def test_the_filter_button_counts_what_holds(qtbot, full):
    click(chip(full, Place.BED))
    qtbot.keyClicks(part(full, "searchEdit"), "twist")
    assert part(full, "filterButton").text() == "Filter (2)"

    click(chip(full, Place.BED))
    part(full, "searchEdit").clear()
    assert part(full, "filterButton").text() == "Filter"


def test_where_nothing_fits_everything_can_be_shown_again(qtbot, full):
    click(chip(full, Region.HIP))
    qtbot.keyClicks(part(full, "searchEdit"), "zzz")
    assert shown(full) == []
    assert part(full, "emptyBox").isVisible()

    click(part(full, "allButton"))
    assert len(shown(full)) == len(MANY.permitted)
    assert not part(full, "emptyBox").isVisible()


def test_what_was_looked_for_stays_for_the_next_choice(qtbot, full):
    qtbot.keyClicks(part(full, "searchEdit"), "both")
    full.show_choices(ChooseState(SOME, with_helper=False))

    assert shown(full) == ["T05b"]


def press(qtbot, page, key):
    qtbot.keyClick(page.focusWidget(), key)
    return next((name for name, card in page._cards.items() if card.hasFocus()), None)


def test_arrows_go_from_card_to_card_and_enter_opens(qtbot, page):
    page.show_choices(ChooseState(EVERYTHING, with_helper=True))
    page._cards["T05"].setFocus()

    assert press(qtbot, page, Qt.Key.Key_Left) == "T05"
    assert press(qtbot, page, Qt.Key.Key_Right) == "T05b"
    assert press(qtbot, page, Qt.Key.Key_Down) == "T03"
    assert press(qtbot, page, Qt.Key.Key_Down) == "T03"
    assert press(qtbot, page, Qt.Key.Key_Right) == "T03"
    assert press(qtbot, page, Qt.Key.Key_Up) == "T05b"
    with qtbot.waitSignal(page.chosen) as chosen:
        press(qtbot, page, Qt.Key.Key_Return)
    assert chosen.args == [TechniqueChoice("T05b")]


def test_space_opens_too(qtbot, page):
    with qtbot.waitSignal(page.chosen):
        qtbot.keyClick(page._cards["T05"], Qt.Key.Key_Space)


def test_arrows_scroll_to_the_card(qtbot, page):
    page.show_choices(ChooseState(EVERYTHING, with_helper=True))
    page.resize(700, 500)
    bring_into_sight(page._cards["T05"])
    page._cards["T05"].setFocus()
    for _ in ALL:
        press(qtbot, page, Qt.Key.Key_Right)

    assert page._cards["T03"].hasFocus()
    assert not page._cards["T03"].visibleRegion().isEmpty()


def test_other_keys_are_left_to_the_page(qtbot, page):
    page._cards["T05"].setFocus()
    with qtbot.waitSignal(page.back_asked):
        press(qtbot, page, Qt.Key.Key_Escape)


def test_the_back_button_goes_back(qtbot, page):
    with qtbot.waitSignal(page.back_asked):
        click(part(page, "backButton"))
