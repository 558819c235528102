"""Correcting a session, deleting it, and bringing it back."""

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import Signal, Slot

from backcoach.domain.history.correction import Correction, noted
from backcoach.domain.session import SessionRecord, SessionRow
from backcoach.gui.history.correct_page import CorrectPage, CorrectState
from backcoach.gui.history.deleted_page import DeletedPage
from backcoach.gui.history.session_page import SessionState
from backcoach.gui.services.current_person import CurrentPerson
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.history_thread import History
from backcoach.gui.services.notice import Notice
from backcoach.gui.services.services import Services
from backcoach.words.time_words import short_day
from backcoach.words.translation import translate


class CorrectionFlow(Flow):
    """Changes one session at a time. `names` are of stretches, by id.

    `corrected` tells that the session was corrected, `left` that it stays as it was, and `listed`
    that the list has to be read anew and shown.
    """

    corrected = Signal()
    listed = Signal()

    def __init__(
        self, services: Services, looked_at: CurrentPerson, names: Mapping[str, str]
    ) -> None:
        super().__init__(services)
        self._looked_at = looked_at
        self._opened: SessionState | None = None
        self._page = self.own(CorrectPage())
        self._deleted_page = self.own(DeletedPage(names))
        self._page.corrected.connect(self._keep)
        self._page.back_asked.connect(self.left)
        self._deleted_page.restore_asked.connect(self._restore)
        self._deleted_page.back_asked.connect(self.listed)

    def show_whose(self, name: str) -> None:
        """Say whose deleted sessions they are, unless `name` is empty."""
        self._deleted_page.show_whose(name)

    @Slot(object)
    def correct(self, opened: SessionState) -> None:
        self._opened = opened
        today = self._services.now().date()
        self._page.show_session(CorrectState(noted(opened.session), today, opened.people))
        self._services.show(self._page)

    @Slot(object)
    def delete(self, record: SessionRecord) -> None:
        """Delete a session, show the list without it, and offer to undo that."""
        now, key = self._services.now(), record.id

        def say() -> None:
            said = translate("CorrectionFlow", "The session of {0} is deleted.")
            undo = translate("CorrectionFlow", "Undo")
            day = short_day(record.started_at)
            self._services.say(Notice(said.format(day), undo, lambda: self._undo(record.id)))

        self.write(lambda history: history.corrections.delete(key, now), self.listed.emit, tell=say)

    @Slot()
    def show_deleted(self) -> None:
        """Show what can be brought back; the list, if nothing is left to bring back."""
        now = self._services.now()
        whose = self._looked_at.at(now)

        def look(history: History) -> tuple[SessionRow, ...]:
            return history.corrections.deleted(whose(history), now)

        self.run(look, self._show_deleted)

    def _show_deleted(self, rows: tuple[SessionRow, ...]) -> None:
        if rows:
            self._deleted_page.show_deleted(rows)
            self._services.show(self._deleted_page)
        else:
            self.listed.emit()

    @Slot(object)
    def _keep(self, correction: Correction) -> None:
        if self._opened is None or correction == noted(self._opened.session):
            self.left.emit()
            return
        now, key = self._services.now(), self._opened.session.id
        whose = next((p for p in self._opened.people if p.id == correction.person_id), None)

        def write(history: History) -> None:
            if whose is not None and not whose.is_me:
                history.people.add(whose, now)  # a history that began anew may not know them
            history.corrections.correct(key, correction, now)

        self.write(write, self.corrected.emit)

    @Slot(object)
    def _restore(self, row: SessionRow) -> None:
        self._bring_back(row.id, self.show_deleted)

    def _undo(self, session_id: UUID) -> None:
        self._bring_back(session_id, self.listed.emit)

    def _bring_back(self, session_id: UUID, then: Callable[[], object]) -> None:
        now = self._services.now()
        self.write(lambda history: history.corrections.bring_back(session_id, now), then)
