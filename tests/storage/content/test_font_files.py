import shutil
from pathlib import Path

import pytest

from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.font_files import check_font, font_files
from tests.places import ASSETS


@pytest.fixture
def font(tmp_path: Path) -> Path:
    shutil.copytree(ASSETS / "fonts", tmp_path / "fonts")
    return font_files(tmp_path)[0]


@pytest.mark.parametrize("path", font_files(ASSETS), ids=lambda path: path.stem)
def test_our_own_fonts_are_whole(path: Path) -> None:
    check_font(ASSETS, path)


def test_a_missing_font_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"^assets/fonts/Inter-Regular\.ttf cannot be read: No"):
        check_font(tmp_path, font_files(tmp_path)[0])


@pytest.mark.parametrize("kept", [0, 1, 1000, 100_000, -400, -1])
def test_a_font_that_ends_too_soon_is_damaged(font: Path, tmp_path: Path, kept: int) -> None:
    font.write_bytes(font.read_bytes()[:kept])

    with pytest.raises(ContentError, match=r"^assets/fonts/Inter-Regular\.ttf is damaged\.$"):
        check_font(tmp_path, font)


def test_a_single_wrong_bit_is_found(font: Path, tmp_path: Path) -> None:
    held = bytearray(font.read_bytes())
    held[150_000] ^= 1
    font.write_bytes(held)

    with pytest.raises(ContentError, match="is damaged"):
        check_font(tmp_path, font)
