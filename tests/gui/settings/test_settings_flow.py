"""Each setting by its own click or key: it counts at once, and is kept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QSlider,
)

from backcoach import __version__
from backcoach.domain.settings import ReducedMotion, Settings, Spoken, Theme, UsedBy, View
from backcoach.gui.settings.settings_flow import SettingsFlow
from backcoach.gui.settings.settings_page import SettingsPage
from backcoach.gui.widgets.figure_view import FigureView
from backcoach.gui.widgets.segmented import Segmented
from tests.clicking import bring_into_sight, click, part
from tests.emergency_numbers import KNOWN
from tests.gui.real_services import LIBRARY

KEPT = Settings(welcomed=True, country="GB", window="somewhere", with_helper=True)


@pytest.fixture
def settings():
    return KEPT


@pytest.fixture
def flow(here):
    flow = SettingsFlow(here.services)
    flow.start()
    return flow


@pytest.fixture
def page(here, flow):
    """The page of the flow; holding the flow keeps it alive."""
    page = here.page
    page.flow = flow
    return page


def choose(page, name, text):
    segmented = part(page, name)
    buttons = segmented.findChildren(QAbstractButton)
    click(next(each for each in buttons if each.text() == text))


@pytest.mark.parametrize(
    ("name", "text", "changed"),
    [
        ("themeChoice", "High contrast", {"theme": Theme.HIGH_CONTRAST}),
        ("motionChoice", "Less", {"reduced_motion": ReducedMotion.ON}),
        ("breathChoice", "Easy: in 3, out 4", {"breath": "3-4"}),
        ("breathChoice", "My own pace", {"breath": "own"}),
        ("viewChoice", "Facing me", {"view": View.FACING}),
        ("spokenChoice", "Phases and counts", {"spoken": Spoken.COUNTS}),
        ("spokenChoice", "Tones only", {"spoken": Spoken.NOTHING}),
        ("readyChoice", "20 s", {"ready_seconds": 20}),
        ("movingChoice", "Twice as long", {"moving_percent": 200}),
        ("receiverChoice", "3", {"receiver_look": 3}),
        ("helperChoice", "4", {"helper_look": 4}),
    ],
)
def test_a_choice_counts_at_once_and_changes_nothing_else(here, page, name, text, changed):
    choose(page, name, text)

    assert here.written == here.services.preferences.settings == replace(KEPT, **changed)


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("soundCheck", {"sound": False}),
        ("lettersCheck", {"letter_keys": False}),
        ("mediaCheck", {"media_keys": False}),
        ("cuesCheck", {"figure_cues": False}),
        ("twoRadio", {"used_by": UsedBy.TWO}),
        ("clientsRadio", {"used_by": UsedBy.CLIENTS}),
    ],
)
def test_a_tick_counts_at_once(here, page, qtbot, name, changed):
    button = part(page, name)
    bring_into_sight(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(12, button.height() // 2))

    assert here.written == replace(KEPT, **changed)


def test_what_was_kept_is_shown_and_showing_it_changes_nothing(qtbot):
    kept = Settings(
        theme=Theme.DARK,
        text_percent=150,
        reduced_motion=ReducedMotion.OFF,
        sound=False,
        letter_keys=False,
        media_keys=False,
        spoken=Spoken.ESSENTIALS,
        volume_percent=40,
        ready_seconds=10,
        moving_percent=150,
        breath="3-3",
        figure_cues=False,
        view=View.FACING,
        receiver_look=4,
        helper_look=3,
        used_by=UsedBy.CLIENTS,
        country="DE",
        number_override="0123",
    )
    page = SettingsPage(KNOWN, "A. Clinician", None)
    qtbot.addWidget(page)
    with qtbot.assertNotEmitted(page.changed):
        page.show_settings(kept)

    values = {each.objectName(): each.value for each in page.findChildren(Segmented)}
    assert values == {
        "themeChoice": Theme.DARK,
        "motionChoice": ReducedMotion.OFF,
        "breathChoice": "3-3",
        "viewChoice": View.FACING,
        "spokenChoice": Spoken.ESSENTIALS,
        "readyChoice": 10,
        "movingChoice": 150,
        "receiverChoice": 4,
        "helperChoice": 3,
    }
    for tick in ("soundCheck", "lettersCheck", "mediaCheck", "cuesCheck"):
        assert not part(page, tick).isChecked()
    assert part(page, "clientsRadio").isChecked()
    assert page.findChild(QSlider).value() == 150
    assert part(page, "textPercentLabel").text() == "150 %"
    assert part(page, "volumeSlider").value() == 40
    assert part(page, "volumePercentLabel").text() == "40 %"
    assert page.findChild(QComboBox).currentText() == "Germany"
    assert part(page, "calledLabel").text() == "In an emergency: 0123"
    assert part(page, "reviewLabel").text() == "Reviewed by A. Clinician."
    assert page.findChild(FigureView).isHidden()


def test_the_volume_goes_by_ten_per_cent_with_a_key(here, page, qtbot):
    slider = part(page, "volumeSlider")
    bring_into_sight(slider)
    slider.setFocus()

    qtbot.keyClick(slider, Qt.Key.Key_Left)

    assert here.written.volume_percent == 70
    assert part(page, "volumePercentLabel").text() == "70 %"


def test_the_text_grows_by_ten_per_cent_with_a_key_and_stops_at_the_ends(here, page, qtbot):
    slider = page.findChild(QSlider)
    bring_into_sight(slider)
    slider.setFocus()

    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert here.written.text_percent == 110
    assert part(page, "textPercentLabel").text() == "110 %"

    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert here.written.text_percent == 200
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert here.written.text_percent == 80


def test_while_the_slider_is_dragged_only_the_number_follows(here, page):
    slider = page.findChild(QSlider)
    slider.setSliderDown(True)
    slider.setSliderPosition(147)
    slider.sliderMoved.emit(147)

    assert part(page, "textPercentLabel").text() == "150 %"
    assert here.services.preferences.settings.text_percent == 100

    slider.setSliderDown(False)
    assert here.written.text_percent == slider.value() == 150


def test_the_slider_stays_in_sight_while_the_page_grows(here, page):
    slider = page.findChild(QSlider)
    slider.setFocus()

    here.window.resize(800, 300)
    QApplication.processEvents()

    assert slider.visibleRegion().boundingRect().height() == slider.height()


def test_another_country_brings_its_own_number(here, page, qtbot):
    countries = page.findChild(QComboBox)
    bring_into_sight(countries)
    countries.setFocus()
    qtbot.keyClick(countries, Qt.Key.Key_Home)

    assert here.written.country == ""
    fallback = LIBRARY.numbers.fallback
    assert countries.currentText() == fallback.name
    assert fallback.ambulance[0] in part(page, "calledLabel").text()


def test_a_number_of_ones_own_counts_once_it_could_be_dialled(here, page, qtbot):
    edit = part(page, "overrideEdit")
    hint = part(page, "overrideHint")
    called = part(page, "calledLabel")
    bring_into_sight(edit)

    qtbot.keyClicks(edit, "help")
    assert hint.isVisible()
    assert called.text() == "In an emergency: 999 or 112"
    assert here.services.preferences.settings == KEPT

    edit.selectAll()
    qtbot.keyClicks(edit, "0800 12")
    assert not hint.isVisible()
    assert called.text() == "In an emergency: 0800 12"
    assert here.written.number_override == "0800 12"

    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert here.written == KEPT


def test_a_number_of_ones_own_does_not_move_to_another_country(here, page, qtbot):
    edit = part(page, "overrideEdit")
    bring_into_sight(edit)
    qtbot.keyClicks(edit, "1234")

    countries = page.findChild(QComboBox)
    qtbot.keyClick(countries, Qt.Key.Key_Down)

    assert edit.text() == ""
    assert here.written.number_override == ""
    assert here.written.country not in {"", "GB"}


@pytest.mark.usefixtures("pictures_at_once")
def test_the_small_picture_follows_the_choices(page):
    view = page.findChild(FigureView)
    bring_into_sight(view)
    before = view.grab().toImage()

    choose(page, "viewChoice", "Facing me")
    mirrored = view.grab().toImage()
    part(page, "cuesCheck").click()
    plain = view.grab().toImage()

    assert before != mirrored != plain


def test_the_page_says_what_it_is_and_who_has_reviewed_it(page):
    assert part(page, "versionLabel").text() == f"BackCoach {__version__}"
    assert part(page, "reviewLabel").text() == "Not yet reviewed by a clinician."


@pytest.mark.parametrize("width", [1280, 800])
def test_the_picture_stands_below_its_choices_where_it_is_narrow(here, page, width):
    here.window.resize(width, 560)
    font = page.font()
    font.setPixelSize(30)
    page.setFont(font)
    QApplication.processEvents()

    view = page.findChild(FigureView)
    choices = part(page, "viewChoice")
    beside = view.mapTo(page, QPoint(0, 0)).x() > choices.mapTo(page, QPoint(0, 0)).x()
    assert beside == (width == 1280)
