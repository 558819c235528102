"""Plays the tones and says the sentences of a session, where the computer has sound."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QLoggingCategory, QObject, Slot, qInstallMessageHandler

from backcoach.domain.playing.cue import CueKind
from backcoach.overrides import override
from backcoach.sound.tones import Tones
from backcoach.sound.voice import FirstVoice, RecordedVoice, SystemVoice, Voice

USUAL_VOLUME = 80


class SoundSources(NamedTuple):
    """Where sound comes from: the folder of tones, the recording of a sentence, the language."""

    tones: Path
    recording: Callable[[str], Path | None]
    language: str


class Speaker(Protocol):
    """Lets a session be heard. None of its methods waits or raises."""

    @property
    def audible(self) -> bool:
        """Whether this computer can sound now; a session goes on without."""

    def play(self, kind: CueKind) -> None:
        """Let a tone be heard, if sound is on."""

    def say(self, text: str) -> bool:
        """Say a sentence, if sound is on; False if there is no voice for it."""

    def hush(self) -> None:
        """End what still sounds."""

    def set_on(self, on: bool) -> None:  # noqa: FBT001
        """Off also ends what still sounds."""

    def set_volume(self, percent: int) -> None:
        """How loud, from 0 to 100; other programs stay as they are."""


OpenSpeaker = Callable[[QObject, Callable[[str], Path | None], Callable[[], None]], Speaker]
"""Opens a speaker for an owner, with the recording of a sentence, and whom to tell of changes."""


class SilentSpeaker(Speaker):
    """The speaker of a computer without a sound library."""

    @property
    @override
    def audible(self) -> bool:
        return False

    @override
    def play(self, kind: CueKind) -> None:
        pass

    @override
    def say(self, text: str) -> bool:
        return True

    @override
    def hush(self) -> None:
        pass

    @override
    def set_on(self, on: bool) -> None:
        pass

    @override
    def set_volume(self, percent: int) -> None:
        pass


class DeviceSpeaker(QObject):
    """Sounds through the computer's usual output, and finds it again when it comes back.

    `make` builds tones and voice, once there is an output. `tell` is called when it comes or goes.
    """

    def __init__(
        self,
        devices: Any,  # noqa: ANN401 - Qt's multimedia is imported late
        make: Callable[[], tuple[Tones, Voice]],
        tell: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._devices = devices
        self._make = make
        self._tell = tell
        self._on = True
        self._volume = USUAL_VOLUME
        self._parts: tuple[Tones, Voice] | None = None
        self._there = self._look()
        devices.audioOutputsChanged.connect(self._look_again)

    @property
    def audible(self) -> bool:
        return self._there

    def play(self, kind: CueKind) -> None:
        if self._parts and self._sounds:
            self._parts[0].play(kind)

    def say(self, text: str) -> bool:
        if self._parts and self._sounds:
            return self._parts[1].say(text)
        return True

    def hush(self) -> None:
        for part in self._parts or ():
            part.hush()

    def set_on(self, on: bool) -> None:  # noqa: FBT001
        self._on = on
        if not on:
            self.hush()

    def set_volume(self, percent: int) -> None:
        self._volume = percent
        for part in self._parts or ():
            part.set_volume(percent)

    @property
    def _sounds(self) -> bool:
        return self._on and self._there

    @Slot()
    def _look_again(self) -> None:
        before, self._there = self._there, self._look()
        if before is not self._there:
            self._tell()

    def _look(self) -> bool:
        """Whether there is an output; what sounds is made for the first, and goes to each next."""
        output = self._devices.defaultAudioOutput()
        if output.isNull():
            return False
        if self._parts is None:
            self._parts = self._make()
            self.set_volume(self._volume)
        else:
            for part in self._parts:
                part.use(output)
        return True


def open_speaker(
    sources: SoundSources,
    parent: QObject,
    tell: Callable[[], None],
    import_: Callable[[str], Any] = import_module,
) -> Speaker:
    """A speaker of tones and voice; a silent one where there is no sound library.

    What sounds belongs to `parent`. Call it once the window is shown: the library takes its time.
    """
    with _qt_kept_quiet():
        try:
            multimedia = import_("PySide6.QtMultimedia")
        except ImportError:  # libpulse is missing
            return SilentSpeaker()

        def make() -> tuple[Tones, Voice]:
            with _qt_kept_quiet():
                tones = Tones(sources.tones, lambda: multimedia.QSoundEffect(parent))
                return tones, FirstVoice(_voices(sources, multimedia, parent, import_))

        return DeviceSpeaker(multimedia.QMediaDevices(parent), make, tell, parent)


def _voices(
    sources: SoundSources,
    multimedia: Any,  # noqa: ANN401
    parent: QObject,
    import_: Callable[[str], Any],
) -> list[Voice]:
    player, output = multimedia.QMediaPlayer(parent), multimedia.QAudioOutput(parent)

    def make_speech() -> Any | None:  # noqa: ANN401
        with _qt_kept_quiet():
            try:
                return import_("PySide6.QtTextToSpeech").QTextToSpeech(parent)
            except ImportError:
                return None

    system = SystemVoice(make_speech, sources.language, parent)
    return [RecordedVoice(sources.recording, player, output, system.say), system]


@contextmanager
def _qt_kept_quiet() -> Iterator[None]:
    """Qt warns of each sound server that is not there, in its default category too."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false\nqt.speech.*=false")
    before = qInstallMessageHandler(lambda *_: None)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
