"""What the papers name must be there."""

import re
from pathlib import Path

import pytest

from tests.places import ROOT

PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#:]+)\)")
CODE = [*(ROOT / "backcoach").rglob("*.py"), *(ROOT / "assets").glob("*.toml")]
NAME = re.compile(r"`([A-Za-z][\w.]*)`")
FILE = re.compile(r"`((?:assets|backcoach|benchmarks|docs|packaging|tests|ui)/[a-z0-9_./-]+)`")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("paper", PAPERS, ids=name_of)
def test_every_link_leads_somewhere(paper: Path) -> None:
    targets = LINK.findall(paper.read_text(encoding="utf-8"))
    assert [target for target in targets if not (paper.parent / target).exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=name_of)
def test_every_file_that_is_named_is_there(paper: Path) -> None:
    named = FILE.findall(paper.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_name_in_the_glossary_is_in_the_code() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    named = NAME.findall((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"))
    words = {word for name in named for word in name.split(".")}

    assert [word for word in sorted(words) if not re.search(rf"\b{word}\b", code)] == []


def test_decisions_are_numbered_in_a_row() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs/decisions").iterdir())]
    assert numbers == list(range(1, len(numbers) + 1))
