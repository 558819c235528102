"""Opens the window, or says in one sentence why it can't."""

import gc
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from backcoach import __version__
from backcoach.figure.body.builds import BUILDS
from backcoach.gui.shell.program import Program, Surroundings
from backcoach.painting.typeface import load_typeface, typeface
from backcoach.storage.content.bodies import read_body
from backcoach.storage.content.content_error import ContentError
from backcoach.storage.content.font_files import font_files
from backcoach.storage.content.paths import assets_dir, data_dir
from backcoach.storage.files.folder_lock import FolderLock, InUseError
from backcoach.storage.files.storage_error import StorageError
from backcoach.words.locality import adopt_own_locality
from backcoach.words.translation import LANGUAGE, load_translation, translate
from backcoach.words.trouble_words import content_words, trouble_words

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from datetime import datetime
    from uuid import UUID

    from backcoach.desktop.awake import Awake
    from backcoach.desktop.media import Media, MediaCommand
    from backcoach.desktop.notifier import NoticeAnswer, Notifier
    from backcoach.gui.services.screens import Screens
    from backcoach.sound.speaker import Speaker

# What the first window does not show is imported when it is needed.
# ruff: noqa: PLC0415

REFUSED = 1
_LISTENS_AFTER = 500  # milliseconds: the start page comes first


def open_window(chosen_folder: Path | None = None) -> int:
    """Open the window on a data folder and stay until it is closed; return the exit status."""
    if not _has_screen():
        return _refuse_unseen(translate("Launch", "There is no screen here to show a window on."))
    app = make_application()
    if not QFontMetrics(typeface()).inFont("a"):
        return _refuse_unseen(translate("Launch", "No font was found. Install BackCoach again."))
    return _open_on(app, chosen_folder)


def _open_on(app: QApplication, chosen_folder: Path | None) -> int:
    try:
        folder = data_dir(chosen_folder)
        lock = FolderLock(folder)
        ended = _take(lock)
        if ended is not None:
            return ended
        program = make_program(app, folder, lock)
        program.first_paint.done.connect(_collect_from_now_on)
        program.unforeseen.listen()
        program.open()
    except OSError as fault:
        words = app.translate("Launch", "BackCoach cannot use its data folder. {0}")
        return _refuse(words.format(fault))
    except StorageError as error:
        return _refuse(trouble_words(error))
    except ContentError as error:
        return _refuse(content_words(error))
    return _stay(app, program, lock)


def _has_screen() -> bool:
    """Whether Qt can find a screen; it would end the process without one."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(map(os.environ.get, named))


def _refuse_unseen(words: str) -> int:
    from backcoach.gui.shell.second_start import tell_terminal

    tell_terminal(words)
    return REFUSED


def _take(lock: FolderLock) -> int | None:
    """Take the folder; the exit status where someone else has it and this start is over.

    Where nothing can be written, the window opens all the same: what is kept can be read.
    """
    try:
        lock.hold()
    except StorageError:
        return None
    except InUseError as fault:
        from backcoach.gui.shell.second_start import settle

        return settle(lock, fault, local_now())
    return None


def _stay(app: QApplication, program: Program, lock: FolderLock) -> int:
    """Run until the window is closed. A break from the terminal ends it like any kill."""
    from signal import SIG_DFL, SIGINT, signal

    QTimer.singleShot(_LISTENS_AFTER, program.window, partial(_listen, app, program, lock))
    before = signal(SIGINT, SIG_DFL)
    try:
        status = app.exec()
    finally:
        signal(SIGINT, before)
    program.close()
    lock.unlock()
    return status


def _listen(app: QApplication, program: Program, lock: FolderLock) -> None:
    from backcoach.gui.services.first_window import FirstWindow

    app.aboutToQuit.connect(FirstWindow(program.window, lock.file.parent).close)


def _collect_from_now_on() -> None:
    """Let the collector pass by all that the start has made: most of it is there to stay."""
    gc.freeze()
    gc.enable()


def make_application() -> QApplication:
    """The one application object, named so that desktops know it, in the style of `theme`."""
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("backcoach")
    app.setApplicationDisplayName("BackCoach")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("backcoach")
    load_typeface(font_files(assets_dir()))
    load_translation(app, assets_dir())
    BUILDS.are_read_by(partial(read_body, assets_dir()))
    adopt_own_locality()
    return app


def seconds_awake_and_asleep() -> Callable[[], float]:
    """A clock that goes on while the computer sleeps; on Windows every clock does."""
    name = "CLOCK_MONOTONIC" if sys.platform == "darwin" else "CLOCK_BOOTTIME"
    clock = getattr(time, name, None)
    return time.monotonic if clock is None else partial(time.clock_gettime, clock)


def local_now() -> "datetime":
    """The time on the wall, with its zone."""
    from datetime import datetime

    return datetime.now().astimezone()


def new_id() -> "UUID":
    """A number of which there is no second."""
    from uuid import uuid4

    return uuid4()


def make_program(app: QApplication, folder: Path, lock: FolderLock | None = None) -> Program:
    """The program on a data folder, in the surroundings of a real computer."""
    assets = assets_dir()
    given = Surroundings(
        assets=assets,
        folder=folder,
        now=local_now,
        clock=seconds_awake_and_asleep(),
        working=time.process_time,
        new_id=new_id,
        new_executor=_new_executor,
        open_speaker=partial(_open_speaker, assets / "sounds"),
        open_awake=_open_awake,
        open_media=_open_media,
        open_notifier=_open_notifier,
        open_screens=_open_screens,
        lock=lock or FolderLock(folder),
    )
    return Program(app, given)


def _new_executor() -> "Executor":
    from backcoach.gui.services.daemon_thread import DaemonThread

    return DaemonThread("history")


def _open_speaker(
    tones: Path,
    parent: QObject,
    recording: Callable[[str], Path | None],
    tell: Callable[[], None],
) -> "Speaker":
    from backcoach.sound.speaker import SoundSources, open_speaker

    return open_speaker(SoundSources(tones, recording, LANGUAGE), parent, tell)


def _open_awake(why: str) -> "Awake":
    from backcoach.desktop.opening import open_awake

    return open_awake(why)


def _open_media(title: str, told: "Callable[[MediaCommand], None]") -> "Media":
    from backcoach.desktop.opening import open_media

    return open_media(title, told)


def _open_notifier(told: "Callable[[NoticeAnswer], None]") -> "Notifier":
    """The desktop's own way on Linux; elsewhere what Qt knows of the system's."""
    if sys.platform == "linux":
        from backcoach.desktop.opening import open_notifier

        return open_notifier(told)
    from backcoach.gui.services.tray_notifier import TrayNotifier

    return TrayNotifier(told)


def _open_screens() -> "Screens":
    from backcoach.gui.services.screens import Screens

    return Screens()


def _refuse(words: str) -> int:
    from backcoach.gui.shell.second_start import refuse

    return refuse(words)
