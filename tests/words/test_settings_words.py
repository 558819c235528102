"""What is said of settings that had to be put right."""

from dataclasses import fields
from pathlib import Path

from backcoach.domain.settings import Settings
from backcoach.storage.files.settings_file import SettingsReading
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.words.settings_words import NAMES, settings_words


def test_settings_that_are_sound_are_not_spoken_of():
    assert settings_words(SettingsReading(Settings())) == ""


def test_every_setting_has_a_name_that_a_person_knows():
    assert set(NAMES) == {field.name for field in fields(Settings)}
    assert not any("_" in name for name in NAMES.values())


def test_what_made_no_sense_is_named_and_where_the_file_is_kept():
    reading = SettingsReading(
        Settings(), ("figure_cues", "text_percent"), Path("settings-before.json")
    )
    assert settings_words(reading) == (
        "Some settings made no sense and are back to usual: arrows and marks, text size. "
        "The file as it was is kept as settings-before.json."
    )
    assert settings_words(reading._replace(copy=None)).endswith("arrows and marks, text size.")


def test_why_the_usual_settings_are_used_is_told():
    trouble = StorageError(Trouble.NOT_A_FILE, Path("settings.json"))
    assert settings_words(SettingsReading(Settings(), trouble=trouble)) == (
        "The usual settings are used. "
        "settings.json is not an ordinary file. Move it away, then try again."
    )
