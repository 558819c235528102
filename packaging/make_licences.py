"""Writes `assets/licences/`: what BackCoach brings along, its licence, and the licence's own words.

`python packaging/make_licences.py`, in an environment with the pinned packages. The versions are
those of the pins; licences and their texts are those that each package comes with.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / "packaging" / "requirements.txt"
LICENCES = ROOT / "assets" / "licences"
LIST = "licences.md"
# Pinned to build the program from its sources, and no part of it.
ONLY_TO_BUILD = frozenset(
    ("hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers")
)
# Their packages bring no text along; these lie here for good.
QT = frozenset(("pyside6-addons", "pyside6-essentials", "shiboken6"))
QT_TEXTS = ("LGPL-3.0.txt", "GPL-3.0.txt")
# Where the metadata of a package says less than its licence does.
_SAID_BETTER = {
    "apsw-sqlite3mc": "its own, or any that the OSI has approved; SQLite within: public domain; "
    "SQLite3 Multiple Ciphers within: MIT",
    "colorama": "BSD-3-Clause",
}
_PIN = re.compile(r"^([a-z0-9._-]+)==([^\s;]+)", re.MULTILINE)
_TEXT = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors|cc-by)[^/]*$", re.IGNORECASE)
_CODE = (".py", ".pyc", ".pyi")

_HEAD = """# Licences

BackCoach is free software under the Apache License 2.0. So are its figures, icons, sounds and
words: they were made for it. Its letters are Inter, by the Inter Project Authors, under the SIL
Open Font License 1.1. The words: `LICENSE` and `assets/fonts/OFL.txt`. Its voice is synthetic: it
was spoken by Kokoro-82M, by hexgrad, under the Apache License 2.0. Its people have the shape of
MakeHuman's base mesh, by the MakeHuman team, given to all under CC0 1.0: `assets/body/CC0.txt`.

It stands on the work of many others, with thanks. The words of each licence are in the folder
`{folder}` of the program.

## Qt

Windows, drawing and sound are by Qt, under the GNU Lesser General Public License 3. Qt lies beside
BackCoach in files of its own. You may put your own version in their place.

{qt}

The words: {texts}. The sources: <https://download.qt.io/official_releases/>. What others have put
into Qt: <https://doc.qt.io/qt-6/licenses-used-in-qt.html>.

## All else that it brings along

{others}
"""


def main() -> int:
    """Write the list, and a text for each package."""
    texts = {f"{name}.txt": text_of(name) for name in shipped() if name not in QT}
    LICENCES.mkdir(exist_ok=True)
    for old in LICENCES.glob("*.txt"):
        if old.name not in QT_TEXTS:
            old.unlink()
    for name, text in texts.items():
        (LICENCES / name).write_text(text, encoding="utf-8")
    (LICENCES / LIST).write_text(the_list(), encoding="utf-8")
    return 0


def shipped() -> dict[str, list[str]]:
    """Each package that people get, by name, with its versions for one Python or another."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, version in _PIN.findall(PINS.read_text(encoding="utf-8")):
        if name not in ONLY_TO_BUILD:
            found[name].append(version)
    return dict(sorted(found.items()))


def the_list() -> str:
    """The list as a page to read."""
    qt, others = [], []
    for name, versions in shipped().items():
        line = f"- {name} {' or '.join(versions)}: {licence_of(name)}"
        if name in QT:
            qt.append(line)
        else:
            others.append(f"{line}. The words: `{name}.txt`")
    texts = " and ".join(f"`{name}`" for name in QT_TEXTS)
    folder = f"assets/{LICENCES.name}"
    return _HEAD.format(qt="\n".join(qt), others="\n".join(others), texts=texts, folder=folder)


def licence_of(name: str) -> str:
    """The licence of a package, as short as the package itself says it."""
    told = distribution(name).metadata
    said = told.get_all("License-Expression") or told.get_all("License") or [""]
    return _SAID_BETTER.get(name) or said[0]


def text_of(name: str) -> str:
    """Every text of a licence that a package brings along, each under the name of its file."""
    return "\n\n".join(_texts(distribution(name)))


def _texts(package: Distribution) -> Iterator[str]:
    for file in sorted(package.files or [], key=str):
        if _TEXT.search(file.as_posix()) and file.suffix not in _CODE:
            words = Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
            place = re.sub(r"^[^/]*\.dist-info/(licenses/)?", "", file.as_posix())
            yield f"==== {place} ====\n\n{words.strip()}\n"


if __name__ == "__main__":
    sys.exit(main())
