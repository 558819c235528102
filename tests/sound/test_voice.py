from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QObject, QUrl, Signal
from pytestqt.qtbot import QtBot

from backcoach.sound.voice import FirstVoice, RecordedVoice, SystemVoice

FILE = Path("voice/half.opus").absolute()


class FakeMediaPlayer(QObject):
    """Remembers what was played."""

    errorOccurred = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[str] = []

    def setAudioOutput(self, output: Any) -> None:  # noqa: N802
        self.output = output

    def setSource(self, url: QUrl) -> None:  # noqa: N802
        self.calls.append(url.toLocalFile())

    def play(self) -> None:
        self.calls.append("play")

    def stop(self) -> None:
        self.calls.append("stop")


class FakeOutput:
    """Remembers how loud, and where to."""

    def setVolume(self, volume: float) -> None:  # noqa: N802
        self.volume = volume

    def setDevice(self, device: Any) -> None:  # noqa: N802
        self.device = device


class FakeSpeech:
    """Remembers what was said."""

    class State(Enum):
        READY = 0
        Error = 1

    def __init__(self, state: State = State.READY, language: str = "en") -> None:
        self.calls: list[str] = []
        self._state = state
        self._locale = QLocale(language)

    def state(self) -> "FakeSpeech.State":
        return self._state

    def locale(self) -> QLocale:
        return self._locale

    def say(self, text: str) -> None:
        self.calls.append(text)

    def stop(self) -> None:
        self.calls.append("stop")

    def setVolume(self, volume: float) -> None:  # noqa: N802
        self.calls.append(f"volume {volume}")


def recorded(
    player: FakeMediaPlayer, output: Any = None, instead: Callable[[str], object] = print
) -> RecordedVoice:
    files = {"Half way.": FILE}
    return RecordedVoice(files.get, player, output or FakeOutput(), instead)


def test_a_recorded_sentence_is_played_from_its_file() -> None:
    player = FakeMediaPlayer()

    assert recorded(player).say("Half way.")
    assert player.calls == [FILE.as_posix(), "play"]


def test_what_was_never_recorded_is_left_to_another_voice() -> None:
    player = FakeMediaPlayer()

    assert not recorded(player).say("Half of it.")
    assert player.calls == []


def test_a_broken_recording_is_left_to_another_voice_from_then_on() -> None:
    player, said = FakeMediaPlayer(), []
    voice = recorded(player, instead=said.append)
    voice.say("Half way.")

    player.errorOccurred.emit(1, "broken")
    player.errorOccurred.emit(1, "told twice")

    assert said == ["Half way."]
    assert not voice.say("Half way.")


def test_a_fault_after_silence_says_nothing() -> None:
    player, said = FakeMediaPlayer(), []
    voice = recorded(player, instead=said.append)
    voice.say("Half way.")
    voice.hush()

    player.errorOccurred.emit(1, "broken")

    assert said == []


def test_the_recording_has_a_volume_and_an_output_of_its_own() -> None:
    output = FakeOutput()
    voice = recorded(FakeMediaPlayer(), output)

    voice.set_volume(30)
    voice.use("headphones")

    assert (output.volume, output.device) == (0.3, "headphones")


def test_the_computers_voice_speaks_as_loud_as_was_chosen(qapp: QObject) -> None:
    speech = FakeSpeech()
    voice = SystemVoice(lambda: speech, "en", qapp)
    voice.set_volume(50)

    assert voice.say("Hold.")
    assert speech.calls == ["volume 0.5", "Hold."]


@pytest.mark.parametrize(
    "speech", [None, FakeSpeech(FakeSpeech.State.Error), FakeSpeech(language="de")]
)
def test_no_voice_a_broken_one_and_a_foreign_one_say_nothing(
    speech: FakeSpeech | None, qapp: QObject
) -> None:
    assert not SystemVoice(lambda: speech, "en", qapp).say("Hold.")


def test_the_computers_voice_is_made_once_and_only_when_it_is_needed(qapp: QObject) -> None:
    made: list[FakeSpeech] = []

    def make() -> FakeSpeech:
        made.append(FakeSpeech())
        return made[-1]

    voice = SystemVoice(make, "en", qapp)
    voice.hush()
    voice.set_volume(10)
    voice.use("headphones")
    assert made == []

    voice.say("Hold.")
    voice.say("Rest.")
    assert len(made) == 1


def test_a_voice_that_hangs_is_silenced_at_its_deadline(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backcoach.sound.voice.SYSTEM_DEADLINE_MS", 1)
    speech, owner = FakeSpeech(), QObject()
    voice = SystemVoice(lambda: speech, "en", owner)

    voice.say("Hold.")

    qtbot.waitUntil(lambda: speech.calls[-1] == "stop")


def test_silence_stops_the_computers_voice_once(qapp: QObject) -> None:
    speech = FakeSpeech()
    voice = SystemVoice(lambda: speech, "en", qapp)
    voice.say("Hold.")

    voice.hush()
    voice.hush()

    assert speech.calls.count("stop") == 1


def test_the_first_voice_that_can_says_it_and_cuts_the_others(qapp: QObject) -> None:
    player, speech = FakeMediaPlayer(), FakeSpeech()
    voice = FirstVoice([recorded(player), SystemVoice(lambda: speech, "en", qapp)])

    assert voice.say("Rest in bed.")
    assert speech.calls[-1] == "Rest in bed."
    assert voice.say("Half way.")
    assert speech.calls[-1] == "stop"
    assert player.calls[-1] == "play"


def test_all_voices_share_volume_and_output(qapp: QObject) -> None:
    output, speech = FakeOutput(), FakeSpeech()
    system = SystemVoice(lambda: speech, "en", qapp)
    voice = FirstVoice([recorded(FakeMediaPlayer(), output), system])

    voice.set_volume(20)
    voice.use("headphones")
    voice.say("Rest in bed.")

    assert (output.volume, output.device) == (0.2, "headphones")
    assert "volume 0.2" in speech.calls


def test_where_no_voice_can_nothing_is_said() -> None:
    assert not FirstVoice([recorded(FakeMediaPlayer())]).say("Rest in bed.")
