"""Hands for the dialogs that choose files and ask questions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
)

CHOOSING = (QDialogButtonBox.StandardButton.Save, QDialogButtonBox.StandardButton.Open)


def open_dialog(window, kind=QFileDialog):
    """The dialog in front; None where nothing is asked."""
    QApplication.processEvents()
    return next((each for each in window.findChildren(kind) if each.isVisible()), None)


def choose_path(qtbot, window, path):
    """Put a path into the dialog that is open, and choose it."""
    dialog = open_dialog(window)
    line = dialog.findChild(QLineEdit)
    line.setText(str(path))  # typed keys would open a list of names, which offscreen warns of
    box = dialog.findChild(QDialogButtonBox)
    button = next(filter(None, map(box.button, CHOOSING)))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def press_in(qtbot, dialog: QDialog, text):
    """Press a button of a dialog by its text."""
    buttons = dialog.findChildren(QAbstractButton)
    button = next(each for each in buttons if each.text().replace("&", "") == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def answer(qtbot, window, text):
    """Answer the question that is open."""
    press_in(qtbot, open_dialog(window, QMessageBox), text)
