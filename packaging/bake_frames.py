"""Draws ahead what the player shows: `python packaging/bake_frames.py [STEM ...] [--way FROM TO]`.

Only what is missing or out of date is drawn, on all processors: each way of each stretch, with the
people that most choose, or with `--everybody` others too. The files are
`assets/frames/STEM/PEOPLE.reel`; the same scenes give the same bytes. What no stretch plays any
more is left out.
"""

import argparse
import os
import sys
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Role, Technique
from backcoach.figure.body.builds import BUILDS
from backcoach.figure.body.look import Look
from backcoach.figure.drawing.film import Course, Film, casts, film_key
from backcoach.figure.drawing.filming import courses, moments
from backcoach.figure.drawing.sketcher import Sketcher
from backcoach.figure.posing.motion import posed
from backcoach.figure.posing.scene import Scene
from backcoach.overrides import override
from backcoach.storage.content.bodies import read_body
from backcoach.storage.content.content import load_techniques
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.content.reel import (
    FOLDER,
    SUFFIX,
    PackedFilm,
    packed_film,
    read_reel,
    reel_bytes,
    reel_path,
)
from backcoach.storage.content.scenes import read_scene

# Pixels to the metre: more of them take longer and are hardly seen, even on a fine screen.
SCALE = 300.0


class Take(NamedTuple):
    """A course that is to be drawn, with whom, and how long it takes, in seconds."""

    stem: str
    people: tuple[Look, ...]
    course: Course
    seconds: float

    @override
    def __str__(self) -> str:
        who = "-".join(look.build for look in self.people)
        return f"{self.stem} ({who}), {self.course.pose_from} to {self.course.pose_to}"


@cache
def scene_of(assets: Path, stem: str) -> Scene:
    return read_scene(assets, stem)


def takes(assets: Path, technique: Technique, *, everybody: bool = False) -> dict[Path, list[Take]]:
    """All courses of a stretch, by the file that they belong in."""
    scene, found = scene_of(assets, technique.stem), courses(technique)
    return {
        reel_path(assets, technique.stem, people): [
            Take(technique.stem, people, *course) for course in found.items()
        ]
        for people in casts(scene, everybody=everybody)
    }


def drawn(assets: Path, take: Take) -> PackedFilm:
    """All pictures of a course."""
    scene, (before, after, *_) = scene_of(assets, take.stem), take.course
    sketcher = Sketcher(scene, Side.RIGHT, dict(zip(Role, take.people, strict=False)))
    shares = moments(scene, take.course, take.seconds)
    people = (
        posed(scene, Side.RIGHT, before, after, share, breath=take.course.breath_at(share))
        for share in shares
    )
    sketches = tuple(sketcher.sketch(each, scene.stage.camera, SCALE) for each in people)
    return packed_film(key_of(assets, take), Film(take.course, shares, sketches))


def key_of(assets: Path, take: Take) -> str:
    return film_key(scene_of(assets, take.stem), take.course, take.people)


def kept(assets: Path, path: Path, wanted: Sequence[Take]) -> list[PackedFilm]:
    """The films in a file that still show what they should."""
    try:
        films = read_reel(assets, path).films
    except ContentError:
        return []
    keys = {take.course: key_of(assets, take) for take in wanted}
    return [film for course, film in films.items() if film.key == keys.get(course)]


def begin(assets: Path) -> None:
    """Make a process ready to draw."""
    BUILDS.are_read_by(partial(read_body, assets))


def bake(
    assets: Path,
    wanted: Mapping[Path, Sequence[Take]],
    pool: Executor,
    only: Collection[str] | None = None,
) -> Iterator[str]:
    """Draw what is missing or out of date, or `only` what lies between two poses of that."""
    films = {path: kept(assets, path, each) for path, each in wanted.items()}
    for path, each in films.items():
        write(path, each)
    there = {(path, film.course) for path, each in films.items() for film in each}
    missing = [
        (path, take)
        for path, each in wanted.items()
        for take in each
        if (path, take.course) not in there and (only is None or {*take.course[:2]} == {*only})
    ]
    missing.sort(key=lambda each: -each[1].seconds)
    yield f"{len(missing)} of {sum(map(len, wanted.values()))} courses are to be drawn."
    started = {pool.submit(drawn, assets, take): (path, take) for path, take in missing}
    for number, done in enumerate(as_completed(started), 1):
        (path, take), film = started[done], done.result()
        films[path].append(film)
        write(path, films[path])
        told = f"{len(film.shares)} pictures, {len(film.data) / 1024:.0f} KB"
        yield f"{number}/{len(missing)} {take}: {told}"


def write(path: Path, films: Sequence[PackedFilm]) -> None:
    """Write a file of films where it is another one by now; without films there is none."""
    data = reel_bytes(films) if films else b""
    before = path.read_bytes() if path.is_file() else b""
    if data == before:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if data:
        path.write_bytes(data)
    else:
        path.unlink()


def orphans(assets: Path) -> list[Path]:
    """Files of stretches or people that there are no more."""
    every = load_techniques(assets).values()
    wanted = {path for each in every for path in takes(assets, each, everybody=True)}
    return sorted({*(assets / FOLDER).glob(f"*/*{SUFFIX}")} - wanted)


def main() -> None:
    """Draw what was asked for, or everything."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stems", nargs="*", metavar="STEM", help="a stretch; all, if none is named")
    parser.add_argument("--everybody", action="store_true", help="people who are seldom chosen too")
    parser.add_argument("--way", nargs=2, metavar="POSE", help="this way alone, or a pose twice")
    parser.add_argument("--assets", type=Path, default=assets_dir())
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    asked = parser.parse_args()
    begun = time.monotonic()
    wanted: dict[Path, list[Take]] = {}
    for technique in load_techniques(asked.assets).values():
        if not asked.stems or technique.stem in asked.stems:
            wanted |= takes(asked.assets, technique, everybody=asked.everybody)
    with ProcessPoolExecutor(asked.processes, initializer=begin, initargs=(asked.assets,)) as pool:
        for line in bake(asked.assets, wanted, pool, only=asked.way):
            print(f"{time.monotonic() - begun:6.0f} s  {line}", flush=True)
    for path in orphans(asked.assets):
        path.unlink()
        print(f"{path} is gone.")
    files = [path.stat().st_size for path in (asked.assets / FOLDER).glob(f"*/*{SUFFIX}")]
    print(f"{len(files)} files, {sum(files) / 2**20:.2f} MB")


if __name__ == "__main__":
    main()
