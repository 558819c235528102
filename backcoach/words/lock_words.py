"""Who has a data folder, and what to do about it."""

from datetime import datetime

from backcoach.storage.files.folder_lock import InUseError
from backcoach.words.path_words import path_words
from backcoach.words.time_words import clock_time, short_day
from backcoach.words.translation import translate


def in_use_words(fault: InUseError) -> str:
    """Who has the folder. Where they may be gone, the file that says so, and since when."""
    if not fault.sure:
        return _perhaps_gone_words(fault)
    if not fault.holder.process:
        return translate("LockWords", "BackCoach is open already. Close the other window first.")
    words = translate(
        "LockWords", "BackCoach is open already (process {0} on {1}). Close the other window first."
    )
    return words.format(fault.holder.process, fault.holder.host)


def remove_lock_words(fault: InUseError) -> str:
    """The same, with what someone can do who has no window to ask in."""
    if fault.sure:
        return in_use_words(fault)
    words = translate("LockWords", "If it is open nowhere, remove {0} and try again.")
    return f"{in_use_words(fault)} {words.format(path_words(fault.file))}"


def _perhaps_gone_words(fault: InUseError) -> str:
    since = datetime.fromtimestamp(fault.since).astimezone()
    words = translate(
        "LockWords", "{0} says that BackCoach is open on {1}, since {2}, {3}. Close it there first."
    )
    host = fault.holder.host or translate("LockWords", "another computer")
    return words.format(path_words(fault.file), host, short_day(since.date()), clock_time(since))
