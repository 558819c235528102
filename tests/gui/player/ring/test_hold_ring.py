from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPalette, QPen
from pytestqt.qtbot import QtBot

from backcoach.domain.playing.timeline import Phase
from backcoach.domain.stretch.breath import BreathPhase
from backcoach.gui.player.ring.breathing_pacer import TOP, TURN, lungs_full
from backcoach.gui.player.ring.hold_ring import HoldRing
from backcoach.gui.player.ring.ring_moment import (
    COUNTING_IN,
    MOVING_IN,
    MOVING_OUT,
    RingMoment,
    RingStroke,
)
from backcoach.gui.player.ring.ring_places import dash_rects, pieces, places_in
from backcoach.gui.player.ring.ring_words import RingWords
from backcoach.overrides import override

HOLD = RingMoment(Phase.HOLD, 0.4, "12", "Breathe in", "Hold", BreathPhase.IN, 0.5)


class CountingRing(HoldRing):
    """Counts how often it paints."""

    painted = 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        super().paintEvent(event)


@pytest.fixture
def ring(qtbot: QtBot) -> CountingRing:
    ring = CountingRing()
    qtbot.addWidget(ring)
    ring.resize(340, 340)
    ring.show()
    return ring


def picture(ring: HoldRing, moment: RingMoment) -> QImage:
    ring.show_moment(moment)
    return ring.grab().toImage()


def painted_since(ring: CountingRing, painted: int) -> bool:
    return ring.painted > painted


def on_screen(ring: HoldRing) -> QImage:
    """What was painted so far, without painting it anew."""
    seen = ring.windowHandle().screen().grabWindow(ring.winId()).toImage()
    return seen.convertToFormat(QImage.Format.Format_ARGB32)  # each byte of it means something


@pytest.mark.parametrize(
    ("phase", "progress", "expected"),
    [
        (BreathPhase.IN, 0.0, 0.0),
        (BreathPhase.IN, 0.5, 0.5),
        (BreathPhase.IN, 1.0, 1.0),
        (BreathPhase.OUT, 0.0, 1.0),
        (BreathPhase.OUT, 1.0, 0.0),
        (BreathPhase.FREE, 0.3, 0.5),
    ],
)
def test_the_lungs_fill_and_empty_with_the_breath(
    phase: BreathPhase, progress: float, expected: float
) -> None:
    assert lungs_full(phase, progress) == pytest.approx(expected)


def test_the_breath_turns_without_a_jerk() -> None:
    first, middle = lungs_full(BreathPhase.IN, 0.05), lungs_full(BreathPhase.IN, 0.55)

    assert first < (middle - lungs_full(BreathPhase.IN, 0.5)) / 4


def test_a_ring_without_colour_still_tells_moving_holding_and_waiting_apart() -> None:
    ease_in, hold, ease_out, rest = (
        RingMoment(phase, 0.25, "", "")
        for phase in (Phase.EASE_IN, Phase.HOLD, Phase.EASE_OUT, Phase.REST)
    )

    assert len({each.stroke for each in (ease_in, hold, ease_out, rest)}) == 4
    assert (ease_in.filled, ease_out.filled) == (0.25, 0.75)


def test_only_what_can_be_seen_is_painted(ring: CountingRing, qtbot: QtBot) -> None:
    ring.show_moment(HOLD)
    qtbot.waitUntil(lambda: ring.painted > 0)
    QCoreApplication.processEvents()
    before = ring.painted

    ring.show_moment(replace(HOLD, progress=0.40001))
    QCoreApplication.processEvents()
    unseen = ring.painted
    ring.show_moment(replace(HOLD, number="11"))
    QCoreApplication.processEvents()

    assert (unseen - before, ring.painted - unseen) == (0, 1)


@pytest.mark.parametrize(
    "change",
    [
        {"progress": 0.5},
        {"number": "11"},
        {"word": "Breathe out"},
        {"label": "Ease in"},
        {"breath_progress": 0.8},
        {"phase": Phase.EASE_OUT},
    ],
)
@pytest.mark.parametrize("still", [False, True])
def test_whatever_changes_is_seen(
    ring: CountingRing, change: dict[str, object], *, still: bool
) -> None:
    ring.set_reduced_motion(still)

    assert picture(ring, HOLD) != picture(ring, replace(HOLD, **change))


def test_with_less_motion_no_disc_moves(ring: CountingRing) -> None:
    empty = replace(HOLD, breath_progress=0.0)
    full = replace(HOLD, breath_progress=1.0)
    beside_the_number = ring.rect().center().x() + 123, ring.rect().center().y()

    def colours_seen(*, still: bool) -> int:
        ring.set_reduced_motion(still)
        images = [picture(ring, moment) for moment in (empty, full)]
        return len({image.pixelColor(*beside_the_number).name() for image in images})

    assert (colours_seen(still=True), colours_seen(still=False)) == (1, 2)


def test_a_reader_hears_the_word_and_not_every_second(ring: CountingRing) -> None:
    ring.show_moment(HOLD)
    first = ring.accessibleDescription()
    ring.show_moment(replace(HOLD, number="11"))

    assert first == ring.accessibleDescription() == "Hold. Breathe in"
    assert ring.accessibleName()


@pytest.mark.parametrize("side", [(180, 180), (340, 200), (1000, 900)])
def test_it_draws_at_any_size(ring: CountingRing, side: tuple[int, int]) -> None:
    ring.resize(*side)

    assert picture(ring, HOLD).size() == ring.size()


def test_new_colours_and_letters_are_taken_at_once(ring: CountingRing) -> None:
    seen = [picture(ring, HOLD)]
    palette, font = QPalette(ring.palette()), QFont(ring.font())
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#ff8800"))
    font.setItalic(True)

    ring.setPalette(palette)
    seen.append(picture(ring, HOLD))
    ring.setFont(font)
    seen.append(picture(ring, HOLD))

    assert seen[0] != seen[1] != seen[2]


def test_it_asks_for_room_to_be_seen_from_afar(ring: CountingRing) -> None:
    assert ring.sizeHint().width() >= 320


@pytest.mark.parametrize("text", [{"word": "Wait a little longer now"}, {"number": "1:12:45"}])
def test_long_words_and_numbers_are_made_to_fit_the_disc(
    ring: CountingRing, text: dict[str, str]
) -> None:
    moments = [replace(HOLD, progress=0.0), replace(HOLD, progress=0.0, **text)]

    beside_the_disc = [picture(ring, moment).copy(0, 120, 40, 130) for moment in moments]

    assert beside_the_disc[0] == beside_the_disc[1]


@pytest.mark.parametrize("progress", [0.001, 0.125, 0.25, 0.375, 0.5, 0.8])
def test_a_step_of_the_arc_leaves_disc_and_words_as_they_are(
    ring: CountingRing, monkeypatch: pytest.MonkeyPatch, progress: float
) -> None:
    waiting = replace(HOLD, phase=Phase.SET_UP, breath=BreathPhase.FREE, progress=progress)
    ring.show_moment(waiting)
    QCoreApplication.processEvents()
    written: list[object] = []
    monkeypatch.setattr(RingWords, "draw", lambda *_: written.append(_))
    before = ring.painted

    ring.show_moment(replace(waiting, progress=progress + 0.002))
    QCoreApplication.processEvents()

    assert (ring.painted - before, written) == (1, [])


@pytest.mark.parametrize("change", [{"progress": 0.43}, {"breath_progress": 0.55}])
@pytest.mark.parametrize("phase", [Phase.EASE_IN, Phase.HOLD, Phase.EASE_OUT, Phase.REST])
def test_a_small_step_paints_all_that_changes(
    qtbot: QtBot, change: dict[str, float], phase: Phase
) -> None:
    before = replace(HOLD, phase=phase)
    stepping, fresh = CountingRing(), CountingRing()
    for ring in (stepping, fresh):
        qtbot.addWidget(ring)
        ring.resize(340, 340)
        with qtbot.waitExposed(ring):
            ring.show()
    for ring, moment in (
        (stepping, before),
        (stepping, replace(before, **change)),
        (fresh, replace(before, **change)),
    ):
        painted = ring.painted
        ring.show_moment(moment)
        qtbot.waitUntil(partial(painted_since, ring, painted))

    images = [on_screen(ring) for ring in (stepping, fresh)]  # their bytes go when they do
    seen = [image.constBits().tobytes() for image in images]
    assert max(abs(one - other) for one, other in zip(*seen, strict=True)) < 128


def test_a_count_in_is_in_pieces_and_has_no_disc(ring: CountingRing) -> None:
    waiting = replace(HOLD, phase=Phase.READY)

    assert picture(ring, waiting) != picture(ring, replace(waiting, counting_in=True))
    disc = ring.rect().center().x() + 80, ring.rect().center().y()
    assert picture(ring, replace(waiting, counting_in=True)).pixelColor(*disc) == (
        ring.palette().window().color()
    )


@pytest.mark.parametrize("stroke", [MOVING_IN, MOVING_OUT, COUNTING_IN])
def test_each_dash_lies_within_what_it_is_said_to_cover(
    ring: CountingRing, stroke: RingStroke
) -> None:
    rects = dash_rects(stroke, ring.width(), ring.height())
    assert len(rects) == stroke.dashes
    for rect, piece in zip(rects, pieces(stroke, TURN), strict=True):
        image = QImage(ring.size(), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        pen = QPen(QColor("black"), ring.width() * stroke.breadth)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if stroke.dash else Qt.PenCapStyle.RoundCap)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawArc(places_in(ring.width(), ring.height()).circle, TOP - piece[0], -piece[1])
        painter.fillRect(rect, QColor("white"))
        painter.end()
        blank = image.copy()
        blank.fill(QColor("white"))
        assert image == blank


@pytest.mark.parametrize("stroke", [MOVING_IN, MOVING_OUT])
def test_where_the_tip_has_gone_there_are_few_dashes_to_paint(
    ring: CountingRing, stroke: RingStroke
) -> None:
    ring.show_moment(RingMoment(Phase.EASE_IN, 0.5, "", ""))
    tip = ring._tip_rect(0.5, 0.502)
    touched = [tip.intersects(rect) for rect in dash_rects(stroke, ring.width(), ring.height())]
    assert 1 <= sum(touched) <= 3
