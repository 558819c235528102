"""A new history, made once and then copied: to make one takes ten times as long as to open it."""

import tempfile
from functools import cache
from pathlib import Path

from backcoach.storage.backups.opening import HISTORY, open_history
from backcoach.storage.files.private_file import make_private_file
from tests.storage.records import NOW


def put_new_history(folder: Path) -> None:
    """Let a folder have a history with nothing in it, unless one is there."""
    path = folder / HISTORY
    if not path.exists():
        make_private_file(path)
        path.write_bytes(_new_history())


@cache
def _new_history() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        open_history(Path(folder), NOW).database.close()
        return (Path(folder) / HISTORY).read_bytes()
