from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.look import DARK, LIGHT
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.drawing.footage import Around, Plate
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.gui.widgets.figure_view import FigureView
from backcoach.painting.sight import Sight
from backcoach.painting.window_glide import GLIDE_MS
from backcoach.storage.content.scenes import read_scene
from tests.figure.drawing.made_sketches import box

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton

GREY = QImage(400, 300, QImage.Format.Format_RGB32)

pytestmark = pytest.mark.usefixtures("pictures_at_once")


@pytest.fixture
def staged():
    return StagedScene(read_scene(Path("assets"), "partner_supine_rotation"), Side.RIGHT)


@pytest.fixture
def view(qtbot):
    widget = FigureView()
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    return widget


def drag(view, way):
    start = QPoint(200, 150)
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + way)
    QTest.mouseRelease(view, LEFT, pos=start + way)


def test_without_a_stretch_it_shows_its_ground_and_nothing_turns(view):
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.camera is None
    assert view.grab().toImage().pixelColor(5, 5) == QColor(LIGHT.ground)


def test_a_stretch_is_painted(view, staged):
    empty = view.grab().toImage()
    view.show_scene(staged)
    assert view.grab().toImage() != empty


def test_another_moment_is_another_picture(view, staged):
    view.show_scene(staged)
    start = view.grab().toImage()
    view.show_pose("hold", Signs())
    assert view.grab().toImage() != start


def test_dragging_turns_the_picture_round(view, staged):
    view.show_scene(staged)
    drag(view, QPoint(-50, 20))
    authored = staged.stage.camera
    assert view.camera.azimuth == pytest.approx(authored.azimuth + 20.0)
    assert view.camera.elevation == pytest.approx(authored.elevation + 8.0)


def test_the_other_button_does_not_turn_it(view, staged):
    view.show_scene(staged)
    QTest.mousePress(view, RIGHT, pos=QPoint(200, 150))
    QTest.mouseMove(view, QPoint(100, 150))
    QTest.mouseRelease(view, RIGHT, pos=QPoint(100, 150))
    assert view.camera is None


@pytest.mark.parametrize(
    ("key", "turned", "raised"),
    [
        (Qt.Key.Key_Left, -15.0, 0.0),
        (Qt.Key.Key_Right, 15.0, 0.0),
        (Qt.Key.Key_Up, 0.0, 15.0),
        (Qt.Key.Key_Down, 0.0, -15.0),
    ],
)
def test_arrow_keys_turn_the_picture_round(view, staged, key, turned, raised):
    view.show_scene(staged)
    QTest.keyClick(view, key)
    authored = staged.stage.camera
    assert view.camera.azimuth == pytest.approx(authored.azimuth + turned)
    assert view.camera.elevation == pytest.approx(authored.elevation + raised)


def test_a_double_click_and_home_lead_back_to_the_authored_view(view, staged):
    view.show_scene(staged)
    authored = view.grab().toImage()
    for back in (
        lambda: QTest.mouseDClick(view, LEFT, pos=QPoint(10, 10)),
        lambda: QTest.keyClick(view, Qt.Key.Key_Home),
    ):
        QTest.keyClick(view, Qt.Key.Key_Right)
        assert view.grab().toImage() != authored
        back()
        assert view.camera is None
        assert view.grab().toImage() == authored


def test_other_keys_are_left_to_the_page(view, staged):
    view.show_scene(staged)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.camera is None


def test_another_stretch_begins_at_its_own_angle(view, staged):
    view.show_scene(staged)
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.show_scene(replace(staged, side=Side.LEFT))
    assert view.camera is None


def test_another_style_changes_the_colours(view, staged):
    view.show_scene(staged)
    view.set_style(Style(palette=DARK))
    assert view.grab().toImage().pixelColor(2, 2) == QColor(DARK.ground)


def plate(share, sketch=None):
    return Plate("set", "hold", share, sketch=sketch)


def test_between_two_pictures_the_second_shows_through(view, staged):
    view.show_scene(staged)
    one, two = plate(0.4), plate(0.6)
    shown = []
    for around in (Around(one, one, 0, one), Around(one, two, 0.5, two), Around(two, two, 0, two)):
        view.show_around(around)
        shown.append(view.grab().toImage())
    assert len({image.constBits().tobytes() for image in shown}) == 3


def test_the_next_picture_is_painted_before_it_is_shown(view, staged, monkeypatch):
    painted = []
    image = Sight.image

    def watched(sight, plate, signs):
        painted.append(plate.share)
        return image(sight, plate, signs)

    monkeypatch.setattr(Sight, "image", watched)
    view.show_scene(staged)
    view.show_around(Around(plate(0.2), plate(0.4), 0.5, plate(0.6)))
    view.grab()
    view.show_around(Around(plate(0.4), plate(0.6), 0.5, plate(0.8)))
    view.grab()
    assert painted == [0.2, 0.4, 0.6, 0.8]


def test_the_last_picture_stays_until_the_next_one_is_painted(view, staged, pictures_at_once):
    view.show_scene(staged)
    before = view.grab().toImage()
    pictures_at_once.held = []
    view.show_pose("hold")
    assert view.grab().toImage() == before
    assert not view.is_at_rest
    pictures_at_once.let_go()
    assert view.is_at_rest
    assert view.grab().toImage() != before


def test_of_many_angles_the_newest_one_is_painted(view, staged, pictures_at_once, monkeypatch):
    view.show_scene(staged)
    view.grab()
    seen = []
    monkeypatch.setattr(Sight, "image", lambda sight, *_: seen.append(sight.camera))
    pictures_at_once.held = []
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Right)
        view.grab()
    pictures_at_once.let_go()
    assert seen[1:] == [view.camera]


def test_what_was_drawn_ahead_is_not_shown_from_another_angle(view, staged, monkeypatch):
    seen = []
    monkeypatch.setattr(Sight, "image", lambda _sight, plate, _signs: seen.append(plate.sketch))
    view.show_scene(staged)
    view.show_around(Around(plate(0.2, box), plate(0.4, box), 0.8, plate(0.6, box)))
    view.grab()
    assert seen == [box, box, box]
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.grab()
    assert seen[3:] == [None]


def test_a_picture_of_another_size_stands_in_for_the_right_one(view, staged, pictures_at_once):
    view.show_scene(staged)
    view.grab()
    pictures_at_once.held = []
    view.resize(300, 300)
    image = view.grab().toImage()
    assert image.pixelColor(150, 5) == QColor(LIGHT.ground)
    assert image != QImage(image.size(), image.format())


def test_it_has_a_name_and_a_description_for_a_screen_reader(view):
    assert view.accessibleName() == "Picture of the stretch"
    assert "Home" in view.accessibleDescription()
    view.describe("Right knee to the chest.")
    assert view.accessibleDescription() == "Right knee to the chest."


def test_it_asks_for_room_and_takes_more(view):
    assert view.sizeHint().width() > view.minimumSizeHint().width()


def test_signs_that_come_and_go_are_repainted(view, staged):
    view.show_scene(staged)
    view.show_pose("hold", Signs())
    with_signs = view.grab().toImage()
    view.show_pose("hold")
    assert view.grab().toImage() != with_signs
    view.show_pose("hold", Signs())
    assert view.grab().toImage() == with_signs


def test_it_tells_of_another_angle_and_another_picture_can_be_turned_alike(view, staged, qtbot):
    other, turns = FigureView(), []
    qtbot.addWidget(other)
    view.turned.connect(lambda: turns.append(view.camera))
    for each in (view, other):
        each.show_scene(staged)
    drag(view, QPoint(40, 0))
    other.show_from(view.camera)
    assert other.camera == turns[-1] == view.camera is not None
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert turns[-1] is None
    assert turns.count(None) == 1


def scale_after_all(view):
    """Pixels to the metre once the picture has come to rest."""
    view._glide._way.setCurrentTime(GLIDE_MS)
    view.grab()
    return view.screen_now.scale


def test_it_glides_to_what_it_is_filled_with_until_another_scene_comes(view, staged):
    assert view.screen_now is None
    view.show_scene(staged)
    view.grab()
    whole, hands = view.screen_now, ((0.0, 0.3, 1.0), 0.1)
    view.frame(staged.people)
    view.grab()
    people = view.screen_now.scale
    assert people > whole.scale
    view.frame((hands,))
    view.grab()
    assert view.screen_now.scale == people
    assert scale_after_all(view) > 2 * people
    view.show_scene(staged)
    view.grab()
    assert view.screen_now == whole


def test_with_less_motion_it_cuts(view, staged):
    view.show_scene(staged)
    view.frame(staged.people)
    view.grab()
    view.frame(staged.people, below=0.3, glides=False)
    view.grab()
    assert view.screen_now.scale == scale_after_all(view)
    for point, radius in staged.people:
        assert view.screen_now.disc(point, radius)[1] < 0.72 * view.height()


def test_a_turned_picture_is_no_larger_than_from_its_own_angle(view, staged):
    view.show_scene(staged)
    view.frame(staged.people)
    view.grab()
    own = view.screen_now.scale
    for _ in range(12):
        view.turn(Qt.Key.Key_Right)
        view.grab()
        assert view.screen_now.scale <= own + 1e-9


def test_what_runs_out_of_the_picture_fades_into_the_ground(view, staged):
    view.show_scene(staged)
    view.frame(staged.people)
    edge = view.grab().toImage()
    ground = QColor(view._style.palette.ground)
    seen = {edge.pixelColor(x, view.height() - 1).lightness() for x in range(view.width())}
    assert all(abs(each - ground.lightness()) <= 15 for each in seen)


def test_signs_are_made_ready_before_they_are_shown(view, staged):
    view.prepare(Signs())
    view.show_scene(staged)
    assert not staged.plans
    view.prepare(Signs(ghost=False))
    assert staged.plans


def levels(pose, count=4):
    """A breath, in and out again."""
    plates = [Plate(pose, pose, breath=number / count) for number in range(count)]
    return [Around(plate, plate, 0.0, plate) for plate in (*plates, *plates[::-1])]


def test_a_breath_is_painted_once_and_forgotten_with_its_pose(view, staged, monkeypatch):
    painted = []
    monkeypatch.setattr(Sight, "image", lambda _sight, plate, _signs: painted.append(plate) or GREY)
    view.show_scene(staged)
    view.grab()
    for number, pose in ((4, "hold"), (4, "hold"), (8, "set"), (12, "hold")):
        for around in levels(pose):
            view.show_around(around)
            view.grab()
        assert len(painted) == 1 + number


def test_a_breath_is_painted_anew_with_other_signs(view, staged, monkeypatch):
    painted = []
    monkeypatch.setattr(Sight, "image", lambda _sight, plate, _signs: painted.append(plate) or GREY)
    view.show_scene(staged)
    for signs in (NO_SIGNS, Signs(), NO_SIGNS):
        before = len(painted)
        for around in levels("hold"):
            view.show_around(around, signs)
            view.grab()
        assert len(painted) - before >= 4
