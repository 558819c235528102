"""Importing data from a file: read, compared, and taken in only when that is asked."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Slot

from backcoach.gui.data.import_page import BringIn, ImportPage, ImportStage, ImportState, Owner
from backcoach.gui.data.import_work import Looked, bring_in, look_into
from backcoach.gui.services.file_choice import choose_file
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.notice import Notice
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.words.translation import translate
from backcoach.words.trouble_words import trouble_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from backcoach.gui.data.import_work import Brought
    from backcoach.gui.services.history import History
    from backcoach.gui.services.services import Services


T = TypeVar("T")


class ImportFlow(Flow):
    """Reads a file, and compares it with what is here before any of it is saved."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._looked: Looked | None = None
        self._state = ImportState()
        self._page = self.own(ImportPage())
        self._page.file_asked.connect(self._choose)
        self._page.owner_said.connect(self._compare)
        self._page.bring_in_asked.connect(self._bring_in)
        self._page.done.connect(self.left)
        self._page.back_asked.connect(self.left)

    def start(self) -> None:
        self._services.show(self._page)
        self._show(self._state)

    @Slot()
    def _choose(self) -> None:
        choose_file(self._page, translate("ImportFlow", "BackCoach data (*.json)"), self._read)

    def _read(self, path: Path) -> None:
        before, now = self._state, self._services.now()
        self._show(ImportState(ImportStage.READING, path.name))
        words = translate("ImportFlow", "Reading the file")
        on_progress = self._services.long_work.progress

        def read(history: History) -> Looked | StorageError:
            return _unless_broken_off(lambda: look_into(path, history, now, on_progress(words)))

        self.run(
            read,
            self._show_looked,
            tell=self._say_trouble,
            otherwise=partial(self._show, before),
        )

    @Slot(object)
    def _compare(self, owner: Owner) -> None:
        """Compare again, now that it is known who the other owner is."""
        looked = self._looked
        self._state = replace(self._state, owner=owner)
        if looked is not None:
            self.run(
                lambda history: looked.as_owner(history, owner.who, owner.label), self._show_looked
            )

    def _show_looked(self, looked: Looked | StorageError) -> None:
        if isinstance(looked, StorageError):
            self._show(ImportState())
            return
        self._looked = looked
        stage = ImportStage.READY if looked.merge else ImportStage.WHOSE
        self._show(
            replace(
                self._state,
                stage=ImportStage.REFUSED if looked.refusal else stage,
                refusal=looked.refusal,
                merge=looked.merge,
                days=looked.days,
                ahead=looked.ahead,
                asks_whose=self._state.asks_whose
                or (stage is ImportStage.WHOSE and not looked.refusal),
            )
        )

    @Slot(object)
    def _bring_in(self, asked: BringIn) -> None:
        looked, now = self._looked, self._services.now()
        if looked is None:
            return
        before = replace(self._state, owner=asked.owner)
        self._show(replace(before, stage=ImportStage.READING))
        words = translate("ImportFlow", "Bringing it in")
        on_progress = self._services.long_work.progress
        who, label = asked.owner.who, asked.owner.label

        def bring(history: History) -> Brought | StorageError:
            placed = looked.as_owner(history, who, label)
            return _unless_broken_off(
                lambda: bring_in(
                    placed, history, now, on_progress(words), replacing=asked.replacing
                )
            )

        self.run(
            bring,
            partial(self._show_brought, before, asked),
            tell=self._say_brought,
            otherwise=partial(self._show, before),
        )

    def _show_brought(
        self, before: ImportState, asked: BringIn, brought: Brought | StorageError
    ) -> None:
        if isinstance(brought, StorageError):
            self._show(before)
            return
        self._looked = None
        self._show(
            replace(
                before,
                stage=ImportStage.DONE,
                merge=brought.merge,
                replaced=asked.replacing,
                copied=brought.backup is not None,
            )
        )

    def _say_brought(self, brought: Brought | StorageError) -> None:
        """Say it if the page, which says it too, was left."""
        if self._ended and not isinstance(brought, StorageError):
            self._services.say(Notice(translate("ImportFlow", "The file has been brought in.")))
        self._say_trouble(brought)

    def _say_trouble(self, result: object) -> None:
        if isinstance(result, StorageError):
            self._services.say(Notice(trouble_words(result)))

    def _show(self, state: ImportState) -> None:
        self._state = state
        self._page.show_import(state)


def _unless_broken_off(work: Callable[[], T]) -> T | StorageError:
    """The result, or the error if the person broke it off; other errors are raised."""
    try:
        return work()
    except StorageError as fault:
        if fault.trouble is not Trouble.BROKEN_OFF:
            raise
        return fault
