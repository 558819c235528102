"""What the papers name must be there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#:]+)\)")
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


def test_decisions_are_numbered_in_a_row() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs/decisions").iterdir())]
    assert numbers == list(range(1, len(numbers) + 1))
