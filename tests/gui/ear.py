"""A speaker that writes down what was heard."""

from collections.abc import Callable, Collection

from backcoach.domain.playing.cue import CueKind
from backcoach.overrides import override
from backcoach.sound.speaker import Speaker

SILENCE = "-"


class Ear(Speaker):
    """Hears at which second what was said, and `<tones>`; it `knows` all texts unless told."""

    def __init__(self, second: Callable[[], float], knows: Collection[str] | None = None) -> None:
        self._second = second
        self._knows = knows
        self.heard: list[tuple[float, str]] = []
        self.volume = 0
        self._on = True

    @property
    @override
    def audible(self) -> bool:
        return True

    @override
    def play(self, kind: CueKind) -> None:
        if self._on:
            self.heard.append((self._second(), f"<{kind}>"))

    @override
    def say(self, text: str) -> bool:
        if self._knows is not None and text not in self._knows:
            return False
        if self._on:
            self.heard.append((self._second(), text))
        return True

    @override
    def hush(self) -> None:
        self.heard.append((self._second(), SILENCE))

    @override
    def set_on(self, on: bool) -> None:
        self._on = on
        if not on:
            self.hush()

    @override
    def set_volume(self, percent: int) -> None:
        self.volume = percent

    @property
    def words(self) -> list[str]:
        return [text for _, text in self.heard if text != SILENCE and not text.startswith("<")]

    @property
    def tones(self) -> list[str]:
        return [text for _, text in self.heard if text.startswith("<")]
