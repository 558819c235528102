"""What went wrong is said in short sentences that tell what to do."""

import re
from pathlib import Path

import pytest

from backcoach.storage.content.content_error import ContentError, OutdatedError
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.words.trouble_words import content_words, trouble_words

FILE = Path("folder") / "history.sqlite"
WAYS_OUT = r"Give|Check|Make|Close|Start|Move|Use"


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_tells_what_to_do_in_short_sentences(trouble):
    words = trouble_words(StorageError(trouble, FILE, "SQLITE_IOERR"))
    assert re.search(rf"\b({WAYS_OUT}) ", words)
    assert all(len(sentence.split()) < 18 for sentence in words.split(". "))
    assert "SQLITE" not in words
    assert "{" not in words


def test_a_folder_that_takes_no_file_is_named():
    words = trouble_words(StorageError(Trouble.FOLDER_NOT_WRITABLE, FILE))
    assert words == "BackCoach may not write into folder. Give yourself the right to write there."


def test_a_fault_in_the_content_names_file_and_key():
    words = content_words(ContentError("assets/pacing.toml", "sessions", "is missing."))
    assert words.endswith("Your history is safe. (assets/pacing.toml: `sessions` is missing.)")


def test_a_scene_that_was_changed_is_no_damage():
    words = content_words(OutdatedError("assets/frames/a/man.reel", "", "is old."))
    assert words.startswith("In one stretch people do not move")
    assert "damaged" not in words
