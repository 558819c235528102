"""The page of a demonstration, by real clicks and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcoach.domain.playing.demonstration import demonstrate
from backcoach.domain.playing.timeline import Phase
from backcoach.domain.settings import View
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.side import Side
from backcoach.figure.body.look import DARK
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.demonstration.demonstration_page import DemonstrationPage, PictureChoice
from backcoach.gui.player.fading_picture import FadingPicture
from backcoach.gui.player.figure_card import PlayerScene
from backcoach.painting.window_glide import GLIDE_MS
from tests.clicking import button, click, part, press, said, text_of
from tests.gui.real_services import LIBRARY

KEY = Qt.Key
KNEE, LEAN_BACK = (LIBRARY.content.techniques[name] for name in ("T05", "T03"))


def open_page(qtbot, technique=KNEE):
    shown = demonstrate(technique, usual_dosage(technique, first_time=False), RHYTHMS["4-6"])
    page = DemonstrationPage(PlayerScene(LIBRARY.scene, Style()), shown)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    return page


@pytest.fixture
def page(qtbot):
    return open_page(qtbot)


@pytest.fixture
def changed(page):
    changed = []
    page.changed.connect(changed.append)
    return changed


def test_it_says_what_it_is_what_is_shown_and_what_to_look_out_for(page):
    assert {"DEMONSTRATION", KNEE.name} <= set(said(page))
    for name, lines in (("stopLabel", KNEE.stop_when), ("neverLabel", KNEE.never)):
        assert all(line in text_of(page, name) for line in lines)


def test_a_frozen_pose_is_shown_itself_and_nothing_of_the_one_before(page):
    page.changed.connect(page.show_demonstration)
    for _ in range(4):
        press(page, "Next pose")

        assert not any(each.isVisible() for each in page.findChildren(FadingPicture))
        around = page.figure_card.figure_view._around
        pose = (around.second if around.blend else around.first).pose_to
        assert pose == page._shown.view.moment.segment.pose_to


def test_it_begins_at_the_button_that_freezes_and_goes_on(page, changed):
    assert page.focusWidget() is button(page, "Freeze")
    QTest.keyClick(page, KEY.Key_Return)
    assert not changed[-1].running
    press(page, "Go on")
    assert changed[-1].running
    assert button(page, "Freeze")


@pytest.mark.parametrize(
    ("on", "back"),
    [
        (lambda page: press(page, "Next pose"), lambda page: press(page, "Pose before")),
        (lambda page: key(page, KEY.Key_PageDown), lambda page: key(page, KEY.Key_PageUp)),
        (lambda page: arrow(page, KEY.Key_Right), lambda page: arrow(page, KEY.Key_Left)),
    ],
    ids=["buttons", "clicker", "arrow keys"],
)
def test_it_steps_from_pose_to_pose_and_back(page, changed, on, back):
    on(page)
    assert text_of(page, "poseLabel") == "Pose 2 of 13"
    on(page)
    back(page)
    assert text_of(page, "poseLabel") == "Pose 2 of 13"
    assert [each.running for each in changed] == [False] * 3


def key(page, key):
    QTest.keyClick(page.windowHandle(), key)


def arrow(page, key):
    part(page, "goButton").setFocus()
    QTest.keyClick(part(page, "goButton"), key)


def test_a_clickers_start_key_goes_on_and_freezes(page, changed):
    key(page, KEY.Key_F5)
    key(page, KEY.Key_F5)
    assert [each.running for each in changed] == [False, True]


@pytest.mark.parametrize("percent", [25, 50, 75, 100])
def test_the_speed_is_chosen(page, changed, percent):
    press(page, "25 %")
    press(page, f"{percent} %")
    assert changed[-1].speed == percent / 100
    assert page.figure_card._speed == percent / 100


def test_one_side_is_shown_over_and_over(page, changed):
    press(part(page, "sideChoice"), "Left knee")
    assert changed[-1].side is Side.LEFT
    assert "Left knee" in said(page)
    press(page, "Both sides")
    assert changed[-1].side is Side.BOTH


def test_a_stretch_without_sides_offers_none(qtbot):
    assert not part(open_page(qtbot, LEAN_BACK), "sideBox").isVisible()


def test_the_dose_is_changed_within_its_limits(page, changed):
    press(part(page, "doseForm"), "Twice")
    assert changed[-1].item.dosage.repetitions == 2


def test_the_figure_is_turned_by_keys_and_back(page):
    picture = page.figure_card.figure_view
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.windowHandle(), KEY.Key_Right, shift)
    assert picture.camera is not None
    press(page, "Usual angle")
    assert picture.camera is None
    part(page, "goButton").setFocus()
    QTest.keyClick(part(page, "goButton"), KEY.Key_Right, shift)
    assert picture.camera is not None


def scale_at_rest(page):
    """Pixels to the metre once the picture has come to rest."""
    page.figure_card.figure_view._glide._way.setCurrentTime(GLIDE_MS)
    page.grab()
    return page.figure_card.figure_view.screen_now.scale


def test_hands_fill_the_picture_until_all_is_wanted_again(page):
    told = []
    page.picture_changed.connect(told.append)
    whole = scale_at_rest(page)
    press(page, "Larger hands")
    assert scale_at_rest(page) > 1.25 * whole
    press(page, "Larger hands")
    assert scale_at_rest(page) == pytest.approx(whole)
    press(page, "Facing me")
    assert told == [PictureChoice(hands=True), PictureChoice(), PictureChoice(View.FACING)]
    assert any("mirror view" in each for each in said(page))


def test_what_comes_next_is_said(page):
    while page._shown.view.moment.segment.phase is not Phase.HOLD:
        press(page, "Next pose")
    assert text_of(page, "nextLabel") == "Ease out"


def test_a_screen_reader_hears_each_step_once_and_where_the_window_is(page, monkeypatch):
    heard = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)
    press(page, "Next pose")
    page.show_demonstration(page._shown)
    count = len(heard)
    page.show_screen("It fills the television.")
    page.show_screen("It fills the television.")
    assert (count > 0, len(heard)) == (True, count + 1)
    assert text_of(page, "screenLabel") == "It fills the television."


def test_another_theme_recolours_the_figure(page):
    page.show_style(Style(palette=DARK))
    assert page.figure_card.figure_view._style.palette.mat == DARK.mat


def test_session_back_and_another_page_are_told(page):
    told = []
    page.session_asked.connect(lambda: told.append("session"))
    page.back_asked.connect(lambda: told.append("back"))
    page.put_away.connect(lambda: told.append("away"))
    click(part(page, "sessionButton"))
    QTest.keyClick(page, KEY.Key_Escape)
    page.hide()
    assert told == ["session", "back", "away"]


def test_where_there_is_no_room_beside_the_picture_the_controls_stand_below(page):
    for _ in range(2):
        page.resize(600, 800)
        QApplication.processEvents()
        assert part(page, "speedChoice").isVisible()
        assert not part(page, "sideScroll").isVisible()
        page.resize(1280, 800)
        QApplication.processEvents()
        assert part(page, "speedChoice").isVisible()
        assert part(page, "sideScroll").isVisible()


def test_a_page_that_opens_shows_people_where_they_stay(page):
    """A picture that was framed before it had a size would glide to where it should have been."""
    picture = page.figure_card.figure_view
    assert picture._glide.window == picture._glide._to
