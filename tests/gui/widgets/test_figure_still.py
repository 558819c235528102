"""Small pictures: words where there is none yet, paler where it can't be chosen."""

from functools import partial

import pytest
import shiboken6
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcoach.domain.settings import Theme
from backcoach.domain.stretch.side import Side
from backcoach.figure.body.look import DARK, HIGH_CONTRAST, LIGHT, LOOKS
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.widgets.figure_still import FigureStill
from backcoach.gui.widgets.figure_style import style_on_card
from backcoach.gui.widgets.palette import shown_theme, tell_theme
from backcoach.painting import pose_picture as pose_module
from backcoach.storage.content.scenes import read_scene
from tests.places import ASSETS

CARD = "#fffdf9"

pytestmark = pytest.mark.usefixtures("pictures_at_once")


@pytest.fixture(scope="module")
def staged():
    return StagedScene(read_scene(ASSETS, "single_knee_to_chest"), Side.RIGHT)


def palette(paper, card=CARD):
    made = QPalette()
    made.setColor(QPalette.ColorRole.Window, QColor(paper))
    made.setColor(QPalette.ColorRole.Base, QColor(card))
    return made


def shown(qtbot, staged):
    still = FigureStill(staged)
    qtbot.addWidget(still)
    still.setPalette(palette("#f7f3ec"))
    still.resize(240, 120)
    return still


def colours(still):
    image = still.grab().toImage()
    across, down = range(image.width()), range(image.height())
    return {image.pixelColor(x, y).name() for x in across for y in down}


def test_a_stretch_without_a_scene_shows_no_figure(qtbot, staged):
    words, figure = shown(qtbot, None).grab().toImage(), shown(qtbot, staged).grab().toImage()

    assert words != figure


def test_a_dimmed_picture_is_another_one(qtbot, staged):
    still = shown(qtbot, staged)
    bright = still.grab().toImage()
    still.set_dimmed(True)
    assert still.grab().toImage() != bright

    still.set_dimmed(False)
    assert still.grab().toImage() == bright


def test_other_people_and_other_colours_are_drawn_anew(qtbot, staged):
    still = shown(qtbot, staged)
    before = still.grab().toImage()
    still.show_people(LOOKS[1], LOOKS[2])
    people = still.grab().toImage()
    assert people != before

    still.setPalette(palette("#141b1f", "#1d272c"))
    assert still.grab().toImage() != people


def test_left_is_the_mirror_of_right(qtbot, staged):
    left = shown(qtbot, StagedScene(staged.scene, Side.LEFT)).grab().toImage()

    assert left != shown(qtbot, staged).grab().toImage()


@pytest.fixture
def show_theme(qapp):
    """Say which theme is shown; after the test it is the one from before."""
    before = shown_theme()
    yield partial(tell_theme, qapp)
    tell_theme(qapp, before)


@pytest.mark.parametrize(
    ("theme", "figure"),
    [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK), (Theme.HIGH_CONTRAST, HIGH_CONTRAST)],
)
def test_the_colours_go_with_the_theme_and_the_ground_is_the_card(show_theme, theme, figure):
    show_theme(theme)
    style = style_on_card(palette("#f7f3ec"))

    assert style.palette.receiver == figure.receiver
    assert style.palette.ground == CARD


@pytest.mark.parametrize("paper", ["#ffffff", "#101010"])
def test_paper_alone_makes_no_high_contrast_and_no_dark(show_theme, paper):
    show_theme(Theme.LIGHT)

    assert style_on_card(palette(paper)).palette.receiver == LIGHT.receiver


def test_another_theme_reaches_a_card_that_is_shown(qtbot, staged, show_theme):
    still, shirt = shown(qtbot, staged), HIGH_CONTRAST.receiver.shirt.fill
    show_theme(Theme.LIGHT)
    still.setPalette(palette("#ffffff"))
    assert shirt not in colours(still)

    show_theme(Theme.HIGH_CONTRAST)
    still.setPalette(palette("#ffffff", "#ffffff"))
    assert shirt in colours(still)


def test_the_picture_is_never_higher_than_some_lines_of_text(qtbot):
    still = shown(qtbot, None)

    assert still.heightForWidth(100) == 50
    assert still.heightForWidth(5000) < 500
    assert still.sizeHint().height() == still.heightForWidth(240)


@pytest.fixture
def page(qtbot, staged, pictures_at_once):
    """A page in sight, whose three pictures are asked for and not painted yet."""
    pose_module._painted.cache_clear()
    pictures_at_once.held = []
    page = QWidget()
    row = QHBoxLayout(page)
    for side in (Side.RIGHT, Side.LEFT, Side.RIGHT):
        row.addWidget(FigureStill(StagedScene(staged.scene, side)))
    page.setPalette(palette("#f7f3ec"))
    page.resize(720, 200)
    qtbot.addWidget(page)
    page.show()
    page.grab()
    return page


@pytest.fixture
def three(page):
    return page.findChildren(FigureStill)


def is_drawn(still):
    return len(colours(still)) > 2


def test_a_page_does_not_wait_for_its_pictures(three, pictures_at_once):
    one, two, other = three
    assert not any(map(is_drawn, three))

    pictures_at_once.let_go()

    assert all(map(is_drawn, three))
    assert one.grab().toImage() == other.grab().toImage() != two.grab().toImage()


def test_what_is_gone_is_not_painted(three, pictures_at_once):
    gone, _, seen = three
    shiboken6.delete(gone)

    pictures_at_once.let_go()

    assert is_drawn(seen)


def test_a_picture_stays_until_the_next_one_is_drawn(three, pictures_at_once):
    pictures_at_once.let_go()
    before = three[0].grab().toImage()
    pictures_at_once.held = []
    three[0].show_people(LOOKS[1], LOOKS[2])

    assert three[0].grab().toImage() == before
    pictures_at_once.let_go()
    assert three[0].grab().toImage() != before


def test_nothing_of_the_old_colours_stays(three, pictures_at_once):
    pictures_at_once.let_go()
    pictures_at_once.held = []
    three[0].setPalette(palette("#141b1f", "#1d272c"))

    assert not is_drawn(three[0])
