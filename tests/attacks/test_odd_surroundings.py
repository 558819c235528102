"""In whatever surroundings: no hang, no traceback, true words, and nothing is lost."""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import apsw
import pytest

from backcoach.storage.backups.opening import HISTORY
from tests.attacks.odd_start import IMPOSSIBLE, NOBODY
from tests.attacks.odd_surroundings import (
    CALLS,
    SURROUNDINGS,
    Call,
    ImpossibleError,
    Place,
    Surrounding,
    files_in,
)
from tests.fixtures.make_history import fill
from tests.places import ROOT
from tests.profiles import ALL

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and rights of POSIX")
DEADLINE = 60  # seconds
# What Python itself reads once.
AT_THE_START = {"PYTHONIOENCODING", "LC_ALL", "LANG"}
ACTIONS = ("window", "export", "check", "import")
FEW = {
    ("history a pipe", "window"),
    ("settings a pipe", "window"),
    ("lock of another host", "export"),
    ("folder read-only", "window"),
    ("folder read-only, old history", "export"),
    ("name no text", "import"),
    ("no rights", "import"),
}
FEW_CALLS = {"home relative", "name no text"}
CASES = [
    (surrounding, action)
    for surrounding in SURROUNDINGS
    for action in ACTIONS
    if ALL or (surrounding.name, action) in FEW
]


@pytest.fixture
def place() -> Iterator[Place]:
    """A folder with a history in it, of someone who is not the system's administrator."""
    root = Path(tempfile.mkdtemp(prefix="odd"))
    data = root / "data"
    data.mkdir(0o700)
    fill(data)
    shutil.copyfile(ROOT / "tests" / "fixtures" / "export_v1.json", root / "coming.json")
    place = Place(root, data)
    yield place
    for undo in reversed(place.undo):
        undo()
    shutil.rmtree(root)


def give_away(place: Place) -> None:
    """Let all of it belong to the one who is going to use it."""
    if os.geteuid():
        return
    os.chown(place.root, NOBODY, NOBODY)
    for path in place.root.rglob("*"):
        if not (place.belongs_to_others and path.is_relative_to(place.data)):
            with suppress(OSError):  # of a drive that is read-only by now
                os.chown(path, NOBODY, NOBODY, follow_symlinks=False)


@pytest.fixture(scope="module")
def server() -> Iterator[subprocess.Popen[bytes]]:
    """A process that has everything loaded and runs each case in a copy of itself."""
    command = [sys.executable, "-m", "tests.attacks.odd_start"]
    with subprocess.Popen(  # noqa: S603 - our own words
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as server:
        yield server
        server.stdin.close()


def start(
    server: subprocess.Popen[bytes],
    place: Place,
    prelude: str,
    words: list[str],
    env: dict[str, str | None],
) -> tuple[int, str]:
    """The exit status, and all that was said."""
    usual = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(place.root)}
    usual |= {
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "XDG_RUNTIME_DIR": str(place.root),
    }
    both = {name: value for name, value in (usual | env).items() if value is not None}
    out = place.root.with_suffix(".said")
    if set(env) & AT_THE_START:
        with out.open("wb") as said:
            command = [sys.executable, "-m", "tests.attacks.odd_start", prelude, *words]
            status = subprocess.run(  # noqa: S603 - our own words
                command,
                stdout=said,
                stderr=said,
                timeout=DEADLINE,
                cwd=place.root,
                env=both,
                check=False,
            ).returncode
    else:
        case = {"prelude": prelude, "words": words, "env": both, "cwd": str(place.root)}
        case |= {"out": str(out), "deadline": DEADLINE}
        server.stdin.write(json.dumps(case).encode() + b"\n")
        server.stdin.flush()
        status = int(server.stdout.readline())
    said = out.read_bytes().decode(errors="backslashreplace")
    out.unlink()
    if status == IMPOSSIBLE:
        pytest.skip("an ordinary user may not read this checkout")
    assert status >= 0, f"it hung, or was ended by a signal: {status}, {said}"
    assert "Traceback" not in said, said
    return status, said


def words_of(place: Place, action: str) -> list[str]:
    match action:
        case "window":
            return ["--data-dir", str(place.data)]
        case "export":
            out = str(place.root / "out.json")
            return ["--data-dir", str(place.data), "export", "--format", "json", "--out", out]
        case "import":
            coming = str(place.root / "coming.json")
            return ["--data-dir", str(place.data), "import", coming, "--as", "Client 12"]
        case _:
            return ["--data-dir", str(place.data), "check"]


def held_in(path: Path) -> bytes:
    """What a history file holds; nothing where none can be there."""
    try:
        return path.read_bytes() if path.is_file() else b""
    except OSError:
        return b""


def sessions_of(held: bytes) -> int:
    """How many sessions a history can be read to hold."""
    connection = apsw.Connection(":memory:")
    try:
        connection.deserialize("main", held)
        return connection.execute("SELECT count(*) FROM session").get
    except apsw.Error:
        return 0
    finally:
        connection.close()


def is_private(place: Place) -> bool:
    """Whether all that was made there is its owner's alone."""
    made = (path for path in place.root.rglob("*") if path.is_file() and not path.is_symlink())
    return not any(
        stat.S_IMODE(path.stat().st_mode) & 0o077
        for path in made
        if path.suffix in {".part", ".lock", ".sqlite"} or path.name.startswith(("out", "settings"))
    )


@pytest.mark.parametrize(
    ("surrounding", "action"), CASES, ids=[f"{each.name}-{action}" for each, action in CASES]
)
def test_in_odd_surroundings_words_are_true_and_nothing_is_lost(
    server: subprocess.Popen[bytes], place: Place, surrounding: Surrounding, action: str
) -> None:
    try:
        surrounding.make(place)
    except ImpossibleError as why:
        pytest.skip(str(why))
    give_away(place)
    before = held_in(place.data / HISTORY)

    words = words_of(place, action)
    status, said = start(server, place, place.prelude, words, dict(place.env))

    after, kept = held_in(place.data / HISTORY), set(files_in(place.root))
    assert not before or before in {after} | kept or sessions_of(after) >= sessions_of(before), said
    assert place.belongs_to_others or is_private(place), said
    if action == "export":
        assert surrounding.status in {-1, status}, said
        assert re.search(surrounding.export, said), said
        assert status or (place.root / "out.json").exists()
    elif action == "window":
        told = "\n".join(line for line in said.splitlines() if line.startswith(("NOTICE", "BOX")))
        assert "PAGE: " in said or "BOX: " in said, said
        assert surrounding.window is None or bool(told) == bool(surrounding.window), said
        assert surrounding.window is None or re.search(surrounding.window, told), said
    else:
        assert status in {0, 1, 2}, said
        assert said.strip()


@pytest.mark.parametrize(
    "call", [each for each in CALLS if ALL or each.name in FEW_CALLS], ids=lambda each: each.name
)
def test_an_odd_call_ends_in_a_sentence(
    server: subprocess.Popen[bytes], place: Place, call: Call
) -> None:
    give_away(place)
    before = set(place.root.rglob("*"))

    status, said = start(server, place, call.prelude, list(call.words), dict(call.env))

    assert status in call.statuses, said
    assert re.search(call.says, said), said
    assert status == 0 or set(place.root.rglob("*")) == before
