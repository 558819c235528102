"""What is asked once before data about a person's health leaves the place that is theirs alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from backcoach.app.services import Services


def leaving_told(services: Services, window: QWidget, then: Callable[[], None]) -> None:
    """Call `then` once the person knows what leaves; at once, where they were told before.

    It is asked without blocking. Whoever answers Cancel is asked again the next time.
    """
    if services.preferences.settings.told_of_leaving:
        then()
        return
    question = QMessageBox(window)
    question.setWindowTitle(_tr("Save outside of BackCoach?"))
    question.setText(_tr("This file will not be protected."))
    question.setInformativeText(
        _tr(
            "It tells about your health, and anyone who opens it can read it. "
            "Save it where only you can read it."
        )
    )
    cancel = question.addButton(_tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    question.addButton(_tr("Save anyway"), QMessageBox.ButtonRole.AcceptRole)
    question.setDefaultButton(cancel)
    question.setEscapeButton(cancel)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.accepted.connect(partial(_go_on, services, then))
    question.open()


def _go_on(services: Services, then: Callable[[], None]) -> None:
    services.preferences.change(told_of_leaving=True)
    then()


def _tr(text: str) -> str:
    return QCoreApplication.translate("LeavingQuestion", text)
