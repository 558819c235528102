"""One stretch being played in the program."""

import gc
from itertools import chain

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from backcoach.desktop.media import MediaCommand
from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.player import Playing
from backcoach.domain.playing.timeline import Phase
from backcoach.domain.settings import View
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.figure.body.look import DARK
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.player.client_window.client_view import ClientView
from backcoach.gui.player.play_flow import PlayFlow
from backcoach.gui.player.player_keys import PlayerAction
from backcoach.gui.player.player_page import FacingChoice
from backcoach.gui.widgets.figure_view import FigureView
from tests.clicking import part, said
from tests.gui.ear import Ear
from tests.gui.real_services import LIBRARY, Here, in_window
from tests.gui.screens_here import TELEVISION
from tests.stretches import MORNING, cleared_for

BEND = LIBRARY.content.techniques["T05"]
PLAN = Plan((PlanItem(BEND, usual_dosage(BEND, first_time=False)),), RHYTHMS["4-6"])
CYCLES = 40


@pytest.fixture
def here(qtbot, folder):
    here = in_window(qtbot, Here(folder, now=MORNING))
    here.window.resize(1024, 640)
    return here


class Standing:
    """A safety check that was just taken."""

    is_outdated = has_lapsed = False

    def seen(self):
        pass


def begin(here):
    flow = PlayFlow(here.services, PLAN, cleared_for(BEND), "", Standing())
    flow.show()
    part(flow.page, "pauseButton").click()
    return flow


def drop(flow):
    """Delete the page as the session does."""
    flow.page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_another_theme_recolours_the_figure_in_the_middle_of_a_stretch(here):
    styles = [Style()]
    here.services = here.services._replace(figure_style=lambda: styles[-1])
    flow = begin(here)
    styles.append(Style(palette=DARK))
    here.services.appearance_changed.emit()
    assert flow.page.findChild(FigureView)._style.palette.mat == DARK.mat
    assert flow.page.view.playing is Playing.PLAYING


def test_another_theme_after_the_page_is_gone_is_no_matter(here):
    drop(begin(here))
    here.services.appearance_changed.emit()


def test_whoever_leaves_by_hand_is_not_told_to_look_at_the_screen(here):
    ear = Ear(lambda: 0.0)
    here.services = here.services._replace(open_speaker=lambda *_: ear)
    flow = begin(here)
    told = len(ear.words)

    flow.abandon()

    assert told > 0
    assert len(ear.words) == told


def test_the_screen_stays_awake_while_a_stretch_plays_and_not_in_a_pause(here):
    flow = begin(here)
    assert (here.desk.awake, here.desk.playing) == (True, True)
    flow.pause()
    assert (here.desk.awake, here.desk.playing) == (False, False)
    here.desk.press(MediaCommand.PLAY)
    assert (here.desk.awake, here.desk.playing) == (True, True)


@pytest.mark.parametrize(
    "ends",
    [
        lambda here, _flow: here.desk.press(MediaCommand.STOP),
        lambda _here, flow: flow.abandon(),
        lambda here, _flow: here.services.show(QLabel("Another page")),
        lambda here, _flow: here.window.close(),
    ],
    ids=["stop", "abandon", "other page", "close"],
)
def test_the_screen_may_sleep_once_the_session_is_over_or_out_of_sight(here, ends):
    flow = begin(here)
    ends(here, flow)
    assert (here.desk.awake, here.desk.playing) == (False, None)


def test_one_stretch_after_another_leaves_nothing_behind(here):
    def kept():
        gc.collect()
        window = len(here.window.findChildren(QObject))
        return window, sum(isinstance(each, QObject) for each in gc.get_objects())

    def cycle():
        flow = begin(here)
        part(flow.page, "stopButton").click()
        drop(flow)

    for _ in range(3):
        cycle()
    QApplication.processEvents()
    before = kept()
    for _ in range(CYCLES):
        cycle()
    QApplication.processEvents()
    assert kept() == before


def clients_view():
    windows = QApplication.topLevelWidgets()
    views = chain.from_iterable([*each.findChildren(ClientView), each] for each in windows)
    return next((each for each in views if isinstance(each, ClientView) and each.isVisible()), None)


@pytest.mark.parametrize("key", [Qt.Key.Key_W, Qt.Key.Key_F8])
def test_a_session_is_followed_on_another_screen_and_no_longer(here, key):
    here.screens.plug_in(TELEVISION)
    flow = begin(here)
    QTest.keyClick(here.window.windowHandle(), key)
    assert here.screens.filled == [TELEVISION]
    here.services.clock.advance(1)
    flow._timer.look()
    assert clients_view()._view == flow.page.view
    assert "DEMONSTRATION" not in said(clients_view())
    here.window.activateWindow()  # the screen of the tests knows no window without focus
    QApplication.processEvents()
    QTest.keyClick(here.window.windowHandle(), key)
    assert clients_view() is None


def test_the_screen_is_chosen_from_the_controls(here):
    here.screens.plug_in(TELEVISION)
    flow = begin(here)
    menu = part(flow.page, "screenButton").menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert here.screens.filled == [TELEVISION]
    assert clients_view() is not None
    here.services.second_screen().close()


def test_another_page_is_none_of_the_clients_business(here):
    flow = begin(here)
    here.services.second_screen().open()
    assert clients_view() is not None
    here.services.show(QLabel("How your back feels"))
    assert clients_view() is None
    flow.show()
    assert clients_view() is not None
    here.services.second_screen().close()


def test_the_clients_figure_has_the_theme_and_the_turn_of_ours(here):
    styles = [Style()]
    here.services = here.services._replace(figure_style=lambda: styles[-1])
    flow = begin(here)
    here.services.second_screen().open()
    styles.append(Style(palette=DARK))
    here.services.appearance_changed.emit()
    flow.page.facing_chosen.emit(FacingChoice(View.FACING))
    card = clients_view().figure_card
    assert card.figure_view._style.palette.mat == DARK.mat
    assert card._scene.facing is View.FACING
    here.services.second_screen().close()


def test_a_screen_that_goes_away_in_a_hold_takes_nothing_of_the_session(here):
    here.screens.plug_in(TELEVISION)
    flow = begin(here)
    here.services.second_screen().open()
    while flow.page.view.moment.segment.phase is not Phase.HOLD:
        here.services.clock.advance(1)
        flow._timer.look()
    here.screens.unplug(TELEVISION)
    assert clients_view() is None or not clients_view().isVisible()
    here.services.clock.advance(1)
    flow._timer.look()
    assert flow.page.view.playing is Playing.PLAYING
    assert flow.page.view.moment.elapsed >= 1
    here.screens.plug_in(TELEVISION)
    assert clients_view()._view == flow.page.view
    here.services.second_screen().close()


def test_it_gets_louder_and_quieter_within_bounds_and_that_is_kept(here):
    flow = begin(here)
    up, down = PlayerAction.LOUDER, PlayerAction.QUIETER
    for action, volume in ((up, 90), (up, 100), (up, 100), (down, 90)):
        flow.page.asked.emit(action)
        assert here.written.volume_percent == volume
    assert flow.page.view.playing is Playing.PLAYING


def test_to_make_it_louder_lets_it_be_heard_again(here):
    here.services.preferences.change(sound=False, volume_percent=0)
    flow = begin(here)
    flow.page.asked.emit(PlayerAction.QUIETER)
    assert (here.written.sound, here.written.volume_percent) == (False, 0)
    flow.page.asked.emit(PlayerAction.LOUDER)
    assert (here.written.sound, here.written.volume_percent) == (True, 10)


@pytest.mark.parametrize(
    ("before", "action", "after"),
    [(100, "LARGER", 110), (200, "LARGER", 200), (100, "SMALLER", 90), (80, "SMALLER", 80)],
)
def test_the_text_grows_and_shrinks_without_a_pause(here, before, action, after):
    here.services.preferences.change(text_percent=before)
    flow = begin(here)
    left = flow.page.view.moment.total_left
    flow.page.asked.emit(PlayerAction[action])
    assert here.services.preferences.settings.text_percent == after
    assert flow.page.view.playing is Playing.PLAYING
    assert flow.page.view.moment.total_left == left
