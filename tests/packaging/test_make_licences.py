"""The list of licences names all that is shipped, and brings its words along."""

import re
from importlib import metadata

import pytest

import make_licences
from tests.places import ASSETS

LICENCES = ASSETS / "licences"
THERE = (LICENCES / "licences.md").read_text(encoding="utf-8")
LINE = re.compile(r"^- (\S+) (\S+(?: or \S+)?): (.+)$", re.MULTILINE)


def test_the_list_is_that_of_the_pins():
    named = {name: versions.split(" or ") for name, versions, _ in LINE.findall(THERE)}

    assert named == make_licences.shipped(), "say: python packaging/make_licences.py"


def test_what_only_builds_the_program_is_pinned_and_not_listed():
    pins = make_licences.PINS.read_text(encoding="utf-8")

    for name in make_licences.ONLY_TO_BUILD:
        assert f"\n{name}==" in pins
        assert name not in make_licences.shipped()


def test_every_package_has_a_licence_and_its_words():
    for name, _, licence in LINE.findall(THERE):
        assert len(licence.split(".")[0]) > 2
        if name not in make_licences.QT:
            assert (LICENCES / f"{name}.txt").stat().st_size > 500


def test_the_licences_of_qt_and_of_the_letters_lie_there():
    for name in make_licences.QT_TEXTS:
        assert "GNU" in (LICENCES / name).read_text(encoding="utf-8")[:100]
        assert f"`{name}`" in THERE
    assert "doc.qt.io" in THERE
    assert (ASSETS / "fonts" / "OFL.txt").is_file()


def test_no_text_is_left_from_what_is_no_longer_shipped():
    texts = {path.name for path in LICENCES.glob("*.txt")} - set(make_licences.QT_TEXTS)
    expected = make_licences.shipped().keys() - make_licences.QT

    assert texts == {f"{name}.txt" for name in expected}


def is_installed(name: str, versions: list[str]) -> bool:
    try:
        return metadata.version(name) in versions
    except metadata.PackageNotFoundError:
        return False


ALL_INSTALLED = all(is_installed(*each) for each in make_licences.shipped().items())


@pytest.mark.skipif(not ALL_INSTALLED, reason="the pinned packages are not all installed")
def test_the_tool_makes_the_list_that_is_there(tmp_path, monkeypatch):
    monkeypatch.setattr(make_licences, "LICENCES", tmp_path / "licences")
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "old.txt").touch()

    assert make_licences.main() == 0

    assert (tmp_path / "licences" / "licences.md").read_text(encoding="utf-8") == THERE
    assert not (tmp_path / "licences" / "old.txt").exists()
    for path in (tmp_path / "licences").glob("*.txt"):
        assert path.read_text(encoding="utf-8") == (LICENCES / path.name).read_text("utf-8")
