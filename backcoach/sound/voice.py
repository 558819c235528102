"""Says sentences aloud: recorded ones first, then by the computer's own voice."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QLocale, QObject, QTimer, QUrl

from backcoach.overrides import override

# The computer's voice may hang, or speak far slower than is thought of.
SYSTEM_DEADLINE_MS = 12_000


class Voice(Protocol):
    """Says one sentence at a time; a new one cuts the old one short. Nothing waits or raises."""

    def say(self, text: str) -> bool:
        """Begin to say a sentence; False if this voice cannot say it."""

    def hush(self) -> None:
        """Be silent at once."""

    def set_volume(self, percent: int) -> None:
        """How loud, from 0 to 100."""

    def use(self, device: Any) -> None:  # noqa: ANN401 - Qt's multimedia is imported late
        """Sound through another output."""


class RecordedVoice(Voice):
    """Plays a file for each sentence; `file_of` knows which, or None.

    A file that turns out to be broken is left to `instead`, and is not tried again.
    """

    def __init__(
        self,
        file_of: Callable[[str], Path | None],
        media_player: Any,  # noqa: ANN401 - Qt's multimedia is imported late
        output: Any,  # noqa: ANN401
        instead: Callable[[str], object],
    ) -> None:
        self._file_of = file_of
        self._instead = instead
        self._saying = ""
        self._broken: set[str] = set()
        self._player = media_player
        self._output = output
        media_player.setAudioOutput(output)
        media_player.errorOccurred.connect(self._fail)

    @override
    def say(self, text: str) -> bool:
        if text in self._broken or (path := self._file_of(text)) is None:
            return False
        self._saying = text
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        self._player.play()
        return True

    @override
    def hush(self) -> None:
        self._saying = ""
        self._player.stop()

    @override
    def set_volume(self, percent: int) -> None:
        self._output.setVolume(percent / 100)

    @override
    def use(self, device: Any) -> None:
        self._output.setDevice(device)

    def _fail(self, *_: object) -> None:
        text, self._saying = self._saying, ""
        if text:
            self._broken.add(text)
            self._instead(text)


class SystemVoice(Voice):
    """The computer's own voice, where it has one for the language, a code such as "en".

    `make_speech` is asked once, when there is something to say; None where Qt has no speech.
    """

    def __init__(
        self, make_speech: Callable[[], Any | None], language: str, parent: QObject
    ) -> None:
        self._make_speech = make_speech
        self._language = language
        self._deadline = QTimer(parent)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(SYSTEM_DEADLINE_MS)
        self._deadline.timeout.connect(self.hush)
        self._saying = False
        self._volume = 1.0

    @cached_property
    def _speech(self) -> Any:  # noqa: ANN401
        return self._make_speech()

    @override
    def say(self, text: str) -> bool:
        speech = self._speech
        if speech is None or not self._speaks(speech):
            return False
        self._saying = True
        speech.setVolume(self._volume)
        speech.say(text)
        self._deadline.start()
        return True

    @override
    def hush(self) -> None:
        if self._saying:
            self._saying = False
            self._deadline.stop()
            self._speech.stop()

    @override
    def set_volume(self, percent: int) -> None:
        self._volume = percent / 100

    @override
    def use(self, device: Any) -> None:
        """The computer's voice goes its own ways."""

    def _speaks(self, speech: Any) -> bool:  # noqa: ANN401
        """Whether there is a voice at all, and for this language."""
        if speech.state() == type(speech).State.Error:
            return False
        return bool(QLocale.languageToCode(speech.locale().language()) == self._language)


class FirstVoice(Voice):
    """Lets the first of several voices speak that can."""

    def __init__(self, voices: Sequence[Voice]) -> None:
        self._voices = voices

    @override
    def say(self, text: str) -> bool:
        self.hush()
        return any(voice.say(text) for voice in self._voices)

    @override
    def hush(self) -> None:
        for voice in self._voices:
            voice.hush()

    @override
    def set_volume(self, percent: int) -> None:
        for voice in self._voices:
            voice.set_volume(percent)

    @override
    def use(self, device: Any) -> None:
        for voice in self._voices:
            voice.use(device)
