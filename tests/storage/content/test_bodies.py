from pathlib import Path
from shutil import copy

import numpy as np
import pytest

from backcoach.figure.body.dressed import Material
from backcoach.figure.body.look import Build
from backcoach.storage.content.bodies import read_body
from backcoach.storage.content.content_error import ContentError
from tests.places import ASSETS


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    (tmp_path / "body").mkdir()
    copy(ASSETS / "body" / "man.npz", tmp_path / "body")
    return tmp_path


def changed(assets: Path, **changes: object) -> None:
    """Write the build anew, with some arrays changed or left out."""
    file = assets / "body" / "man.npz"
    with np.load(file) as kept:
        arrays = {name: kept[name] for name in kept} | changes
    np.savez(file, **{name: array for name, array in arrays.items() if array is not None})


@pytest.mark.parametrize("build", Build)
def test_every_build_is_there_and_dressed(build: Build) -> None:
    worn = {panel.material for panel in read_body(ASSETS, build).panels}

    assert worn == {
        Material.SKIN,
        Material.HAIR,
        Material.SHIRT,
        Material.TROUSERS,
        Material.SOCKS,
    }


def test_a_build_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"^assets/body/woman\.npz cannot be read: No"):
        read_body(tmp_path, Build.WOMAN)


@pytest.mark.parametrize("left", [0, 3, 1000, 200_000])
def test_a_file_that_ends_too_early_is_named(assets: Path, left: int) -> None:
    file = assets / "body" / "man.npz"
    file.write_bytes(file.read_bytes()[:left])

    with pytest.raises(ContentError, match=r"^assets/body/man\.npz is wrong"):
        read_body(assets, Build.MAN)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (None, "`swell` is missing"),
        (np.zeros(3), "`swell` is of another kind"),
        (np.zeros((3, 2), np.uint8), "`swell` is of another kind"),
        (np.zeros(3, np.uint8), "`swell` is of another size"),
    ],
)
def test_an_array_that_does_not_fit_is_named(assets: Path, change: object, said: str) -> None:
    changed(assets, swell=change)

    with pytest.raises(ContentError, match=said):
        read_body(assets, Build.MAN)
