"""Figures drawn from the command line."""

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from backcoach.cli import figure_command
from backcoach.cli.main import main
from backcoach.painting import contact_sheet
from tests.paper.plain_drawing import PlainDrawing


def draw(*words):
    return main(["figure", *map(str, words)])


@pytest.mark.parametrize(
    ("ending", "begins"), [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF")]
)
def test_a_stretch_is_drawn_as_a_file_of_each_kind(tmp_path, ending, begins):
    out = tmp_path / f"figure.{ending}"
    assert draw("T05", "--out", out) == 0
    assert out.read_bytes().startswith(begins)


def test_the_stem_is_a_name_too_and_the_size_is_kept(tmp_path):
    out = tmp_path / "figure.png"
    assert draw("single_knee_to_chest", "--size", "320x200", "--out", out) == 0
    assert QImage(str(out)).size().toTuple() == (320, 200)


def test_side_moment_look_theme_and_signs_change_the_picture(tmp_path):
    out = tmp_path / "figure.svg"
    pictures = set()
    for words in (
        (),
        ("--side", "left"),
        ("--at", "start"),
        ("--look", "3"),
        ("--helper-look", "4"),
        ("--helper-height", "195"),
        ("--theme", "dark"),
        ("--no-cues",),
    ):
        assert draw("T01", *words, "--size", "240x180", "--out", out) == 0
        pictures.add(out.read_text(encoding="utf-8"))
    assert len(pictures) == 8


def test_a_stretch_without_sides_ignores_the_side(tmp_path):
    one, other = tmp_path / "one.svg", tmp_path / "other.svg"
    draw("T05b", "--out", one)
    draw("T05b", "--side", "left", "--out", other)
    assert one.read_bytes() == other.read_bytes()


def test_an_unknown_stretch_is_refused_with_the_known_ones(tmp_path, capsys):
    assert draw("T99", "--out", tmp_path / "a.png") == 2
    message = capsys.readouterr().err
    assert message.startswith("There is no stretch T99.")
    assert "T05b" in message


def test_a_picture_that_is_still_to_come_is_named(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(figure_command.Library, "scene", lambda _self, _stem: None)
    assert draw("T05", "--out", tmp_path / "a.png") == 2
    assert capsys.readouterr().err == "The picture of Single knee to chest is still to come.\n"


def test_an_unknown_pose_is_refused_with_the_known_ones(tmp_path, capsys):
    assert draw("T05", "--at", "handstand", "--out", tmp_path / "a.png") == 2
    message = capsys.readouterr().err
    assert message.startswith("Single knee to chest has no pose handstand. Its poses are start,")


def test_an_unknown_ending_is_refused(tmp_path, capsys):
    assert draw("T05", "--out", tmp_path / "a.gif") == 2
    assert capsys.readouterr().err == "Give the file a name that ends in .svg, .png or .pdf.\n"


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_a_file_that_cannot_be_written_is_refused(tmp_path, capsys, ending):
    out = tmp_path / "missing" / f"a.{ending}"
    assert draw("T05", "--out", out) == 2
    assert capsys.readouterr().err.startswith(f"{out} is not there. ")


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_a_folder_is_not_written_over(tmp_path, capsys, ending):
    out = tmp_path / f"a.{ending}"
    out.mkdir()
    assert draw("T05", "--out", out) == 2
    assert str(out) in capsys.readouterr().err


def full(_file):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_told(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(os, "fsync", full)
    for name in ("a.svg", "a.png", "a.pdf"):
        assert draw("T05", "--out", tmp_path / name) == 2
        assert capsys.readouterr().err.startswith("The disk is full.")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("qapp")
def test_all_stretches_with_a_picture_are_on_the_sheet(tmp_path, monkeypatch):
    monkeypatch.setattr(contact_sheet, "Drawing", PlainDrawing)
    out = tmp_path / "sheet.png"
    assert draw("--sheet", "--out", out) == 0
    sheet = QImage(str(out))
    assert sheet.width() == 2 * 3 * 320
    scenes = list(Path("assets/scenes").glob("*.toml"))
    assert sheet.height() > len(scenes) * 240


def test_the_sheet_is_a_png(tmp_path, capsys):
    assert draw("--sheet", "--out", tmp_path / "sheet.pdf") == 2
    assert "ends in .png" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ("T05", "--size", "big"),
        ("T05", "--size", "00x00"),
        ("T05", "--look", "5"),
        (),
        ("T05", "--sheet"),
    ],
)
def test_a_wrong_word_on_the_command_line_ends_with_status_2(words, capsys):
    with pytest.raises(SystemExit) as ended:
        draw(*words, "--out", "a.png")
    assert ended.value.code == 2
    assert capsys.readouterr().err


@pytest.mark.parametrize("height", ["139", "206"])
def test_a_helper_too_short_or_too_tall_to_draw_is_refused(tmp_path, capsys, height):
    out = tmp_path / "figure.svg"
    assert draw("T08", "--helper-height", height, "--out", out) == 2
    assert "140 to 205 centimetres" in capsys.readouterr().err
    assert not out.exists()


def test_a_stretch_for_one_ignores_the_helpers_height(tmp_path):
    one, other = tmp_path / "one.svg", tmp_path / "other.svg"
    draw("T05", "--out", one)
    draw("T05", "--helper-height", "150", "--out", other)
    assert one.read_bytes() == other.read_bytes()
