"""Whatever is said of a person's own record has a form for someone else's, or fits everyone."""

import ast
import re
from xml.etree import ElementTree as ET

import pytest

from backcoach.words.whose_words import has_form_for_others, of_whom
from tests.places import ROOT

YOU = re.compile(r"\b(you|your|yours|yourself)\b", re.IGNORECASE)
CALLS = {"tr", "translate"}
# To whoever uses the program, whoever is looked at; and what a page says in both forms itself.
TO_THE_READER = (
    "You can name one under History, Goal.",
    "You can then see over the weeks whether it gets easier.",
    "Each of them can be brought back for 30 days.",
    "In two weeks you can compare.",
    "Your history on a page or two",
    "the worst you can think of",
)
BOTH_FORMS_ITSELF = {"GoalPage", "AskedGoal"}


def said_in_forms():
    for path in sorted((ROOT / "ui/history").rglob("*.ui")):
        root = ET.parse(path).getroot()  # noqa: S314 - our own forms
        page = root.findtext("class")
        for string in root.iter("string"):
            if string.get("notr") != "true" and string.text:
                yield page, string.text


def said_in_modules():
    for path in sorted((ROOT / "backcoach/gui/history").rglob("*.py")):
        if path.name.startswith("ui_"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for scope in ast.walk(tree):
            if isinstance(scope, ast.ClassDef):
                for call in calls_in(scope, "tr"):
                    yield scope.name, call.args[0].value
        for call in calls_in(tree, "translate"):
            if all(isinstance(each, ast.Constant) for each in call.args[:2]):
                yield call.args[0].value, call.args[1].value


def calls_in(scope, name):
    for call in ast.walk(scope):
        if isinstance(call, ast.Call):
            called = getattr(call.func, "attr", getattr(call.func, "id", ""))
            if called == name and isinstance(call.args[0], ast.Constant):
                yield call


SAID = sorted({*said_in_forms(), *said_in_modules()})


@pytest.mark.parametrize(("page", "text"), [each for each in SAID if YOU.search(each[1])])
def test_what_is_said_to_the_owner_has_a_form_for_others(page, text):
    exempt = page in BOTH_FORMS_ITSELF or any(part in text for part in TO_THE_READER)
    assert exempt or has_form_for_others(text)


def test_enough_was_looked_at():
    assert len(SAID) > 100
    assert ("SessionPage", "What you did") in SAID


def test_the_other_form_names_them_and_says_nothing_to_the_reader():
    assert of_whom("What you did", "A-104") == "What A-104 did"
    assert of_whom("Delete", "A-104") == "Delete"
    for _, text in SAID:
        if has_form_for_others(text):
            assert not YOU.search(of_whom(text, "A-104"))
