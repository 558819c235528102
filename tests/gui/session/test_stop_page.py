"""After a stop: why, and what to do for the worst of it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from backcoach.domain.safety.screening import Advice, Consequence, StopCue
from backcoach.gui.session.stop_page import StopPage, StopState, StopTold
from tests.clicking import bring_into_sight, click, part
from tests.emergency_numbers import BRITAIN
from tests.small_screening import screening

CUES = (
    StopCue("tired", "Just tired", "Rest.", "", felt=False),
    StopCue("partner", "The helper wanted to stop", "Good.", "", with_helper=True),
    StopCue("sharp", "Sharp pain", "No more today.", "", Consequence.NOT_TODAY),
    StopCue("tingling", "Tingling", "Talk to a doctor.", "", Consequence.URGENT),
    StopCue("numb", "Numb", "Talk to a doctor.", "", Consequence.URGENT),
    StopCue("weakness", "Weakness", "Stay where you are.", "", Consequence.EMERGENCY),
)
ON_THE_BOX = QPoint(8, 8)
ALARM = Advice("Get help", "Stop now.", "At once.", "Call {ambulance}.", "Read out the lines.")
USUAL = screening(cues=CUES)
SCREENING = replace(USUAL, advice={**USUAL.advice, Consequence.EMERGENCY: ALARM})


@pytest.fixture
def page(qtbot):
    page = StopPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_stop(StopState(SCREENING, BRITAIN, with_helper=True))
    page.show()
    return page


def check(page, cue_id):
    return next(box for cue, box in page._checks.items() if cue.id == cue_id)


def tell(qtbot, page, *cue_ids):
    for cue_id in cue_ids:
        bring_into_sight(check(page, cue_id))
        qtbot.mouseClick(check(page, cue_id), Qt.MouseButton.LeftButton, pos=ON_THE_BOX)
    with qtbot.waitSignal(page.told) as told:
        click(part(page, "nextButton"))
    return told.args[0]


def test_nothing_is_ticked_beforehand_and_one_tick_is_needed(qtbot, page):
    assert not any(box.isChecked() for box in page._checks.values())
    assert not part(page, "nextButton").isEnabled()
    assert part(page, "footLabel").text().startswith("Tick at least one line to go on.")
    assert "Emergency: " in part(page, "footLabel").text()

    qtbot.keyClick(check(page, "tired"), Qt.Key.Key_Space)

    assert part(page, "nextButton").isEnabled()
    assert part(page, "footLabel").text().startswith("Emergency: ")


def test_what_was_ticked_is_told_with_the_pain_if_given(qtbot, page):
    assert tell(qtbot, page, "tired", "sharp") == StopTold(("tired", "sharp"), None)


def test_the_pain_now_is_told_as_well(qtbot, page):
    part(page, "painScale")._group.button(6).click()

    assert tell(qtbot, page, "sharp") == StopTold(("sharp",), 6)


def test_several_reasons_lead_to_the_worst(qtbot, page):
    tell(qtbot, page, "tired", "sharp", "tingling", "numb")

    assert part(page, "adviceTitle").text() == Consequence.URGENT
    assert part(page, "whatLabel").text() == "Talk to a doctor."
    assert "Sharp pain" in part(page, "tickedLabel").text()
    assert not part(page, "alarmFrame").isVisible()


def test_nothing_bad_needs_no_advice(qtbot, page):
    tell(qtbot, page, "tired")

    assert part(page, "adviceTitle").text() == "Good that you stopped"
    assert part(page, "whatLabel").text() == "Rest."
    assert not part(page, "whomLabel").isVisible()
    assert not part(page, "whomHead").isVisible()


def test_strong_pain_after_a_harmless_reason_means_not_today(qtbot, page):
    part(page, "painScale").show_score(6)
    tell(qtbot, page, "tired")

    assert part(page, "adviceTitle").text() == Consequence.NOT_TODAY
    assert not part(page, "whatLabel").isVisible()


def test_advice_for_today_names_the_line_that_is_no_emergency(qtbot, page):
    tell(qtbot, page, "tingling")

    assert part(page, "whomHead").isVisible()
    assert part(page, "whomLabel").text().endswith(BRITAIN.note)


def test_an_emergency_shows_the_number_as_large_as_it_goes(qtbot, page):
    tell(qtbot, page, "weakness", "sharp")

    assert part(page, "alarmFrame").isVisible()
    assert part(page, "numberLabel").text() == "999 or 112"
    assert part(page, "whomLabel").text() == "Call 999 or 112."
    assert part(page, "sayLabel").text() == "Read out the lines."
    assert part(page, "whatLabel").text() == "Stay where you are."


def test_the_number_can_be_copied(qtbot, page):
    tell(qtbot, page, "weakness")
    click(part(page, "copyButton"))

    assert QGuiApplication.clipboard().text() == "999"
    assert part(page, "copiedLabel").text() == "999 is copied."


def test_alone_nothing_is_asked_about_a_helper(page):
    page.show_stop(StopState(SCREENING, BRITAIN, with_helper=False))

    assert "partner" not in {cue.id for cue in page._checks}


def test_it_says_that_it_is_saved_and_then_can_be_closed(qtbot, page):
    tell(qtbot, page, "sharp")
    page.show_saved("What you did is saved.")

    assert part(page, "footLabel").text() == "What you did is saved."
    with qtbot.waitSignal(page.closed):
        click(part(page, "doneButton"))


def test_enter_leads_on_and_out(qtbot, page):
    check(page, "sharp").setChecked(True)
    page.setFocus()
    with qtbot.waitSignal(page.told):
        qtbot.keyClick(page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_no_stray_key_takes_an_emergency_number_away(qtbot, page, key):
    tell(qtbot, page, "weakness")

    with qtbot.assertNotEmitted(page.closed):
        qtbot.keyClick(page, key)


@pytest.mark.parametrize(("cue", "shown"), [("weakness", True), ("tired", False)])
def test_it_says_until_when_every_stretch_is_shut_if_the_reason_shuts_any(qtbot, page, cue, shown):
    until = datetime(2026, 11, 21, 11, 55, tzinfo=UTC)
    page.show_stop(StopState(SCREENING, BRITAIN, with_helper=True, until=until))

    tell(qtbot, page, cue)

    text = part(page, "advisedLabel").text()
    said = "shut until Saturday, 21 November 2026, 11:55" in text
    assert said is shown


def test_whoever_was_only_tired_may_go_on(qtbot, page):
    tell(qtbot, page, "tired")

    with qtbot.waitSignal(page.go_on_asked):
        click(part(page, "goOnButton"))


@pytest.mark.parametrize("cues", [("partner",), ("tired", "partner"), ("sharp",), ("weakness",)])
def test_nothing_goes_on_after_any_other_reason(qtbot, page, cues):
    tell(qtbot, page, *cues)

    assert part(page, "doneButton").isVisible()
    assert not part(page, "goOnButton").isVisible()


def test_nothing_goes_on_where_it_hurts(qtbot, page):
    part(page, "painScale").show_score(6)
    tell(qtbot, page, "tired")

    assert not part(page, "goOnButton").isVisible()


def test_that_it_is_saved_is_said_once(qtbot, page):
    cues = (replace(CUES[0], what="Rest. It is saved."), *CUES[1:])
    page.show_stop(StopState(replace(SCREENING, stop_cues=cues), BRITAIN, with_helper=True))
    tell(qtbot, page, "tired")
    page.show_saved("It is saved.")

    assert part(page, "footLabel").text() == ""


def test_it_asks_anew_the_next_time(qtbot, page):
    tell(qtbot, page, "weakness")
    page.show_stop(StopState(SCREENING, BRITAIN, with_helper=True))

    assert part(page, "askBox").isVisible()
    assert not part(page, "adviceBox").isVisible()
    assert not any(box.isChecked() for box in page._checks.values())


@pytest.mark.parametrize(("width", "side_by_side"), [(1280, True), (300, False)])
def test_the_groups_stand_side_by_side_where_there_is_room(page, width, side_by_side):
    part(page, "painScale").setFixedWidth(564)  # as the theme has it
    for wide in (1000, width):
        page.resize(wide, 800)

    direction = part(page, "groupsLayout").direction()
    assert (direction == part(page, "groupsLayout").Direction.LeftToRight) is side_by_side
