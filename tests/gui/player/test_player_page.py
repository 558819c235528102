"""The player in the window: a session from start to end, by real clicks and keys."""

import tomllib
from dataclasses import replace
from datetime import date

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication

from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.player import Player, Playing
from backcoach.domain.playing.timeline import Phase
from backcoach.domain.safety.clearance import Cleared
from backcoach.domain.session import PartEnd
from backcoach.domain.settings import View
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.body.look import DARK
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.player.player_keys import KEYS
from backcoach.gui.player.player_page import FacingChoice, PlayerPage, PlayerScene, SecondsChange
from backcoach.storage.content.scenes import read_scene
from tests.assets.asset_text import ASSETS, TECHNIQUES
from tests.clicking import click
from tests.stretches import HUG, KNEE, cleared_for, plan_of

KEY = Qt.Key
REAL = {
    technique.stem: technique
    for technique in (
        msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Technique)
        for path in TECHNIQUES
    )
}
BEND = REAL["single_knee_to_chest"]


def scene_of(stem):
    return read_scene(ASSETS, stem) if (ASSETS / "scenes" / f"{stem}.toml").is_file() else None


class Session:
    """A page and its player, joined as the program joins them, on a clock turned by hand."""

    def __init__(self, page, plan, clock, scene, cleared):
        self.page, self.clock = page, clock
        self.player = Player(plan, cleared, clock)
        page.started.connect(lambda: self.do(self.player.start))
        page.pause_toggled.connect(self.toggle_pause)
        page.next_asked.connect(lambda: self.do(self.player.next))
        page.previous_asked.connect(lambda: self.do(self.player.previous))
        page.restart_asked.connect(lambda: self.do(self.player.restart))
        page.seconds_changed.connect(
            lambda change: self.do(lambda: self.player.add_seconds(change.seconds))
        )
        page.stop_asked.connect(lambda: self.do(self.player.stop))
        page.left.connect(lambda: self.do(self.player.leave))
        page.show_session(scene, self.player.look())

    def do(self, move):
        move()
        self.page.show_view(self.player.look())

    def toggle_pause(self):
        resting = self.view.playing in {Playing.PAUSED, Playing.AWAY}
        self.do(self.player.resume if resting else self.player.pause)

    def run(self, seconds):
        for _ in range(round(seconds * 2)):
            self.clock.advance(0.5)
            self.page.show_view(self.player.look())

    def run_to(self, phase, part=0):
        while (self.phase, self.view.moment.segment.part) != (phase, part):
            self.run(0.5)

    @property
    def view(self):
        return self.player.look()

    @property
    def phase(self):
        return self.view.moment.segment.phase

    @property
    def told(self):
        ui = self.page._ui
        frames = (
            (ui.receiverFrame, ui.receiverText),
            (ui.helperFrame, ui.helperText),
            (ui.calmFrame, ui.calmText),
        )
        return [text.accessibleName() for frame, text in frames if not frame.isHidden()]


@pytest.fixture
def page(qtbot):
    page = PlayerPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


@pytest.fixture
def play(page, fake_clock):
    def begin(*techniques, scene=scene_of, repetitions=1, **more):
        plan = plan_of(*techniques, repetitions=repetitions)
        shown = PlayerScene(scene, Style(), **more)
        return Session(page, plan, fake_clock, shown, cleared_for(*techniques))

    return begin


def press(qtbot, page, key):
    page.activateWindow()
    qtbot.keyClick(page, key)


def test_before_the_start_nothing_moves_and_start_is_the_one_way_on(qtbot, page, play):
    session = play(BEND)
    session.run(5)
    assert page._ui.pauseButton.text() == "Start"
    assert session.view.playing is Playing.READY
    assert page._ui.nextTitle.text() == "Have ready"
    assert BEND.kit[0] in page._ui.nextDetail.text()
    assert not page._ui.nextButton.isVisible()
    click(qtbot, page._ui.pauseButton)
    assert session.view.playing is Playing.PLAYING
    assert page._ui.pauseButton.text() == "Pause"
    assert page._ui.nextButton.isVisible()


def test_before_a_stretch_for_two_the_receiver_decides_and_the_stop_word_is_named(play):
    receiver, helper = play(HUG, stop_word="Red").told
    assert receiver == "You decide how far it goes. Stop word: “Red”."
    assert helper == "The receiver decides how far it goes. Stop word: “Red”."


def test_without_a_stop_word_one_is_asked_for(play):
    assert "Agree on a word that means stop." in play(HUG).told[1]


def test_alone_there_is_one_card_and_for_two_there_are_two(page, play):
    session = play(KNEE)
    session.do(session.player.start)
    assert len(session.told) == 1
    assert not page._ui.receiverLabel.isVisible()
    session = play(REAL["partner_supine_rotation"])
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    assert len(session.told) == 2
    assert page._ui.receiverLabel.text() == "You (receiver)"
    assert page._ui.helperLabel.text() == "Helper"
    assert "Ask how it feels" in session.told[1]


def test_a_whole_session_by_the_space_bar_alone(qtbot, page, play):
    session = play(BEND)
    press(qtbot, page, KEY.Key_Space)
    session.run_to(Phase.EASE_IN)
    assert page._ui.badgeLabel.text() == "Right knee"
    assert "draw the right knee" in session.told[0]
    session.run_to(Phase.HOLD)
    assert page._ui.underLabel.text() == "Hold  ·  breath 1 of 2"
    assert page._ui.holdRing._moment.number == "20"
    assert page._ui.nextTitle.text() == "Ease out"
    session.run_to(Phase.CHANGE_SIDES, 1)
    assert page._ui.nextTitle.text() == "Left knee"
    assert page._ui.whereaboutsLabel.text().startswith("On the floor  ·  part 2 of 2  ·  ")
    session.run_to(Phase.HOLD, 1)
    assert page._ui.badgeLabel.text() == "Left knee"
    session.run_to(Phase.DONE, 1)
    assert session.view.playing is Playing.FINISHED
    assert [(r.side, r.ended) for r in session.player.records] == [
        (Side.RIGHT, PartEnd.DONE),
        (Side.LEFT, PartEnd.DONE),
    ]


def test_a_pause_says_to_rest_and_a_count_in_leads_back(qtbot, page, play):
    session = play(BEND)
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    press(qtbot, page, KEY.Key_Space)
    assert session.told == ["Rest in any easy position."]
    assert page._ui.pauseButton.text() == "Go on"
    session.run(60)
    press(qtbot, page, KEY.Key_Space)
    ring = page._ui.holdRing._moment
    assert (ring.number, ring.phase) == ("3", Phase.READY)
    assert "Get back into place" in session.told[0]
    session.run(3)
    assert session.view.playing is Playing.PLAYING
    assert page._ui.holdRing._moment.number == "20"


def test_escape_pauses_and_never_goes_on_nor_leaves(qtbot, page, play):
    session = play(BEND)
    press(qtbot, page, KEY.Key_Escape)
    assert session.view.playing is Playing.READY
    session.do(session.player.start)
    press(qtbot, page, KEY.Key_Escape)
    assert session.view.playing is Playing.PAUSED
    press(qtbot, page, KEY.Key_Escape)
    assert session.view.playing is Playing.PAUSED


def test_an_absence_is_told_calmly(play):
    session = play(BEND)
    session.do(session.player.start)
    session.clock.advance(600)
    session.page.show_view(session.player.look())
    assert session.told == ["You were away, so time stood still."]


@pytest.mark.parametrize("by_key", [True, False])
def test_a_stop_leads_out_calmly_and_shows_nothing_else(qtbot, page, play, by_key):
    session = play(BEND)
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    if by_key:
        press(qtbot, page, KEY.Key_S)
    else:
        band = page._ui.stopButton
        assert band.width() == page.width()
        qtbot.mouseClick(band, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert session.view.playing is Playing.EASING_OUT
    assert session.told == ["Ease out slowly. There is no hurry."]
    assert page._ui.holdRing._moment.number == ""
    assert page._ui.figureView.isVisible()
    ui = page._ui
    for hidden in (ui.nextFrame, ui.nextButton, ui.stopButton, ui.lessButton, ui.soundButton):
        assert not hidden.isVisible()
    press(qtbot, page, KEY.Key_Space)
    assert session.view.playing is Playing.EASING_OUT
    assert ui.pauseButton.text() == "I am out"
    click(qtbot, ui.pauseButton)
    assert session.view.playing is Playing.STOPPED


@pytest.mark.parametrize("key", [KEY.Key_Right, KEY.Key_PageDown])
def test_next_leads_out_of_a_hold_over_the_way_back(qtbot, page, play, key):
    session = play(BEND)
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    press(qtbot, page, key)
    assert session.phase is Phase.EASE_OUT


@pytest.mark.parametrize("key", [KEY.Key_Left, KEY.Key_PageUp, KEY.Key_R])
def test_previous_and_restart_lead_to_the_beginning_of_the_side(qtbot, page, play, key):
    session = play(BEND)
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    press(qtbot, page, key)
    assert session.view.moment.index == 0


def test_seconds_change_within_the_range_and_the_ends_say_why_not(qtbot, page, play):
    session = play(KNEE)
    session.do(session.player.start)
    with qtbot.waitSignal(page.seconds_changed) as changed:
        press(qtbot, page, KEY.Key_Minus)
    assert changed.args == [SecondsChange(-5)]
    assert not page._ui.lessButton.isEnabled()
    assert page._ui.lessButton.toolTip() == "This stretch is held for 15 seconds or more."
    assert page._ui.lessButton.accessibleDescription() == page._ui.lessButton.toolTip()
    with qtbot.assertNotEmitted(page.seconds_changed):
        press(qtbot, page, KEY.Key_Minus)
    for key in (KEY.Key_Plus, KEY.Key_Equal, KEY.Key_Plus):
        press(qtbot, page, key)
    assert not page._ui.moreButton.isEnabled()
    assert page._ui.moreButton.toolTip() == "This stretch is held for 30 seconds at most."
    assert page._ui.lessButton.toolTip() == "Hold 5 seconds less"


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (KEY.Key_Space, "pause_toggled"),
        (KEY.Key_S, "stop_asked"),
        (KEY.Key_Right, "next_asked"),
        (KEY.Key_Left, "previous_asked"),
        (KEY.Key_R, "restart_asked"),
        (KEY.Key_M, "sound_toggled"),
        (KEY.Key_F, "full_screen_toggled"),
        (KEY.Key_V, "facing_chosen"),
        (KEY.Key_Escape, "pause_toggled"),
    ],
)
@pytest.mark.parametrize(
    "focused", ["figureView", "nextButton", "mirrorButton", "stopButton", "helpButton"]
)
def test_the_keys_work_wherever_the_focus_is(qtbot, page, play, key, signal, focused):
    session = play(BEND)
    session.do(session.player.start)
    widget = getattr(page._ui, focused)
    page.activateWindow()
    widget.setFocus()
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(widget, key)


def test_the_key_that_stops_works_with_the_focus_on_nothing(qtbot, page, play):
    session = play(BEND)
    session.do(session.player.start)
    page.activateWindow()
    if focused := QApplication.focusWidget():
        focused.clearFocus()
    assert QApplication.focusWidget() is None
    with qtbot.waitSignal(page.stop_asked):
        qtbot.keyClick(page.windowHandle(), KEY.Key_S)


def test_enter_presses_the_button_in_focus_or_else_the_primary(qtbot, page, play):
    play(BEND)
    with qtbot.waitSignal(page.started):
        press(qtbot, page, KEY.Key_Return)
    page._ui.helpButton.setFocus()
    with qtbot.waitSignal(page.help_asked):
        qtbot.keyClick(page._ui.helpButton, KEY.Key_Return)


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("helpButton", "help_asked"),
        ("backButton", "back_asked"),
        ("soundButton", "sound_toggled"),
        ("fullScreenButton", "full_screen_toggled"),
    ],
)
def test_each_button_asks_for_what_it_says(qtbot, page, play, button, signal):
    play(BEND)
    with qtbot.waitSignal(getattr(page, signal)):
        click(qtbot, getattr(page._ui, button))


def test_the_list_of_keys_opens_over_a_session_that_goes_on(qtbot, page, play):
    session = play(BEND)
    session.do(session.player.start)
    press(qtbot, page, KEY.Key_Question)
    card = page._keys
    assert card.isVisible()
    assert page.rect().contains(card.geometry())
    press(qtbot, page, KEY.Key_Escape)
    assert not card.isVisible()
    assert session.view.playing is Playing.PLAYING
    press(qtbot, page, KEY.Key_Question)
    with qtbot.waitSignal(page.stop_asked):
        press(qtbot, page, KEY.Key_S)
    click(qtbot, card._close)
    assert not card.isVisible()
    press(qtbot, page, KEY.Key_Question)
    press(qtbot, page, KEY.Key_Question)
    assert not card.isVisible()


def test_the_list_of_keys_never_grows_out_of_a_small_window(qtbot, page, play):
    play(BEND)
    page.resize(400, 300)
    press(qtbot, page, KEY.Key_Question)
    assert not page._keys.geometry().intersects(page._ui.stopButton.geometry())
    assert page.rect().contains(page._keys.geometry())
    close = page._keys._close
    assert page._keys.rect().contains(close.geometry())


def test_every_key_is_in_the_list_once():
    keys = [key for bound, _, _ in KEYS.values() for key in bound]
    assert len(keys) == len(set(keys))


def test_the_mirror_view_turns_picture_and_words_together(qtbot, page, play):
    session = play(BEND)
    session.do(session.player.start)
    assert page._ui.figureView._setting.side is Side.RIGHT
    with qtbot.waitSignal(page.facing_chosen) as chosen:
        click(qtbot, page._ui.mirrorButton)
    assert chosen.args == [FacingChoice(View.FACING)]
    assert page._ui.figureView._setting.side is Side.LEFT
    assert page._ui.badgeLabel.text() == "Right knee  ·  mirror view"
    assert page._ui.mirrorButton.text() == "Facing me"
    click(qtbot, page._ui.mirrorButton)
    assert page._ui.figureView._setting.side is Side.RIGHT
    assert page._ui.badgeLabel.text() == "Right knee"


def test_a_view_chosen_last_time_is_shown_at_once(page, play):
    play(BEND, facing=View.FACING)
    assert page._ui.badgeLabel.text().endswith("mirror view")
    assert page._ui.figureView._setting.side is Side.LEFT


@pytest.mark.parametrize("stem", REAL)
@pytest.mark.parametrize("facing", View)
def test_text_badge_and_figure_tell_the_same_side_of_every_stretch(page, fake_clock, stem, facing):
    technique = REAL[stem]
    item = PlanItem(technique, usual_dosage(technique, first_time=False))
    cleared = Cleared(date(2026, 1, 1), frozenset({technique.id}), ())
    shown = PlayerScene(scene_of, Style(), facing)
    session = Session(page, Plan((item,), RHYTHMS["4-6"]), fake_clock, shown, cleared)
    has_scene = scene_of(stem) is not None
    for start in session.player.timeline.starts:
        moment = session.player.timeline.at(start)
        page.show_view(replace(session.view, playing=Playing.PLAYING, moment=moment))
        side = moment.part.side
        assert page._ui.figureView.isHidden() is not has_scene
        drawn = page._ui.figureView._setting.side if has_scene else side
        badge = page._ui.badgeLabel.text().lower()
        if side is Side.BOTH:
            assert side.value not in badge
            continue
        assert side.value in badge
        assert side.mirrored.value not in badge
        assert "mirror" in badge or drawn is side
        if has_scene:
            assert (drawn is side) == (facing is View.AS_I_SEE)
        step = moment.segment.step
        for role, said in zip(technique.roles, session.told, strict=True):
            template = "" if step is None else step.text_for(role)
            assert said.count(side.value) >= template.count("{side}")
            assert "{" not in said


def test_a_stretch_without_a_picture_says_so_and_shows_no_other(page, play):
    session = play(BEND, replace(HUG, stem="none_yet"))
    assert page._ui.figureView.isVisible()
    session.do(session.player.start)
    session.run_to(Phase.NEXT, 2)
    assert not page._ui.figureView.isVisible()
    assert "still to come" in page._ui.pictureLabel.text()
    assert HUG.summary in page._ui.pictureLabel.text()


def test_the_figure_moves_with_the_phase_and_shows_what_moves(page, play, monkeypatch):
    session = play(BEND)
    session.do(session.player.start)
    session.run_to(Phase.EASE_IN)
    assert page._ui.figureView._cues.arrow
    before = page._ui.figureView._people
    session.run(1)
    assert page._ui.figureView._people != before
    session.run_to(Phase.HOLD)
    assert not page._ui.figureView._cues.arrow
    assert page._ui.figureView._cues.presses
    session.run_to(Phase.CHANGE_SIDES, 1)
    drawn = []
    monkeypatch.setattr(page._ui.figureView, "show_people", lambda *args: drawn.append(args))
    session.run(5)
    assert drawn == []


def test_with_less_motion_the_figure_shows_where_each_step_ends(page, play):
    session = play(BEND, reduced_motion=True, figure_cues=False)
    session.do(session.player.start)
    session.run_to(Phase.EASE_IN)
    before = page._ui.figureView._people
    session.run(2)
    assert page._ui.figureView._people is before
    assert not page._ui.figureView._cues.arrow


def test_the_figure_can_be_drawn_in_other_colours_on_the_ground_of_its_card(page, play):
    play(BEND)
    page.show_style(Style(palette=DARK))
    shown = page._ui.figureView._style.palette
    assert shown.mat == DARK.mat
    assert shown.ground == page._ui.figureFrame.palette().base().color().name()


def test_a_notice_and_a_computer_without_sound_are_told_in_a_line(page, play):
    play(BEND)
    assert not page._ui.noticeFrame.isVisible()
    assert not page._ui.soundLabel.isVisible()
    page.show_notice("This could not be saved.")
    page.show_sound(on=True, audible=False)
    assert page._ui.noticeLabel.text() == "This could not be saved."
    assert page._ui.noticeFrame.isVisible()
    assert page._ui.soundLabel.isVisible()
    assert not page._ui.soundButton.isEnabled()
    page.show_sound(on=False, audible=True)
    assert page._ui.soundButton.text() == "Sound off"


def test_words_are_written_once_a_second_at_most(page, play, monkeypatch):
    session = play(BEND)
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    written = []
    monkeypatch.setattr(page, "_show_words", written.append)
    for _ in range(120):
        session.clock.advance(1 / 60)
        page.show_view(session.player.look())
    assert 1 <= len(written) <= 3


def test_a_screen_reader_hears_of_phases_and_not_of_seconds(play, monkeypatch):
    heard = []
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: (
            heard.append(event.message())
            if isinstance(event, QAccessibleAnnouncementEvent)
            else None
        ),
    )
    session = play(BEND)
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    heard.clear()
    session.run(15)
    assert heard == []
    session.run_to(Phase.EASE_OUT)
    assert len(heard) == 1
    assert heard[0].startswith("Ease out. Right knee. ")


@pytest.mark.parametrize("width", [1280, 600])
def test_in_a_narrow_window_icons_stand_without_their_names(page, play, width):
    session = play(BEND)
    session.do(session.player.start)
    page.resize(width, 700)
    roomy = width > 1000
    assert page._ui.nextButton.text() == ("Next" if roomy else "")
    assert page._ui.nextButton.accessibleName() == "Next"
    assert page._ui.phaseLabel.isVisible() is roomy


def test_larger_text_leaves_names_out_at_once(page, play):
    play(BEND)
    font = page.font()
    font.setPixelSize(40)
    page.setFont(font)
    assert page._ui.restartButton.text() == ""


def test_where_it_is_tight_a_running_session_shows_only_what_it_needs(page, play):
    session = play(BEND)
    font = page.font()
    font.setPixelSize(32)
    page.setFont(font)
    page.resize(1024, 640)
    ui = page._ui
    spare = (ui.titleLabel, ui.helpButton, ui.sessionProgress, ui.fullScreenButton, ui.keysButton)
    assert all(widget.isVisible() for widget in spare)
    session.do(session.player.start)
    assert not any(widget.isVisible() for widget in spare)
    assert ui.stopButton.isVisible()
    session.do(session.player.pause)
    assert all(widget.isVisible() for widget in spare)


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (1024, 640)])
def test_the_figure_has_the_most_room_and_nothing_needs_to_be_scrolled(page, play, size):
    session = play(REAL["partner_supine_rotation"])
    session.do(session.player.start)
    page.resize(*size)
    QApplication.processEvents()
    assert page._ui.bodyScroll.verticalScrollBar().maximum() == 0
    assert area(page._ui.figureFrame) > area(page._ui.holdRing)
    assert page._ui.figureFrame.height() > page._ui.receiverFrame.height()


def area(widget):
    return widget.width() * widget.height()


@pytest.mark.parametrize("stem", ["partner_supine_rotation", "single_knee_to_chest"])
@pytest.mark.parametrize("size", [(1024, 640), (1280, 800)])
def test_large_text_stands_beside_the_figure_and_never_needs_to_be_scrolled(page, play, stem, size):
    font = page.font()
    font.setPixelSize(32)
    page.setFont(font)
    page.resize(*size)
    session = play(REAL[stem])
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    for move in (lambda: None, session.player.pause, session.player.resume, session.player.stop):
        session.do(move)
        QApplication.processEvents()
        assert page._ui.bodyScroll.verticalScrollBar().maximum() == 0
    assert page._ui.calmFrame.x() > page._ui.figureFrame.x() + page._ui.figureFrame.width()


def test_a_full_screen_holds_figure_number_sentence_pause_and_stop(page, play, monkeypatch):
    session = play(BEND)
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    page.resize(1600, 1000)
    QApplication.processEvents()
    words = page._ui.receiverText._pixels
    monkeypatch.setattr(page, "isFullScreen", lambda: True)
    page.resize(1920, 1080)
    QApplication.processEvents()
    ui = page._ui
    for shown in (ui.figureView, ui.holdRing, ui.receiverText, ui.pauseButton, ui.stopButton):
        assert shown.isVisible()
    for hidden in (ui.titleLabel, ui.nextFrame, ui.nextButton, ui.moreButton, ui.mirrorButton):
        assert not hidden.isVisible()
    assert ui.receiverText._pixels > words
    session.do(session.player.pause)
    assert ui.nextButton.isVisible()
    assert ui.fullScreenButton.isVisible()


def test_another_side_fades_in_as_long_as_the_change_is_new(page, play):
    session = play(BEND)
    session.do(session.player.start)
    session.run_to(Phase.EASE_OUT)
    before = page._picture._before
    while session.phase is not Phase.CHANGE_SIDES:
        assert not before.isVisible()
        session.clock.advance(0.1)
        page.show_view(session.player.look())
    assert before.isVisible()
    session.clock.advance(0.6)
    page.show_view(session.player.look())
    assert not before.isVisible()


def test_with_less_motion_nothing_fades(page, play):
    session = play(BEND, reduced_motion=True)
    session.do(session.player.start)
    while session.phase is not Phase.CHANGE_SIDES:
        session.clock.advance(0.1)
        page.show_view(session.player.look())
    assert not page._picture._before.isVisible()


@pytest.mark.parametrize("focused", ["figureView", "nextButton", "stopButton"])
def test_arrows_with_shift_turn_the_picture_and_do_not_step(qtbot, page, play, focused):
    session = play(BEND)
    session.do(session.player.start)
    widget = getattr(page._ui, focused)
    page.activateWindow()
    widget.setFocus()
    figure = page._ui.figureView
    with qtbot.assertNotEmitted(page.next_asked):
        qtbot.keyClick(widget, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    turned = figure.camera.azimuth - figure._setting.stage.camera.azimuth
    assert turned == pytest.approx(15)
    qtbot.keyClick(widget, KEY.Key_Home)
    assert figure.camera is None
