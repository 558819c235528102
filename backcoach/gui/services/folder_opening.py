"""Opens a folder where the computer shows its files."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from backcoach.gui.services.notice import Notice
from backcoach.gui.services.services import Services
from backcoach.words.translation import translate


def open_folder(services: Services, folder: Path) -> None:
    """Open it; where the computer has no way to, say where it is."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        words = translate("FolderOpening", "No program here can show folders. The folder is {0}.")
        services.say(Notice(words.format(folder)))
