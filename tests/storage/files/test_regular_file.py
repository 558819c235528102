"""Pipes, folders, devices and sockets in the place of a file hold nothing up."""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from backcoach.storage.files import regular_file
from backcoach.storage.files.regular_file import (
    NotAFileError,
    open_descriptor,
    open_regular,
    read_regular,
    read_regular_text,
    refuse_unless_regular,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these")


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


ODD: dict[str, Callable[[Path], object]] = {
    "pipe": os.mkfifo,
    "folder": Path.mkdir,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "socket": make_socket,
}


@pytest.fixture(params=ODD)
def odd(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    ODD[request.param](Path("odd"))
    return tmp_path / "odd"


def test_whatever_is_no_file_is_refused_at_once(odd: Path) -> None:
    for look in (open_regular, read_regular, read_regular_text, refuse_unless_regular):
        with pytest.raises(NotAFileError):
            look(odd)


@pytest.mark.parametrize("flags", [os.O_RDONLY, os.O_WRONLY, os.O_RDWR | os.O_CREAT])
def test_whatever_came_there_since_the_look_is_refused_too(odd: Path, flags: int) -> None:
    with pytest.raises(NotAFileError):
        os.close(open_descriptor(odd, flags))


def test_a_file_that_is_not_there_is_told_as_the_system_tells_it(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_regular(tmp_path / "gone")
    with pytest.raises(FileNotFoundError):
        open_descriptor(tmp_path / "gone", os.O_RDONLY)


def test_a_text_is_read_whatever_its_lines_end_with(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes("ein\r\nRücken\n".encode())

    assert read_regular_text(tmp_path / "a") == "ein\nRücken\n"
    assert read_regular(tmp_path / "a") == "ein\r\nRücken\n".encode()


def test_where_opening_never_waits_nothing_else_is_asked_for() -> None:
    assert os.O_NONBLOCK & regular_file._AT_ONCE
