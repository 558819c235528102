"""Keeps what the window shows as numbered pictures."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QScrollArea

from backcoach.gui.shell.program import Program
from backcoach.gui.widgets.figure_view import FigureView
from backcoach.painting.easel import finish
from walkthrough.driver import wait_until


class Screenshots:
    """Pictures of a program's window, numbered as they are taken."""

    def __init__(self, program: Program, out: Path) -> None:
        self._program = program
        self._out = out
        self._taken = 0

    def take(self, name: str) -> None:
        """Keep what the window shows, and the end of a page that is longer than the window."""
        self.settle()
        self._save(name)
        page = self._program.window.page
        for scroll in page.findChildren(QScrollArea) if page else ():
            bar = scroll.verticalScrollBar()
            if scroll.isVisible() and bar.maximum() > 0:
                bar.setValue(bar.maximum())
                self._save(f"{name}-end")
                bar.setValue(0)

    def settle(self) -> None:
        """Wait until the history has told all that was asked of it."""
        told: list[None] = []
        self._program.history.run(lambda _: None, told.append)
        wait_until(lambda: bool(told))
        QApplication.processEvents()

    def _save(self, name: str) -> None:
        QApplication.processEvents()
        finish()
        figures = self._program.window.findChildren(FigureView)
        wait_until(lambda: all(figure.is_at_rest for figure in figures))
        finish()
        self._taken += 1
        self._program.window.grab().save(str(self._out / f"{self._taken:02}-{name}.png"))
