from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader

from make_pictures import FIGURES, PICKED, Pick, chosen
from tests.places import ROOT

MADE = sorted([FIGURES, *(pick.name for picks in PICKED.values() for pick in picks)])


def test_of_all_pictures_of_a_step_the_one_that_is_meant_is_kept(tmp_path: Path) -> None:
    for name in ("9-choose", "10-choose", "11-choose-end", "100-choose"):
        (tmp_path / f"{name}.png").touch()

    found = [chosen(tmp_path, Pick("choose", "choose", turn)).stem for turn in (0, 1, -1)]

    assert found == ["9-choose", "10-choose", "100-choose"]


def test_the_kept_pictures_are_those_that_are_made() -> None:
    assert sorted(path.stem for path in (ROOT / "docs/pictures").iterdir()) == MADE


@pytest.mark.parametrize("name", MADE)
def test_a_picture_is_small_enough_for_a_page(name: str) -> None:
    path = ROOT / "docs/pictures" / f"{name}.png"

    assert QImageReader(str(path)).size().width() <= 1280
    assert path.stat().st_size < 300_000
