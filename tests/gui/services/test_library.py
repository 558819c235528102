import shutil
from pathlib import Path

import pytest

from backcoach.gui.services.library import Library
from backcoach.storage.content.paths import assets_dir

STEM = "supine_twist"


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    shutil.copytree(assets_dir(), tmp_path / "assets")
    return tmp_path / "assets"


def test_a_scene_is_read_when_it_is_first_asked_for_and_then_kept(assets: Path) -> None:
    library = Library(assets)
    scene = library.scene(STEM)

    shutil.rmtree(assets / "scenes")

    assert scene is not None
    assert library.scene(STEM) is scene


def test_a_scene_at_fault_is_left_out_and_told_once(assets: Path) -> None:
    told = []
    library = Library(assets, told.append)
    (assets / "scenes" / f"{STEM}.toml").write_text("stem = 3", encoding="utf-8")

    assert (library.scene(STEM), library.scene(STEM)) == (None, None)
    assert [fault.file for fault in told] == [f"assets/scenes/{STEM}.toml"]


def test_a_scene_that_is_still_to_come_is_no_fault(assets: Path) -> None:
    told = []

    assert Library(assets, told.append).scene("no_such_stretch") is None
    assert told == []


def test_a_routine_at_fault_shuts_no_stretch_and_is_told(assets: Path) -> None:
    path = assets / "routines" / "five_minutes.toml"
    path.write_text('label = "Five minutes"', encoding="utf-8")

    told = []

    assert Library(assets, told.append).routines == ()
    assert [fault.file for fault in told] == ["assets/routines/five_minutes.toml"]
    assert [fault.file for fault in Library(assets).faults()] == [told[0].file]
