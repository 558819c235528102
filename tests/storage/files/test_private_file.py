import errno
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backcoach.storage.files.private_file import (
    copy_private_file,
    write_private_file,
    write_private_files,
)
from backcoach.storage.files.storage_error import StorageError, Trouble


def broken_off() -> Iterator[str]:
    yield "half"
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_text_is_written_as_it_is(tmp_path: Path) -> None:
    write_private_file(tmp_path / "a.csv", ["one\r\n", "zwei ü\n"])

    assert (tmp_path / "a.csv").read_bytes() == "one\r\nzwei ü\n".encode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")
def test_a_text_is_its_owners_alone_even_in_place_of_an_open_one(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.touch(0o666)

    write_private_file(path, ["one"])

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_was_there_stays_until_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("before", encoding="utf-8")

    with pytest.raises(StorageError) as told:
        write_private_file(path, broken_off())

    assert told.value.trouble is Trouble.DISK_FULL
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as told:
        write_private_file(tmp_path / "nowhere" / "a.csv", ["one"])

    assert told.value.path == tmp_path / "nowhere" / "a.csv"


def test_of_several_texts_all_are_written_or_none(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("before", encoding="utf-8")

    with pytest.raises(StorageError):
        write_private_files([(first, ["after"]), (second, broken_off())])

    assert first.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [first]

    write_private_files([(first, ["after"]), (second, ["too"])])
    assert [path.read_text(encoding="utf-8") for path in (first, second)] == ["after", "too"]


def test_a_copy_is_the_same_and_tells_how_far_it_is(tmp_path: Path) -> None:
    source, told = tmp_path / "a.sqlite", []
    source.write_bytes(b"12345678" * 400_000)

    copy_private_file(source, tmp_path / "b.sqlite", lambda share: told.append(share) is None)

    assert (tmp_path / "b.sqlite").read_bytes() == source.read_bytes()
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_a_copy_that_is_broken_off_leaves_nothing(tmp_path: Path) -> None:
    source = tmp_path / "a.sqlite"
    source.write_bytes(b"12345678")

    with pytest.raises(StorageError) as told:
        copy_private_file(source, tmp_path / "b.sqlite", lambda _share: False)

    assert told.value.trouble is Trouble.BROKEN_OFF
    assert list(tmp_path.iterdir()) == [source]


def test_a_copy_of_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as told:
        copy_private_file(tmp_path / "a.sqlite", tmp_path / "b.sqlite")

    assert told.value.path == tmp_path / "a.sqlite"
    assert not list(tmp_path.iterdir())
