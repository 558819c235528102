"""Showing a stretch in the program, on a clock that is turned by hand."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from backcoach.domain.settings import Settings, UsedBy, View
from backcoach.figure.body.look import DARK
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.demonstration.demonstration_flow import DemonstrationFlow, ShownDose
from backcoach.gui.player.client_window.client_view import ClientView
from tests.clicking import part, press
from tests.gui.screens_here import TELEVISION
from walkthrough.driver import let_live

CYCLES = 12


@pytest.fixture
def settings():
    return Settings(used_by=UsedBy.CLIENTS, view=View.FACING)


@pytest.fixture
def flow(here):
    flow = DemonstrationFlow(here.services)
    flow.start("T01")
    let_live()
    return flow


def clients_view():
    views = (each for each in QApplication.allWidgets() if isinstance(each, ClientView))
    return next((each for each in views if each.isVisible()), None)


def test_it_plays_at_once_at_its_own_speed_and_half_as_fast(here, flow):
    here.services.clock.advance(0.4)
    flow._timer.look()
    assert flow._shown.at == pytest.approx(0.4)
    press(here.page, "50 %")
    here.services.clock.advance(0.4)
    flow._timer.look()
    assert flow._shown.at == pytest.approx(0.6)


def test_what_nobody_saw_has_not_passed(here, flow):
    here.services.clock.advance(3600)
    flow._timer.look()
    assert flow._shown.at == pytest.approx(0.5)


def test_the_screen_stays_awake_while_it_moves_and_no_lock_screen_hears_of_it(here, flow):
    assert (here.desk.awake, here.desk.playing) == (True, None)
    press(here.page, "Freeze")
    assert not here.desk.awake
    assert not flow._timer.is_active
    press(here.page, "Go on")
    assert here.desk.awake
    assert flow._timer.is_active
    here.services.show(QLabel("Another page"))
    assert not here.desk.awake
    assert not flow._timer.is_active


@pytest.mark.usefixtures("flow")
def test_it_is_turned_as_the_settings_say(here):
    assert part(here.page, "facingChoice").value is View.FACING


def test_the_clients_window_follows_speed_hands_turn_and_theme(here, flow):
    styles = [Style()]
    here.services = here.services._replace(figure_style=lambda: styles[-1])
    flow._services = here.services
    here.services.second_screen().open()
    press(here.page, "Larger hands")
    press(here.page, "25 %")
    press(here.page, "As I see it")
    styles.append(Style(palette=DARK))
    here.services.appearance_changed.emit()
    card = clients_view().figure_card
    assert (card._speed, card._hands, card._scene.facing) == (0.25, True, View.AS_I_SEE)
    assert card.figure_view._style.palette.mat == DARK.mat
    here.services.second_screen().close()
    here.services.second_screen().open()
    card = clients_view().figure_card
    assert (card._speed, card._hands) == (0.25, True)


@pytest.mark.usefixtures("flow")
def test_the_key_of_the_player_opens_the_clients_window_here_too(here):
    here.window.activateWindow()
    QTest.keyClick(here.window.windowHandle(), Qt.Key.Key_F8)
    assert clients_view() is not None
    here.services.second_screen().close()


def test_a_session_is_asked_for_with_the_dose_and_the_picture_stands_still(here, flow):
    asked = []
    flow.session_asked.connect(asked.append)
    press(part(here.page, "doseForm"), "3 times")
    press(here.page, "Start a session with this dose")
    assert asked == [ShownDose(flow._shown.item)]
    assert asked[0].item.dosage.repetitions == 3
    assert not flow._shown.running


@pytest.mark.usefixtures("flow")
def test_another_stretch_is_shown_in_the_clients_window_that_is_open(here):
    here.screens.plug_in(TELEVISION)
    here.services.second_screen().open()
    press(here.page, "Back")
    here.services.show(QLabel("Another page"))
    assert clients_view() is None
    other = DemonstrationFlow(here.services)
    other.start("T05")
    let_live()
    assert clients_view()._view.moment.part.technique is other._shown.technique
    here.services.second_screen().end()


def test_one_stretch_after_another_leaves_nothing_behind(here):
    def kept():
        gc.collect()
        return sum(isinstance(each, QObject) for each in gc.get_objects())

    def cycle():
        flow = DemonstrationFlow(here.services)
        flow.start("T01")
        let_live()
        here.services.show(blank)
        flow.end()
        for page in flow.pages:
            page.deleteLater()
        flow.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    blank = QLabel("Another page")
    here.services.second_screen().open()
    for _ in range(3):
        cycle()
    before = kept()
    for _ in range(CYCLES):
        cycle()
    assert kept() <= before
    here.services.second_screen().end()
