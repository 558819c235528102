"""Files, rights, mounts, names and variables that computers really have, one case after another."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from backcoach.storage.backups.opening import BACKUPS, HISTORY
from backcoach.storage.files.folder_lock import LOCK
from backcoach.storage.files.settings_file import SETTINGS
from tests.places import FIXTURES

NOBODY = 65534
OTHER_HOST = b"4242\npython3.11\nother-laptop\n1111\n2222\n"
NO_WORDS = ""
SAVED_NOT = r"Nothing can be saved|may not write into"


class ImpossibleError(Exception):
    """Why this computer cannot have such surroundings."""


@dataclass
class Place:
    """A data folder that someone uses; `data` is what the program is told."""

    root: Path
    data: Path
    env: dict[str, str] = field(default_factory=dict)
    prelude: str = ""
    undo: list[Callable[[], object]] = field(default_factory=list)
    belongs_to_others: bool = False

    def put(self, name: str, content: bytes = b"", mode: int = 0o600) -> Path:
        path = self.data / name
        path.write_bytes(content)
        path.chmod(mode)
        return path


@dataclass(frozen=True)
class Surrounding:
    """What is odd, and what is then said: above the window, and by an export with its status.

    `None` for the window means whatever is said there; a status of -1 any.
    """

    name: str
    make: Callable[[Place], object]
    window: str | None = NO_WORDS
    export: str = "Written to"
    status: int = 0


def _pipe(name: str) -> Callable[[Place], object]:
    return lambda place: (_gone(place.data / name), os.mkfifo(place.data / name))


def _folder(name: str) -> Callable[[Place], object]:
    return lambda place: (_gone(place.data / name), (place.data / name).mkdir())


def _socket(name: str) -> Callable[[Place], object]:
    def make(place: Place) -> None:
        _gone(place.data / name)
        before = Path.cwd()
        os.chdir(place.data)
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(name)
        os.chdir(before)

    return make


def _link(name: str, goal: str) -> Callable[[Place], object]:
    return lambda place: (_gone(place.data / name), (place.data / name).symlink_to(goal))


def _moved(name: str) -> Callable[[Place], object]:
    """The file is elsewhere, and a link to it is here."""

    def make(place: Place) -> None:
        far = place.root / "far"
        far.mkdir()
        if not (place.data / name).exists():
            place.put(name, b"{}")
        shutil.move(place.data / name, far / name)
        (place.data / name).symlink_to(far / name)

    return make


def _mode(name: str, mode: int) -> Callable[[Place], object]:
    def make(place: Place) -> None:
        path = place.data / name
        if not path.exists():
            path.write_bytes(b"{}" if name == SETTINGS else OTHER_HOST)
        path.chmod(mode)
        place.undo.append(lambda: path.chmod(0o700 if path.is_dir() else 0o600))

    return make


def _content(name: str, content: bytes) -> Callable[[Place], object]:
    return lambda place: place.put(name, content)


def _damaged(place: Place) -> None:
    content = bytearray((place.data / HISTORY).read_bytes())
    content[4096 * 3 : 4096 * 4] = b"\xa5" * 4096
    place.put(HISTORY, bytes(content))


def _version(number: int) -> Callable[[Place], object]:
    return lambda place: shutil.copyfile(
        FIXTURES / f"history_v{number}.sqlite", place.data / HISTORY
    )


def _renamed(name: bytes) -> Callable[[Place], object]:
    def make(place: Place) -> None:
        target = Path(os.fsdecode(os.fsencode(place.root) + b"/" + name))
        try:
            place.data.rename(target)
        except OSError as fault:
            raise ImpossibleError(f"no such name here: {fault}") from fault
        place.data = target

    return make


def _elsewhere(path: str) -> Callable[[Place], object]:
    def make(place: Place) -> None:
        place.data = Path(path)

    return make


def _others(mode: int) -> Callable[[Place], object]:
    """The folder and all in it are someone else's."""

    def make(place: Place) -> None:
        if os.geteuid():
            raise ImpossibleError("only the system's administrator can give files to others")
        place.belongs_to_others = True
        place.data.chmod(mode)
        (place.data / HISTORY).chmod(0o644 if mode & 0o077 else 0o600)

    return make


def _mounted(*options: str, fill: bool = False) -> Callable[[Place], object]:
    def make(place: Place) -> None:
        kept = place.root / "kept"
        shutil.copytree(place.data, kept)
        owner = f"mode=700,uid={NOBODY},gid={NOBODY},size=600k"
        _run("mount", "-t", "tmpfs", "-o", owner, "none", str(place.data))
        place.undo.append(lambda: _run("umount", "-l", str(place.data)))
        for path in kept.iterdir():
            if path.is_file():
                shutil.copy(path, place.data)
                os.chown(place.data / path.name, NOBODY, NOBODY)
        shutil.rmtree(kept)
        if fill:
            with suppress(OSError), (place.data / "full").open("wb", buffering=0) as file:
                while file.write(b"x" * 512):
                    pass
        if options:
            _run("mount", "-o", ",".join(("remount", *options)), str(place.data))

    return make


def _run(*words: str) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise ImpossibleError(f"{words[0]}: {done.stderr.strip()}")


def _prelude(text: str) -> Callable[[Place], object]:
    def make(place: Place) -> None:
        place.prelude = text

    return make


def _env(**values: str) -> Callable[[Place], object]:
    return lambda place: place.env.update(values)


def _gone(path: Path) -> None:
    with suppress(FileNotFoundError):
        path.unlink()


def _both(*makers: Callable[[Place], object]) -> Callable[[Place], object]:
    return lambda place: [make(place) for make in makers]


def _refusing(call: str, number: str) -> str:
    """Python that lets a call of the system fail, as drives without rights or locks do."""
    return (
        "import errno, os, fcntl\n"
        f"def refuse(*_, **__): raise OSError(errno.{number}, os.strerror(errno.{number}))\n"
        f"{call} = refuse\n"
    )


NOT_A_FILE = "is not an ordinary file"
SURROUNDINGS = (
    Surrounding("all as usual", lambda _place: None),
    Surrounding("history a pipe", _pipe(HISTORY), NOT_A_FILE, NOT_A_FILE, 2),
    Surrounding("history a folder", _folder(HISTORY), NOT_A_FILE, NOT_A_FILE, 2),
    Surrounding("history a socket", _socket(HISTORY), NOT_A_FILE, NOT_A_FILE, 2),
    Surrounding("history a device", _link(HISTORY, "/dev/zero"), NOT_A_FILE, NOT_A_FILE, 2),
    Surrounding("history gone", _link(HISTORY, "/gone/a"), "/gone/a is not there", "/gone/a is", 2),
    Surrounding("history linked", _moved(HISTORY)),
    Surrounding(
        "history linked in a ring", _link(HISTORY, HISTORY), "is not there", "not there", 2
    ),
    Surrounding("history linked, damaged", _both(_moved(HISTORY), _damaged), "damaged", "", -1),
    Surrounding("history empty", _content(HISTORY, b""), NO_WORDS, "no session", -1),
    Surrounding("history unreadable", _mode(HISTORY, 0o000), "cannot open", "cannot open", 2),
    Surrounding("history read-only", _mode(HISTORY, 0o400), "is read-only"),
    Surrounding("history damaged", _damaged, "was damaged", "", -1),
    Surrounding("history no database", _content(HISTORY, b"Dear diary" * 90), "damaged", "", -1),
    Surrounding("journal a pipe", _pipe(f"{HISTORY}-journal"), NOT_A_FILE, NOT_A_FILE, 2),
    Surrounding("journal of noise", _content(f"{HISTORY}-journal", b"noise" * 200)),
    *(Surrounding(f"history of version {number}", _version(number)) for number in range(1, 6)),
    Surrounding("settings a pipe", _pipe(SETTINGS), NOT_A_FILE),
    Surrounding("settings a folder", _folder(SETTINGS), NOT_A_FILE),
    Surrounding("settings a socket", _socket(SETTINGS), NOT_A_FILE),
    Surrounding("settings a device", _link(SETTINGS, "/dev/zero"), NOT_A_FILE),
    Surrounding("settings unreadable", _mode(SETTINGS, 0o000), "cannot open"),
    Surrounding("settings noise", _content(SETTINGS, b"\xff\xfe"), "could not be read"),
    Surrounding("settings odd", _content(SETTINGS, b'{"theme": 3}'), "back to usual: colours"),
    Surrounding("settings linked", _moved(SETTINGS)),
    Surrounding("settings gone", _link(SETTINGS, "/gone/a"), None),
    Surrounding("lock a pipe", _pipe(LOCK), NOT_A_FILE),
    Surrounding("lock a folder", _folder(LOCK), NOT_A_FILE),
    Surrounding("lock a socket", _socket(LOCK), NOT_A_FILE),
    Surrounding("lock empty", _content(LOCK, b"")),
    Surrounding("lock of noise", _content(LOCK, bytes(range(256)))),
    Surrounding("lock of another host", _content(LOCK, OTHER_HOST)),
    Surrounding("lock unreadable", _mode(LOCK, 0o000), "cannot open"),
    Surrounding("lock gone", _link(LOCK, "/gone/a"), "is not there"),
    Surrounding("backups a file", _content(BACKUPS, b""), "is not a folder"),
    Surrounding("backups a pipe", _pipe(BACKUPS), "is not a folder"),
    Surrounding(
        "backups shut", _both(_folder(BACKUPS), _mode(BACKUPS, 0o000)), "cannot open|may not write"
    ),
    Surrounding(
        "backup a pipe",
        _both(_folder(BACKUPS), _pipe(f"{BACKUPS}/history-2026-11-01-010101+0000-daily.sqlite")),
    ),
    Surrounding(
        "backup on no day",
        _both(
            _folder(BACKUPS),
            _content(f"{BACKUPS}/history-2026-02-30-010101+0000-daily.sqlite", b""),
        ),
    ),
    Surrounding("folder read-only", _mode(".", 0o500), "may not write into"),
    Surrounding("folder shut", _mode(".", 0o000), None, "ermission|cannot open", 2),
    Surrounding(
        "folder read-only, old history", _both(_version(1), _mode(".", 0o500)), "may not write into"
    ),
    Surrounding("folder a file", _elsewhere(__file__), "is not a folder", "There is no folder", 2),
    Surrounding("folder of the system", _elsewhere("/proc"), "may not write", "No history", 1),
    Surrounding("folder gone", _elsewhere("/proc/gone/a"), None, "There is no folder", 2),
    Surrounding("someone else's, to read", _others(0o755), "may not write into"),
    Surrounding("someone else's, shut", _others(0o700), None, "ermission|cannot open", 2),
    Surrounding("name no text", _renamed(b"caf\xe9")),
    Surrounding("name with a line", _renamed(b"a\nb 'c' \"d\" %s {0} $HOME")),
    Surrounding("name of pictures", _renamed("🦒 Rücken".encode())),
    Surrounding("name long", _renamed(b"x" * 200)),
    Surrounding("path far too long", _elsewhere("/home/" + "x" * 6000), "too long", "too long", 2),
    Surrounding("drive read-only", _mounted("ro"), "is read-only"),
    Surrounding("disk full", _mounted(fill=True), "The disk is full"),
    Surrounding("no rights", _prelude(_refusing("os.chmod", "EPERM")), "can't keep others out"),
    Surrounding("no rights known", _prelude(_refusing("os.chmod", "ENOTSUP")), "keep others out"),
    Surrounding("no locks", _prelude(_refusing("fcntl.flock", "ENOLCK"))),
    Surrounding(
        "no locks, another host",
        _both(_prelude(_refusing("fcntl.flock", "EOPNOTSUPP")), _content(LOCK, OTHER_HOST)),
        "is open on other-laptop",
    ),
    Surrounding("mask open", _prelude("import os; os.umask(0)\n")),
    Surrounding("mask shut", _prelude("import os; os.umask(0o777)\n")),
    Surrounding("letters of Windows", _env(PYTHONIOENCODING="cp1252")),
    Surrounding("letters of old", _env(PYTHONIOENCODING="ascii", LC_ALL="C")),
    Surrounding("language unknown", _env(LC_ALL="xx_YY.nonsense", LANG="")),
    Surrounding("zone unknown", _env(TZ="Nowhere/Land")),
    Surrounding("no place for what passes", _env(TMPDIR="/gone", XDG_RUNTIME_DIR="/gone")),
)


@dataclass(frozen=True)
class Call:
    """A command line on its own, and how it must end."""

    name: str
    words: tuple[str, ...]
    says: str
    statuses: tuple[int, ...]
    prelude: str = ""
    env: tuple[tuple[str, str | None], ...] = ()


NO_HOME = "There is no home folder"
_NO_ENTRY = "import pwd\ndef gone(*_): raise KeyError\npwd.getpwuid = pwd.getpwnam = gone\n"
CALLS = (
    Call("no home", ("check",), NO_HOME, (2,), _NO_ENTRY, (("HOME", None),)),
    Call("home empty", ("check",), NO_HOME, (2,), "", (("HOME", ""),)),
    Call("home relative", ("check",), NO_HOME, (2,), "", (("HOME", "home"),)),
    Call("no home, window", (), NO_HOME, (1,), _NO_ENTRY, (("HOME", None),)),
    Call("home relative, window", (), NO_HOME, (1,), "", (("HOME", "home"),)),
    Call("place relative", ("check",), "", (0,), "", (("XDG_DATA_HOME", "here"),)),
    Call("name no text", ("import", "a", "--as", "\udcff"), "letters", (2,)),
    Call("person no text", ("report", "--out", "a.pdf", "--person", "\udcff"), "letters", (2,)),
    Call(
        "header no text",
        ("handout", "T05", "--out", "a.pdf", "--header", "\udcff"),
        "letters",
        (2,),
    ),
    Call("out no text", ("handout", "T05", "--out", "caf\udce9.html"), "written to", (0,)),
    Call("out far too long", ("figure", "T05", "--out", "x" * 6000 + ".png"), "too long", (2,)),
    Call("out a folder", ("figure", "T05", "--out", "/usr.png/"), "", (2,)),
    Call(
        "out a device", ("handout", "T05", "--force", "--out", "/dev/null.pdf"), "could not", (2,)
    ),
    Call("in a device", ("import", "/dev/zero"), "not an ordinary file", (2,)),
    Call("in a folder", ("import", "/"), "not an ordinary file", (2,)),
    Call("in far too long", ("import", "x" * 6000), "too long", (2,)),
    Call("folder unnamed", ("check", "--data-dir", ""), "must be named", (2,)),
    Call(
        "list of old letters",
        ("handout", "--list"),
        "T05",
        (0,),
        "",
        (("PYTHONIOENCODING", "ascii"),),
    ),
    Call(
        "no screen",
        (),
        "no screen",
        (1,),
        "",
        (("QT_QPA_PLATFORM", None), ("DISPLAY", None), ("WAYLAND_DISPLAY", None)),
    ),
)


def files_in(folder: Path) -> Iterator[bytes]:
    """All that lies in a place, as bytes."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path.read_bytes()


if sys.platform == "win32":  # pragma: no cover
    SURROUNDINGS, CALLS = (), ()
