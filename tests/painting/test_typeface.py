"""Our own letters: the same on every machine, and enough for all that we say."""

import json
import os
import subprocess
import sys
from pathlib import Path
from string import digits

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont

from backcoach.painting.typeface import FAMILY, load_typeface, typeface
from backcoach.storage.content.font_files import font_files
from tests.places import ASSETS, ROOT

FILES = font_files(ASSETS)
SPOKEN = ("assets/**/*.toml", "assets/**/*.md", "backcoach/**/*.py", "ui/**/*.ui")
LATIN, GREEK, CYRILLIC = range(0xAE, 0x149), range(0x3A3, 0x3CF), range(0x400, 0x460)
IN_WORDS = "an in-breath (slow), or two; then rest: done."

pytestmark = pytest.mark.usefixtures("qapp")


def started(folder: Path, **surroundings: str) -> subprocess.Popen[str]:
    folder.mkdir()
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "tests.painting.measured_letters", str(folder)],
        cwd=ROOT,
        env={**os.environ, **surroundings},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_machine_without_any_font_lays_everything_out_as_this_one(tmp_path):
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>")
    bare = started(tmp_path / "bare", FONTCONFIG_FILE=str(tmp_path / "fonts.conf"))
    here = started(tmp_path / "here")

    measured, expected = (json.loads(each.communicate()[0]) for each in (bare, here))

    assert len(expected["page"]) > 20
    assert len(expected["handout"]) == 2
    assert measured == expected


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_each_weight_is_there_and_none_is_imitated(weight):
    font = typeface()
    font.setWeight(QFont.Weight(weight))

    assert QFontInfo(font).family() == FAMILY
    assert QRawFont.fromFont(font).weight() == weight


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_all_that_we_say_is_in_each_weight(path):
    font = QRawFont(str(path), 16)
    said = {
        ord(character)
        for pattern in SPOKEN
        for file in ROOT.glob(pattern)
        for character in file.read_text(encoding="utf-8")
    }
    wanted = sorted(said - {ord("\n")} | {*LATIN, *GREEK, *CYRILLIC})

    assert [chr(each) for each in wanted if not font.supportsCharacter(each)] == []


def test_figures_can_be_of_one_width_and_words_stay_as_they_are():
    plain, tabular = typeface(), typeface()
    plain.setFeature(QFont.Tag("tnum"), 0)
    tabular.setFeature(QFont.Tag("tnum"), 1)
    words, aligned = QFontMetricsF(plain), QFontMetricsF(tabular)

    assert len({aligned.horizontalAdvance(each) for each in digits}) == 1
    assert aligned.horizontalAdvance(IN_WORDS) == words.horizontalAdvance(IN_WORDS)


def test_files_that_are_missing_or_damaged_are_passed_over(tmp_path):
    damaged = tmp_path / "damaged.ttf"
    damaged.write_bytes(FILES[0].read_bytes()[:1000])

    load_typeface((tmp_path / "missing.ttf", damaged))

    assert QFontInfo(typeface()).family() == FAMILY
