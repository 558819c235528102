import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from backcoach.storage.files.private_file import (
    close_to_others,
    copy_private_file,
    make_private_file,
    make_private_folder,
    write_private_bytes,
    write_private_file,
    write_private_files,
    write_shared_bytes,
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


WRITERS: list[Callable[[Path], object]] = [
    make_private_file,
    lambda path: write_private_file(path, ["one"]),
    lambda path: write_private_bytes(path, b"one"),
    lambda path: copy_private_file(Path(__file__), path),
]
NO_RIGHTS = [errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")


def refusing(number: int) -> Callable[..., object]:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


@contextmanager
def masked(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    yield
    os.umask(before)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix_only
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o277])
@pytest.mark.parametrize("write", WRITERS)
def test_a_file_is_its_owners_alone_whatever_the_mask(
    tmp_path: Path, write: Callable[[Path], object], mask: int
) -> None:
    with masked(mask):
        write(tmp_path / "a")
        make_private_folder(tmp_path / "folder")

    assert mode_of(tmp_path / "a") == 0o600
    assert mode_of(tmp_path / "folder") == 0o700


@posix_only
def test_a_file_is_its_owners_alone_from_its_first_byte(tmp_path: Path) -> None:
    def looking() -> Iterator[str]:
        (part,) = tmp_path.iterdir()
        seen.append(mode_of(part))
        yield "one"

    seen: list[int] = []
    with masked(0o000):
        write_private_file(tmp_path / "a", looking())

    assert seen == [0o600]


@posix_only
def test_what_tells_of_nobody_has_the_usual_rights(tmp_path: Path) -> None:
    with masked(0o027):
        write_shared_bytes(tmp_path / "a", b"one")

    assert mode_of(tmp_path / "a") == 0o640


@posix_only
@pytest.mark.parametrize("number", NO_RIGHTS)
@pytest.mark.parametrize("write", WRITERS)
def test_on_a_drive_without_rights_all_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path], object], number: int
) -> None:
    folder_sync = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            refusing(number)()
        folder_sync(descriptor)

    monkeypatch.setattr(Path, "chmod", refusing(number))
    monkeypatch.setattr(os, "fsync", fsync)
    make_private_folder(tmp_path / "folder")

    write(tmp_path / "folder" / "a")

    assert (tmp_path / "folder" / "a").exists()
    assert not close_to_others(tmp_path / "folder" / "a")


@posix_only
def test_a_folder_that_may_not_be_opened_needs_no_sync(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def refuse_folders(path: Path, flags: int, *more: int) -> int:
        if flags & os.O_DIRECTORY:
            refusing(number)()
        return opened(path, flags, *more)

    monkeypatch.setattr(os, "open", refuse_folders)
    number = errno.EACCES
    write_private_file(tmp_path / "a", ["one"])
    number = errno.EIO
    with pytest.raises(StorageError) as told:
        write_private_file(tmp_path / "a", ["two"])

    assert told.value.trouble is Trouble.DISK_FAULT


@posix_only
def test_a_drive_that_takes_rights_and_forgets_them_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.touch(0o644)
    assert close_to_others(path)
    path.chmod(0o644)
    monkeypatch.setattr(Path, "chmod", lambda *_: None)

    assert not close_to_others(path)


@posix_only
def test_a_file_of_someone_else_is_not_laid_to_the_drive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").touch()
    monkeypatch.setattr(Path, "chmod", refusing(errno.EPERM))
    monkeypatch.setattr(os, "geteuid", lambda: -1)

    assert close_to_others(tmp_path / "a")


@posix_only
def test_any_other_fault_of_the_rights_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "chmod", refusing(errno.EROFS))

    with pytest.raises(StorageError) as told:
        make_private_file(tmp_path / "a")

    assert told.value.trouble is Trouble.READ_ONLY_DRIVE


@posix_only
def test_a_pipe_or_a_device_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("/dev/null")
    os.mkfifo(tmp_path / "b")

    for write in WRITERS:
        for name in ("a", "b"):
            with pytest.raises(StorageError) as told:
                write(tmp_path / name)
            assert told.value.trouble is Trouble.NOT_A_FILE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


@posix_only
def test_a_link_stays_and_its_goal_is_written(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "a").symlink_to(tmp_path / "far" / "b")

    write_private_file(tmp_path / "a", ["one"])

    assert (tmp_path / "a").is_symlink()
    assert (tmp_path / "far" / "b").read_text() == "one"


def test_a_file_in_the_place_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").touch()

    for write in (make_private_folder, lambda path: write_private_file(path / "b", ["one"])):
        with pytest.raises(StorageError) as told:
            write(tmp_path / "a")
        assert told.value.trouble is Trouble.NOT_A_FOLDER
        assert told.value.path == tmp_path / "a"


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    make_private_folder(tmp_path)

    assert list(tmp_path.iterdir()) == []
