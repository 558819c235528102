import wave
from array import array

import pytest

from backcoach.domain.playing.cue import CueKind
from make_sounds import TONES, frames
from tests.places import ASSETS

SOUNDS = ASSETS / "sounds"


def heights(kind: CueKind) -> list[int]:
    with wave.open(str(SOUNDS / f"{kind}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return array("h", file.readframes(file.getnframes())).tolist()


@pytest.mark.parametrize("kind", CueKind)
def test_the_kept_tone_is_the_one_that_the_script_makes(kind: CueKind) -> None:
    assert array("h", heights(kind)).tobytes() == frames(TONES[kind])


@pytest.mark.parametrize("kind", CueKind)
def test_a_tone_begins_and_ends_softly_and_is_loud_enough_between(kind: CueKind) -> None:
    tone = heights(kind)

    assert abs(tone[0]) < 50
    assert abs(tone[-1]) < 50
    assert 5_000 < max(map(abs, tone)) < 32_000


def test_no_two_cues_sound_alike() -> None:
    assert len(set(TONES.values())) == len(TONES) == len(CueKind)


def test_breathing_in_is_one_note_and_breathing_out_two() -> None:
    assert [len(TONES[kind]) for kind in (CueKind.BREATHE_IN, CueKind.BREATHE_OUT)] == [1, 2]
