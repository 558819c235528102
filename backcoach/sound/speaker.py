"""Plays the tone of a cue, or nothing where the computer has no sound."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QLoggingCategory, QObject, QUrl, qInstallMessageHandler

from backcoach.domain.playing.cue import CueKind
from backcoach.overrides import override


class SoundEffect(Protocol):
    """What is used of Qt's QSoundEffect."""

    def setSource(self, url: QUrl) -> None: ...  # noqa: N802
    def play(self) -> None: ...
    def stop(self) -> None: ...


class Speaker(Protocol):
    """Plays cues. None of its methods waits or raises."""

    @property
    def audible(self) -> bool:
        """Whether this computer can sound at all; a session goes on without."""

    def play(self, kind: CueKind) -> None:
        """Let a cue be heard, if sound is on."""

    def set_on(self, on: bool) -> None:  # noqa: FBT001
        """Off also ends what still sounds."""


class SilentSpeaker(Speaker):
    """The speaker of a computer without sound."""

    @property
    @override
    def audible(self) -> bool:
        return False

    @override
    def play(self, kind: CueKind) -> None:
        pass

    @override
    def set_on(self, on: bool) -> None:
        pass


class ToneSpeaker(Speaker):
    """Plays `KIND.wav` from a folder. Every tone is read at once, so that none comes late."""

    def __init__(self, folder: Path, make_effect: Callable[[], SoundEffect]) -> None:
        self._on = True
        self._effects = {kind: make_effect() for kind in CueKind}
        for kind, effect in self._effects.items():
            effect.setSource(QUrl.fromLocalFile(str(folder / f"{kind}.wav")))

    @property
    @override
    def audible(self) -> bool:
        return True

    @override
    def play(self, kind: CueKind) -> None:
        if self._on:
            self._effects[kind].play()

    @override
    def set_on(self, on: bool) -> None:
        self._on = on
        if not on:
            for effect in self._effects.values():
                effect.stop()


def open_speaker(
    folder: Path, parent: QObject, import_: Callable[[str], Any] = import_module
) -> Speaker:
    """A speaker for the tones in `folder`, silent where there is no sound library or device.

    The effects belong to `parent`. Call it once the window is shown: the library takes its time.
    """
    with _qt_kept_quiet():
        try:
            multimedia = import_("PySide6.QtMultimedia")
        except ImportError:  # libpulse is missing
            return SilentSpeaker()
        if multimedia.QMediaDevices.defaultAudioOutput().isNull():
            return SilentSpeaker()
    return ToneSpeaker(folder, lambda: multimedia.QSoundEffect(parent))


@contextmanager
def _qt_kept_quiet() -> Iterator[None]:
    """Qt warns of each sound server that is not there, in its default category too."""
    QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false")
    before = qInstallMessageHandler(lambda *_: None)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
