"""The program's own letters as files: which there are, and whether each is whole."""

import struct
from pathlib import Path

from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.toml_file import file_label
from backcoach.storage.files.regular_file import read_regular

_WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
# What the 32-bit words of every whole font add up to: OpenType 1.9, "head", `checksumAdjustment`.
_SUM = 0xB1B0AFBA
_WORD = 4


def font_files(assets: Path) -> tuple[Path, ...]:
    """One file for each weight, whether it is there or not."""
    return tuple(assets / "fonts" / f"Inter-{weight}.ttf" for weight in _WEIGHTS)


def check_font(assets: Path, path: Path) -> None:
    """Add up a font file.

    Raises:
        ContentError: the file cannot be read, or is not whole.
    """
    try:
        held = read_regular(path)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise ContentError(file_label(assets, path), "", f"cannot be read: {reason}.") from fault
    if len(held) % _WORD or sum(struct.unpack(f">{len(held) // _WORD}I", held)) % 2**32 != _SUM:
        raise ContentError(file_label(assets, path), "", "is damaged.")
