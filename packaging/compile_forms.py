"""Turns the forms in `ui/PART/` into typed Python in `backcoach/gui/PART/`."""

import ast
import hashlib
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_OPTIONS = ("--generator", "python", "--absolute-imports", "--no-autoconnection")
_ENUM = r"Qt\.\w+\.\w+"
_TAKES_ENUMS = re.compile(rf"\.set(?P<name>\w+)\((?P<values>{_ENUM}(\|{_ENUM})*)\)")
# Of which values a choice is made is known to the page alone: see `Segmented.offer`.
_FOR_MYPY = '# mypy: disable-error-code="var-annotated"\n'


def compile_form(form: Path) -> str:
    """Return the Python text of one form, with the types that uic leaves out.

    Raises:
        ValueError: uic refused the form; the message is uic's own, with the file's name.
    """
    uic = subprocess.run(
        [qt_tool("uic", "Qt/libexec"), *_OPTIONS, str(form)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if uic.returncode != 0:
        raise ValueError(f"{form}: {uic.stderr.strip()}")
    python = with_enums_as_text(_annotated(uic.stdout, _root_widget(form)))
    return _source_line(form) + _FOR_MYPY + without_unused_imports(python)


def compile_stale(ui_dir: Path, gui_dir: Path) -> list[Path]:
    """Write the forms that are missing or stale, remove orphans; return what was touched."""
    forms = {_module_of(form, ui_dir, gui_dir): form for form in sorted(ui_dir.rglob("*.ui"))}
    orphans = [module for module in gui_dir.rglob("ui_*.py") if module not in forms]
    stale = [module for module, form in forms.items() if not _is_current(module, form)]
    for module in orphans:
        module.unlink(missing_ok=True)
    for module in stale:
        _replace(module, compile_form(forms[module]))
    return sorted(orphans + stale)


def _module_of(form: Path, ui_dir: Path, gui_dir: Path) -> Path:
    return gui_dir / form.relative_to(ui_dir).with_name(f"ui_{form.stem}.py")


def _is_current(module: Path, form: Path) -> bool:
    if not module.exists():
        return False
    with module.open(encoding="utf-8") as lines:
        return lines.readline() == _source_line(form)


def _source_line(form: Path) -> str:
    content = form.read_bytes() + Path(__file__).read_bytes()
    return f"# From {form.name}, sha256 {hashlib.sha256(content).hexdigest()}\n"


def _root_widget(form: Path) -> str:
    root = re.search(r'<widget class="(\w+)"', form.read_text(encoding="utf-8"))
    if root is None:
        raise ValueError(f"{form}: holds no widget")
    return root[1]


def _annotated(python: str, root_widget: str) -> str:
    return re.sub(
        r"def (setupUi|retranslateUi)\(self, (\w+)\):",
        rf"def \1(self, \2: {root_widget}) -> None:",
        python,
    )


def with_enums_as_text(python: str) -> str:
    """Set each property that takes values of the `Qt` namespace by their names, as text.

    The first look into `Qt` makes all of its 1116 values, which takes longer than building a page.
    """

    def as_text(setter: re.Match[str]) -> str:
        name, values = setter["name"], re.sub(r"Qt\.\w+\.", "", setter["values"])
        return f'.setProperty(u"{name[0].lower()}{name[1:]}", u"{values}")'

    return _TAKES_ENUMS.sub(as_text, python)


def without_unused_imports(python: str) -> str:
    """Drop the imported names that a module never uses; uic imports many, which takes time.

    The module keeps its imports in blocks of `from ... import` at the top.
    """
    tree = ast.parse(python)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    lines = python.splitlines(keepends=True)
    for block in reversed([node for node in tree.body if isinstance(node, ast.ImportFrom)]):
        names = [each.name for each in block.names if each.name in used]
        kept = f"from {block.module} import {', '.join(names)}\n" if names else ""
        lines[block.lineno - 1 : block.end_lineno] = [kept]
    return "".join(lines)


def _replace(module: Path, text: str) -> None:
    """Write in one step: another process may be importing the same form."""
    module.parent.mkdir(parents=True, exist_ok=True)
    fresh = module.with_suffix(f".{os.getpid()}")
    fresh.write_text(text, encoding="utf-8", newline="\n")
    fresh.replace(module)


def qt_tool(name: str, folder: str = "") -> str:
    """Return a tool's path inside PySide6; its `pyside6-` script may not be on the PATH.

    On Windows all of them lie at the top.
    """
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("PySide6 is not installed here; run: python3 start.py")
    pyside = Path(found.submodule_search_locations[0])
    on_windows = sys.platform == "win32"
    return str(pyside / f"{name}.exe" if on_windows else pyside / folder / name)


def main() -> None:
    """Bring the checkout's forms up to date and name what was touched."""
    try:
        touched = compile_stale(ROOT / "ui", ROOT / "backcoach" / "gui")
    except (ValueError, ModuleNotFoundError) as problem:
        sys.exit(str(problem))
    for module in touched:
        print(module.relative_to(ROOT))


if __name__ == "__main__":
    main()
