import json
from pathlib import Path
from typing import Any

import pytest

from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.recordings import load_recordings, recording_key

TEXT = "Half way."
KEY = recording_key(TEXT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "voice" / "en"
    place.mkdir(parents=True)
    return place


def write(folder: Path, lines: Any = None, **changed: Any) -> None:
    lines = {KEY: {"seconds": 0.8, "text": TEXT}} if lines is None else lines
    manifest = {
        "engine": "any",
        "voice": "one",
        "helper_voice": "two",
        "speed": 0.9,
        "lines": lines,
        **changed,
    }
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def test_a_recorded_sentence_has_a_length_and_a_file(tmp_path: Path, folder: Path) -> None:
    write(folder)
    (folder / f"{KEY}.opus").write_bytes(b"OggS")

    recordings = load_recordings(tmp_path, "en")

    assert recordings.seconds(TEXT) == 0.8
    assert recordings.file(TEXT) == folder / f"{KEY}.opus"


def test_a_changed_sentence_is_not_the_recorded_one(tmp_path: Path, folder: Path) -> None:
    write(folder)
    (folder / f"{KEY}.opus").write_bytes(b"OggS")

    recordings = load_recordings(tmp_path, "en")

    assert recordings.seconds("Half of it.") is None
    assert recordings.file("Half of it.") is None


def test_spaces_and_lines_make_no_other_sentence() -> None:
    assert recording_key("Half\n  way.") == KEY


def test_a_sentence_whose_file_is_gone_has_none(tmp_path: Path, folder: Path) -> None:
    write(folder)

    assert load_recordings(tmp_path, "en").file(TEXT) is None


def test_where_nobody_recorded_anything_there_is_nothing(tmp_path: Path) -> None:
    recordings = load_recordings(tmp_path, "en")

    assert recordings.seconds(TEXT) is None
    assert recordings.file(TEXT) is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("{", ""),
        ("[]", ""),
        ("[" * 5000, ""),
        ('{"engine": "a", "voice": "b", "helper_voice": "c", "speed": 1}', "lines"),
        ('{"engine": "a", "voice": "b", "helper_voice": "c", "speed": 1, "lines": []}', "lines"),
    ],
)
def test_a_broken_list_is_named(tmp_path: Path, folder: Path, text: str, key: str) -> None:
    (folder / "manifest.json").write_text(text, encoding="utf-8")

    with pytest.raises(ContentError) as error:
        load_recordings(tmp_path, "en")

    assert error.value.file == "assets/voice/en/manifest.json"
    assert error.value.key == key


@pytest.mark.parametrize("seconds", [0, -1, 61, "long", None, True])
def test_an_odd_length_is_named(tmp_path: Path, folder: Path, seconds: Any) -> None:
    write(folder, {KEY: {"seconds": seconds, "text": TEXT}})

    with pytest.raises(ContentError, match=r"assets/voice/en/manifest\.json"):
        load_recordings(tmp_path, "en")
