"""Where a command may write."""

from pathlib import Path

from backcoach.cli.outcome import RefusedError
from backcoach.storage.content.paths import data_place
from backcoach.words.translation import translate


def refuse_place(
    out: Path, data_dir: Path | None, *, force: bool, tables: tuple[Path, ...] = ()
) -> None:
    """Refuse to replace a file, to write where nothing can be, or into BackCoach's own folder.

    `out` is a file, or the folder of `tables`. With `force`, files may be replaced.

    Raises:
        RefusedError: it says what to do instead.
    """
    own, parent = data_place(data_dir), out.absolute().parent
    if out.resolve().is_relative_to(own.resolve()):
        sentence = translate(
            "OutputPlace", "Choose a place outside of {0}: BackCoach keeps its own files there."
        )
        raise RefusedError(sentence.format(own))
    if not parent.is_dir():
        raise RefusedError(translate("OutputPlace", "There is no folder {0}.").format(parent))
    if tables and out.exists() and not out.is_dir():
        sentence = translate("OutputPlace", "{0} is a file. Name a folder for the tables.")
        raise RefusedError(sentence.format(out))
    if out.is_dir() and not tables:
        sentence = translate("OutputPlace", "{0} is a folder. Name a file in it.")
        raise RefusedError(sentence.format(out))
    for path in tables or (out,):
        if path.exists() and not force:
            sentence = translate(
                "OutputPlace", "{0} is there already. Say --force to write over it."
            )
            raise RefusedError(sentence.format(path))
