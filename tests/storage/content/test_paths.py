import stat
import sys
from pathlib import Path

import pytest

from backcoach.storage.content.paths import assets_dir, data_dir, data_place
from backcoach.storage.files.storage_error import StorageError, Trouble


def test_an_installed_package_carries_its_assets(tmp_path: Path) -> None:
    package = tmp_path / "backcoach"
    (package / "assets").mkdir(parents=True)

    assert assets_dir(package) == package / "assets"


def test_a_checkout_has_its_assets_beside_the_package(tmp_path: Path) -> None:
    assert assets_dir(tmp_path / "backcoach") == tmp_path / "assets"


def test_this_programs_own_assets_are_found() -> None:
    assert (assets_dir() / "techniques").is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")
def test_a_new_data_folder_is_closed_to_other_users(tmp_path: Path) -> None:
    folder = data_dir(tmp_path / "deep" / "down")

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_chosen_folder_that_is_there_already_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir(mode=0o755)

    assert data_dir(folder) == folder
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_without_a_choice_the_platforms_own_folder_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "backcoach")

    assert data_dir() == tmp_path / "backcoach"


def test_a_file_in_the_folders_place_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()

    with pytest.raises(StorageError) as told:
        data_dir(tmp_path / "taken")

    assert told.value.trouble is Trouble.NOT_A_FOLDER


def test_asking_for_the_place_makes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "backcoach")

    assert data_place() == tmp_path / "backcoach"
    assert data_place(tmp_path / "mine") == tmp_path / "mine"
    assert list(tmp_path.iterdir()) == []


def test_where_no_home_is_known_a_folder_has_to_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(*_: object, **__: object) -> Path:
        raise RuntimeError("could not determine the home directory")

    monkeypatch.setattr("platformdirs.user_data_path", homeless)

    with pytest.raises(OSError, match="Choose one with --data-dir"):
        data_place()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no HOME")
@pytest.mark.parametrize("home", ["", "relative/home"])
def test_a_home_that_is_no_whole_path_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    monkeypatch.setenv("HOME", home)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)

    with pytest.raises(FileNotFoundError, match="Choose one with --data-dir"):
        data_place()

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_place().name == "backcoach"
