"""A session followed with eyes shut, through the real window."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton

from backcoach.domain.playing.timeline import Phase
from backcoach.domain.settings import Settings, Spoken
from backcoach.gui.player.player_page import PlayerPage
from backcoach.storage.content.paths import assets_dir
from tests.gui.ear import SILENCE, Ear
from tests.gui.program_here import WELCOMED, open_program

pytestmark = pytest.mark.usefixtures("checked_yesterday")
A_QUARTER = 0.25
PARTS = "SELECT technique_id, side, ended FROM session_part ORDER BY position"


@pytest.fixture
def ears():
    return []


@pytest.fixture
def start(qapp, folder, ears):
    """Starts the program with ears, and a stretch, which begins by itself."""
    started = []

    def start(settings: Settings = WELCOMED, knows=None, **other):
        def clock():
            return here.clock()

        def open_ear(*_):
            ears.append(Ear(clock, knows))
            return ears[-1]

        here = open_program(qapp, folder, settings, open_speaker=open_ear, **other)
        started.append(here)
        here.get_ready()
        return here

    yield start
    for here in started:
        here.close()


def listen(here, seconds=1000.0):
    """Let it play by itself; no hand touches it."""
    while isinstance(here.driver.page, PlayerPage) and seconds > 0:
        here.clock.advance(A_QUARTER)
        here.look()
        seconds -= A_QUARTER


def test_from_start_to_the_end_no_hand_is_needed(start, ears):
    here = start()

    listen(here)

    here.driver.wait_for("AfterPage")
    words = ears[0].words
    told = [
        "Single knee to chest.",
        "Right knee.",
        "Hold for 20 seconds.",
        "Half way.",
        "Change sides.",
    ]
    places = [words.index(text) for text in [*told, "Left knee."]]
    assert places == sorted(places)
    assert words[-1].startswith("That was all.")
    assert here.rows(PARTS) == [("T05", "right", "done"), ("T05", "left", "done")]


def test_without_any_voice_the_same_session_is_told_by_tones(start, ears):
    here = start(knows=())

    listen(here)

    assert ears[0].words == []
    assert {
        "<ease_in>",
        "<hold>",
        "<half>",
        "<count>",
        "<ease_out>",
        "<change_sides>",
        "<done>",
    } <= {*ears[0].tones}


def test_sound_that_was_turned_off_is_off_at_once_and_stays_so(start, ears):
    here = start()

    here.driver.press("soundButton")

    assert ears[0].heard[-1][1] == SILENCE
    assert not here.program.preferences.settings.sound


def test_the_chosen_volume_is_used(start, ears):
    start(Settings(welcomed=True, country="DE", volume_percent=30))

    assert ears[0].volume == 30


def stop_with(here, reason):
    here.play_to(Phase.HOLD)
    here.driver.press("stopButton")
    here.play(20)
    here.driver.wait_for("StopPage")
    boxes = here.driver.page.findChildren(QCheckBox)
    here.driver.click(next(box for box in boxes if box.text().startswith(reason)))
    here.driver.press("nextButton")


def test_after_a_stop_the_advice_is_said_to_whoever_cannot_look(start, ears):
    here = start()

    stop_with(here, "Just tired")

    told = ["Stopped. Ease out slowly.", "Stopped. Rest, then look at the screen."]
    assert ears[0].words[-2:] == told
    assert ears[-1].words == ["Rest as long as you like. What you did is saved."]


@pytest.mark.parametrize(
    "quiet", [{"spoken": Spoken.NOTHING}, {"sound": False}], ids=["tones only", "no sound"]
)
def test_whoever_wants_no_words_hears_none_after_a_stop(start, ears, quiet):
    here = start(Settings(welcomed=True, country="DE", **quiet))

    stop_with(here, "Just tired")

    assert [ear.words for ear in ears] == [[]]


def test_a_broken_list_of_recordings_is_told_and_the_session_goes_on(start, ears, tmp_path):
    assets = Path(shutil.copytree(assets_dir(), tmp_path / "assets"))
    (assets / "voice" / "en").mkdir(parents=True, exist_ok=True)
    (assets / "voice" / "en" / "manifest.json").write_text("[", encoding="utf-8")

    here = start(assets=assets)

    assert "assets/voice/en/manifest.json" in here.notice
    listen(here, 10)
    assert ears[0].words
    assert here.driver.find(QPushButton, "stopButton").isVisible()
