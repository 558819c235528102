from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backcoach.gui.shell.first_paint import FirstPaint


def test_the_first_paint_is_told_once_and_after_it_happened(qtbot: QtBot) -> None:
    window, told = QWidget(), []
    qtbot.addWidget(window)
    first = FirstPaint(window)
    first.done.connect(lambda: told.append("seen"))

    QApplication.processEvents()
    assert told == []

    with qtbot.waitSignal(first.done):
        window.show()
    window.repaint()
    QApplication.processEvents()
    assert told == ["seen"]
