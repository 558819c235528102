"""The copies of the history: listed, restored, made, and saved elsewhere."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot

from backcoach.gui.data.backups_page import BackupsPage, CopyState, Held, made_words
from backcoach.gui.data.forgetting_work import before_forgetting
from backcoach.gui.data.restore_page import RestorePage, RestoreState
from backcoach.gui.services.confirmation import ask_to_confirm
from backcoach.gui.services.export_privacy_notice import after_privacy_notice
from backcoach.gui.services.file_choice import ask_before_writing_over, choose_place
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.folder_opening import open_folder
from backcoach.gui.services.notice import Notice
from backcoach.storage.backups.backup import Backup, Backups, Occasion
from backcoach.storage.backups.backup_contents import BackupContents, backup_contents
from backcoach.storage.backups.forgetting_copies import (
    Remnants,
    forget_in_copies,
    remnants_in_copies,
)
from backcoach.storage.backups.opening import BACKUPS, HISTORY, set_aside_unless_sound
from backcoach.storage.files.private_file import copy_private_file
from backcoach.storage.files.storage_error import StorageError, reading_files
from backcoach.words.translation import translate
from backcoach.words.trouble_words import trouble_words

if TYPE_CHECKING:
    from backcoach.gui.services.history import History
    from backcoach.gui.services.services import Services


_WHY = {
    Occasion.DAILY: QT_TRANSLATE_NOOP("BackupsFlow", "Made for the day"),
    Occasion.UPDATE: QT_TRANSLATE_NOOP("BackupsFlow", "Made before BackCoach was updated"),
    Occasion.RESTORE: QT_TRANSLATE_NOOP("BackupsFlow", "Made before another copy came back"),
    Occasion.IMPORT: QT_TRANSLATE_NOOP("BackupsFlow", "Made before data was brought in"),
    Occasion.DAMAGE: QT_TRANSLATE_NOOP("BackupsFlow", "Made before damage was found"),
    Occasion.ASKED: QT_TRANSLATE_NOOP("BackupsFlow", "Made when you asked for it"),
    Occasion.REPAIR: QT_TRANSLATE_NOOP("BackupsFlow", "Made before the history was mended"),
}


class BackupsFlow(Flow):
    """Reads the copies one by one, so that other work comes in between."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._now: Held | None = None
        self._chosen: CopyState | None = None
        self._backups = Backups(services.folder / BACKUPS)
        self._page = self.own(BackupsPage())
        self._page.chosen.connect(self._look_at)
        self._page.make_asked.connect(self._make)
        self._page.forget_asked.connect(self._look_for_remnants)
        self._page.back_asked.connect(self.left)

    @cached_property
    def _restore_page(self) -> RestorePage:
        page = self.own(RestorePage())
        page.restore_asked.connect(self._restore)
        page.elsewhere_asked.connect(self._ask_elsewhere)
        page.back_asked.connect(self._show_list)
        return page

    def start(self) -> None:
        folder = self._services.folder
        self.run_on_file(partial(_copies, folder), lambda found: self._list(*found))

    def _list(self, now: Held | None, copies: tuple[CopyState, ...]) -> None:
        self._now = now
        self._show_list()
        self._page.show_copies(copies)
        self._look_into(copies)

    def _look_into(self, copies: tuple[CopyState, ...]) -> None:
        """Find out what the first of these holds, and then the others."""
        if not copies:
            return
        first, *others = copies
        path = Path(first.path)

        def show(held: Held | None) -> None:
            self._page.show_copy(replace(first, held=held, is_bad=held is None))
            self._look_into(tuple(others))

        self.run_on_file(partial(_held_by, path), show)

    @Slot()
    def _show_list(self) -> None:
        self._services.show(self._page)

    @Slot(object)
    def _look_at(self, copy: CopyState) -> None:
        if copy.held is not None:
            self._chosen = copy
            self._services.show(self._restore_page)
            self._restore_page.show_restore(RestoreState(copy, copy.held, self._now))

    @Slot()
    def _make(self) -> None:
        now, on_progress = self._services.now(), self._services.long_work.progress
        words = translate("BackupsFlow", "Making a copy")

        def make(history: History) -> None:
            database = history.opening.database
            self._backups.make(database, now, Occasion.ASKED, on_progress(words))

        made = Notice(translate("BackupsFlow", "A copy is made."))
        self.run(make, lambda _none: self.start(), tell=lambda _none: self._services.say(made))

    @Slot()
    def _look_for_remnants(self) -> None:
        folder, now = self._services.folder, self._services.now()
        self.run_on_file(partial(remnants_in_copies, folder, now), self._ask_to_forget)

    def _ask_to_forget(self, found: Remnants) -> None:
        self._page.wake()
        if found == Remnants():
            nothing = translate("BackupsFlow", "The copies hold nothing that is deleted for good.")
            self._services.say(Notice(nothing))
        else:
            ask_to_confirm(self._page.window(), before_forgetting(found), self._forget)

    def _forget(self) -> None:
        words = translate("BackupsFlow", "Writing the copies anew")
        on_progress = self._services.long_work.progress(words)
        folder, now = self._services.folder, self._services.now()
        done = Notice(translate("BackupsFlow", "It is gone from the copies too."))
        self.run_on_file(
            lambda: forget_in_copies(folder, now, on_progress),
            lambda _none: self.start(),
            tell=lambda _none: self._services.say(done),
            otherwise=self.start,
        )

    @Slot()
    def _restore(self) -> None:
        if self._chosen is None:
            return
        copy, folder, now = self._chosen, self._services.folder, self._services.now()
        if self._now is not None:
            self._put_back(copy)
            return
        self._services.history.run_exclusive(
            partial(set_aside_unless_sound, folder, now),
            self.heard(partial(self._put_back, copy)),
            self.unheard(),
        )

    def _put_back(self, copy: CopyState, aside: Path | None = None) -> None:
        """Restore a copy; what could not be opened, and is `aside` by now, is kept for good."""
        now, on_progress = self._services.now(), self._services.long_work.progress
        wanted = Backup(Path(copy.path), copy.made_at, Occasion.ASKED)
        words = translate("BackupsFlow", "Going back")

        def restore(history: History) -> Path:
            database = history.opening.database
            replaced = self._backups.restore(database, wanted, now, on_progress(words))
            return aside or replaced.path

        self._services.history.restore(
            restore,
            self.heard(lambda _kept: self.left.emit(), tell=partial(self._say_back, copy)),
            self.unheard(),
            older=True,
        )

    def _say_back(self, copy: CopyState, replaced: Path) -> None:
        self._services.current.close()
        words = translate(
            "BackupsFlow", "Your data is as it was on {0}. What was here is kept as {1}."
        )
        self._services.say(Notice(words.format(made_words(copy), replaced.name)))

    @Slot()
    def _ask_elsewhere(self) -> None:
        window = self._restore_page.window()
        after_privacy_notice(self._services.preferences, window, self._choose_elsewhere)

    def _choose_elsewhere(self) -> None:
        if self._chosen is not None:
            source = Path(self._chosen.path)
            kind = translate("BackupsFlow", "Copies (*.sqlite)")
            choose_place(self._restore_page, source.name, kind, partial(self._save, source))

    def _save(self, source: Path, path: Path) -> None:
        if path.resolve().is_relative_to(source.parent.parent.resolve()):
            words = translate(
                "BackupsFlow", "BackCoach keeps its own files there. Choose elsewhere."
            )
            self._services.say(Notice(words))
            return
        ask_before_writing_over(self._restore_page, (path,), partial(self._copy, source, path))

    def _copy(self, source: Path, path: Path) -> None:
        words = translate("BackupsFlow", "Saving the copy")
        on_progress = self._services.long_work.progress

        def copy(_history: History) -> StorageError | None:
            try:
                copy_private_file(source, path, on_progress(words))
            except StorageError as fault:
                return fault
            return None

        self.run(copy, tell=partial(self._say_copied, path))

    def _say_copied(self, path: Path, fault: StorageError | None) -> None:
        if fault is not None:
            self._services.say(Notice(trouble_words(fault)))
            return
        words = translate("BackupsFlow", "Saved as {0}. Keep it where only you can read it.")
        way = translate("BackupsFlow", "Open the folder")
        show = partial(open_folder, self._services.say, path.parent)
        self._services.say(Notice(words.format(path), way, show))


def _copies(folder: Path) -> tuple[Held | None, tuple[CopyState, ...]]:
    """What is here now, if it can be read, and every copy with what its name and size tell."""
    copies = []
    for backup in Backups(folder / BACKUPS).all():
        with reading_files(backup.path):
            copies.append(_shown(backup, backup.path.stat().st_size))
    return _held_by(folder / HISTORY), tuple(copies)


def _shown(backup: Backup, size: int) -> CopyState:
    why = translate("BackupsFlow", str(_WHY[backup.occasion]))
    return CopyState(backup.path, backup.made_at, why, size)


def _held_by(path: Path) -> Held | None:
    """What a history or a copy of one holds; None if it cannot be read as it is."""
    try:
        return _held(backup_contents(path))
    except StorageError:
        return None


def _held(contents: BackupContents) -> Held:
    return Held(contents.people, contents.sessions, contents.first, contents.last)
