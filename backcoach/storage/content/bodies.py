"""Reads the bodies in `assets/body/`."""

from pathlib import Path
from typing import TYPE_CHECKING

from backcoach.storage.content.content_error import ContentError, faults_of
from backcoach.storage.content.toml_file import file_label
from backcoach.storage.files.regular_file import read_regular

# numpy is waited for by whoever draws a body, not by the first window.
# ruff: noqa: PLC0415

if TYPE_CHECKING:
    from backcoach.figure.body.body_mesh import BodyMesh
    from backcoach.figure.body.look import Build
    from backcoach.figure.body.unpacking import Arrays

FOLDER, SUFFIX = "body", ".npz"


def read_body(assets: Path, build: "Build") -> "BodyMesh":
    """A build.

    Raises:
        ContentError: the file is missing or at fault.
    """
    from backcoach.figure.body.unpacking import unpacked

    path = assets / FOLDER / f"{build}{SUFFIX}"
    label = file_label(assets, path)
    try:
        data = read_regular(path)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise ContentError(label, "", f"cannot be read: {reason}.") from fault
    with faults_of(label):
        return unpacked(_arrays(data))


def _arrays(data: bytes) -> "Arrays":
    import zlib
    from io import BytesIO
    from zipfile import BadZipFile

    import numpy as np

    broken = (BadZipFile, zlib.error, OSError, EOFError, KeyError, NotImplementedError)
    try:
        with np.load(BytesIO(data), allow_pickle=False) as kept:
            return {name: kept[name] for name in kept}
    except broken as fault:
        raise ValueError(f"it is damaged ({fault})") from fault
