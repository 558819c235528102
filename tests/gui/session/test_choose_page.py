"""Choosing: open cards open, locked ones say why and never do."""

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
ALL = (PAIR, CHAIR, TWIST, KNEES, KNEE)
TEXTS = screening(theme("today", ask("sore knee"), ask("sore hip"), ask("sore rib")))
LOCKED = (
    Lock("T06", Consequence.NOT_TODAY, ("sore hip",)),
    Lock("T07", Consequence.NEVER, ("sore hip", "sore knee", "sore rib")),
    Lock("T03", Consequence.NEVER, ("sore rib",)),
)
SOME = Cleared(TODAY, frozenset({"T05", "T05b"}), LOCKED)
EVERYTHING = Cleared(TODAY, frozenset(technique.id for technique in ALL), ())


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
    assert shown(page) == ["T05", "T05b", "T06", "T07", "T03"]
    assert part(page, "leadLabel").text() == "2 of 5 are open. The others say why not."


def test_a_click_chooses_an_open_stretch(qtbot, page):
    with qtbot.waitSignal(page.chosen) as chosen:
        click(page._cards["T05"])

    assert chosen.args == [TechniqueChoice("T05")]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("T06", "Twist is not open because of your answer to:\n•  sore hip"),
        ("T03", "Hug needs a helper. Start again with a helper."),
    ],
)
def test_a_locked_stretch_tells_why_and_never_opens(qtbot, page, name, reason):
    with qtbot.assertNotEmitted(page.chosen):
        click(page._cards[name])
        qtbot.keyClick(page._cards[name], Qt.Key.Key_Return)
        qtbot.keyClick(page._cards[name], Qt.Key.Key_Space)

    assert part(page, "tellFrame").isVisible()
    assert part(page, "tellLabel").text() == reason


def test_a_locked_card_says_its_reason_by_itself(page):
    assert "Because of your answer to: sore hip" in said(page, "T06")
    assert "Because of your answer to: sore hip, and 2 more" in said(page, "T07")
    assert "Needs a helper" in said(page, "T03")
    assert "Because" not in said(page, "T05")


def test_with_a_helper_reasons_stay_covered(page):
    page.show_choices(ChooseState(SOME, with_helper=True))
    for name in ("T06", "T03"):
        click(page._cards[name])

        assert "Not for today" in said(page, name)
        assert "is not for today." in part(page, "tellLabel").text()
        assert "sore" not in said(page, name) + part(page, "tellLabel").text()


def test_what_was_neither_permitted_nor_locked_stays_shut(qtbot, page):
    page.show_choices(ChooseState(Cleared(TODAY, frozenset({"T05"}), ()), with_helper=False))
    with qtbot.assertNotEmitted(page.chosen):
        click(page._cards["T06"])

    assert part(page, "tellLabel").text() == "Twist is not for today."


def test_with_a_helper_and_no_sign_everything_is_open(qtbot, page):
    page.show_choices(ChooseState(EVERYTHING, with_helper=True))
    assert part(page, "leadLabel").text() == "Every stretch is open."

    with qtbot.waitSignal(page.chosen) as chosen:
        click(page._cards["T03"])
    assert chosen.args == [TechniqueChoice("T03")]


def test_what_was_done_in_this_session_is_marked(page):
    assert "Done in this session" in said(page, "T05b")
    assert "Done" not in said(page, "T05")


def test_chips_narrow_the_cards(page):
    click(chip(page, Place.BED))
    assert shown(page) == ["T06"]

    click(chip(page, Place.CHAIR))
    assert shown(page) == ["T06", "T07"]

    click(chip(page, Place.BED))
    click(chip(page, Place.CHAIR))
    assert len(shown(page)) == len(ALL)


def test_words_find_names_whatever_their_accents(qtbot, page):
    qtbot.keyClicks(part(page, "searchEdit"), "chaise")

    assert shown(page) == ["T07"]


def test_a_filter_takes_back_what_was_told(qtbot, page):
    click(page._cards["T06"])
    qtbot.keyClicks(part(page, "searchEdit"), "knee")

    assert not part(page, "tellFrame").isVisible()


def test_where_nothing_fits_everything_can_be_shown_again(qtbot, page):
    click(chip(page, Region.HIP))
    qtbot.keyClicks(part(page, "searchEdit"), "zzz")
    assert shown(page) == []
    assert part(page, "emptyBox").isVisible()

    click(part(page, "allButton"))
    assert len(shown(page)) == len(ALL)
    assert not part(page, "emptyBox").isVisible()


def test_what_was_looked_for_stays_for_the_next_choice(qtbot, page):
    qtbot.keyClicks(part(page, "searchEdit"), "both")
    page.show_choices(ChooseState(SOME, with_helper=False))

    assert shown(page) == ["T05b"]


def press(qtbot, page, key):
    qtbot.keyClick(page.focusWidget(), key)
    return next((name for name, card in page._cards.items() if card.hasFocus()), None)


def test_arrows_go_from_card_to_card_and_enter_opens(qtbot, page):
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
