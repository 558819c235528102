"""File dialogs that do not block the window."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from backcoach.gui.services.confirmation import Confirmation, ask_to_confirm
from backcoach.words.translation import translate

_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


def choose_place(page: QWidget, name: str, kind: str, then: Callable[[Path], None]) -> None:
    """Choose where to save a file, called `name` at first; `kind` is such as "Tables (*.csv)".

    The dialog does not ask about overwriting: `ask_before_writing_over` does.
    """
    dialog = _dialog(page, translate("FileChoice", "Choose where to save"), then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(kind)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.open()


def choose_folder(page: QWidget, then: Callable[[Path], None]) -> None:
    dialog = _dialog(page, translate("FileChoice", "Choose a folder for the files"), then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def choose_file(page: QWidget, kind: str, then: Callable[[Path], None]) -> None:
    dialog = _dialog(page, translate("FileChoice", "Choose a file"), then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kind)
    dialog.open()


def ask_before_writing_over(page: QWidget, paths: Iterable[Path], then: Callable[[], None]) -> None:
    """Call `then` at once where none of these files exists, else only if the person agrees."""
    there = [path.name for path in paths if path.exists()]
    if not there:
        then()
        return
    asked = Confirmation(
        translate("FileChoice", "Write over it?"),
        translate("FileChoice", "It is there already: {0}").format(", ".join(there)),
        translate("FileChoice", "If you write over it, what it holds now is lost."),
        translate("FileChoice", "Cancel"),
        translate("FileChoice", "Write over it"),
    )
    ask_to_confirm(page, asked, then)


def _dialog(page: QWidget, title: str, then: Callable[[Path], None]) -> QFileDialog:
    dialog = QFileDialog(page, title, QStandardPaths.writableLocation(_DOCUMENTS))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    return dialog
