"""Letters for what is drawn without a window."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication

from backcoach.painting.typeface import load_typeface
from backcoach.storage.content.font_files import font_files
from backcoach.storage.content.paths import assets_dir


@contextmanager
def letters() -> Iterator[None]:
    """Our own fonts in Qt, which needs an application for them, even without a screen."""
    application = QGuiApplication.instance()
    if application is None:
        application = QGuiApplication(["", "-platform", "offscreen"])
        load_typeface(font_files(assets_dir()))
    yield
    del application
