"""The content of the assets folder, read when it is first needed and then kept."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from backcoach.storage.content.content_error import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from backcoach.domain.history.pacing import Pacing
    from backcoach.domain.routines.routine import Routine
    from backcoach.domain.safety.emergency import EmergencyNumbers
    from backcoach.figure.body.look import Look
    from backcoach.figure.drawing.film import Course
    from backcoach.figure.drawing.footage import Footage
    from backcoach.figure.posing.scene import Scene
    from backcoach.storage.content.content import Content
    from backcoach.storage.content.footage_files import FootageFiles
    from backcoach.storage.content.recordings import Recordings

# Each reader is imported when it is first needed: the first window must not wait for all of them.
# ruff: noqa: PLC0415


class Library:
    """The content of the assets folder.

    Raises:
        ContentError: from every property, naming the file and the key at fault.
    """

    def __init__(
        self, assets: Path, tell: Callable[[ContentError], None] = lambda _fault: None
    ) -> None:
        self._assets = assets
        self._tell = tell
        self._scenes: dict[str, Scene | None] = {}

    @cached_property
    def content(self) -> Content:
        """The safety check, the stretches and the texts to read."""
        from backcoach.storage.content.content import load_content

        return load_content(self._assets)

    @cached_property
    def numbers(self) -> EmergencyNumbers:
        """The emergency numbers, apart from the content since every page shows one."""
        from backcoach.storage.content.emergency_numbers import load_numbers

        return load_numbers(self._assets)

    @cached_property
    def routines(self) -> tuple[Routine, ...]:
        """The built-in routines; none if one is at fault, which is told."""
        try:
            return self._read_routines()
        except ContentError as fault:
            self._tell(fault)
            return ()

    @cached_property
    def pacing(self) -> Pacing:
        from backcoach.domain.history.pacing import Pacing
        from backcoach.storage.content.plain_content import read_plain_content

        return read_plain_content(self._assets, self._assets / "pacing.toml", Pacing)

    @cached_property
    def recordings(self) -> Recordings:
        """The recorded voice; none if its list is at fault, which is told."""
        from backcoach.storage.content.recordings import Recordings

        try:
            return self._read_recordings()
        except ContentError as fault:
            self._tell(fault)
            return Recordings()

    def scene(self, stem: str) -> Scene | None:
        """The picture of a stretch; None if there is none yet or it is at fault, which is told."""
        if stem not in self._scenes:
            try:
                self._scenes[stem] = self._read_scene(stem)
            except ContentError as fault:
                self._scenes[stem] = None
                self._tell(fault)
        return self._scenes[stem]

    def footage(self, scene: Scene, people: tuple[Look, ...], course: Course) -> Footage | None:
        """What was drawn ahead; None if nothing was, or it is at fault, which is told."""
        return self._frames.find(scene, people, course)

    @cached_property
    def _frames(self) -> FootageFiles:
        from backcoach.storage.content.footage_files import FootageFiles

        return FootageFiles(self._assets, self._tell)

    def undrawn(self) -> tuple[str, ...]:
        """The stretches of which not all is drawn ahead as it is now.

        Raises:
            ContentError: what was drawn ahead cannot be read.
        """
        from backcoach.storage.content.footage_files import undrawn

        scenes = ((each, self.scene(each.stem)) for each in self.content.techniques.values())
        return tuple(
            technique.stem
            for technique, scene in scenes
            if scene is not None and any(undrawn(self._assets, scene, technique))
        )

    def faults(self) -> tuple[ContentError, ...]:
        """Everything that is at fault; this reads all of the content."""
        found: list[ContentError] = []
        for read in self._readers():
            try:
                read()
            except ContentError as fault:
                found.append(fault)
        return tuple(found)

    def _readers(self) -> Iterator[Callable[[], object]]:
        yield lambda: self.numbers
        yield lambda: self.pacing
        yield lambda: self.content
        yield self._read_routines
        yield self._read_recordings
        yield from self._font_checks()
        for path in self._scene_files():
            yield partial(self._read_scene, path.stem)
        yield self.undrawn

    def _font_checks(self) -> Iterator[Callable[[], object]]:
        from backcoach.storage.content.font_files import check_font, font_files

        return (partial(check_font, self._assets, path) for path in font_files(self._assets))

    def _read_routines(self) -> tuple[Routine, ...]:
        from backcoach.storage.content.routines import load_routines

        return load_routines(self._assets, self.content.techniques)

    def _read_recordings(self) -> Recordings:
        from backcoach.storage.content.recordings import load_recordings
        from backcoach.words.translation import LANGUAGE

        return load_recordings(self._assets, LANGUAGE)

    def _read_scene(self, stem: str) -> Scene | None:
        from backcoach.storage.content.scenes import read_scene

        there = (self._assets / "scenes" / f"{stem}.toml").is_file()
        return read_scene(self._assets, stem) if there else None

    def _scene_files(self) -> list[Path]:
        return sorted((self._assets / "scenes").glob("*.toml"))
