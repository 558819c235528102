"""Any path can be shown, whatever bytes it is made of."""

import os
import sys
from pathlib import Path

import pytest

from backcoach.words.path_words import path_words


def test_a_path_is_named_as_it_is():
    path = Path("Rücken") / "history.sqlite"
    assert path_words(path) == str(path)


@pytest.mark.skipif(sys.platform == "win32", reason="there names are never bytes")
def test_a_byte_that_is_no_letter_becomes_a_mark():
    assert path_words(os.fsdecode(b"caf\xe9")) == "caf\ufffd"


def test_a_very_long_path_is_cut():
    assert path_words("x" * 6000) == "x" * 300 + "…"
