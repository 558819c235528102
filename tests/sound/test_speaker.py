from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl

from backcoach.domain.playing.cue import CueKind
from backcoach.sound.speaker import SilentSpeaker, ToneSpeaker, open_speaker
from tests.places import ASSETS

SOUNDS = ASSETS / "sounds"


class FakeEffect:
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.file = ""
        self.played = 0
        self.stopped = 0

    def setSource(self, url: QUrl) -> None:  # noqa: N802
        self.file = url.fileName()

    def play(self) -> None:
        self.played += 1

    def stop(self) -> None:
        self.stopped += 1


@pytest.fixture
def effects() -> list[FakeEffect]:
    return []


@pytest.fixture
def speaker(effects: list[FakeEffect]) -> ToneSpeaker:
    def make_effect() -> FakeEffect:
        effects.append(FakeEffect())
        return effects[-1]

    return ToneSpeaker(SOUNDS, make_effect)


def played(effects: list[FakeEffect]) -> list[str]:
    return [effect.file for effect in effects if effect.played]


@pytest.mark.parametrize("kind", CueKind)
def test_each_cue_plays_its_own_tone(
    speaker: ToneSpeaker, effects: list[FakeEffect], kind: CueKind
) -> None:
    speaker.play(kind)

    assert played(effects) == [f"{kind}.wav"]


def test_sound_that_is_off_is_silent_and_ends_what_still_sounds(
    speaker: ToneSpeaker, effects: list[FakeEffect]
) -> None:
    speaker.set_on(False)
    speaker.play(CueKind.HOLD)

    assert played(effects) == []
    assert all(effect.stopped for effect in effects)


def test_sound_turned_on_again_is_heard(speaker: ToneSpeaker, effects: list[FakeEffect]) -> None:
    speaker.set_on(False)
    speaker.set_on(True)
    speaker.play(CueKind.DONE)

    assert played(effects) == ["done.wav"]


def test_a_silent_speaker_takes_every_call() -> None:
    speaker = SilentSpeaker()

    speaker.set_on(True)
    speaker.play(CueKind.HOLD)

    assert not speaker.audible


def no_library(name: str) -> Any:
    raise ImportError(name)


def library(*, has_device: bool) -> Any:
    device = SimpleNamespace(isNull=lambda: not has_device)
    devices = SimpleNamespace(defaultAudioOutput=lambda: device)
    return SimpleNamespace(QMediaDevices=devices, QSoundEffect=lambda _parent: FakeEffect())


def test_without_the_sound_library_the_session_goes_on_in_silence(qapp: QObject) -> None:
    assert not open_speaker(SOUNDS, qapp, no_library).audible


def test_without_a_sound_device_the_session_goes_on_in_silence(qapp: QObject) -> None:
    assert not open_speaker(SOUNDS, qapp, lambda _: library(has_device=False)).audible


def test_with_a_device_tones_are_heard(qapp: QObject) -> None:
    assert open_speaker(SOUNDS, qapp, lambda _: library(has_device=True)).audible


def test_this_computer_gives_a_speaker_without_a_word_of_warning(qapp: QObject) -> None:
    speaker = open_speaker(SOUNDS, qapp)

    speaker.play(CueKind.HOLD)
