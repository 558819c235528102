"""Files of films in `assets/frames/`: a list of what is in it, then each film, compressed alone.

A film is unpacked when it is first asked for.
"""

import json
import lzma
import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from backcoach.figure.body.look import Look
from backcoach.figure.drawing.film import Course, Film
from backcoach.storage.content.content_error import ContentError, faults_of
from backcoach.storage.content.content_file import checked
from backcoach.storage.content.packed_sketches import packed, unpacked
from backcoach.storage.content.toml_file import file_label
from backcoach.storage.files.regular_file import read_regular

FOLDER, SUFFIX = "frames", ".reel"
_MAGIC = b"BackCoach frames 1\n"
_HEAD = struct.Struct("<II")
_LARGEST = 1 << 26
_SET = lzma.PRESET_EXTREME | 9


class PackedFilm(NamedTuple):
    """A film of so many bytes; `key` names what it shows: see `film_key`."""

    key: str
    course: Course
    shares: tuple[float, ...]
    data: bytes


@dataclass(frozen=True, eq=False, slots=True)
class Reel:
    """The films of one stretch with certain people. `label` names the file."""

    label: str
    films: Mapping[Course, PackedFilm]

    def film(self, course: Course) -> Film:
        """The pictures of a course.

        Raises:
            ContentError: the film is at fault.
            KeyError: there is no such film.
        """
        film = self.films[course]
        with faults_of(self.label, f"{course.pose_from}-{course.pose_to}"):
            return Film(course, film.shares, unpacked(_decompressed(film.data)))


def reel_path(assets: Path, stem: str, people: Iterable[Look]) -> Path:
    """Where the films of a stretch with such people lie."""
    return assets / FOLDER / stem / f"{'-'.join(look.build for look in people)}{SUFFIX}"


def packed_film(key: str, film: Film) -> PackedFilm:
    data = lzma.compress(packed(film.sketches), check=lzma.CHECK_NONE, preset=_SET)
    return PackedFilm(key, film.course, film.shares, data)


def reel_bytes(films: Iterable[PackedFilm]) -> bytes:
    """A file of films; the same films give the same bytes."""
    films = sorted(films, key=lambda film: film.course)
    listed = [[film.key, film.course, film.shares, len(film.data)] for film in films]
    index = json.dumps(listed, separators=(",", ":")).encode()
    rest = b"".join((len(index).to_bytes(4, "little"), index, *(film.data for film in films)))
    return b"".join((_MAGIC, zlib.crc32(rest).to_bytes(4, "little"), rest))


def read_reel(assets: Path, path: Path) -> Reel:
    """The films in a file, not unpacked yet.

    Raises:
        ContentError: the file is missing or at fault.
    """
    label = file_label(assets, path)
    try:
        data = read_regular(path)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise ContentError(label, "", f"cannot be read: {reason}.") from fault
    if not data.startswith(_MAGIC):
        raise ContentError(label, "", "holds no frames of this version.")
    with faults_of(label):
        return Reel(label, _films(label, data[len(_MAGIC) :]))


class _Listed(NamedTuple):
    """A film in the list at the head of a file."""

    key: str
    course: Course
    shares: tuple[float, ...]
    length: int


def _films(label: str, data: bytes) -> dict[Course, PackedFilm]:
    """The films of what follows the first words of a file: check sum, length of list, list, all."""
    if len(data) < _HEAD.size:
        raise ValueError("it ends too early")
    check, length = _HEAD.unpack_from(data)
    if zlib.crc32(data[4:]) != check:
        raise ValueError("it is damaged")
    index, rest = data[_HEAD.size :][:length], data[_HEAD.size + length :]
    listed = checked(label, json.loads(index), tuple[_Listed, ...])
    ends = list(accumulate(film.length for film in listed))
    if any(film.length < 0 for film in listed) or (ends[-1:] or [0]) != [len(rest)]:
        raise ValueError("its list is wrong")
    return {
        film.course: PackedFilm(*film[:3], rest[end - film.length : end])
        for film, end in zip(listed, ends, strict=True)
    }


def _decompressed(data: bytes) -> bytes:
    reader = lzma.LZMADecompressor()
    try:
        whole = reader.decompress(data, _LARGEST)
    except lzma.LZMAError as fault:
        raise ValueError(str(fault)) from fault
    if not reader.eof:
        raise ValueError("it does not end")
    return whole
