from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.plain_content import read_plain_content


@dataclass(frozen=True, slots=True)
class Bird:
    name: str
    calls: tuple[str, ...]
    note: str = ""

    def __post_init__(self) -> None:
        if not self.calls:
            raise ValueError("`calls` must not be empty")


@dataclass(frozen=True, slots=True)
class Garden:
    seen_on: date
    usual: Bird
    others: tuple[Bird, ...]


GARDEN = """seen_on = 2026-05-01
usual = { name = "wren", calls = ["tic", "tek"] }
others = [{ name = "owl", calls = ["hoo"], note = "at night" }, { name = "tit", calls = ["si"] }]
"""


def read(folder: Path, text: str) -> Garden:
    path = folder / "garden.toml"
    path.write_text(text, encoding="utf-8")
    return read_plain_content(folder, path, Garden)


def test_texts_dates_lists_and_tables_become_their_type(tmp_path: Path) -> None:
    others = (Bird("owl", ("hoo",), "at night"), Bird("tit", ("si",)))

    assert read(tmp_path, GARDEN) == Garden(date(2026, 5, 1), Bird("wren", ("tic", "tek")), others)


@pytest.mark.parametrize(
    ("good", "bad", "sentence"),
    [
        ('name = "owl"', "name = 3", "`others.1.name` must be text."),
        ('["tic", "tek"]', '"tic"', "`usual.calls` must be a list."),
        ('["tic", "tek"]', '["tic", 2]', "`usual.calls.2` must be text."),
        ("2026-05-01", "2026-05-01T09:00:00", "`seen_on` must be a date."),
        ('usual = { name = "wren", calls = ["tic", "tek"] }', "usual = 1", "must be a table."),
        ("seen_on = 2026-05-01", "", "`seen_on` is missing."),
        ('name = "tit", ', "", "`others.2.name` is missing."),
        ('note = "at', 'nota = "at', "`others.1.nota` is not a known key."),
        ('["si"]', "[]", "`others.2` is wrong: `calls` must not be empty."),
        ("seen_on =", "seen_on", "is not valid TOML"),
    ],
)
def test_what_is_at_fault_is_named(tmp_path: Path, good: str, bad: str, sentence: str) -> None:
    assert good in GARDEN

    with pytest.raises(ContentError) as caught:
        read(tmp_path, GARDEN.replace(good, bad))

    assert str(caught.value).startswith("assets/garden.toml")
    assert sentence in str(caught.value)
