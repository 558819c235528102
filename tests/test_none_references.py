"""Guards the pin on PySide6: version 6.12 on Python 3.11 loses a reference to None per call."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 10_000


def test_ten_thousand_void_calls_lose_no_reference_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        label.update()

    assert abs(sys.getrefcount(None) - before) < CALLS / 100
