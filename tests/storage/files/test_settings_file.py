import errno
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.settings import ReducedMotion, Settings, Theme, View
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.storage.files.private_file import make_private_file, put_in_place
from backcoach.storage.files.settings_file import (
    SETTINGS,
    SettingsReading,
    look_at_settings,
    read_settings,
    write_settings,
)
from backcoach.storage.files.storage_error import StorageError, Trouble
from tests.places import ROOT
from tests.storage.records import NOW

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")


def kept(folder: Path) -> dict[str, object]:
    content = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def keep(folder: Path, **values: object) -> None:
    (folder / SETTINGS).write_text(json.dumps(values), encoding="utf-8")


def any_settings() -> st.SearchStrategy[Settings]:
    return st.builds(
        Settings,
        country=st.text(),
        breath=st.sampled_from(list(RHYTHMS)),
        theme=st.sampled_from(Theme),
        text_percent=st.integers(80, 200),
        reduced_motion=st.sampled_from(ReducedMotion),
        view=st.sampled_from(View),
        receiver_look=st.integers(1, 4),
        helper_look=st.integers(1, 4),
        clinic_header=st.text(),
        therapist=st.text(),
        handout=st.text(),
        client_screen=st.text(),
        window=st.text(),
        welcomed=st.booleans(),
    )


def test_the_first_start_has_the_usual_settings(tmp_path: Path) -> None:
    assert read_settings(tmp_path, NOW) == SettingsReading(Settings())


@given(settings=any_settings())
def test_any_settings_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, settings: Settings
) -> None:
    folder = tmp_path_factory.getbasetemp()

    write_settings(folder, settings)

    assert read_settings(folder, NOW) == SettingsReading(settings)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such rights")
def test_only_the_owner_can_read_the_settings(tmp_path: Path) -> None:
    write_settings(tmp_path, Settings())

    assert stat.S_IMODE((tmp_path / SETTINGS).stat().st_mode) == 0o600


def test_what_a_newer_version_has_added_stays(tmp_path: Path) -> None:
    keep(tmp_path, voice="calm", country="DE")

    settings = read_settings(tmp_path, NOW).settings
    write_settings(tmp_path, settings)

    assert kept(tmp_path) == asdict(settings) | {"voice": "calm"}
    assert settings.country == "DE"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("welcomed", "yes"),
        ("welcomed", 1),
        ("country", None),
        ("breath", "9-9"),
        ("theme", "pink"),
        ("theme", 3),
        ("text_percent", 79),
        ("text_percent", 201),
        ("text_percent", 100.0),
        ("text_percent", True),
        ("reduced_motion", True),
        ("view", ["facing"]),
        ("volume_percent", 101),
        ("moving_percent", 120),
        ("ready_seconds", 5),
        ("spoken", "loud"),
        ("receiver_look", 0),
        ("helper_look", 5),
        ("client_screen", 2),
        ("client_screen", None),
        ("window", {}),
    ],
)
def test_a_value_that_makes_no_sense_falls_back_alone(
    tmp_path: Path, name: str, value: object
) -> None:
    keep(tmp_path, **({"sound": False, name: value}))

    reading = read_settings(tmp_path, NOW)

    copy = tmp_path / "settings-before-2026-11-20-0912.json"
    assert reading == SettingsReading(Settings(sound=False), (name,), copy)
    assert json.loads(copy.read_text(encoding="utf-8")) == {"sound": False, name: value}
    assert read_settings(tmp_path, NOW) == SettingsReading(Settings(sound=False))


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1, 2]", b"\xff\xfe\x00", b"[" * 100_000, b'{"text_percent": 1' + b"0" * 5000],
    ids=["empty", "half", "list", "bytes", "deep", "long"],
)
def test_a_file_that_cannot_be_read_is_set_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / SETTINGS).write_bytes(content)

    reading = read_settings(tmp_path, NOW)

    assert reading.settings == Settings()
    assert reading.quarantined == tmp_path / "settings-damaged-2026-11-20-0912.json"
    assert reading.quarantined.read_bytes() == content
    assert not (tmp_path / SETTINGS).exists()


def test_writing_over_a_file_that_cannot_be_read_mends_it(tmp_path: Path) -> None:
    (tmp_path / SETTINGS).write_text("{")

    write_settings(tmp_path, Settings())

    assert read_settings(tmp_path, NOW) == SettingsReading(Settings())


@pytest.mark.parametrize("look", [lambda folder: read_settings(folder, NOW), look_at_settings])
def test_where_something_else_is_in_its_place_the_usual_settings_count(
    tmp_path: Path, look: Callable[[Path], SettingsReading]
) -> None:
    (tmp_path / SETTINGS).mkdir()

    reading = look(tmp_path)

    assert reading.settings == Settings()
    assert reading.trouble
    assert reading.trouble.trouble is Trouble.NOT_A_FILE


def test_a_look_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / SETTINGS).write_text("{")

    assert look_at_settings(tmp_path) == SettingsReading(Settings())

    keep(tmp_path, country="DE", text_percent=7)

    assert look_at_settings(tmp_path) == SettingsReading(Settings(country="DE"), ("text_percent",))
    assert list(tmp_path.iterdir()) == [tmp_path / SETTINGS]


def test_what_cannot_be_moved_away_does_not_hold_up_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _to: Path) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    (tmp_path / SETTINGS).write_text("{")
    monkeypatch.setattr(Path, "rename", refuse)

    reading = read_settings(tmp_path, NOW)

    assert reading.trouble
    assert reading.trouble.trouble is Trouble.READ_ONLY_DRIVE


def test_what_cannot_be_copied_is_named_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _to: Path) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    keep(tmp_path, text_percent=7)
    monkeypatch.setattr(Path, "replace", refuse)

    assert read_settings(tmp_path, NOW) == SettingsReading(Settings(), ("text_percent",))


@posix_only
@pytest.mark.parametrize("content", ["{}", "{", '{"text_percent": 7}'])
def test_settings_behind_a_link_are_read_kept_and_written_where_they_live(
    tmp_path: Path, content: str
) -> None:
    home, folder = tmp_path / "home", tmp_path / "data"
    home.mkdir()
    folder.mkdir()
    (home / SETTINGS).write_text(content, encoding="utf-8")
    (folder / SETTINGS).symlink_to(home / SETTINGS)

    read_settings(folder, NOW)
    write_settings(folder, Settings(country="DE"))

    assert (folder / SETTINGS).is_symlink()
    assert kept(home)["country"] == "DE"
    assert list(folder.iterdir()) == [folder / SETTINGS]
    before = [path.read_text() for path in home.iterdir() if path.name != SETTINGS]
    assert before == ([] if content == "{}" else [content])


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, Trouble.DISK_FULL),
        (errno.EIO, Trouble.DISK_FAULT),
        (errno.EROFS, Trouble.READ_ONLY_DRIVE),
        (errno.EMFILE, Trouble.CANNOT_OPEN),
    ],
)
def test_settings_that_cannot_be_written_leave_the_old_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, trouble: Trouble
) -> None:
    def fail(_file: int) -> None:
        raise OSError(number, os.strerror(number))

    write_settings(tmp_path, Settings(country="DE"))
    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(StorageError) as told:
        write_settings(tmp_path, Settings(country="FR"))

    assert told.value.trouble is trouble
    assert read_settings(tmp_path, NOW).settings.country == "DE"


def test_where_a_folder_cannot_be_synced_a_file_is_put_in_place_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY", raising=False)
    make_private_file(tmp_path / "a.part")

    put_in_place(tmp_path / "a.part", tmp_path / "a")

    assert (tmp_path / "a").exists()


def test_reading_settings_loads_no_database() -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, backcoach.storage.files.settings_file; print(*sys.modules)",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert not {"apsw", "msgspec", "platformdirs", "PySide6"} & set(loaded)


def test_keeping_sessions_loads_nothing_for_content() -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, backcoach.storage.stores.session_store; print(*sys.modules)",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert not {"msgspec", "platformdirs", "PySide6"} & set(loaded)
