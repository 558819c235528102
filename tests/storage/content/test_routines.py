import shutil
from pathlib import Path

import pytest

from backcoach.storage.content.content import load_techniques
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.content.routines import load_routines

TECHNIQUES = load_techniques(assets_dir())
FILE = "five_minutes.toml"


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    shutil.copytree(assets_dir() / "routines", tmp_path / "assets" / "routines")
    return tmp_path / "assets"


def fault_after(assets: Path, before: str, after: str) -> ContentError:
    path = assets / "routines" / FILE
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_routines(assets, TECHNIQUES)
    assert caught.value.file == f"assets/routines/{FILE}"
    return caught.value


def test_all_are_built_in_and_for_everyone(assets: Path) -> None:
    routines = load_routines(assets, TECHNIQUES)

    assert all(each.built_in and each.person_id is None for each in routines)


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ('id = "five_minutes"', 'id = "the_first_time"', "id"),
        ('label = "Five minutes"', 'label = " "', "label"),
        ('label = "Five minutes"\n', "", "label"),
        ("rest_seconds = 15", "rest_seconds = 1", ""),
        ("rest_seconds = 15", "rounds = 9", ""),
        ("rest_seconds = 15", "colour = 9", "colour"),
        (
            "rest_seconds = 15",
            'person_id = "12345678-1234-5678-1234-567812345678"',
            "person_id",
        ),
        ('"T05"', '"T99"', "items.1.technique_id"),
        ("hold_seconds = 15", "hold_seconds = 14", "items.1.dosage.hold_seconds"),
        ("hold_seconds = 20", "hold_seconds = 31", "items.2.dosage.hold_seconds"),
        ("hold_seconds = 20", 'hold_seconds = "long"', "items.2.dosage.hold_seconds"),
        ("repetitions = 1", "repetitions = 4", "items.1.dosage.repetitions"),
        ('first_side = "right"', 'first_side = "both"', "items.1.dosage.first_side"),
        ('first_side = "right"', 'first_side = "up"', "items.1.dosage.first_side"),
        ("rest_seconds = 10", "rest_seconds = 4", "items.1.dosage.rest_seconds"),
    ],
)
def test_a_fault_is_told_with_its_file_and_its_key(
    assets: Path, before: str, after: str, key: str
) -> None:
    assert fault_after(assets, before, after).key == key


def test_a_dose_outside_the_limits_tells_the_nearest_inside(assets: Path) -> None:
    assert "15" in str(fault_after(assets, "hold_seconds = 15", "hold_seconds = 14"))


def test_no_routine_at_all_is_no_fault(tmp_path: Path) -> None:
    assert load_routines(tmp_path, TECHNIQUES) == ()
