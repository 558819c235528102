"""Rules that hold for every source file and that no linter knows."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.places import ROOT

SOURCES = sorted(
    path for path in (ROOT / "backcoach").rglob("*.py") if not path.name.startswith("ui_")
)
WINDOW = [path for path in SOURCES if "gui" in path.parts]
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__).resolve())
WAITING = re.compile(r"\bsleep\(|\bimport sleep\b|\bqWait\w*\(|\bqtbot\.wait\(")
NETWORK = {
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore",
}
# A released format keeps the names that stand in its published schema.
FROZEN = re.compile(r"^json_version_\d+\.py$")
IN_CONTEXT = {"translate", "QT_TRANSLATE_NOOP"}
LONGEST_FILE = 400
FULLEST_FOLDER = 30
# Who in the window may know that there is a disk. Pages and widgets get values and give signals.
KNOWS_STORAGE = re.compile(r"gui/(services|shell)/|_(flow|work|files)\.py$")
# Tests of what no single module holds: content, scripts, whole journeys.
WITHOUT_MODULE = {"assets", "journeys", "packaging"}
LONGEST_FUNCTION = 45


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported_modules(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                yield from (f"{module}.{alias.name}" for alias in names)


def reaches_the_network(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in NETWORK)


def is_translation(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in {"tr", "translate"}


@pytest.mark.parametrize("path", TESTS, ids=name_of)
def test_no_test_waits_for_time_to_pass(path: Path) -> None:
    assert not WAITING.findall(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_text_is_put_together_inside_a_translation(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))

    assert not [
        call.lineno
        for call in calls
        if is_translation(call) and any(isinstance(text, ast.JoinedStr) for text in call.args)
    ]


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_what_a_translator_sees_is_sorted_by_module(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args)
    named = (call.args[0] for call in calls if getattr(call.func, "id", "") in IN_CONTEXT)
    contexts = {name.value for name in named if isinstance(name, ast.Constant)}

    assert contexts <= {"".join(word.capitalize() for word in path.stem.split("_"))}


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_module_reaches_for_the_network(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))

    assert not [module for module in imported_modules(tree) if reaches_the_network(module)]


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_file_is_too_long_to_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_function_is_longer_than_a_screen(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = (
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )

    assert not [
        function.name
        for function in functions
        if (function.end_lineno or function.lineno) - function.lineno >= LONGEST_FUNCTION
    ]


def test_no_folder_is_too_full_to_take_in() -> None:
    modules = (path for path in SOURCES if path.name != "__init__.py")
    full = Counter(path.parent.relative_to(ROOT).as_posix() for path in modules)

    assert {folder: count for folder, count in full.items() if count > FULLEST_FOLDER} == {}


def test_a_public_class_name_stands_once() -> None:
    names = Counter(
        node.name
        for path in SOURCES
        if not FROZEN.search(path.name)
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )

    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("path", WINDOW, ids=name_of)
def test_a_page_never_touches_the_disk(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    reaches = any(module.startswith("backcoach.storage") for module in imported_modules(tree))

    assert not reaches or KNOWS_STORAGE.search(name_of(path))


def test_a_test_stands_where_its_module_does() -> None:
    homes = {path.relative_to(ROOT / "backcoach").parent for path in SOURCES}
    modules = {path.relative_to(ROOT / "backcoach") for path in SOURCES}
    astray = []
    for path in TESTS:
        home = path.relative_to(ROOT / "tests").parent
        if path.name.startswith("test_") and home.parts and home.parts[0] not in WITHOUT_MODULE:
            subject = home / path.name.removeprefix("test_")
            elsewhere = {module for module in modules if module.name == subject.name}
            if home not in homes or (subject not in modules and elsewhere):
                astray.append(name_of(path))

    assert astray == []
