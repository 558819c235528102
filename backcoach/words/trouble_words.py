"""What went wrong with a file, and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backcoach.storage.content.content_error import ContentError, OutdatedError
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.words.translation import translate

_WORDS = {
    Trouble.FOLDER_NOT_WRITABLE: QT_TRANSLATE_NOOP(
        "TroubleWords",
        "BackCoach may not write into {folder}. Give yourself the right to write there.",
    ),
    Trouble.CANNOT_OPEN: QT_TRANSLATE_NOOP(
        "TroubleWords", "BackCoach cannot open {file}. Check that the folder is there and readable."
    ),
    Trouble.READ_ONLY: QT_TRANSLATE_NOOP(
        "TroubleWords",
        "Nothing can be saved: {file} is read-only. Make it writable, then try again.",
    ),
    Trouble.READ_ONLY_DRIVE: QT_TRANSLATE_NOOP(
        "TroubleWords",
        "Nothing can be saved: the drive with {folder} is read-only. "
        "Make it writable, or use another one.",
    ),
    Trouble.GONE: QT_TRANSLATE_NOOP(
        "TroubleWords", "{file} is not there. Check that its drive is plugged in, then try again."
    ),
    Trouble.NOT_A_FILE: QT_TRANSLATE_NOOP(
        "TroubleWords", "{file} is not an ordinary file. Move it away, then try again."
    ),
    Trouble.NOT_A_FOLDER: QT_TRANSLATE_NOOP(
        "TroubleWords", "{file} is not a folder. Move it away, then try again."
    ),
    Trouble.NAME_TOO_LONG: QT_TRANSLATE_NOOP(
        "TroubleWords", "The name {file} is too long. Use a shorter one."
    ),
    Trouble.LOCKED: QT_TRANSLATE_NOOP(
        "TroubleWords", "Another program is using {file}. Close it, then try again."
    ),
    Trouble.DISK_FULL: QT_TRANSLATE_NOOP(
        "TroubleWords", "The disk is full. Make some room, then try again. Nothing old is lost."
    ),
    Trouble.DISK_FAULT: QT_TRANSLATE_NOOP(
        "TroubleWords", "The disk reported a fault at {file}. Check the disk, then try again."
    ),
    Trouble.DAMAGED: QT_TRANSLATE_NOOP(
        "TroubleWords",
        "Your history in {file} is damaged. It stays as it is. Check your data to mend it.",
    ),
    Trouble.UNSOUND: QT_TRANSLATE_NOOP(
        "TroubleWords",
        "Part of your history in {file} makes no sense. It stays as it is. "
        "Check your data to mend it.",
    ),
    Trouble.FOREIGN: QT_TRANSLATE_NOOP(
        "TroubleWords",
        "{file} belongs to another program. It was not touched. Move it, then try again.",
    ),
    Trouble.NEWER: QT_TRANSLATE_NOOP(
        "TroubleWords",
        "{file} was made by a newer BackCoach. It was not touched. Use the newer version.",
    ),
    Trouble.BROKEN_OFF: QT_TRANSLATE_NOOP(
        "TroubleWords",
        "It was broken off, and nothing was changed. Start it again whenever you like.",
    ),
}

# Of these, what helps is to have the data checked.
TO_CHECK = frozenset({Trouble.DAMAGED, Trouble.UNSOUND, Trouble.FOREIGN})


def trouble_words(error: StorageError) -> str:
    """What happened and what to do, in one to three sentences."""
    from backcoach.words.path_words import path_words  # noqa: PLC0415 -- seldom needed

    words = translate("TroubleWords", str(_WORDS[error.trouble]))
    return words.format(file=path_words(error.path), folder=path_words(error.path.parent))


def content_words(error: ContentError) -> str:
    """Which part of the program's own content is damaged or out of date, and what to do."""
    if isinstance(error, OutdatedError):
        words = translate(
            "TroubleWords", "In one stretch people do not move, for its scene was changed. ({0})"
        )
        return words.format(error)
    words = translate(
        "TroubleWords",
        "A part of BackCoach is damaged. Install it again. Your history is safe. ({0})",
    )
    return words.format(error)
