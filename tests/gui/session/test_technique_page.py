"""One stretch in detail: the dose stays in its limits, and every word says the side it shows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel

from backcoach.domain.session import Scores
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Line, LineKind, People, Role
from backcoach.gui.session.before_form import Before, BeforeState
from backcoach.gui.session.technique_page import DoseChoice, TechniquePage
from backcoach.gui.session.technique_state import SetForPerson, TechniqueState
from backcoach.storage.content.scenes import read_scene
from tests.clicking import bring_into_sight, click, part
from tests.places import ASSETS
from tests.stretches import HUG, KNEE

SCENE = read_scene(ASSETS, "single_knee_to_chest")
CARE = Line(Role.RECEIVER, LineKind.SAFETY, "Not the {other} one.")
HELPED = Line(Role.HELPER, LineKind.BREATH, "Wait.")
FOR_TWO = replace(
    KNEE,
    people=People.PARTNER,
    steps=(replace(KNEE.steps[0], lines=(*KNEE.steps[0].lines, CARE, HELPED)), *KNEE.steps[1:]),
)

SAID = BeforeState(with_helper=False, ask_scores=False)


@pytest.fixture
def page(qtbot):
    page = TechniquePage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_technique(TechniqueState(KNEE, SCENE), SAID)
    with qtbot.waitActive(page):
        page.show()
    return page


def chip(segmented, text):
    return next(each for each in segmented._group.buttons() if each.text() == text)


def dose(qtbot, page):
    with qtbot.waitSignal(page.started) as started:
        click(part(page, "startButton"))
    return started.args[0].dose


def words(page):
    return [label.text() for card in page._steps for label in card.findChildren(QLabel)]


def test_the_usual_dose_goes_on_as_it_is(qtbot, page):
    assert dose(qtbot, page) == DoseChoice(Dosage(20, 1, Side.RIGHT, 10), "4-6")


def test_what_had_better_come_first_is_suggested(page):
    both = replace(KNEE, id="T05b", name="Both knees", after="T05")
    page.show_technique(TechniqueState(both, None, try_first=KNEE), SAID)
    assert part(page, "firstFrame").isVisibleTo(page)
    assert "“Knee” first" in part(page, "firstLabel").text()
    page.show_technique(TechniqueState(both, None), SAID)
    assert not part(page, "firstFrame").isVisibleTo(page)


def test_what_was_set_for_a_person_is_said_with_its_note(page):
    page.show_technique(
        TechniqueState(KNEE, None, set_for_person=SetForPerson("Left knee first.")), SAID
    )
    assert part(page, "personFrame").isVisibleTo(page)
    assert part(page, "noteLabel").text() == "Left knee first."
    assert "set for you" in part(page, "personDoseLabel").text()

    page.show_technique(
        TechniqueState(KNEE, None, set_for_person=SetForPerson("", gentler=True)), SAID
    )
    assert not part(page, "noteLabel").isVisibleTo(page)
    assert "more gently" in part(page, "personDoseLabel").text()

    page.show_technique(TechniqueState(KNEE, None), SAID)
    assert not part(page, "personFrame").isVisibleTo(page)


def test_a_dose_chosen_before_is_shown_again(qtbot, page):
    chosen = DoseChoice(Dosage(28, 3, Side.LEFT, 25), "own")
    page.show_technique(TechniqueState(KNEE, SCENE, breath="own", dosage=chosen.dosage), SAID)

    assert dose(qtbot, page) == chosen


def test_a_dose_out_of_limits_becomes_the_nearest_one_within(qtbot, page):
    page.show_technique(TechniqueState(KNEE, SCENE, dosage=Dosage(300, 9, Side.BOTH, 700)), SAID)

    assert dose(qtbot, page).dosage == Dosage(30, 3, Side.RIGHT, 60)


def test_every_part_of_the_dose_can_be_clicked(qtbot, page):
    click(part(page, "changeButton"))
    form = part(page, "doseForm")
    click(form._hold._stepper._more)
    click(chip(form._times, "Twice"))
    click(form._rest._less)
    click(chip(form._side, "Left knee"))
    click(chip(form._breath, "My own pace"))

    assert dose(qtbot, page) == DoseChoice(Dosage(21, 2, Side.LEFT, 5), "own")


def test_the_time_in_all_follows_the_dose(page):
    click(part(page, "changeButton"))
    before = part(page, "timeLabel").text()
    click(chip(part(page, "doseForm")._times, "Twice"))

    assert before.endswith("in all")
    assert part(page, "timeLabel").text() != before


def test_the_side_that_comes_first_is_shown_in_picture_and_words(qtbot, page):
    assert "Go to start on the right." in words(page)

    click(part(page, "changeButton"))
    click(chip(part(page, "doseForm")._side, "Left knee"))

    assert "Go to start on the left." in words(page)
    assert "Go to start on the right." not in words(page)
    assert part(page, "holdView")._staged.side is Side.LEFT
    assert dose(qtbot, page).dosage.first_side is Side.LEFT


def test_the_dose_is_one_line_until_it_is_to_be_changed(page):
    line = part(page, "doseLabel").text().replace("\xa0", " ")
    assert line == "Hold 20 s · Once each side · Right knee first · Slow: in 4, out 6"
    assert not part(page, "doseFrame").isVisible()

    click(part(page, "changeButton"))
    click(chip(part(page, "doseForm")._times, "Twice"))

    assert part(page, "doseFrame").isVisible()
    assert "Twice each side" in part(page, "doseLabel").text().replace("\xa0", " ")


def test_it_starts_once_all_that_is_asked_was_answered(qtbot, page):
    page.show_technique(TechniqueState(KNEE, SCENE), BeforeState(with_helper=False))
    assert not part(page, "startButton").isEnabled()
    assert part(page, "timeLabel").text() == "Choose both numbers to go on."
    with qtbot.assertNotEmitted(page.started):
        qtbot.keyClick(page, Qt.Key.Key_Return)

    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_3)
    part(page, "painScale")._group.button(0).setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_2)
    with qtbot.waitSignal(page.started) as started:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)

    assert started.args[0].before == Before(Scores(3, 2), {}, "")


def test_a_stretch_without_sides_asks_for_none(qtbot, page):
    page.show_technique(TechniqueState(HUG, None), SAID)

    click(part(page, "changeButton"))
    assert not part(page, "doseForm")._side.isVisible()
    assert dose(qtbot, page).dosage.first_side is Side.BOTH


def test_without_a_scene_there_is_no_picture_of_another_one(page):
    assert part(page, "holdView").isVisible()

    page.show_technique(TechniqueState(HUG, None), SAID)
    assert not part(page, "holdView").isVisible()
    assert part(page, "pictureLabel").isVisible()


def test_each_role_has_its_own_steps_and_safety_stands_apart(page):
    page.show_technique(TechniqueState(FOR_TWO, None), SAID)

    assert len(page._steps) == 2
    receiver, helper = page._steps
    assert {"You (receiver)", "Take care", "Not the left one."} <= {
        label.text() for label in receiver.findChildren(QLabel)
    }
    assert {"Helper", "Breath", "Wait."} <= {label.text() for label in helper.findChildren(QLabel)}


def test_what_never_to_do_and_when_to_stop_is_said(page):
    assert part(page, "neverLabel").text() == "•  Never bounce."
    assert part(page, "stopLabel").text() == "•  It hurts."
    assert part(page, "kitLabel").text() == "•  A mat"


def test_source_and_notes_unfold(page):
    assert not part(page, "aboutFrame").isVisible()

    click(part(page, "aboutButton"))
    assert part(page, "aboutFrame").isVisible()
    assert part(page, "sourceLabel").text() == "Source: A text"


@pytest.mark.parametrize(
    ("size", "direction"),
    [
        ((1280, 800), QBoxLayout.Direction.LeftToRight),
        ((500, 800), QBoxLayout.Direction.TopToBottom),
    ],
)
def test_columns_stand_side_by_side_only_where_there_is_room(page, size, direction):
    page.resize(*size)
    bring_into_sight(part(page, "startButton"))

    assert part(page, "topLayout").direction() is direction


def test_larger_text_needs_more_room(page):
    font = page.font()
    font.setPixelSize(60)
    page.setFont(font)

    assert part(page, "topLayout").direction() is QBoxLayout.Direction.TopToBottom


def test_enter_goes_on_and_escape_goes_back(qtbot, page):
    with qtbot.waitSignal(page.started):
        qtbot.keyClick(page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
