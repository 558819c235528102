"""Writing a sheet to a file."""

from argparse import Namespace
from pathlib import Path

from backcoach.cli.outcome import RefusedError, say
from backcoach.cli.output_place import refuse_place
from backcoach.cli.streams import complain
from backcoach.gui.paper.sheet_file import ENDINGS, write_sheet
from backcoach.paper.missing_words import missing_words
from backcoach.paper.sheet import Sheet
from backcoach.paper.typography import missing_characters
from backcoach.storage.files.storage_error import StorageError
from backcoach.words.translation import translate


def refuse_sheet_place(asked: Namespace) -> None:
    """Refuse a file that no sheet can be written to.

    Raises:
        RefusedError: with what to do instead.
    """
    if asked.out is None or asked.out.suffix.lower() not in ENDINGS:
        sentence = translate("SheetOutput", "Give --out a file name that ends in .pdf or .html.")
        raise RefusedError(sentence)
    refuse_place(asked.out, asked.data_dir, force=asked.force)


def write_out(sheet: Sheet, out: Path, said: str) -> None:
    """Write a sheet and say so, with {0} for its place.

    Raises:
        RefusedError: the file cannot be written.
    """
    missing = missing_characters(sheet.words()) if out.suffix.lower() == ".pdf" else ()
    if missing:
        complain(missing_words(missing))
    try:
        write_sheet(sheet, out)
    except StorageError as fault:
        sentence = translate("SheetOutput", "{0} could not be written. Choose another place.")
        raise RefusedError(sentence.format(out)) from fault
    say(said.format(out))
