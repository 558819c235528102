"""One session of the history: shown, corrected, deleted and brought back."""

from collections.abc import Callable, Mapping
from functools import cached_property
from uuid import UUID

from PySide6.QtCore import Signal, Slot

from backcoach.domain.history.correction import Correction, noted
from backcoach.domain.session import SessionRow
from backcoach.gui.history.correct_page import CorrectPage, CorrectState
from backcoach.gui.history.deleted_page import DeletedPage
from backcoach.gui.history.session_facts import part_facts
from backcoach.gui.history.session_page import SessionPage, SessionState
from backcoach.gui.services.current_person import CurrentPerson
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.history import History
from backcoach.gui.services.notice import Notice
from backcoach.gui.services.services import Services
from backcoach.words.time_words import short_day
from backcoach.words.translation import translate


class KeptSessionFlow(Flow):
    """Shows a session with all that was saved of it, and changes it. `names` are of stretches.

    `left` tells that the list is to be shown as it was, `listed` that it has to be read anew.
    """

    listed = Signal()

    def __init__(
        self, services: Services, looked_at: CurrentPerson, names: Mapping[str, str]
    ) -> None:
        super().__init__(services)
        self._looked_at = looked_at
        self._opened: SessionState | None = None
        self._changed = False
        self._names = names
        self._whose = ""

    @cached_property
    def _page(self) -> SessionPage:
        content = self._services.library.content
        page = self.own(SessionPage(content.screening, content.techniques))
        page.correct_asked.connect(self._correct)
        page.delete_asked.connect(self._delete)
        page.back_asked.connect(self._leave)
        return page

    @cached_property
    def _correct_page(self) -> CorrectPage:
        page = self.own(CorrectPage())
        page.corrected.connect(self._keep)
        page.back_asked.connect(lambda: self.leave(self._show_page))
        return page

    @cached_property
    def _deleted_page(self) -> DeletedPage:
        page = self.own(DeletedPage(self._names))
        page.restore_asked.connect(self._restore)
        page.back_asked.connect(self.listed)
        return page

    def show_whose(self, name: str) -> None:
        """Say whose deleted sessions they are, unless `name` is empty."""
        self._whose = name

    def open(self, session_id: UUID) -> None:
        """Show a session; the list, if the session is gone."""
        self._changed = False
        self._read(session_id)

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
            self._deleted_page.show_whose(self._whose)
            self._deleted_page.show_deleted(rows)
            self._services.show(self._deleted_page)
        else:
            self.listed.emit()

    def _read(self, session_id: UUID) -> None:
        def look(history: History) -> SessionState | None:
            session = history.sessions.get(session_id)
            if session is None:
                return None
            check_id = session.screening_id
            check = history.screenings.get(check_id) if check_id else None
            people = (*history.people.all(), *history.people.archived())
            return SessionState(session, check, history.corrections.former(session_id), people)

        self.run(look, self._show)

    def _show(self, state: SessionState | None) -> None:
        self._opened = state
        if state is None:
            self.listed.emit()
        else:
            self._page.show_session(state)
            self._show_page()

    @Slot()
    def _show_page(self) -> None:
        self._services.show(self._page)

    @Slot()
    def _leave(self) -> None:
        (self.listed if self._changed else self.left).emit()

    @Slot()
    def _correct(self) -> None:
        if (opened := self._opened) is not None:
            techniques = self._services.library.content.techniques
            sides = tuple(name for name, _ in part_facts(opened.session.parts, techniques))
            now = self._services.now()
            shown = CorrectState(noted(opened.session), now, opened.people, sides)
            self._correct_page.show_session(shown)
            self._services.show(self._correct_page)

    @Slot(object)
    def _keep(self, correction: Correction) -> None:
        opened, now = self._opened, self._services.now()
        if opened is None or correction == noted(opened.session):
            self._show_page()
            return
        key = opened.session.id
        whose = next((each for each in opened.people if each.id == correction.person_id), None)

        def write(history: History) -> None:
            if whose is not None and not whose.is_me:
                history.people.add(whose, now)  # a history that began anew may not know them
            history.corrections.correct(key, correction, now)

        self.write(write, lambda: self._show_corrected(key))

    def _show_corrected(self, session_id: UUID) -> None:
        self._changed = True
        self._read(session_id)

    @Slot()
    def _delete(self) -> None:
        """Delete the session, show the list without it, and offer to undo that."""
        if self._opened is None:
            return
        now, record = self._services.now(), self._opened.session
        said = translate("KeptSessionFlow", "The session of {0} is deleted.")
        undo = translate("KeptSessionFlow", "Undo")
        day = short_day(record.started_at)
        deleted = Notice(said.format(day), undo, lambda: self._undo(record.id))
        self.write(
            lambda history: history.corrections.delete(record.id, now),
            self.listed.emit,
            tell=lambda: self._services.say(deleted),
        )

    @Slot(object)
    def _restore(self, row: SessionRow) -> None:
        self._bring_back(row.id, self.show_deleted)

    def _undo(self, session_id: UUID) -> None:
        self._bring_back(session_id, self.listed.emit)

    def _bring_back(self, session_id: UUID, then: Callable[[], object]) -> None:
        now = self._services.now()
        self.write(lambda history: history.corrections.bring_back(session_id, now), then)
