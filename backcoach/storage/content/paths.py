"""Where BackCoach's own content lies, and where a person's data is kept."""

import os
from pathlib import Path

from backcoach.storage.files.storage_error import writing_files

_PACKAGE = Path(__file__).resolve().parents[2]
_OWNER_ONLY = 0o700
_NO_HOME = "There is no home folder. Choose one with --data-dir."


def assets_dir(package: Path = _PACKAGE) -> Path:
    """The content's folder: inside an installed package, beside it in a checkout."""
    installed = package / "assets"
    return installed if installed.is_dir() else package.parent / "assets"


def data_place(chosen: Path | None = None) -> Path:
    """The folder of the person's own data, whether it is there yet or not.

    Raises:
        OSError: nobody chose one, and the system knows no home folder.
    """
    if chosen:
        return chosen
    if not _home_is_known():
        raise FileNotFoundError(_NO_HOME)
    import platformdirs  # noqa: PLC0415 -- the first window waits for it only where it is needed

    try:
        return platformdirs.user_data_path("backcoach", appauthor=False)
    except RuntimeError as fault:
        raise FileNotFoundError(_NO_HOME) from fault


def _home_is_known() -> bool:
    """Whether the system names the home folder, if at all, by a whole path."""
    named = (Path(os.environ.get(name, "")) for name in ("XDG_DATA_HOME", "HOME"))
    return "HOME" not in os.environ or any(path.is_absolute() for path in named)


def data_dir(chosen: Path | None = None) -> Path:
    """The folder of the person's own data, made if missing, closed to other users.

    A folder that was there before keeps the rights that it has.

    Raises:
        OSError: nobody chose one, and the system knows no home folder.
        StorageError: the folder cannot be made, or is not a folder.
    """
    folder = data_place(chosen)
    with writing_files(folder):
        if not folder.is_dir():
            folder.parent.mkdir(parents=True, exist_ok=True)
            folder.mkdir(mode=_OWNER_ONLY, exist_ok=True)
    return folder
