from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

from backcoach.domain.playing.cue import CueKind
from backcoach.sound.speaker import DeviceSpeaker, SilentSpeaker, SoundSources, open_speaker
from tests.places import ASSETS

pytestmark = pytest.mark.usefixtures("qapp")
SOURCES = SoundSources(ASSETS / "sounds", lambda _text: None, "en")


class FakeOutput:
    """A sound output that is there, or none."""

    def __init__(self, *, there: bool) -> None:
        self.isNull = lambda: not there


class FakeDevices(QObject):
    """Outputs that come and go."""

    audioOutputsChanged = Signal()

    def __init__(self, *, there: bool) -> None:
        super().__init__()
        self.output = FakeOutput(there=there)

    def defaultAudioOutput(self) -> FakeOutput:  # noqa: N802
        return self.output

    def change(self, *, there: bool) -> None:
        self.output = FakeOutput(there=there)
        self.audioOutputsChanged.emit()


class Heard:
    """Tones or a voice that remember what they were asked."""

    def __init__(self) -> None:
        self.calls: list[Any] = []

    def play(self, kind: CueKind) -> None:
        self.calls.append(kind)

    def say(self, text: str) -> bool:
        self.calls.append(text)
        return text != "Never recorded."

    def hush(self) -> None:
        self.calls.append("hush")

    def set_volume(self, percent: int) -> None:
        self.calls.append(percent)

    def use(self, device: Any) -> None:
        self.calls.append(device)


class Around:
    """A speaker with its outputs, and all that it made and told."""

    def __init__(self, *, there: bool) -> None:
        self.devices = FakeDevices(there=there)
        self.tones, self.voice = Heard(), Heard()
        self.made = self.told = 0
        self.owner = QObject()
        self.speaker = DeviceSpeaker(self.devices, self._make, self._tell, self.owner)

    def _make(self) -> Any:
        self.made += 1
        return self.tones, self.voice

    def _tell(self) -> None:
        self.told += 1


def test_tones_and_sentences_are_heard() -> None:
    around = Around(there=True)

    around.speaker.play(CueKind.HOLD)

    assert around.speaker.say("Hold.")
    assert not around.speaker.say("Never recorded.")
    assert around.tones.calls[-1] is CueKind.HOLD
    assert around.voice.calls[-2:] == ["Hold.", "Never recorded."]


def test_sound_that_is_off_is_silent_and_ends_what_still_sounds() -> None:
    around = Around(there=True)

    around.speaker.set_on(False)
    around.speaker.play(CueKind.HOLD)
    around.speaker.say("Hold.")

    assert around.tones.calls[-1] == around.voice.calls[-1] == "hush"
    around.speaker.set_on(True)
    around.speaker.play(CueKind.DONE)
    assert around.tones.calls[-1] is CueKind.DONE


def test_without_an_output_nothing_is_made_and_the_session_goes_on() -> None:
    around = Around(there=False)

    around.speaker.play(CueKind.HOLD)
    around.speaker.set_volume(30)
    around.speaker.hush()

    assert not around.speaker.audible
    assert around.speaker.say("Hold.")
    assert around.made == 0


def test_an_output_that_comes_is_found_with_the_volume_that_was_chosen() -> None:
    around = Around(there=False)
    around.speaker.set_volume(30)

    around.devices.change(there=True)

    assert around.speaker.audible
    assert around.told == 1
    assert around.voice.calls == [30]


def test_an_output_that_goes_and_comes_back_is_used_again() -> None:
    around = Around(there=True)

    around.devices.change(there=False)
    around.speaker.say("Half way.")
    assert not around.speaker.audible
    around.devices.change(there=True)
    around.speaker.say("Hold.")

    assert (around.made, around.told) == (1, 2)
    assert around.tones.calls[-1] is around.devices.output
    assert around.voice.calls[-2:] == [around.devices.output, "Hold."]


def test_another_output_is_used_without_a_word() -> None:
    around = Around(there=True)

    around.devices.change(there=True)

    assert around.told == 0
    assert around.voice.calls[-1] is around.devices.output


def test_a_silent_speaker_takes_every_call() -> None:
    speaker = SilentSpeaker()

    speaker.set_on(True)
    speaker.set_volume(10)
    speaker.play(CueKind.HOLD)
    speaker.hush()

    assert speaker.say("Hold.")
    assert not speaker.audible


def opened(import_: Any, owner: QObject) -> Any:
    return open_speaker(SOURCES, owner, lambda: None, import_)


def no_library(name: str) -> Any:
    raise ImportError(name)


def test_without_the_sound_library_the_session_goes_on_in_silence() -> None:
    assert not opened(no_library, QObject()).audible


class FakePart(QObject):
    """A part of Qt's multimedia that takes every call."""

    errorOccurred = Signal(int, str)

    class State:
        Error = 1

    def __getattr__(self, _name: str) -> Any:
        return lambda *_: None


@pytest.mark.parametrize("there", [True, False])
def test_a_speaker_is_heard_where_there_is_an_output(there: bool) -> None:
    devices = FakeDevices(there=there)
    library = SimpleNamespace(
        QMediaDevices=lambda _owner: devices,
        QSoundEffect=FakePart,
        QMediaPlayer=FakePart,
        QAudioOutput=FakePart,
    )
    speaker = opened(lambda _name: library, QObject())

    assert speaker.audible is there


def test_a_sentence_without_recording_and_without_speech_is_left_to_its_tone() -> None:
    devices = FakeDevices(there=True)
    library = SimpleNamespace(
        QMediaDevices=lambda _owner: devices,
        QSoundEffect=FakePart,
        QMediaPlayer=FakePart,
        QAudioOutput=FakePart,
    )

    def without_speech(name: str) -> Any:
        return no_library(name) if name.endswith("TextToSpeech") else library

    assert not opened(without_speech, QObject()).say("Hold.")


def test_this_computer_gives_a_speaker_without_a_word_of_warning() -> None:
    owner = QObject()
    speaker = open_speaker(SOURCES, owner, lambda: None)

    speaker.play(CueKind.HOLD)
    speaker.say("Hold.")
    speaker.hush()
