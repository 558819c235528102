"""Turns the texts in `assets/translations/*.ts` into the `.qm` files that Qt reads."""

import os
import subprocess
import sys
from pathlib import Path

from compile_forms import ROOT, qt_tool

TRANSLATIONS = ROOT / "assets" / "translations"


def compile_translations(folder: Path) -> None:
    """Write each translation anew, in one step: another process may be reading it.

    Raises:
        ValueError: lrelease refused a file; the message is its own, with the file's name.
    """
    for texts in sorted(folder.glob("*.ts")):
        fresh = texts.with_suffix(f".{os.getpid()}")
        lrelease = subprocess.run(
            [qt_tool("lrelease"), "-silent", str(texts), "-qm", str(fresh)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if lrelease.returncode != 0:
            raise ValueError(f"{texts}: {lrelease.stderr.strip()}")
        fresh.replace(texts.with_suffix(".qm"))


def main() -> None:
    """Compile the checkout's translations."""
    try:
        compile_translations(TRANSLATIONS)
    except (ValueError, ModuleNotFoundError) as problem:
        sys.exit(str(problem))


if __name__ == "__main__":
    main()
