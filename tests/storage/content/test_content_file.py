from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest

from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.content_file import read_content


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Petal:
    id: str
    length: int

    def __post_init__(self) -> None:
        if self.length < 1:
            raise ValueError("`length` must be 1 or more")


@dataclass(frozen=True, slots=True)
class Leaf:
    width: int


@dataclass(frozen=True, slots=True)
class Flower:
    name: str
    colour: Colour
    petals: tuple[Petal, ...]
    stalk: Leaf
    leaves: tuple[Leaf, ...] = ()
    prices: dict[Colour, Leaf] | None = None
    note: str | None = None


ROSE = """name = "rose"
colour = "red"
stalk = { width = 3 }
[[petals]]
id = "first"
length = 2
[[leaves]]
width = 1
"""


def read(tmp_path: Path, text: str | bytes) -> Flower:
    path = tmp_path / "flowers" / "rose.toml"
    path.parent.mkdir()
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_content(tmp_path, path, Flower)


def test_a_file_becomes_its_type(tmp_path: Path) -> None:
    rose = read(tmp_path, ROSE)
    assert rose == Flower("rose", Colour.RED, (Petal("first", 2),), Leaf(3), (Leaf(1),))


@pytest.mark.parametrize(
    ("written", "instead", "said"),
    [
        ('name = "rose"\n', "", "`name` is missing."),
        ("width = 3", "", "`stalk.width` is missing."),
        ("length = 2\n", "", "`petals.first.length` is missing."),
        ("width = 1\n", "", "`leaves.1.width` is missing."),
        ("length = 2", 'length = "2"', "`petals.first.length` must be a whole number, not text."),
        ('name = "rose"', "name = true", "`name` must be text, not true or false."),
        ('name = "rose"', 'name = "rose"\nnote = 1', "`note` must be text or nothing, not a whole"),
        ("{ width = 3 }", "3", "`stalk` must be a table, not a whole number."),
        ('"red"', '"blue"', "`colour` has the unknown value 'blue'."),
        ("length = 2", "length = 0", "`petals.first` is wrong: `length` must be 1 or more."),
        ('name = "rose"', 'name = "rose"\nnmae = 1', "`nmae` is not a known key."),
        ("width = 3", "width = 3, hight = 1", "`stalk.hight` is not a known key."),
        ("length = 2", "length = 2\nlenght = 2", "`petals.first.lenght` is not a known key."),
        ("width = 1", "width = 1\nwdith = 1", "`leaves.1.wdith` is not a known key."),
        ("width = 1", "width = 1\n[prices.red]", "`prices.*.width` is missing."),
        ("width = 1", "width = 1\n[prices.blue]\nwidth = 1", "`prices` has the unknown value"),
    ],
)
def test_a_fault_names_the_file_and_the_key(
    tmp_path: Path, written: str, instead: str, said: str
) -> None:
    assert written in ROSE
    with pytest.raises(ContentError) as caught:
        read(tmp_path, ROSE.replace(written, instead))
    assert str(caught.value).startswith(f"assets/flowers/rose.toml: {said}")
    assert caught.value.file == "assets/flowers/rose.toml"
    assert said.startswith(f"`{caught.value.key}` {caught.value.message}"[: len(said)])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name =", "assets/flowers/rose.toml is not valid TOML: "),
        (b"name = '\xff'", "assets/flowers/rose.toml is not saved as UTF-8 text."),
        ("name = " + "[" * 500 + "]" * 500, "assets/flowers/rose.toml is nested too deeply."),
    ],
)
def test_a_file_that_cannot_be_understood_is_named(
    tmp_path: Path, text: str | bytes, said: str
) -> None:
    with pytest.raises(ContentError) as caught:
        read(tmp_path, text)
    assert str(caught.value).startswith(said)
    assert caught.value.key == ""


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"^assets/none\.toml cannot be read: No such file"):
        read_content(tmp_path, tmp_path / "none.toml", Flower)
