"""Measures the house: how full its folders are, how long files and functions, what is circular.

    python benchmarks/shape_of_code.py [CHECKOUT ...]

Generated forms count for nothing. Run it on two checkouts to see what a change of layout did.
"""

import ast
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median, quantiles

FULL = 30


def main(checkouts: list[str]) -> None:
    """Print one table for each checkout."""
    for checkout in checkouts or ["."]:
        root = Path(checkout).resolve()
        print(f"\n{root}")
        for name, value in shape(root).items():
            print(f"  {name:<44}{value}")


def shape(root: Path) -> dict[str, object]:
    """Return each measure by its name."""
    files = sources(root / "backcoach")
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}
    lengths = [lines_of(path) for path in files]
    functions = [length for tree in trees.values() for length in function_lengths(tree)]
    folders = Counter(path.parent for path in files if path.name != "__init__.py")
    full = [count for count in folders.values() if count > FULL]
    tests = sources(root / "tests")
    return {
        "files, lines of product": f"{len(files)}, {sum(lengths)}",
        "files, lines of tests": f"{len(tests)}, {sum(map(lines_of, tests))}",
        "folders": len(folders),
        "modules a folder, median and most": f"{median(folders.values())}, {max(folders.values())}",
        f"share of modules in folders over {FULL}": f"{sum(full) / folders.total():.0%}",
        "lines a file, median, 90 of 100, most": spread(lengths, 9, 10),
        "lines a function, median, 99 of 100, most": spread(functions, 98, 100),
        "circles, imports for types counted": circles(imports(trees, root)),
        "public class names that stand twice": doubles(trees),
        "file names that stand twice": names_twice(files),
    }


def sources(folder: Path) -> list[Path]:
    """Return what people wrote, without generated forms."""
    return sorted(path for path in folder.rglob("*.py") if not path.name.startswith("ui_"))


def lines_of(path: Path) -> int:
    """Return how many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())


def function_lengths(tree: ast.Module) -> Iterator[int]:
    """Yield the length of every function and method."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield (node.end_lineno or node.lineno) - node.lineno + 1


def spread(numbers: list[int], cut: int, parts: int) -> str:
    """Return the median, one quantile and the largest of some numbers."""
    return f"{median(numbers):.0f}, {quantiles(numbers, n=parts)[cut - 1]:.0f}, {max(numbers)}"


def imports(trees: Mapping[Path, ast.Module], root: Path) -> dict[str, set[str]]:
    """Return which module imports which, those under TYPE_CHECKING too."""
    modules = {".".join(path.relative_to(root).with_suffix("").parts): path for path in trees}
    found: dict[str, set[str]] = defaultdict(set)
    for module, path in modules.items():
        for node in ast.walk(trees[path]):
            if isinstance(node, ast.ImportFrom) and node.module:
                named = {f"{node.module}.{each.name}" for each in node.names} | {node.module}
                found[module] |= {name for name in named if name in modules and name != module}
    return found


def circles(found: Mapping[str, set[str]]) -> str:
    """Return how many groups of modules import each other in a ring, and how large they are."""
    reach: dict[str, set[str]] = {}
    for start in found:
        seen: set[str] = set()
        waiting = list(found[start])
        while waiting:
            module = waiting.pop()
            if module not in seen:
                seen.add(module)
                waiting += found.get(module, ())
        reach[start] = seen
    rings = {
        frozenset(other for other in reach[module] if module in reach.get(other, ()))
        for module in reach
        if module in reach[module]
    }
    return f"{len(rings)} {sorted(map(len, rings))}"


def doubles(trees: Mapping[Path, ast.Module]) -> int:
    """Return how many public classes bear the name of another."""
    names = Counter(
        node.name
        for tree in trees.values()
        for node in tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    return sum(count > 1 for count in names.values())


def names_twice(files: list[Path]) -> int:
    """Return how many file names stand in more than one folder."""
    names = Counter(path.name for path in files if not path.name.startswith("__"))
    return sum(count > 1 for count in names.values())


if __name__ == "__main__":
    main(sys.argv[1:])
