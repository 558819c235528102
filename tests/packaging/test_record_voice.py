"""Recording the voice, with a voice that only hums."""

import shutil
from math import pi
from pathlib import Path

import numpy as np
import pytest

import record_voice
from backcoach.storage.content.recordings import load_recordings
from record_voice import check, levels, main, record, texts_of, write_manifest
from tests.places import ASSETS


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """The real content, without any recording."""
    for name in ("techniques", "learn"):
        shutil.copytree(ASSETS / name, tmp_path / name)
    for name in ("screening.toml", "emergency_numbers.toml"):
        shutil.copy(ASSETS / name, tmp_path)
    return tmp_path


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Only these are ever said."""
    texts = ["Hold.", "Half way."]
    monkeypatch.setattr(record_voice, "texts_of", lambda _assets: tuple(texts))
    return texts


def hum(text: str) -> object:
    return 0.3 * np.sin(2 * pi * 220 * np.arange(24_000 * len(text) // 10) / 24_000)


def hum_all(assets: Path, spoken: list[str] | None = None) -> None:
    def speak(text: str) -> object:
        if spoken is not None:
            spoken.append(text)
        return hum(text)

    record(assets, lambda: speak, lambda pcm: pcm[:10])


def test_each_sentence_is_recorded_and_written_down(assets: Path, few: list[str]) -> None:
    hum_all(assets)

    recordings = load_recordings(assets, "en")
    assert all(recordings.file(text) for text in few)
    assert recordings.seconds("Half way.") == pytest.approx(0.9, abs=0.3)
    assert check(assets) == 0


def test_only_what_is_new_is_recorded_again(assets: Path, few: list[str]) -> None:
    spoken: list[str] = []
    hum_all(assets)
    few.append("Rest.")

    hum_all(assets, spoken)

    assert spoken == ["Rest."]


def test_what_is_no_longer_said_goes(assets: Path, few: list[str]) -> None:
    hum_all(assets)
    few.remove("Hold.")

    hum_all(assets)

    assert load_recordings(assets, "en").seconds("Hold.") is None
    assert len(list((assets / "voice" / "en").glob("*.opus"))) == 1


def test_a_check_names_what_is_missing_and_what_nobody_says(
    assets: Path, few: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    hum_all(assets)
    capsys.readouterr()
    few[0] = "Hold on."

    assert check(assets) == 1
    assert capsys.readouterr().out == "No recording: Hold on.\nNo longer said: Hold.\n"


def test_a_recording_that_sounds_unlike_the_others_is_named(
    assets: Path, few: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    hum_all(assets)
    capsys.readouterr()
    even, off = hum(few[0]), hum(few[1])
    soft = {load_recordings(assets, "en").file(few[1]): 0.2 * off}

    assert levels(assets, lambda _path: 0.47 * even) == 0
    assert levels(assets, lambda path: soft.get(path, 0.47 * even)) == 1
    assert capsys.readouterr().out == "All sound alike.\n-7.4 dB: Half way.\n"


def test_a_sentence_whose_file_is_gone_is_recorded_again(assets: Path, few: list[str]) -> None:
    hum_all(assets)
    for path in (assets / "voice" / "en").glob("*.opus"):
        path.unlink()
    spoken: list[str] = []

    hum_all(assets, spoken)

    assert spoken == few


def test_every_sentence_of_the_real_content_is_wanted(
    assets: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_voice, "ASSETS", assets)

    assert main(["lines"]) == 0
    assert tuple(capsys.readouterr().out.splitlines()) == texts_of(assets)
    assert main(["check"]) == 1


def test_an_empty_list_can_be_read_back(assets: Path) -> None:
    folder = assets / "voice" / "en"
    folder.mkdir(parents=True)

    write_manifest(folder, {})

    assert load_recordings(assets, "en").lines == {}
