from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
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


class Place(StrEnum):
    HEDGE = "hedge"
    POND = "pond"


@dataclass(frozen=True, slots=True)
class Garden:
    seen_on: date
    usual: Bird
    others: tuple[Bird, ...]
    nests: Mapping[Place, int]


GARDEN = """seen_on = 2026-05-01
nests = { hedge = 2, pond = 1 }
usual = { name = "wren", calls = ["tic", "tek"] }
others = [{ name = "owl", calls = ["hoo"], note = "at night" }, { name = "tit", calls = ["si"] }]
"""


def read(folder: Path, text: str) -> Garden:
    path = folder / "garden.toml"
    path.write_text(text, encoding="utf-8")
    return read_plain_content(folder, path, Garden)


def test_texts_numbers_dates_lists_and_tables_become_their_type(tmp_path: Path) -> None:
    usual = Bird("wren", ("tic", "tek"))
    others = (Bird("owl", ("hoo",), "at night"), Bird("tit", ("si",)))
    nests = {Place.HEDGE: 2, Place.POND: 1}

    assert read(tmp_path, GARDEN) == Garden(date(2026, 5, 1), usual, others, nests)


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
        ("hedge = 2", "hedge = 2.5", "`nests.hedge` must be a whole number."),
        ("hedge = 2", "roof = 2", "`nests.roof` is not a known key."),
        ("{ hedge = 2, pond = 1 }", "3", "`nests` must be a table."),
        ("seen_on =", "seen_on", "is not valid TOML"),
    ],
)
def test_what_is_at_fault_is_named(tmp_path: Path, good: str, bad: str, sentence: str) -> None:
    assert good in GARDEN

    with pytest.raises(ContentError) as caught:
        read(tmp_path, GARDEN.replace(good, bad))

    assert str(caught.value).startswith("assets/garden.toml")
    assert sentence in str(caught.value)
