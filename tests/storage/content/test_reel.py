import json
import lzma
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.figure.body.look import LOOKS
from backcoach.figure.drawing.film import Course, Film
from backcoach.storage.content import reel as reel_module
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.reel import packed_film, read_reel, reel_bytes, reel_path
from tests.figure.drawing.made_sketches import box, same, sketches

WAY, HOLD = Course("set", "hold", 1.0, 0.0), Course("hold", "hold", 0.0, 1.0)
FILM = Film(WAY, (0.0, 0.25, 1.0), (box(0.0, 0.0), box(0.05, 0.0), box(0.1, 0.0)))
BREATH = Film(HOLD, (0.0, 1.0), (box(0.1, 0.0), box(0.1, 0.01)))
FILMS = [packed_film("one", FILM), packed_film("two", BREATH)]
BYTES = reel_bytes(FILMS)


@pytest.fixture
def kept(tmp_path):
    """Write the bytes of a file, and read them."""

    def read(data=BYTES):
        path = reel_path(tmp_path, "a_stretch", LOOKS[1::-1])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return read_reel(tmp_path, path)

    return read


def with_list(listed, rest=b""):
    """The bytes of a file with this list, sound but for what stands in it."""
    index = listed if isinstance(listed, bytes) else json.dumps(listed).encode()
    body = len(index).to_bytes(4, "little") + index + rest
    return BYTES[: BYTES.index(b"\n") + 1] + zlib.crc32(body).to_bytes(4, "little") + body


def test_films_are_read_as_they_were_written(kept):
    reel = kept()
    assert {film.course: film.key for film in reel.films.values()} == {WAY: "one", HOLD: "two"}
    film = reel.film(WAY)
    assert (film.course, film.shares) == (WAY, FILM.shares)
    assert all(same(a, b, 0.001) for a, b in zip(film.sketches, FILM.sketches, strict=True))
    assert len(reel.film(HOLD).sketches) == 2


def test_the_same_films_give_the_same_bytes_in_any_order():
    assert reel_bytes(reversed(FILMS)) == BYTES
    assert reel_bytes([packed_film("one", FILM), packed_film("two", BREATH)]) == BYTES


def test_what_hardly_changes_takes_hardly_any_room():
    many = Film(WAY, tuple(n / 50 for n in range(51)), (FILM.sketches[0],) * 51)
    assert len(packed_film("", many).data) < 4 * len(packed_film("", BREATH).data)


@given(st.lists(sketches(), min_size=1, max_size=3))
def test_any_film_can_be_kept(drawn):
    film = Film(WAY, tuple(float(n) for n in range(len(drawn))), tuple(drawn))
    packed = packed_film("key", film)
    again = reel_module.Reel("label", {WAY: packed}).film(WAY)
    assert all(same(a, b, 0.001) for a, b in zip(again.sketches, drawn, strict=True))


def test_a_missing_file_and_one_of_another_kind_are_named(tmp_path, kept):
    with pytest.raises(
        ContentError, match=r"assets/frames/a_stretch/woman-man\.reel cannot be read"
    ):
        read_reel(tmp_path, reel_path(tmp_path, "a_stretch", LOOKS[1::-1]))
    with pytest.raises(ContentError, match="holds no frames of this version"):
        kept(b"GIF89a")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (BYTES[:24], "ends too early"),
        (BYTES[:-1], "is damaged"),
        (BYTES[:40] + b"?" + BYTES[41:], "is damaged"),
        (with_list(b"{"), "is wrong"),
        (with_list(b"\xff"), "is wrong"),
        (with_list([["key", list(WAY), [0.0, 1.0], 4]], b"12345"), "list is wrong"),
        (
            with_list([["key", list(WAY), [0.0], -1], ["key", list(HOLD), [0.0], 1]]),
            "list is wrong",
        ),
        (with_list([], b"left over"), "list is wrong"),
        (with_list([["key", list(WAY), [0.0, 1.0]]]), "wrong"),
        (with_list([["key", list(WAY), "now", 0]]), "must be a list, not text"),
        (with_list(b"[" * 100_000), "nested too deeply"),
    ],
)
def test_a_damaged_file_is_refused_and_named(kept, data, fault):
    with pytest.raises(ContentError, match=fault) as refused:
        kept(data)
    assert refused.value.file == "assets/frames/a_stretch/woman-man.reel"


def test_an_empty_file_of_films_is_one(kept):
    assert kept(reel_bytes([])).films == {}


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"not compressed", "Input format not supported"),
        (FILMS[0].data[:-20], "does not end"),
        (lzma.compress(b"ten bytes!"), "too early"),
        (FILMS[1].data, "share"),
    ],
)
def test_a_film_at_fault_is_named_with_its_way(kept, data, fault):
    reel = kept(reel_bytes([FILMS[0]._replace(data=data)]))
    with pytest.raises(ContentError, match=fault) as refused:
        reel.film(WAY)
    assert refused.value.key == "set-hold"


def test_a_film_that_would_fill_the_memory_is_refused(kept, monkeypatch):
    monkeypatch.setattr(reel_module, "_LARGEST", 1000)
    bomb = lzma.compress(bytes(10_000))
    with pytest.raises(ContentError, match="does not end"):
        kept(reel_bytes([FILMS[0]._replace(data=bomb)])).film(WAY)


@given(st.data())
def test_any_damage_is_found(data):
    at = data.draw(st.integers(0, len(BYTES) - 1))
    changed = data.draw(st.integers(0, 255).filter(lambda byte: byte != BYTES[at]))
    damaged = BYTES[:at] + bytes((changed,)) + BYTES[at + 1 :]
    start = BYTES.index(b"\n") + 1
    if at >= start:
        with pytest.raises(ValueError, match="it "):
            reel_module._films("label", damaged[start:])
