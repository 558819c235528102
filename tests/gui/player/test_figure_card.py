"""The picture of the player where what was drawn ahead proves to be at fault."""

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from backcoach.domain.playing.player import Player
from backcoach.domain.playing.timeline import Phase
from backcoach.domain.stretch.breath import BreathPhase
from backcoach.figure.drawing.archive import ARCHIVE
from backcoach.figure.drawing.drawing import Style
from backcoach.figure.drawing.film import BREATHING, Course
from backcoach.figure.drawing.footage import Footage, in_pose
from backcoach.gui.player.figure_card import FigureCard, PlayerScene
from backcoach.gui.player.frame_pace import SLOWEST_MS
from backcoach.gui.player.player_figure import FADE_SECONDS
from backcoach.gui.widgets.figure_view import FigureView
from backcoach.painting.sight import Sight
from backcoach.painting.window_glide import GLIDE_MS
from backcoach.storage.content.content import load_technique
from backcoach.storage.content.footage_files import FootageFiles
from backcoach.storage.content.reel import read_reel, reel_bytes, reel_path
from backcoach.storage.content.scenes import read_scene
from tests.places import ASSETS
from tests.stretches import cleared_for, plan_of

STEM = "single_knee_to_chest"
BEND, SCENE = load_technique(ASSETS, STEM), read_scene(ASSETS, STEM)

SIX = tuple(n / 5 for n in range(6))


@pytest.fixture
def told(tmp_path):
    """What is told of a file whose films are empty, though its check sum is right."""
    style, told = Style(), []
    path = reel_path(tmp_path, STEM, [style.receiver])
    sound = read_reel(ASSETS, reel_path(ASSETS, STEM, [style.receiver]))
    path.parent.mkdir(parents=True)
    path.write_bytes(reel_bytes(film._replace(data=b"") for film in sound.films.values()))
    ARCHIVE.is_kept_by(FootageFiles(tmp_path, told.append).find)
    return told


@pytest.mark.usefixtures("pictures_at_once")
def test_what_the_next_step_shows_is_unpacked_before_it_begins(qtbot, fake_clock, monkeypatch):
    seen, unpacked = [], []
    monkeypatch.setattr(Sight, "image", lambda *_: QImage(1, 1, QImage.Format.Format_RGB32))

    def find(_scene, _people, course):
        return Footage(course, (0.0, 1.0), lambda: unpacked.append(course))

    ARCHIVE.is_kept_by(find)
    player, card = Player(plan_of(BEND), cleared_for(BEND), fake_clock), FigureCard()
    qtbot.addWidget(card)
    card.show_session(PlayerScene(lambda _: SCENE, Style()))
    player.start()
    while (view := player.look()).moment.segment.phase is not Phase.EASE_OUT:
        card.show_view(view)
        seen.append((view.moment.segment.phase, len(unpacked)))
        fake_clock.advance(1)
    first = next(count for phase, count in seen if phase is Phase.HOLD)
    assert Course("hold", "hold", *BREATHING) in unpacked[:first]


@pytest.mark.usefixtures("pictures_at_once")
def test_a_forged_film_leaves_a_still_of_the_pose_and_one_sentence(
    qtbot, fake_clock, monkeypatch, told
):
    seen = []

    def painted(_sight, plate, _signs):
        seen.append((plate.pose_to, plate.sketch and plate.sketch()))
        return QImage(1, 1, QImage.Format.Format_RGB32)

    monkeypatch.setattr(Sight, "image", painted)
    player, card = Player(plan_of(BEND), cleared_for(BEND), fake_clock), FigureCard()
    qtbot.addWidget(card)
    card.show_session(PlayerScene(lambda _: SCENE, Style()))
    card.show()
    player.start()
    while (view := player.look()).moment.segment.phase is not Phase.EASE_OUT:
        card.show_view(view)
        card.grab()
        fake_clock.advance(1)
    assert {sketch for _, sketch in seen} == {None}
    assert {pose for pose, _ in seen} == {"start", "knee-bent", "set", "hold"}
    assert card.figure_view._around == in_pose("hold")
    assert [fault.file for fault in told] == [f"assets/frames/{STEM}/man.reel"]


@pytest.mark.usefixtures("pictures_at_once")
def test_in_a_hold_the_figure_is_painted_for_its_breath_alone_and_in_a_wait_not_at_all(
    qtbot, fake_clock, monkeypatch
):
    painted, paint = Counter(), FigureView.paintEvent
    monkeypatch.setattr(Sight, "image", lambda *_: QImage(1, 1, QImage.Format.Format_RGB32))
    ARCHIVE.is_kept_by(lambda _scene, _people, course: Footage(course, SIX, tuple))
    player, card = Player(plan_of(BEND), cleared_for(BEND), fake_clock), FigureCard()
    qtbot.addWidget(card)
    card.show_session(PlayerScene(lambda _: SCENE, Style()))
    card.show()
    player.start()
    seconds = Counter()

    def watched(view, event):
        painted[where] += 1
        paint(view, event)

    monkeypatch.setattr(FigureView, "paintEvent", watched)
    while (view := player.look()).moment.segment.phase is not Phase.EASE_OUT:
        moment, settled = view.moment, view.moment.elapsed > GLIDE_MS / 1000 + FADE_SECONDS
        where = moment.segment.phase, moment.breath.phase is BreathPhase.FREE, settled
        seconds[where] += SLOWEST_MS / 1000
        card.show_view(view)
        if settled:
            card.figure_view._glide._way.setCurrentTime(GLIDE_MS)
        QCoreApplication.processEvents()
        fake_clock.advance(SLOWEST_MS / 1000)
    hold, wait = (Phase.HOLD, False, True), (Phase.READY, True, True)
    assert painted[hold] / seconds[hold] < 12
    assert painted[wait] <= 1
