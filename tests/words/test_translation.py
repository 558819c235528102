"""Texts with a number read as they should: "1 session", "2 sessions"."""

import ast
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from backcoach.words.translation import translate
from tests.places import ASSETS, ROOT

SOURCES = [path for path in (ROOT / "backcoach").rglob("*.py") if not path.name.startswith("ui_")]
COUNTS = (0, 1, 2, 5, 1201)
Text = tuple[str, str]


def counted_in(node: ast.AST, owner: str = "") -> Iterator[tuple[Text, int]]:
    """Each text with a number below a node with its context, and how many arguments it is given."""
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else owner
        yield from counted_in(child, inside)
        if isinstance(child, ast.Call):
            name = getattr(child.func, "attr", getattr(child.func, "id", ""))
            texts = [each.value for each in child.args if isinstance(each, ast.Constant)]
            if name == "tr" and "%" in texts[0]:
                yield (owner, texts[0]), len(child.args) + 1
            elif name == "translate" and len(texts) > 1 and "%" in texts[1]:
                yield (texts[0], texts[1]), len(child.args)


COUNTED = {
    text: arguments
    for path in SOURCES
    for text, arguments in counted_in(ast.parse(path.read_text(encoding="utf-8")))
}


def forms_of(language: str) -> dict[Text, list[str]]:
    """The forms of each text with a number in a translation."""
    tree = ET.parse(ASSETS / "translations" / f"backcoach_{language}.ts")  # noqa: S314 - our own
    return {
        (context.findtext("name", ""), message.findtext("source", "")): [
            form.text or "" for form in message.iter("numerusform")
        ]
        for context in tree.iter("context")
        for message in context.iter("message")
        if message.get("numerus") == "yes"
    }


ENGLISH = forms_of("en")


def test_every_text_with_a_number_has_its_english_forms():
    assert ENGLISH.keys() == {text for text in COUNTED if "%Ln" in text[1]}
    assert all(len(forms) == 2 and all(forms) for forms in ENGLISH.values())


@pytest.mark.parametrize("text", ENGLISH, ids=" ".join)
def test_a_text_with_a_number_is_given_one(text):
    assert COUNTED[text] == 4


@pytest.mark.parametrize("text", ENGLISH, ids=" ".join)
def test_nobody_reads_that_there_may_be_one_or_more(text):
    for count in COUNTS:
        one, more = ENGLISH[text]
        said = translate(*text, "", count)

        assert said == (one if count == 1 else more).replace("%Ln", f"{count:,}")
        assert "(s)" not in said
        assert "(es)" not in said
