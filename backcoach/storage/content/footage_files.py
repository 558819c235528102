"""Finds in `assets/frames/` what was drawn ahead."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path

from backcoach.domain.stretch.technique import Technique
from backcoach.figure.body.look import Look
from backcoach.figure.drawing.film import Course, casts, film_key
from backcoach.figure.drawing.filming import courses
from backcoach.figure.drawing.footage import Footage
from backcoach.figure.drawing.sketch import Sketch
from backcoach.figure.posing.scene import Scene
from backcoach.storage.content.content_error import ContentError, OutdatedError
from backcoach.storage.content.reel import FOLDER, Reel, read_reel, reel_path

# As many films as a moment can need: the one that is played, and those before and after it.
_UNPACKED = 3


class FootageFiles:
    """Reads each file once. What is at fault or out of date is told once, and not there then."""

    def __init__(self, assets: Path, tell: Callable[[ContentError], None]) -> None:
        self._assets = assets
        self._tell = tell
        self._reels: dict[Path, Reel | None] = {}
        self._sketches = lru_cache(_UNPACKED)(_unpacked)
        self._faults: dict[Path, ContentError] = {}

    def find(self, scene: Scene, people: tuple[Look, ...], course: Course) -> Footage | None:
        """What was drawn of a course or, failing that, of one with the same poses."""
        reel = self._reel(scene, people)
        drawn = reel and nearest(reel.films, course)
        if not reel or not drawn:
            return None
        film = reel.films[drawn]
        if film.key != film_key(scene, drawn, people):
            self._give_up(reel_path(self._assets, scene.stem, people), outdated(reel))
            return None
        backwards = (drawn.pose_from, drawn.pose_to) != (course.pose_from, course.pose_to)
        path = reel_path(self._assets, scene.stem, people)
        sketches = partial(self._unpack, path, reel, drawn)
        return Footage(drawn, film.shares, sketches, backwards, partial(self._is_lost, path))

    def _unpack(self, path: Path, reel: Reel, course: Course) -> tuple[Sketch, ...]:
        """The pictures of a course, none if they are at fault. It may be asked on any thread."""
        if path in self._faults:
            return ()
        try:
            return self._sketches(reel, course)
        except ContentError as fault:
            self._faults[path] = fault
            return ()

    def _is_lost(self, path: Path) -> bool:
        """Whether some pictures of a file were found to be at fault, which is told now."""
        if path in self._faults and self._reels[path] is not None:
            self._give_up(path, self._faults[path])
        return self._reels[path] is None

    def _reel(self, scene: Scene, people: tuple[Look, ...]) -> Reel | None:
        path = reel_path(self._assets, scene.stem, people)
        if path not in self._reels:
            self._reels[path] = None
            if self._is_expected(path, scene):
                try:
                    self._reels[path] = read_reel(self._assets, path)
                except ContentError as fault:
                    self._tell(fault)
        return None if self._is_lost(path) else self._reels[path]

    def _is_expected(self, path: Path, scene: Scene) -> bool:
        """Not so where nothing was ever drawn ahead, or never with such people."""
        drawn = (reel_path(self._assets, scene.stem, people) for people in casts(scene))
        return path.is_file() or (path in drawn and (self._assets / FOLDER).is_dir())

    def _give_up(self, path: Path, fault: ContentError) -> None:
        self._reels[path] = None
        self._tell(fault)


def outdated(reel: Reel) -> OutdatedError:
    return OutdatedError(reel.label, "", "shows an older state of its scene.")


def undrawn(assets: Path, scene: Scene, technique: Technique) -> Iterator[Path]:
    """The files in which something is missing or out of date; none where nothing was ever drawn.

    Raises:
        ContentError: a file that is there cannot be read.
    """
    usual = casts(scene)
    for people in casts(scene, everybody=True) if (assets / FOLDER).is_dir() else ():
        path = reel_path(assets, scene.stem, people)
        if people not in usual and not path.is_file():
            continue
        films = read_reel(assets, path).films if path.is_file() else {}
        known = (each for each in courses(technique) if scene.poses.keys() >= {*each[:2]})
        keys = {course: film_key(scene, course, people) for course in known}
        if any(course not in films or films[course].key != keys[course] for course in keys):
            yield path


def nearest(drawn: Iterable[Course], asked: Course) -> Course | None:
    """What shows a course best, forwards or backwards; None where nobody goes that way."""
    ways = ((asked.pose_from, asked.pose_to), (asked.pose_to, asked.pose_from))
    alike = [course for course in drawn if (course.pose_from, course.pose_to) in ways]
    return min(alike, key=lambda course: _differs(course, asked), default=None)


def _differs(course: Course, asked: Course) -> tuple[float, bool]:
    """How much another breath it shows, and whether it is the way back."""
    backwards = course.pose_from != asked.pose_from
    seen = course.backwards if backwards else course
    breath = abs(seen.breath_from - asked.breath_from) + abs(seen.breath_to - asked.breath_to)
    return breath, backwards


def _unpacked(reel: Reel, course: Course) -> tuple[Sketch, ...]:
    return reel.film(course).sketches
