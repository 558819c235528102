"""What every test stands on: no screen, fresh forms, our letters, British dates, a still clock."""

import gc
import os
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcoach.domain.settings import Theme
from backcoach.figure.body.builds import BUILDS
from backcoach.figure.drawing.archive import ARCHIVE
from backcoach.gui.services.theme import Appearance, body_font
from backcoach.gui.widgets.palette import tell_theme
from backcoach.painting import easel
from backcoach.painting.typeface import load_typeface
from backcoach.storage.content.bodies import read_body
from backcoach.storage.content.font_files import font_files
from backcoach.words.locality import BRITAIN, adopt, let_faults_be_told_in_english
from backcoach.words.translation import load_translation
from compile_forms import compile_stale
from compile_translations import compile_translations
from tests.at_once import AtOnce, Idle
from tests.places import ASSETS, ROOT
from tests.profiles import load_profile
from tests.stretches import MORNING
from walkthrough.manual_clock import ManualClock
from walkthrough.pretended_screen import pretend_a_screen

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pretend_a_screen()
compile_stale(ROOT / "ui", ROOT / "backcoach" / "gui")
compile_translations(ROOT / "assets" / "translations")

load_profile()
# A busy machine is waited for longer than the five seconds of pytest-qt.
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed):
    _wait.__kwdefaults__["timeout"] = 30_000

_SHOWN = Qt.WidgetAttribute.WA_WState_Created
_LOOK = pytest.StashKey[tuple[QPalette, QFont]]()


@pytest.fixture(scope="session", autouse=True)
def qapp(qapp: QApplication, pytestconfig: pytest.Config) -> QApplication:
    """Letters and plurals as people see them."""
    load_typeface(font_files(ASSETS))
    load_translation(qapp, ASSETS)
    BUILDS.are_read_by(partial(read_body, ASSETS))
    let_faults_be_told_in_english(os.environ)
    qapp.setFont(body_font(qapp.font().family(), 100))
    pytestconfig.stash[_LOOK] = qapp.palette(), qapp.font()
    return qapp


@pytest.fixture
def fake_clock() -> ManualClock:
    return ManualClock(MORNING, seconds=1000.0)


@pytest.fixture(autouse=True)
def british() -> None:
    """Dates and numbers as written in Britain, whatever the computer is set to."""
    adopt(BRITAIN)


@pytest.fixture(autouse=True)
def no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody paints figures, for that takes most of the time; nothing of them was drawn ahead."""
    monkeypatch.setattr(easel, "thread", Idle)
    ARCHIVE.is_kept_by(None)


@pytest.fixture
def pictures_at_once(monkeypatch: pytest.MonkeyPatch) -> AtOnce:
    """Every picture is there as soon as it is asked for, or when it is let go."""
    executor = AtOnce()
    monkeypatch.setattr(easel, "thread", lambda: executor)
    return executor


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Leave nothing of a test to the next: no widgets, no colours, no letters.

    The event loop of the tests never comes to deleting what was told to `deleteLater`, and
    windows that nobody closes wait in circles for the collector, so what a test finds would
    hang on when that came last. What was never shown is left to the collector: parts of a plot
    of pyqtgraph belong to no window, and may not go before it. What was kept from the collector
    is looked at again.
    """
    yield
    gc.unfreeze()
    if isinstance(app := QApplication.instance(), QApplication):
        for widget in app.topLevelWidgets():
            if widget.parent() is None and widget.testAttribute(_SHOWN):
                widget.deleteLater()
        for appearance in app.findChildren(Appearance):
            appearance.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        _dress_plainly(app, *item.config.stash[_LOOK])


def _dress_plainly(app: QApplication, palette: QPalette, font: QFont) -> None:
    if app.styleSheet() or app.palette() != palette or app.font() != font:
        app.setStyleSheet("")
        app.setPalette(palette)
        app.setFont(font)
        tell_theme(app, Theme.LIGHT)
