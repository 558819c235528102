"""Qt's application object for commands."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from backcoach.storage.content.paths import assets_dir
from backcoach.words.locality import adopt_own_locality
from backcoach.words.translation import load_translation

# Most commands draw nothing.
# ruff: noqa: PLC0415


def application(*, draws: bool) -> QCoreApplication:
    """The one application object. With our own letters where something is drawn, even unseen."""
    there = QCoreApplication.instance()
    if there is not None:
        return there
    made = _with_letters() if draws else QCoreApplication([])
    load_translation(made, assets_dir())
    adopt_own_locality()
    return made


def _with_letters() -> QCoreApplication:
    from PySide6.QtGui import QGuiApplication

    from backcoach.figure.body.builds import BUILDS
    from backcoach.painting.typeface import load_typeface
    from backcoach.storage.content.bodies import read_body
    from backcoach.storage.content.font_files import font_files

    made = QGuiApplication(["", "-platform", "offscreen"])
    load_typeface(font_files(assets_dir()))
    BUILDS.are_read_by(partial(read_body, assets_dir()))
    return made
