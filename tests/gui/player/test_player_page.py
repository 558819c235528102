"""The player in the window: a session from start to end, by real clicks and keys."""

import tomllib
from dataclasses import replace
from datetime import date

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

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
from backcoach.figure.drawing.archive import ARCHIVE
from backcoach.figure.drawing.drawing import Style
from backcoach.figure.drawing.footage import Footage, in_pose
from backcoach.gui.player.captions import CaptionCard
from backcoach.gui.player.fading_picture import FadingPicture
from backcoach.gui.player.figure_card import PlayerScene
from backcoach.gui.player.instruction_text import InstructionText
from backcoach.gui.player.player_framing import ways_at
from backcoach.gui.player.player_keys import KEYS, PlayerAction
from backcoach.gui.player.player_layout import gets_ready
from backcoach.gui.player.player_page import FacingChoice, PlayerPage
from backcoach.painting.sight import Sight
from backcoach.painting.window_glide import GLIDE_MS
from backcoach.storage.content.scenes import read_scene
from tests.assets.asset_text import ASSETS, TECHNIQUES
from tests.clicking import click, part, parts
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

    def __init__(self, plan, clock, scene, cleared):
        self.clock = clock
        self.player = Player(plan, cleared, clock)
        self.page = PlayerPage(scene, self.player.look())
        self.page.asked.connect(self.act)

    def act(self, action):
        ways = {
            PlayerAction.FORWARD: self.go_forward,
            PlayerAction.PAUSE: self.player.pause,
            PlayerAction.STOP: self.player.stop,
            PlayerAction.NEXT: self.player.next,
            PlayerAction.PREVIOUS: self.player.previous,
            PlayerAction.RESTART: self.player.restart,
            PlayerAction.LEAVE: self.player.leave_side,
            PlayerAction.END: self.player.end_early,
            PlayerAction.LONGER: lambda: self.player.add_seconds(5),
            PlayerAction.SHORTER: lambda: self.player.add_seconds(-5),
        }
        self.do(ways.get(action, lambda: None))

    def do(self, move):
        move()
        self.page.show_view(self.player.look())

    def go_forward(self):
        ways = {
            Playing.READY: self.player.start,
            Playing.PAUSED: self.player.resume,
            Playing.AWAY: self.player.resume,
            Playing.EASING_OUT: self.player.leave,
            Playing.LEAVING: self.player.leave,
        }
        otherwise = self.player.next if gets_ready(self.view) else self.player.pause
        ways.get(self.view.playing, otherwise)()

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
        shown = (card for card in cards(self.page) if not card.isHidden())
        return [card.findChild(InstructionText).accessibleName() for card in shown]


@pytest.fixture
def play(qtbot, fake_clock):
    def begin(*techniques, scene=scene_of, repetitions=1, size=(1280, 800), text=None, **more):
        plan = plan_of(*techniques, repetitions=repetitions)
        shown = PlayerScene(scene, Style(), **more)
        session = Session(plan, fake_clock, shown, cleared_for(*techniques))
        show(qtbot, session.page, size, text)
        return session

    return begin


def show(qtbot, page, size=(1280, 800), text=None):
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    if text is not None:
        enlarge(page, text)
    page.resize(*size)


def enlarge(page, pixels):
    font = page.font()
    font.setPixelSize(pixels)
    page.setFont(font)


def waited(qtbot, page, action):
    return qtbot.waitSignal(page.asked, check_params_cb=lambda asked: asked is action)


def cards(page):
    return page.findChildren(CaptionCard)


def headings(page):
    labels = (card.findChild(QLabel) for card in cards(page))
    return [label.text() for label in labels if label.isVisible()]


def following(page):
    return part(page, "followingLabel").text()


def press(qtbot, page, key):
    page.activateWindow()
    qtbot.keyClick(page, key)


@pytest.mark.parametrize("name", ["endButton", "leaveButton", "nextButton", "keysButton"])
def test_a_button_that_goes_leaves_the_focus_to_the_way_forward(play, name):
    session = play(KNEE)
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    session.do(session.player.pause)
    part(session.page, name).setFocus()
    session.do(session.player.end_early)
    assert session.view.playing is Playing.LEAVING
    assert session.page.focusWidget() is part(session.page, "pauseButton")


def test_while_getting_ready_the_seconds_are_counted_and_the_first_step_comes_by_itself(play):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    assert part(page, "pauseButton").text() == "Start now"
    assert part(page, "holdRing")._moment.number == "5"
    assert session.told == ["Find your place. It begins by itself."]
    session.run(5)
    assert session.phase is Phase.SET_UP
    assert part(page, "pauseButton").text() == "Pause"
    assert session.told != ["Find your place. It begins by itself."]


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_Return, KEY.Key_Right, KEY.Key_PageDown])
def test_whoever_is_in_place_starts_at_once(qtbot, play, key):
    session = play(BEND)
    session.do(session.player.start)
    press(qtbot, session.page, key)
    assert (session.view.playing, session.phase) == (Playing.PLAYING, Phase.SET_UP)


def test_whoever_is_not_ready_pauses(qtbot, play):
    session = play(BEND)
    session.do(session.player.start)
    press(qtbot, session.page, KEY.Key_Escape)
    assert (session.view.playing, session.phase) == (Playing.PAUSED, Phase.READY)


def test_a_pause_offers_to_end_here_and_to_leave_the_side(play):
    session = play(BEND)
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    offers = parts(session.page, "endButton", "leaveButton")
    assert not any(each.isVisible() for each in offers)
    session.do(session.player.pause)
    assert [each.isVisible() for each in offers] == [True, True]
    click(offers[1])
    assert (session.view.playing, session.phase) == (Playing.PAUSED, Phase.EASE_OUT)


def test_to_end_here_leads_out_calmly_without_an_alarm(play):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    session.do(session.player.pause)
    click(part(page, "endButton"))
    assert (session.view.playing, session.phase) == (Playing.LEAVING, Phase.EASE_OUT)
    assert session.told == ["Ease out slowly. There is no hurry."]
    assert part(page, "stopButton").isVisible()
    click(part(page, "pauseButton"))
    assert session.view.playing is Playing.ENDED


def test_before_a_stretch_for_two_the_receiver_decides_and_the_stop_word_is_named(play):
    receiver, helper = play(HUG, stop_word="Red").told
    assert receiver == "You decide how far it goes. Stop word: “Red”."
    assert helper == "The receiver decides how far it goes. Stop word: “Red”."


def test_without_a_stop_word_one_is_asked_for(play):
    assert "Agree on a word that means stop." in play(HUG).told[1]


def test_alone_there_is_one_card_and_for_two_there_are_two(play):
    session = play(KNEE)
    session.do(session.player.start)
    assert len(session.told) == 1
    assert headings(session.page) == []
    session = play(REAL["partner_supine_rotation"])
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    assert len(session.told) == 2
    assert headings(session.page) == ["You (receiver)", "Helper"]
    assert "Ask how it feels" in session.told[1]


def test_a_whole_session_by_the_space_bar_alone(qtbot, play):
    session = play(BEND)
    page = session.page
    press(qtbot, page, KEY.Key_Space)
    session.run_to(Phase.EASE_IN)
    assert part(page, "badgeLabel").text() == "Right knee"
    assert "draw your right knee" in session.told[0]
    session.run_to(Phase.HOLD)
    assert part(page, "holdRing")._moment.label == "Hold"
    assert part(page, "holdRing")._moment.number == "20"
    assert following(page) == "Next: Ease out"
    session.run_to(Phase.CHANGE_SIDES, 1)
    assert following(page) == "Next: Left knee"
    assert part(page, "whereaboutsLabel").text().startswith("Part 2 of 2  ·  ")
    session.run_to(Phase.HOLD, 1)
    assert part(page, "badgeLabel").text() == "Left knee"
    session.run_to(Phase.DONE, 1)
    assert session.view.playing is Playing.FINISHED
    assert [(r.side, r.ended) for r in session.player.records] == [
        (Side.RIGHT, PartEnd.DONE),
        (Side.LEFT, PartEnd.DONE),
    ]


def test_a_pause_says_to_rest_and_a_count_in_leads_back(qtbot, play):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    press(qtbot, page, KEY.Key_Space)
    assert session.told == ["Rest in any easy position."]
    assert part(page, "pauseButton").text() == "Go on"
    session.run(60)
    press(qtbot, page, KEY.Key_Space)
    ring = part(page, "holdRing")._moment
    assert (ring.number, ring.phase) == ("3", Phase.READY)
    assert "Get back into place" in session.told[0]
    session.run(3)
    assert session.view.playing is Playing.PLAYING
    assert part(page, "holdRing")._moment.number == "20"


def test_escape_pauses_and_never_goes_on_nor_leaves(qtbot, play):
    session = play(BEND)
    page = session.page
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
def test_a_stop_leads_out_calmly_and_shows_nothing_else(qtbot, play, by_key):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    if by_key:
        press(qtbot, page, KEY.Key_S)
    else:
        band = part(page, "stopButton")
        assert band.width() == page.width()
        qtbot.mouseClick(band, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert session.view.playing is Playing.EASING_OUT
    assert session.told == ["Ease out slowly. There is no hurry."]
    assert part(page, "holdRing")._moment.number == ""
    assert part(page, "figureView").isVisible()
    for hidden in parts(
        page, "followingLabel", "stopButton", "nextButton", "lessButton", "soundButton"
    ):
        assert not hidden.isVisible()
    press(qtbot, page, KEY.Key_Space)
    assert session.view.playing is Playing.EASING_OUT
    assert part(page, "pauseButton").text() == "I am out"
    click(part(page, "pauseButton"))
    assert session.view.playing is Playing.STOPPED


@pytest.mark.parametrize("key", [KEY.Key_Right, KEY.Key_PageDown, KEY.Key_MediaNext])
def test_next_leads_out_of_a_hold_over_the_way_back(qtbot, play, key):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    press(qtbot, page, key)
    assert session.phase is Phase.EASE_OUT


@pytest.mark.parametrize("key", [KEY.Key_Left, KEY.Key_MediaPrevious, KEY.Key_R])
def test_previous_and_restart_lead_to_the_beginning_of_the_side(qtbot, play, key):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    press(qtbot, page, key)
    assert session.view.moment.index == 0


def test_seconds_change_within_the_range_and_the_ends_say_why_not(qtbot, play):
    session = play(KNEE)
    page = session.page
    session.do(session.player.start)
    with qtbot.waitSignal(page.asked) as asked:
        press(qtbot, page, KEY.Key_Minus)
    assert asked.args == [PlayerAction.SHORTER]
    assert not part(page, "lessButton").isEnabled()
    assert part(page, "lessButton").toolTip() == "This stretch is held for 15 seconds or more."
    assert part(page, "lessButton").accessibleDescription() == part(page, "lessButton").toolTip()
    with qtbot.assertNotEmitted(page.asked):
        press(qtbot, page, KEY.Key_Minus)
    for key in (KEY.Key_Plus, KEY.Key_Equal, KEY.Key_Plus):
        press(qtbot, page, key)
    assert not part(page, "moreButton").isEnabled()
    assert part(page, "moreButton").toolTip() == "This stretch is held for 30 seconds at most."
    assert part(page, "lessButton").toolTip() == "Hold 5 seconds less"


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (KEY.Key_Space, PlayerAction.FORWARD),
        (KEY.Key_S, PlayerAction.STOP),
        (KEY.Key_End, PlayerAction.STOP),
        (KEY.Key_Right, PlayerAction.NEXT),
        (KEY.Key_Left, PlayerAction.PREVIOUS),
        (KEY.Key_R, PlayerAction.RESTART),
        (KEY.Key_M, PlayerAction.SOUND),
        (KEY.Key_F, PlayerAction.FULL_SCREEN),
        (KEY.Key_Escape, PlayerAction.PAUSE),
    ],
)
@pytest.mark.parametrize(
    "focused", ["figureView", "nextButton", "mirrorButton", "stopButton", "helpButton"]
)
def test_the_keys_work_wherever_the_focus_is(qtbot, play, key, action, focused):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    widget = part(page, focused)
    page.activateWindow()
    widget.setFocus()
    with waited(qtbot, page, action):
        qtbot.keyClick(widget, key)
    with qtbot.waitSignal(page.facing_chosen):
        qtbot.keyClick(widget, KEY.Key_V)


@pytest.mark.parametrize("action", PlayerAction)
def test_a_key_held_down_counts_once_but_seconds_go_on(play, action):
    session = play(BEND)
    page, done = session.page, []
    session.do(session.player.start)
    page.asked.connect(done.append)
    page.facing_chosen.connect(done.append)
    steps = action in {PlayerAction.LONGER, PlayerAction.SHORTER}
    for key in KEYS.get(action, ()):
        done.clear()
        for held in (False, True, True):
            plain = Qt.KeyboardModifier.NoModifier
            QTest.simulateEvent(page.windowHandle(), True, key.value, plain, "", held)
        assert len(done) <= (3 if steps else 1)


def test_escape_leaves_a_full_screen_as_it_pauses(qtbot, play):
    session = play(BEND)
    session.do(session.player.start)
    session.page.setWindowState(Qt.WindowState.WindowFullScreen)
    done = []
    session.page.asked.connect(done.append)
    press(qtbot, session.page, KEY.Key_Escape)
    assert done == [PlayerAction.FULL_SCREEN, PlayerAction.PAUSE]


def test_the_key_that_stops_works_with_the_focus_on_nothing(qtbot, play):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    page.activateWindow()
    if focused := QApplication.focusWidget():
        focused.clearFocus()
    assert QApplication.focusWidget() is None
    with waited(qtbot, page, PlayerAction.STOP):
        qtbot.keyClick(page.windowHandle(), KEY.Key_S)


def test_enter_presses_the_button_in_focus_or_else_the_primary(qtbot, play):
    page = play(BEND).page
    with waited(qtbot, page, PlayerAction.FORWARD):
        press(qtbot, page, KEY.Key_Return)
    part(page, "helpButton").setFocus()
    with waited(qtbot, page, PlayerAction.HELP):
        qtbot.keyClick(part(page, "helpButton"), KEY.Key_Return)


@pytest.mark.parametrize(
    ("button", "action"),
    [
        ("helpButton", PlayerAction.HELP),
        ("endButton", PlayerAction.END),
        ("leaveButton", PlayerAction.LEAVE),
        ("soundButton", PlayerAction.SOUND),
        ("fullScreenButton", PlayerAction.FULL_SCREEN),
    ],
)
def test_each_button_asks_for_what_it_says(qtbot, play, button, action):
    session = play(BEND)
    session.do(session.player.start)
    session.do(session.player.pause)
    with waited(qtbot, session.page, action):
        click(part(session.page, button))


def test_the_list_of_keys_opens_over_a_session_that_goes_on(qtbot, play):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    press(qtbot, page, KEY.Key_Question)
    card = page._keys
    assert card.isVisible()
    assert page.rect().contains(card.geometry())
    press(qtbot, page, KEY.Key_Escape)
    assert not card.isVisible()
    assert session.view.playing is Playing.PLAYING
    press(qtbot, page, KEY.Key_Question)
    with waited(qtbot, page, PlayerAction.STOP):
        press(qtbot, page, KEY.Key_S)
    click(card._close)
    assert not card.isVisible()
    press(qtbot, page, KEY.Key_Question)
    press(qtbot, page, KEY.Key_Question)
    assert not card.isVisible()


def test_the_list_of_keys_never_grows_out_of_a_small_window(qtbot, play):
    page = play(BEND).page
    page.resize(400, 300)
    press(qtbot, page, KEY.Key_Question)
    assert not page._keys.geometry().intersects(part(page, "stopButton").geometry())
    assert page.rect().contains(page._keys.geometry())
    close = page._keys._close
    assert page._keys.rect().contains(close.geometry())


def test_the_mirror_view_turns_picture_and_words_together(qtbot, play):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    assert part(page, "figureView")._staged.side is Side.RIGHT
    with qtbot.waitSignal(page.facing_chosen) as chosen:
        click(part(page, "mirrorButton"))
    assert chosen.args == [FacingChoice(View.FACING)]
    assert part(page, "figureView")._staged.side is Side.LEFT
    assert part(page, "badgeLabel").text() == "Right knee  ·  mirror view"
    assert part(page, "mirrorButton").accessibleName() == "Facing me"
    click(part(page, "mirrorButton"))
    assert part(page, "figureView")._staged.side is Side.RIGHT
    assert part(page, "badgeLabel").text() == "Right knee"


def test_a_view_chosen_last_time_is_shown_at_once(play):
    page = play(BEND, facing=View.FACING).page
    assert part(page, "badgeLabel").text().endswith("mirror view")
    assert part(page, "figureView")._staged.side is Side.LEFT


@pytest.mark.parametrize("stem", REAL)
@pytest.mark.parametrize("facing", View)
def test_text_badge_and_figure_tell_the_same_side_of_every_stretch(qtbot, fake_clock, stem, facing):
    technique = REAL[stem]
    item = PlanItem(technique, usual_dosage(technique, first_time=False))
    cleared = Cleared(date(2026, 1, 1), frozenset({technique.id}), ())
    shown = PlayerScene(scene_of, Style(), facing)
    session = Session(Plan((item,), RHYTHMS["4-6"]), fake_clock, shown, cleared)
    page = session.page
    show(qtbot, page)
    has_scene = scene_of(stem) is not None
    for start in session.player.timeline.starts:
        moment = session.player.timeline.at(start)
        page.show_view(replace(session.view, playing=Playing.PLAYING, moment=moment))
        side = moment.part.side
        assert part(page, "figureView").isHidden() is not has_scene
        drawn = part(page, "figureView")._staged.side if has_scene else side
        badge = part(page, "badgeLabel").text().lower()
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
            own = () if step is None else (each for each in step.lines if each.role is role)
            first = next((each.text for each in own), "")
            assert said.count(side.value) >= first.count("{side}")
            assert "{" not in said


def test_a_stretch_without_a_picture_says_so_and_shows_no_other(play):
    session = play(BEND, replace(HUG, stem="none_yet"))
    page = session.page
    assert part(page, "figureView").isVisible()
    session.do(session.player.start)
    session.run_to(Phase.NEXT, 2)
    assert not part(page, "figureView").isVisible()
    assert "still to come" in part(page, "pictureLabel").text()
    assert HUG.summary in part(page, "pictureLabel").text()


def drawn_ahead(_scene, _people, course):
    """As if of every way eleven pictures had been drawn."""
    return Footage(course, tuple(n / 10 for n in range(11)), tuple)


def test_the_figure_moves_with_the_phase_and_shows_what_moves(play, monkeypatch):
    monkeypatch.setattr(Sight, "image", lambda *_: QImage(1, 1, QImage.Format.Format_RGB32))
    ARCHIVE.is_kept_by(drawn_ahead)
    session = play(BEND)
    figure = part(session.page, "figureView")
    session.do(session.player.start)
    session.run_to(Phase.EASE_IN)
    assert figure._signs.arrow
    before = figure._around
    session.run(1)
    assert figure._around.first.share > before.first.share
    session.run_to(Phase.HOLD)
    assert not figure._signs.arrow
    assert figure._signs.presses
    before = figure._around
    session.run(1)
    assert figure._around.first.breath != before.first.breath


def test_without_pictures_drawn_ahead_the_figure_fades_from_step_to_step(play):
    session = play(BEND)
    page, figure = session.page, part(session.page, "figureView")
    session.do(session.player.start)
    session.run_to(Phase.EASE_IN)
    assert figure._around == in_pose("hold")
    while session.phase is not Phase.EASE_OUT:
        session.clock.advance(0.1)
        page.show_view(session.player.look())
    assert page.findChild(FadingPicture).isVisible()
    assert figure._around == in_pose("set")


def test_with_less_motion_the_figure_shows_where_each_step_ends(play):
    ARCHIVE.is_kept_by(drawn_ahead)
    session = play(BEND, reduced_motion=True, figure_cues=False)
    figure = part(session.page, "figureView")
    session.do(session.player.start)
    session.run_to(Phase.EASE_IN)
    before = figure._around
    session.run(2)
    assert figure._around == before
    assert {before.first.pose_from, before.first.pose_to} == {"hold"}
    assert not figure._signs.arrow


def test_the_figure_can_be_drawn_in_other_colours_on_the_ground_of_the_page(play):
    page = play(BEND).page
    page.show_style(Style(palette=DARK))
    shown = part(page, "figureView")._style.palette
    assert shown.mat == DARK.mat
    assert shown.ground == page.palette().window().color().name()


def test_a_computer_without_sound_is_told_in_a_line(play):
    page = play(BEND).page
    assert not part(page, "soundLabel").isVisible()
    page.show_sound(on=True, audible=False)
    assert part(page, "soundLabel").isVisible()
    assert not part(page, "soundButton").isEnabled()
    page.show_sound(on=False, audible=False)
    assert not part(page, "soundLabel").isVisible()  # nobody misses what they have switched off
    page.show_sound(on=False, audible=True)
    assert part(page, "soundButton").accessibleName() == "Sound off"


def test_words_are_written_once_a_second_at_most(play, monkeypatch):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    written = []
    monkeypatch.setattr(page, "_show_words", lambda: written.append(True))
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


@pytest.mark.parametrize("width", [1920, 1280])
def test_in_a_narrow_place_icons_stand_without_their_names(play, width):
    session = play(REAL["partner_supine_rotation"], size=(width, 1000), text=16)
    page = session.page
    session.do(session.player.start)
    assert part(page, "nextButton").text() == ("Next" if width > 1900 else "")
    assert part(page, "nextButton").accessibleName() == "Next"


@pytest.mark.parametrize("stem", ["partner_supine_rotation", "single_knee_to_chest"])
def test_while_it_plays_nothing_but_what_is_followed_is_in_sight(play, stem):
    session = play(REAL[stem])
    page = session.page
    before = {part(page, name).geometry().getRect() for name in SCENE}
    session.do(session.player.start)
    let_fade(page)
    assert not page._fade.shown
    for name in (*SCENE, "badgeLabel", "sessionProgress", "stopButton"):
        assert part(page, name).isVisible(), name
    session.run_to(Phase.HOLD)
    session.do(session.player.pause)
    assert page._fade.shown
    for button in ("nextButton", "helpButton", "mirrorButton", "fullScreenButton"):
        assert part(page, button).isVisible(), button
    assert {part(page, name).geometry().getRect() for name in SCENE} == before, "it leaps"


SCENE = ("figureCard", "holdRing", "captions")


def let_fade(page):
    """Let the time pass that the controls stay."""
    page._fade._timer.timeout.emit()


def test_a_key_or_the_focus_brings_the_controls_back(qtbot, play):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    let_fade(page)
    for key in (KEY.Key_Plus, KEY.Key_Q):
        qtbot.keyClick(page.focusWidget(), key)
        assert page._fade.shown
        let_fade(page)
    assert not page._fade.shown
    qtbot.keyClick(page.focusWidget(), KEY.Key_Tab)
    assert page._fade.shown
    assert page.focusWidget() is part(page, "previousButton")
    assert not page._fade._timer.isActive()


def test_with_less_motion_the_controls_stay(play):
    session = play(BEND, reduced_motion=True)
    session.do(session.player.start)
    assert not session.page._fade._timer.isActive()
    assert session.page._fade.shown


@pytest.mark.parametrize("stem", REAL)
def test_people_are_never_cut_whatever_runs_out_of_the_picture(play, stem):
    session = play(REAL[stem])
    page, view = session.page, part(session.page, "figureView")
    session.do(session.player.start)
    for phase in (Phase.SET_UP, Phase.EASE_IN, Phase.HOLD, Phase.EASE_OUT):
        session.run_to(phase)
        view._glide._way.setCurrentTime(GLIDE_MS)
        page.grab()
        ways = ways_at(session.view.timeline, session.view.moment.index)
        for point, radius in view._staged.people_on(ways):
            x, y, _, r = view.screen_now.disc(point, radius)
            assert 0 <= x - r <= x + r <= view.width()
            assert 0 <= y - r <= y + r <= view.height()


@pytest.mark.parametrize("text", [16, 32])
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (1024, 640), (907, 470)])
@pytest.mark.parametrize("stem", ["partner_supine_rotation", "single_knee_to_chest"])
def test_words_are_whole_and_as_large_as_there_is_room_for(play, stem, size, text):
    session = play(REAL[stem], text=text, size=size)
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    for line in shown_lines(session.page):
        assert all(line._fits(words, line.pixels) for words in line._known)
        assert line.pixels >= 20 or size == (907, 470)


@pytest.mark.parametrize("letters", [True, False])
def test_in_little_room_the_stop_band_says_less_but_is_read_out_whole(play, letters):
    page = play(BEND, letter_keys=letters).page
    band = part(page, "stopButton")
    whole = band.text()
    assert whole.startswith("Stop if it feels sharp, numb or wrong")
    page.resize(band.sizeHint().width() - 20, 420)
    assert band.text() == ("Stop  (press End or S)" if letters else "Stop  (press End)")
    assert band.accessibleName() == whole


def test_a_long_side_is_written_smaller_where_it_would_be_cut(play):
    session = play(REAL["partner_supine_rotation"], facing=View.FACING, size=(720, 420), text=32)
    badge, card = parts(session.page, "badgeLabel", "figureCard")
    assert badge.property("kind") == "badge"
    session.page.resize(1280, 800)
    session.page.resize(1920, 1300)
    assert badge.property("kind") == "side"
    assert badge.sizeHint().width() < card.width()


@pytest.mark.parametrize("stem", REAL)
def test_a_sentence_can_be_read_from_two_metres_away(play, stem):
    session = play(REAL[stem])
    session.do(session.player.start)
    session.run_to(Phase.HOLD)
    least = 44 if len(REAL[stem].roles) == 1 else 34
    assert min(line.pixels for line in shown_lines(session.page)) >= least


def shown_lines(page):
    return [line for line in page.findChildren(InstructionText) if line.isVisible()]


def test_another_side_fades_in_as_long_as_the_change_is_new(play):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    session.run_to(Phase.EASE_OUT)
    before = page.findChild(FadingPicture)
    while session.phase is not Phase.CHANGE_SIDES:
        session.clock.advance(0.1)
        page.show_view(session.player.look())
    assert before.isVisible()
    session.clock.advance(0.6)
    page.show_view(session.player.look())
    assert not before.isVisible()


def test_with_less_motion_nothing_fades(play):
    session = play(BEND, reduced_motion=True)
    page = session.page
    session.do(session.player.start)
    while session.phase is not Phase.CHANGE_SIDES:
        session.clock.advance(0.1)
        page.show_view(session.player.look())
    assert not page.findChild(FadingPicture).isVisible()


@pytest.mark.parametrize("focused", ["figureView", "nextButton", "stopButton"])
def test_arrows_with_shift_turn_the_picture_and_do_not_step(qtbot, play, focused):
    session = play(BEND)
    page = session.page
    session.do(session.player.start)
    widget = part(page, focused)
    page.activateWindow()
    widget.setFocus()
    figure = part(page, "figureView")
    with qtbot.assertNotEmitted(page.asked):
        qtbot.keyClick(widget, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    turned = figure.camera.azimuth - figure._staged.stage.camera.azimuth
    assert turned == pytest.approx(15)
    qtbot.keyClick(widget, KEY.Key_Home)
    assert figure.camera is None


def test_the_tab_key_goes_from_the_pause_over_the_buttons_to_the_figure(qtbot, play):
    session = play(BEND)
    session.do(session.player.start)
    page = session.page
    reached = []
    for _ in range(14):
        qtbot.keyClick(page.focusWidget(), KEY.Key_Tab)
        reached.append(page.focusWidget().objectName())
    assert reached == [
        *("previousButton", "nextButton", "lessButton", "moreButton", "restartButton"),
        *("soundButton", "fullScreenButton", "screenButton"),
        *("mirrorButton", "helpButton", "keysButton"),
        *("stopButton", "figureView", "pauseButton"),
    ]
