"""A command speaks through whatever it is given, and writes into nothing else."""

import errno
import os
import subprocess
import sys

import pytest

from backcoach.cli import streams
from backcoach.cli.streams import NOBODY_READS, NOT_TOLD, TOLD, complain, tell_all
from tests.places import ROOT

LISTING = [sys.executable, "-m", "backcoach", "handout", "--list"]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows closes no streams so")


class Deaf:
    """A stream that cannot be written to any more."""

    def __init__(self, fault):
        self.fault = fault

    def write(self, _text):
        raise self.fault

    flush = write

    def fileno(self):
        return 99999


def in_shell(words, **more):
    return subprocess.run(  # noqa: S603 - our own words
        ["/bin/sh", "-c", words], cwd=ROOT, capture_output=True, check=False, timeout=120, **more
    )


@posix_only
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_nobodys_file(closed, tmp_path):
    out = tmp_path / "a.html"
    done = in_shell(f"'{sys.executable}' -m backcoach handout T05 --out '{out}' {closed}")
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert out.read_bytes().startswith(b"<!DOCTYPE html>")
    assert out.read_bytes().rstrip().endswith(b"</html>")


@posix_only
def test_a_fault_is_told_to_nobody_rather_than_as_the_answer():
    done = in_shell(f"'{sys.executable}' -m backcoach handout nothing --out a.pdf 2>&-")
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")


@posix_only
def test_a_reader_who_has_heard_enough_ends_it_quietly():
    listing = " ".join(f"'{word}'" for word in LISTING)
    done = in_shell(f"{{ {listing}; echo $? >&2; }} | true")
    assert done.stderr.split() in ([b"0"], [b"141"])  # by whoever was first
    done = in_shell(f"{{ {listing} --help; echo $? >&2; }} | true")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (BrokenPipeError(errno.EPIPE, "pipe"), NOBODY_READS),
        (OSError(errno.ENOSPC, "full"), NOT_TOLD),
        (ValueError("closed"), NOT_TOLD),
    ],
)
def test_what_could_not_be_told_is_in_the_status(monkeypatch, fault, status):
    monkeypatch.setattr(sys, "stdout", Deaf(fault))
    assert tell_all() == status


@pytest.mark.parametrize("stream", [None, Deaf(BrokenPipeError()), Deaf(ValueError())])
def test_without_anyone_to_complain_to_nothing_happens(monkeypatch, stream):
    monkeypatch.setattr(sys, "stderr", stream)
    complain("No.")


def test_all_is_told_where_there_is_no_stream(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    assert tell_all() == TOLD


def test_a_number_that_is_free_is_taken(monkeypatch):
    taken = []
    monkeypatch.setattr(streams, "_STREAMS", (99999,))
    monkeypatch.setattr(os, "open", lambda *words: taken.append(words))
    streams.settle_streams()
    assert taken == [(os.devnull, os.O_RDWR)]
