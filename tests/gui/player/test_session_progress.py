import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from backcoach.domain.playing.player import Player
from backcoach.domain.playing.timeline import Phase, build_timeline
from backcoach.gui.player.session_progress import SessionProgress, part_shares
from backcoach.gui.widgets.palette import Palette
from tests.stretches import HUG, KNEE, cleared_for, plan_of


@pytest.fixture
def bar(qtbot: QtBot) -> SessionProgress:
    bar = SessionProgress()
    qtbot.addWidget(bar)
    bar.resize(430, 6)
    bar.show()
    return bar


def colour_at(bar: SessionProgress, x: int) -> str:
    return bar.grab().toImage().pixelColor(x, 3).name()


def test_each_part_is_a_piece_filled_as_far_as_it_was_done(bar: SessionProgress) -> None:
    bar.show_shares((1, 0.5, 0))
    colours = Palette.of(bar.palette())

    # Three pieces of 136 pixels and two gaps of 10.
    seen = [colour_at(bar, x) for x in (130, 160, 270, 300)]

    assert seen == [colours.teal.name()] * 2 + [colours.hairline.name()] * 2


def test_from_right_to_left_it_fills_from_the_right(bar: SessionProgress) -> None:
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.show_shares((1, 0))
    colours = Palette.of(bar.palette())
    seen = [colour_at(bar, x) for x in (50, 380)]

    assert seen == [colours.hairline.name(), colours.teal.name()]


def test_a_reader_hears_how_many_parts_are_done(bar: SessionProgress) -> None:
    bar.show_shares((1, 1, 0.3, 0))

    assert bar.accessibleDescription() == "2 of 4 parts done"


def test_without_parts_nothing_is_drawn(bar: SessionProgress) -> None:
    bar.show_shares(())

    assert bar.grab().size() == bar.size()


def test_new_colours_are_taken_at_once(bar: SessionProgress) -> None:
    bar.show_shares((1,))
    palette = bar.palette()
    palette.setColor(palette.ColorRole.Highlight, QColor("#ff8800"))

    bar.setPalette(palette)

    assert colour_at(bar, 200) == "#ff8800"


def test_many_parts_stay_apart_in_the_same_width(bar: SessionProgress) -> None:
    bar.show_shares((1,) * 99 + (0,))
    colours = Palette.of(bar.palette())
    picture = bar.grab().toImage()
    middle = [picture.pixelColor(x, bar.height() // 2).name() for x in range(bar.width())]

    assert middle[-1] != colours.teal.name()
    assert len(set(middle)) > 1
    assert bar.accessibleDescription() == "99 of 100 parts done"


def test_each_part_fills_as_it_is_played():
    timeline = build_timeline(plan_of(KNEE))
    change = timeline.starts[timeline.index_of(1, Phase.CHANGE_SIDES)]
    assert part_shares(timeline, timeline.at(0)) == (0, 0)
    assert part_shares(timeline, timeline.at(change / 2)) == (0.5, 0)
    assert part_shares(timeline, timeline.at(change)) == (1, 0)
    assert part_shares(timeline, timeline.at(timeline.seconds)) == (1, 1)


def test_one_part_alone_fills_the_whole_bar(fake_clock):
    view = Player(plan_of(HUG), cleared_for(HUG), fake_clock).look()
    assert part_shares(view.timeline, view.moment) == (0,)
