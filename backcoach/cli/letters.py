"""Letters for what is drawn without a window."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication


@contextmanager
def letters() -> Iterator[None]:
    """Qt's fonts, which need an application, even without a screen."""
    application = QGuiApplication.instance() or QGuiApplication(["", "-platform", "offscreen"])
    yield
    del application
