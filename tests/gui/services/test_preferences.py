from dataclasses import replace

import pytest

from backcoach.domain.settings import Settings
from backcoach.gui.services.preferences import Preferences
from backcoach.storage.files.settings_file import SETTINGS, read_settings
from backcoach.storage.files.storage_error import Trouble
from tests.storage.records import NOW


@pytest.fixture
def preferences(tmp_path):
    return Preferences(tmp_path, Settings())


def test_a_change_is_told_and_written_down(preferences, tmp_path):
    told = []
    preferences.changed.connect(told.append)
    preferences.change(text_percent=150, sound=False)
    changed = replace(Settings(), text_percent=150, sound=False)
    assert (preferences.settings, told) == (changed, [changed])
    assert read_settings(tmp_path, NOW).settings == changed


def test_what_is_the_same_is_no_change(preferences, tmp_path):
    told = []
    preferences.changed.connect(told.append)
    preferences.change(text_percent=100)
    assert told == []
    assert not (tmp_path / SETTINGS).exists()


def test_a_change_counts_even_where_it_cannot_be_written_down(preferences, tmp_path):
    told, troubles = [], []
    preferences.changed.connect(told.append)
    preferences.troubled.connect(troubles.append)
    tmp_path.rmdir()
    preferences.change(sound=False)
    assert [settings.sound for settings in told] == [False]
    assert [error.trouble for error in troubles] == [Trouble.GONE]
