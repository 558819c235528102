"""One stretch being played in the program."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel

from backcoach.desktop.media import MediaCommand
from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.player import Playing
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.figure.body.look import DARK
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.player.play_flow import PlayFlow
from backcoach.gui.widgets.figure_view import FigureView
from tests.clicking import part
from tests.gui.real_services import LIBRARY, Here, in_window
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
