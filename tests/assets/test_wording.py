import re
from pathlib import Path

import pytest

from tests.assets.asset_text import ASSETS, PAGES, READ, TECHNIQUES, reading_grade, sentences, texts

HIGHEST_GRADE = 6.9
LONGEST_SENTENCE = 17
NEVER_SAID = re.compile(
    r"""\b(
      treat(s|ed|ing|ments?)? | therap(y|ies) | cur(e|es|ed|ing) | heal(s|ed|ing)? | fix(es|ed|ing)?
    | adjust\w* | manipulat\w* | crack\w* | realign\w* | decompress\w* | releas\w+ | vertebra\w*
    | patients? | guarantee\w* | deepest | (pain|back\ pain)\ relief | relieves?
    | clinician-grade | safe\ for\ everyone | sciatica
    | you\ (may|might|could)\ have
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
ONLY_AS_A_WARNING = re.compile(
    r"\b(push\w*|forc(e|es|ed|ing)|pull(s|ed|ing)? hard\w*|jerk\w*|yank\w*|squeez\w*|bounc\w*"
    r"|deeper|harder|stronger|as far as)\b",
    re.IGNORECASE,
)
POP = re.compile(r"\bpops?\b", re.IGNORECASE)
WARNING = re.compile(r"\b(never|not|no|none|cannot|without|nor|may)\b", re.IGNORECASE)


def name_of(path: Path) -> str:
    return path.relative_to(ASSETS).as_posix()


def test_there_is_something_to_read() -> None:
    assert len(TECHNIQUES) == 12
    assert {page.stem for page in PAGES} >= {
        *("the_pop", "how_strong", "when_to_get_help", "helping_someone", "breathing", "about")
    }


@pytest.mark.parametrize("path", READ, ids=name_of)
def test_a_sixth_grader_can_read_it(path: Path) -> None:
    assert reading_grade(path) <= HIGHEST_GRADE


@pytest.mark.parametrize("path", READ, ids=name_of)
def test_no_sentence_is_long(path: Path) -> None:
    assert [part for part in sentences(path) if len(part.split()) > LONGEST_SENTENCE] == []


@pytest.mark.parametrize("path", READ, ids=name_of)
def test_no_promise_and_no_name_of_a_disease(path: Path) -> None:
    assert [text for text in texts(path) if NEVER_SAID.search(text)] == []


@pytest.mark.parametrize("path", READ, ids=name_of)
def test_strength_is_named_only_to_warn_of_it(path: Path) -> None:
    strong = [part for part in sentences(path) if ONLY_AS_A_WARNING.search(part)]
    assert [part for part in strong if not WARNING.search(part)] == []


@pytest.mark.parametrize("path", TECHNIQUES, ids=name_of)
def test_a_pop_is_never_an_aim(path: Path) -> None:
    about_pops = [part for part in sentences(path) if POP.search(part)]
    assert about_pops
    assert [part for part in about_pops if not WARNING.search(part)] == []


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_a_learn_page_has_a_title_and_ends_with_its_sources(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.match(r"# \S", text)
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    head, _, sources = text.partition("\n## Sources\n")
    assert "\n## " not in sources
    assert all(line.startswith("- ") for line in sources.split("\n") if line)
    assert set(re.findall(r"\{\w+\}", text)) <= {"{ambulance}"}
    assert head
    assert sources.strip()


def test_the_page_on_help_names_the_ambulance() -> None:
    assert "{ambulance}" in (ASSETS / "learn" / "when_to_get_help.md").read_text(encoding="utf-8")


def test_the_about_page_says_that_no_clinician_has_reviewed_it() -> None:
    about = (ASSETS / "learn" / "about.md").read_text(encoding="utf-8")
    assert "Not yet reviewed by a clinician" in about
    assert "stay on this computer" in about
