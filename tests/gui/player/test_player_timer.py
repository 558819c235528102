"""When the player is looked at, and what is told of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backcoach.domain.playing.gap import AWAY_SECONDS
from backcoach.domain.playing.player import Player, Playing
from backcoach.domain.session import PartEnd
from backcoach.domain.stretch.side import Side
from backcoach.gui.player.frame_pace import FRAME_MS
from backcoach.gui.player.player_timer import HIDDEN_MS, PlayerTimer
from tests.stretches import KNEE, cleared_for, plan_of

HOLD_ENDS, SECOND_HOLD_ENDS, END = 53, 114, 125


@pytest.fixture
def player(fake_clock):
    return Player(plan_of(KNEE), cleared_for(KNEE), fake_clock)


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def timer(player, page):
    return PlayerTimer(player, page)


@pytest.fixture
def heard(timer):
    """All that the timer tells, in order, without the views."""
    told = []
    timer.part_ended.connect(lambda record: told.append((record.side, record.ended)))
    timer.ended.connect(lambda: told.append("ended"))
    return told


def run(timer, clock, seconds):
    for _ in range(seconds):
        clock.advance(1)
        timer.look()


def running(timer):
    return timer._timer.isActive() and timer._timer.interval()


def test_no_timer_runs_before_the_start_nor_while_paused(timer, player):
    timer.look()
    assert not running(timer)
    player.start()
    timer.look()
    assert running(timer) == FRAME_MS
    player.pause()
    timer.look()
    assert not running(timer)
    player.resume()
    timer.look()
    assert running(timer) == FRAME_MS


def test_the_player_is_looked_at_by_itself_while_it_moves(timer, player, qtbot):
    player.start()
    timer.look()
    with qtbot.waitSignal(timer.looked) as looked:
        pass
    assert looked.args[0].playing is Playing.PLAYING


def test_it_is_looked_at_less_often_where_less_is_seen(timer, player, fake_clock):
    player.start()
    run(timer, fake_clock, 7)
    assert FRAME_MS < running(timer) < HIDDEN_MS
    run(timer, fake_clock, 10)
    assert running(timer) == FRAME_MS


def test_a_hidden_page_goes_on_slowly_but_never_counts_as_away(timer, player, page):
    player.start()
    timer.look()
    page.hide()
    timer.look()
    assert running(timer) == HIDDEN_MS < AWAY_SECONDS * 1000
    page.show()
    timer.look()
    assert running(timer) == FRAME_MS


def test_a_minimised_window_goes_on_slowly(timer, player, page):
    player.start()
    timer.look()
    page.setWindowState(Qt.WindowState.WindowMinimized)
    timer.look()
    assert running(timer) == HIDDEN_MS
    page.setWindowState(Qt.WindowState.WindowNoState)
    timer.look()
    assert running(timer) == FRAME_MS


def test_each_side_is_told_once_as_it_ends_and_the_end_once(timer, player, fake_clock, heard):
    player.start()
    run(timer, fake_clock, HOLD_ENDS - 1)
    assert heard == []
    run(timer, fake_clock, 2)
    assert heard == [(Side.RIGHT, PartEnd.DONE)]
    run(timer, fake_clock, END - HOLD_ENDS + 5)
    assert heard == [(Side.RIGHT, PartEnd.DONE), (Side.LEFT, PartEnd.DONE), "ended"]
    assert not running(timer)


def test_a_stop_is_told_with_its_side_before_the_end(timer, player, fake_clock, heard):
    player.start()
    run(timer, fake_clock, HOLD_ENDS - 5)
    player.stop()
    timer.look()
    assert heard == [(Side.RIGHT, PartEnd.STOPPED)]
    assert running(timer) == FRAME_MS
    player.leave()
    timer.look()
    timer.look()
    assert heard == [(Side.RIGHT, PartEnd.STOPPED), "ended"]


def test_several_sides_that_end_between_two_looks_come_in_order(timer, player, fake_clock, heard):
    player.start()
    run(timer, fake_clock, HOLD_ENDS - 3)
    player.next()
    player.next()
    player.next()
    for _ in range(SECOND_HOLD_ENDS):
        fake_clock.advance(1)
        player.look()
    timer.look()
    assert heard[:2] == [(Side.RIGHT, PartEnd.SKIPPED), (Side.LEFT, PartEnd.DONE)]
