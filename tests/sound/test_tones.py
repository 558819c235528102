from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl

from backcoach.domain.playing.cue import CueKind
from backcoach.sound.tones import Tones


class FakeEffect:
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.file = ""
        self.played = 0
        self.stopped = 0
        self.volume = 1.0
        self.device: Any = None

    def setSource(self, url: QUrl) -> None:  # noqa: N802
        self.file = url.fileName()

    def setVolume(self, volume: float) -> None:  # noqa: N802
        self.volume = volume

    def setAudioDevice(self, device: Any) -> None:  # noqa: N802
        self.device = device

    def play(self) -> None:
        self.played += 1

    def stop(self) -> None:
        self.stopped += 1


@pytest.fixture
def effects() -> list[FakeEffect]:
    return []


@pytest.fixture
def tones(effects: list[FakeEffect]) -> Tones:
    def make_effect() -> FakeEffect:
        effects.append(FakeEffect())
        return effects[-1]

    return Tones(Path("sounds"), make_effect)


@pytest.mark.parametrize("kind", CueKind)
def test_each_cue_plays_its_own_tone(
    tones: Tones, effects: list[FakeEffect], kind: CueKind
) -> None:
    tones.play(kind)

    assert [effect.file for effect in effects if effect.played] == [f"{kind}.wav"]


def test_silence_ends_what_still_sounds(tones: Tones, effects: list[FakeEffect]) -> None:
    tones.hush()

    assert all(effect.stopped for effect in effects)


def test_all_tones_share_one_volume_and_one_output(tones: Tones, effects: list[FakeEffect]) -> None:
    tones.set_volume(40)
    tones.use("headphones")

    assert {effect.volume for effect in effects} == {0.4}
    assert {effect.device for effect in effects} == {"headphones"}
