"""Opens a folder in the computer's own file manager."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from backcoach.gui.services.notice import Notice
from backcoach.words.translation import translate


def open_folder(say: Callable[[Notice], None], folder: Path) -> None:
    """Open a folder; where the computer has no way to, say where it is."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        words = translate("FolderOpening", "No program here can show folders. The folder is {0}.")
        say(Notice(words.format(folder)))
