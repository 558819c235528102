"""The tones of a session, one for each kind of cue."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QUrl

from backcoach.domain.playing.cue import CueKind


class SoundEffect(Protocol):
    """What is used of Qt's QSoundEffect."""

    def setSource(self, url: QUrl) -> None: ...  # noqa: N802
    def setVolume(self, volume: float) -> None: ...  # noqa: N802
    def setAudioDevice(self, device: Any) -> None: ...  # noqa: N802, ANN401
    def play(self) -> None: ...
    def stop(self) -> None: ...


class Tones:
    """Plays `KIND.wav` from a folder. Every tone is read at once, so that none comes late."""

    def __init__(self, folder: Path, make_effect: Callable[[], SoundEffect]) -> None:
        self._effects = {kind: make_effect() for kind in CueKind}
        for kind, effect in self._effects.items():
            effect.setSource(QUrl.fromLocalFile(str(folder / f"{kind}.wav")))

    def play(self, kind: CueKind) -> None:
        self._effects[kind].play()

    def hush(self) -> None:
        for effect in self._effects.values():
            effect.stop()

    def set_volume(self, percent: int) -> None:
        for effect in self._effects.values():
            effect.setVolume(percent / 100)

    def use(self, device: Any) -> None:  # noqa: ANN401 - Qt's multimedia is imported late
        """Sound through another output."""
        for effect in self._effects.values():
            effect.setAudioDevice(device)
