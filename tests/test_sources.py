"""Rules that hold for every source file and that no linter knows."""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

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
# What opens or makes a file by itself. `QFile` reads our own icons, once it has looked.
GOES_ROUND = {
    *("read_text", "read_bytes", "write_text", "write_bytes", "mkstemp", "fdopen"),
    *("NamedTemporaryFile", "TemporaryFile", "copyfile", "copy2", "copytree", "setOutputFileName"),
    *("QSaveFile", "QTemporaryFile", "QLockFile", "QSettings", "FileIO"),
}
OPENS_FILES = {
    "backcoach/storage/files/os_lock.py",
    "backcoach/storage/files/regular_file.py",
    "backcoach/storage/files/private_file.py",
}
# A released format keeps the names that stand in its published schema.
FROZEN = re.compile(r"^json_version_\d+\.py$")
IN_CONTEXT = {"translate", "QT_TRANSLATE_NOOP"}
LONGEST_FILE = 400
FULLEST_FOLDER = 30
# Who in the window may know that there is a disk. Pages and widgets get values and give signals.
KNOWS_STORAGE = re.compile(r"gui/(services|shell)/|_(flow|work|files?|output)\.py$")
# Tests of what no single module holds: content, scripts, whole journeys.
WITHOUT_MODULE = {"assets", "attacks", "journeys", "packaging"}
LONGEST_FUNCTION = 45
MAKERS = {"__init__", "__new__", "__post_init__"}
# Still set after the object was made. Nothing may be added.
MADE_LATE = {
    *("PlayerPage._view", "PlayerPage._announced"),
    *("PlayerPicture._scene", "PlayerPicture.facing"),
    *("RingWords._label_font", "RingWords._number_font", "RingWords._word_font"),
}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def nodes_of(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(text_of(path))))


def each(paths: Iterable[Path], kind: type[ast.AST] | tuple[type[ast.AST], ...]):
    """Every such node, and the file that it stands in."""
    return ((path, node) for path in paths for node in nodes_of(path) if isinstance(node, kind))


def where(paths: Iterable[Path], kind, is_wrong: Callable[[ast.AST], object]) -> list[str]:
    """The places of what is wrong, as `file:line`."""
    wrong = ((path, node) for path, node in each(paths, kind) if is_wrong(node))
    return [f"{name_of(path)}:{node.lineno}" for path, node in wrong]


def refuse(wrong: list[str]) -> None:
    """Fail with every place; a comparison of lists would show the first only."""
    assert not wrong, "\n".join(["", *wrong])


def imported_modules(node: ast.AST) -> Iterator[str]:
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


def test_no_test_waits_for_time_to_pass() -> None:
    refuse([name_of(path) for path in TESTS if WAITING.search(text_of(path))])


def test_no_text_is_put_together_inside_a_translation() -> None:
    def puts_together(call):
        return is_translation(call) and any(isinstance(text, ast.JoinedStr) for text in call.args)

    refuse(where(SOURCES, ast.Call, puts_together))


def test_what_a_translator_sees_is_sorted_by_module() -> None:
    astray = []
    for path, call in each(SOURCES, ast.Call):
        if call.args and getattr(call.func, "id", "") in IN_CONTEXT:
            context = getattr(call.args[0], "value", None)
            own = "".join(word.capitalize() for word in path.stem.split("_"))
            if isinstance(context, str) and context != own:
                astray.append(f"{name_of(path)}:{call.lineno} {context}")

    refuse(astray)


def test_no_module_reaches_for_the_network() -> None:
    def reaches(node):
        return any(map(reaches_the_network, imported_modules(node)))

    refuse(where(SOURCES, (ast.Import, ast.ImportFrom), reaches))


def test_no_property_of_qt_is_named_in_a_call() -> None:
    """PySide makes `setInterval` of `interval` by the letters of the computer, and a Turkish i."""

    def names_a_property(node):
        name = getattr(node.func, "id", "")
        return name[:1] == "Q" and name[1:2].isupper() and any(each.arg for each in node.keywords)

    refuse(where(SOURCES, ast.Call, names_a_property))


def test_dates_and_numbers_are_written_in_one_language() -> None:
    def asks_the_computer(call):
        name = ast.unparse(call.func)
        return name.endswith("QLocale.system") or (name.endswith("QLocale") and not call.args)

    others = [path for path in SOURCES if path != ROOT / "backcoach" / "words" / "locality.py"]
    refuse(where(others, ast.Call, asks_the_computer))


def test_letters_are_compared_in_one_way() -> None:
    """All that is looked for by its name goes through `folded`; labels are unique but for case."""
    own = {ROOT / "backcoach" / "domain" / name for name in ("folded_text.py", "person.py")}
    others = [path for path in SOURCES if path not in own]

    refuse(where(others, ast.Attribute, lambda node: node.attr == "casefold"))


def test_files_are_opened_and_written_in_one_place() -> None:
    """Elsewhere a pipe would hang, or others could read what is written."""

    def goes_round(node):
        match node:
            case ast.Attribute(attr=name):
                return name in GOES_ROUND
            case ast.Name(id=name):
                return name in GOES_ROUND and name[0].isupper()
            case ast.Call(func=ast.Name(id="open")):
                return True
            case ast.Call(func=ast.Attribute(attr="open", value=value), args=args):
                names_mode = any(re.fullmatch("[rwax]b?[+]?", each) for each in texts_of(args))
                return names_mode or "path" in ast.unparse(value)
            case ast.Call(func=ast.Attribute(attr="save"), args=[_, *_] as args):
                return any(each.endswith((".png", ".pdf")) for each in texts_of(args))
        return False

    elsewhere = [path for path in SOURCES if name_of(path) not in OPENS_FILES]
    refuse(where(elsewhere, (ast.Attribute, ast.Name, ast.Call), goes_round))


def texts_of(args: Iterable[ast.AST]) -> list[str]:
    return [str(each.value) for each in args if isinstance(each, ast.Constant)]


def test_no_file_is_too_long_to_read() -> None:
    long = {name_of(path): len(text_of(path).splitlines()) for path in SOURCES}

    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    def is_long(function):
        return (function.end_lineno or function.lineno) - function.lineno >= LONGEST_FUNCTION

    refuse(where(SOURCES, (ast.FunctionDef, ast.AsyncFunctionDef), is_long))


def test_no_folder_is_too_full_to_take_in() -> None:
    modules = (path for path in SOURCES if path.name != "__init__.py")
    full = Counter(path.parent.relative_to(ROOT).as_posix() for path in modules)

    assert {folder: count for folder, count in full.items() if count > FULLEST_FOLDER} == {}


def test_a_public_class_name_stands_once() -> None:
    unfrozen = (path for path in SOURCES if not FROZEN.search(path.name))
    names = Counter(node.name for _, node in each(unfrozen, ast.ClassDef))

    assert [name for name, count in names.items() if count > 1 and name[0] != "_"] == []


def test_an_object_has_all_its_parts_as_soon_as_it_is_made() -> None:
    classes = {node.name: node for _, node in each(SOURCES, ast.ClassDef)}
    late = [
        f"{name_of(path)}:{line} {node.name}.{attribute}"
        for path, node in each(SOURCES, ast.ClassDef)
        for attribute, line in set_later(node)
        if attribute not in declared_by(node, classes)
        and f"{node.name}.{attribute}" not in MADE_LATE
    ]

    refuse(late)


def set_later(node: ast.ClassDef) -> Iterator[tuple[str, int]]:
    """What methods set on `self` after the object was made."""
    makers = makers_of(node)
    for method in node.body:
        if isinstance(method, ast.FunctionDef) and method.name not in makers:
            yield from set_on_self(method)


def makers_of(node: ast.ClassDef) -> set[str]:
    """The methods that make an object, and those that they call on it."""
    made = (each for each in node.body if getattr(each, "name", "") in MAKERS)
    calls = (each.func for method in made for each in ast.walk(method) if is_call_on_self(each))
    return MAKERS | {call.attr for call in calls}


def is_call_on_self(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="self"))):
            return True
    return False


def set_on_self(method: ast.FunctionDef) -> Iterator[tuple[str, int]]:
    for node in ast.walk(method):
        match node:
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                yield name, node.lineno


def declared_by(node: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> set[str]:
    """What an object of the class has from the start; its bases are looked up by name."""
    makers, declared = makers_of(node), set()
    for part in node.body:
        match part:
            case ast.FunctionDef(name=name):
                declared |= {name}
                declared |= {each for each, _ in set_on_self(part)} if name in makers else set()
            case ast.AnnAssign(target=ast.Name(id=name)):
                declared |= {name}
            case ast.Assign(targets=targets):
                declared |= {target.id for target in targets if isinstance(target, ast.Name)}
    for base in node.bases:
        name = ast.unparse(base).partition("[")[0]
        declared |= declared_by(classes[name], classes) if name in classes else set()
    return declared


def test_a_page_never_touches_the_disk() -> None:
    def reaches(node):
        return any(module.startswith("backcoach.storage") for module in imported_modules(node))

    pages = [path for path in WINDOW if not KNOWS_STORAGE.search(name_of(path))]
    refuse(where(pages, (ast.Import, ast.ImportFrom), reaches))


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

    refuse(astray)
