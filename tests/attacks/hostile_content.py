"""Content files that a slip, a bad disk or an odd editor could leave behind, drawn by number."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.places import ASSETS

WRITTEN = ("*.toml", "techniques/*.toml", "routines/*.toml", "scenes/*.toml", "themes/*.toml")
READ = ("learn/*.md", "licences/*.md")
LINKED = ("fonts", "icons", "sounds", "translations")
VALUES = (
    *("[]", "{}", '""', "[[]]", "[{}]", "true", "nan", "inf", "-inf", "-1", "0", "2026-11-20"),
    *('"\\u0000"', '"\\u202e"', '"' + "long " * 4000 + '"', '"nowhere"', "9" * 400, "1e400"),
    *("0001-01-01T00:00:00+14:00", "12:00:00", "'''\n\n'''", '["' + '", "'.join("abc") + '"]'),
    "[" * 500 + "]" * 500,
    "{a = " * 500 + "1" + "}" * 500,
)
Change = Callable[[Random, list[str]], None]


def hostile_assets(folder: Path, number: int) -> Path:
    """The content with one file of it spoilt, always the same for a number; returns that file."""
    chance = Random(number)  # noqa: S311 -- drawn by number, nothing is kept secret
    if not folder.exists():
        _lay_out(folder)
    kinds = WRITTEN + READ
    spoilt = chance.choice(sorted(path for kind in kinds for path in ASSETS.glob(kind)))
    path = folder / spoilt.relative_to(ASSETS)
    chance.choice((*[_change_lines] * 12, _change_bytes, _change_place))(chance, path)
    return path


def made_good(path: Path, folder: Path) -> None:
    """Lay the content's own file back in place of a spoilt one."""
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    path.unlink(missing_ok=True)
    shutil.copy(ASSETS / path.relative_to(folder), path)


def _lay_out(folder: Path) -> None:
    shutil.copytree(ASSETS, folder, ignore=shutil.ignore_patterns(*LINKED))
    for name in LINKED:
        (folder / name).symlink_to(ASSETS / name)


def _change_lines(chance: Random, path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        chance.choice(_CHANGES)(chance, lines)
    path.write_text("\n".join(lines), encoding="utf-8")


def _change_bytes(chance: Random, path: Path) -> None:
    held = bytearray(path.read_bytes())
    at = chance.randrange(len(held))
    match chance.randrange(6):
        case 0:
            held[at] = chance.randrange(256)
        case 1:
            del held[at:]
        case 2:
            held[at:at] = chance.randbytes(64)
        case 3:
            held[:0] = b"\xef\xbb\xbf"
        case 4:
            held[:] = held.decode("utf-8").encode("utf-16")
        case _:
            held.clear()
    path.write_bytes(held)


def _change_place(chance: Random, path: Path) -> None:
    path.unlink()
    match chance.randrange(3):
        case 0:
            path.mkdir()
        case 1:
            path.symlink_to(path.name)


def _with_another_value(chance: Random, lines: list[str]) -> None:
    keys = [at for at, line in enumerate(lines) if " = " in line]
    if keys:
        at = chance.choice(keys)
        lines[at] = f"{lines[at].partition(' = ')[0]} = {chance.choice(VALUES)}"


def _with_an_inner_value(chance: Random, lines: list[str]) -> None:
    keys = [at for at, line in enumerate(lines) if line.count(" = ") > 1]
    if keys:
        at = chance.choice(keys)
        parts = lines[at].split(" = ")
        place = chance.randrange(1, len(parts))
        lines[at] = " = ".join([*parts[:place], f"{chance.choice(VALUES)} }}"])


def _without_a_line(chance: Random, lines: list[str]) -> None:
    lines.pop(chance.randrange(len(lines)))
    lines.append("")


def _with_a_line_twice(chance: Random, lines: list[str]) -> None:
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))


def _with_another_key(chance: Random, lines: list[str]) -> None:
    name = chance.choice(("like", "id", '""', "odd", ".".join(["pelvis"] * 1100), '"a.b"', "stem"))
    lines.insert(chance.randrange(len(lines)), f"{name} = {chance.choice(VALUES)}")


def _with_another_table(chance: Random, lines: list[str]) -> None:
    name = chance.choice(("[odd]", "[[poses]]", "[poses.hold.receiver]", "[" + "a." * 300 + "a]"))
    lines.insert(chance.randrange(len(lines)), name)


def _with_signs(chance: Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    lines[at] += chance.choice(("\x00", "\u2028", '"', "]", "\ud7ff", "🙂", "#" * 9000, "*" * 3000))


_CHANGES: tuple[Change, ...] = (
    *[_with_another_value] * 3,
    *[_with_an_inner_value] * 2,
    _without_a_line,
    _with_a_line_twice,
    _with_another_key,
    _with_another_table,
    _with_signs,
)
