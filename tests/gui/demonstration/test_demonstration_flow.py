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
from backcoach.gui.widgets.technique_card import TechniqueCard
from tests.clicking import click, part, press
from tests.gui.screens_here import TELEVISION
from walkthrough.driver import let_live

CYCLES = 12


@pytest.fixture
def settings():
    return Settings(used_by=UsedBy.CLIENTS, view=View.FACING)


@pytest.fixture
def flow(here):
    flow = DemonstrationFlow(here.services)
    flow.start()
    return flow


def show(here, number=0):
    let_live()
    click(here.page.findChildren(TechniqueCard)[number])
    let_live()


def clients_view():
    views = (each for each in QApplication.allWidgets() if isinstance(each, ClientView))
    return next((each for each in views if each.isVisible()), None)


def test_it_plays_at_once_at_its_own_speed_and_half_as_fast(here, flow):
    show(here)
    here.services.clock.advance(0.4)
    flow.look()
    assert flow._shown.at == pytest.approx(0.4)
    press(here.page, "50 %")
    here.services.clock.advance(0.4)
    flow.look()
    assert flow._shown.at == pytest.approx(0.6)


def test_what_nobody_saw_has_not_passed(here, flow):
    show(here)
    here.services.clock.advance(3600)
    flow.look()
    assert flow._shown.at == pytest.approx(0.5)


def test_the_screen_stays_awake_while_it_moves_and_no_lock_screen_hears_of_it(here, flow):
    show(here)
    assert (here.desk.awake, here.desk.playing) == (True, None)
    press(here.page, "Freeze")
    assert not here.desk.awake
    assert not flow._timer.isActive()
    press(here.page, "Go on")
    assert here.desk.awake
    assert flow._timer.isActive()
    here.services.show(QLabel("Another page"))
    assert not here.desk.awake
    assert not flow._timer.isActive()


@pytest.mark.usefixtures("flow")
def test_it_is_turned_as_the_settings_say(here):
    show(here)
    assert part(here.page, "facingChoice").value is View.FACING


def test_the_clients_window_follows_speed_hands_turn_and_theme(here, flow):
    styles = [Style()]
    here.services = here.services._replace(figure_style=lambda: styles[-1])
    flow._services = here.services
    show(here)
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
    show(here)
    here.window.activateWindow()
    QTest.keyClick(here.window.windowHandle(), Qt.Key.Key_F8)
    assert clients_view() is not None
    here.services.second_screen().close()


def test_another_theme_before_anything_is_shown_is_no_matter(here, flow):
    here.services.appearance_changed.emit()
    here.services.second_screen().open()
    flow.look()
    here.services.second_screen().close()


def test_a_session_is_asked_for_with_the_dose_and_the_picture_stands_still(here, flow):
    asked = []
    flow.session_asked.connect(asked.append)
    show(here)
    press(part(here.page, "doseForm"), "3 times")
    press(here.page, "Start a session with this dose")
    assert asked == [ShownDose(flow._shown.item)]
    assert asked[0].item.dosage.repetitions == 3
    assert not flow._shown.running


def test_another_stretch_is_shown_in_place_of_the_one_before(here, flow):
    here.screens.plug_in(TELEVISION)
    show(here)
    here.services.second_screen().open()
    press(here.page, "Back")
    assert clients_view() is None
    show(here, 5)
    assert clients_view()._view.moment.part.technique is flow._shown.technique
    here.services.second_screen().end()


@pytest.mark.usefixtures("flow")
def test_one_stretch_after_another_leaves_nothing_behind(here):
    def kept():
        gc.collect()
        return sum(isinstance(each, QObject) for each in gc.get_objects())

    def cycle():
        show(here)
        press(here.page, "Back")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    here.services.second_screen().open()
    for _ in range(3):
        cycle()
    before = kept()
    for _ in range(CYCLES):
        cycle()
    assert kept() <= before
    here.services.second_screen().end()
