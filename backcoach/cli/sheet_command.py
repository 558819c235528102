"""What the commands that write a sheet share: the place to write to, and the writing."""

import sys
from argparse import Namespace
from pathlib import Path

from backcoach.cli.command_support import DONE, RefusedError
from backcoach.gui.paper.sheet_file import ENDINGS, write_sheet
from backcoach.paper.missing_words import missing_words
from backcoach.paper.sheet import Sheet
from backcoach.paper.typography import missing_characters
from backcoach.words.translation import translate


def refuse_place(asked: Namespace, folder: Path) -> None:
    """Refuse to write where something is, where nothing can be, or among BackCoach's own files.

    Raises:
        RefusedError: with what to do instead.
    """
    out: Path | None = asked.out
    if out is None or out.suffix.lower() not in ENDINGS:
        raise RefusedError(
            translate("SheetCommand", "Give --out a file name that ends in .pdf or .html.")
        )
    if out.resolve().is_relative_to(folder.resolve()):
        sentence = translate(
            "SheetCommand", "Choose a place outside of {0}: BackCoach keeps its own files there."
        )
        raise RefusedError(sentence.format(folder))
    if out.is_dir():
        raise RefusedError(
            translate("SheetCommand", "{0} is a folder. Name a file in it.").format(out)
        )
    if not out.absolute().parent.is_dir():
        raise RefusedError(
            translate("SheetCommand", "There is no folder {0}.").format(out.absolute().parent)
        )
    if out.exists() and not asked.force:
        raise RefusedError(
            translate("SheetCommand", "{0} is there already. Say --force to write over it.").format(
                out
            )
        )


def write_out(sheet: Sheet, out: Path, said: str) -> int:
    """Write a sheet, say so with {0} for its place, and return the exit status.

    Raises:
        RefusedError: the file cannot be written.
    """
    missing = missing_characters(sheet.words()) if out.suffix.lower() == ".pdf" else ()
    if missing:
        sys.stderr.write(f"{missing_words(missing)}\n")
    try:
        write_sheet(sheet, out)
    except OSError as fault:
        sentence = translate("SheetCommand", "{0} could not be written. Choose another place.")
        raise RefusedError(sentence.format(out)) from fault
    sys.stdout.write(said.format(out) + "\n")
    return DONE
