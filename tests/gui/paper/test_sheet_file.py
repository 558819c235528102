"""A sheet is written wholly or not at all, and read by whom it concerns."""

import errno
import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from backcoach.gui.paper.sheet_file import usual_paper, write_sheet
from backcoach.paper.sheet import Paper, Sheet, Text
from backcoach.storage.files.storage_error import StorageError
from backcoach.words.locality import BRITAIN, adopt

SHEET = Sheet("Title", (Text("Words."),))


def full(*_):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(("name", "begins"), [("s.pdf", b"%PDF"), ("s.html", b"<!DOCTYPE html>")])
def test_the_ending_says_what_is_written(tmp_path, name, begins):
    write_sheet(SHEET, tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["gone/s.pdf", "gone/s.html"])
def test_a_folder_that_is_not_there_is_told(tmp_path, name):
    with pytest.raises(StorageError, match="s\\."):
        write_sheet(SHEET, tmp_path / name)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(StorageError, match="not_a_file"):
        write_sheet(SHEET, tmp_path)


@pytest.mark.parametrize("name", ["s.pdf", "s.html"])
def test_a_file_that_cannot_be_finished_stays_as_it_was(tmp_path, monkeypatch, name):
    path = tmp_path / name
    path.write_text("before")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(StorageError, match="s\\."):
        write_sheet(SHEET, path)
    assert path.read_text() == "before"


def test_half_a_character_is_written_as_a_question_mark(tmp_path):
    write_sheet(Sheet("T", (Text("\ud800"),)), tmp_path / "s.html")
    assert "<p>?</p>" in (tmp_path / "s.html").read_text()


@pytest.mark.parametrize(("on_letter", "paper"), [(True, Paper.LETTER), (False, Paper.A4)])
def test_paper_is_what_printers_hold_there(on_letter, paper):
    adopt(BRITAIN._replace(on_letter=on_letter))
    assert usual_paper() is paper


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")
@pytest.mark.parametrize("name", ["s.pdf", "s.html"])
def test_what_tells_of_someone_is_its_owners_alone(tmp_path, name):
    before = os.umask(0o022)
    write_sheet(SHEET, tmp_path / name)
    write_sheet(replace(SHEET, tells_of_someone=False), tmp_path / f"for-all-{name}")
    os.umask(before)
    modes = [stat.S_IMODE((tmp_path / each).stat().st_mode) for each in (name, f"for-all-{name}")]
    assert modes == [0o600, 0o644]
