"""Looking back: the list of sessions, and one of them opened."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.app.archive import History
from backcoach.app.charts_flow import ChartsFlow
from backcoach.app.correction_flow import CorrectionFlow
from backcoach.app.remember_flow import RememberFlow
from backcoach.app.services import Services
from backcoach.domain.session import SessionRow
from backcoach.pages.history_page import HistoryPage, HistoryState
from backcoach.pages.session_page import SessionPage, SessionState
from backcoach.storage.session_search import FoundSessions
from backcoach.widgets.session_table import RowBlock

T = TypeVar("T")


class HistoryFlow(QObject):
    """Shows the log of the person whose computer it is."""

    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        content = services.library.content
        names = {technique.id: technique.name for technique in content.techniques.values()}
        self._over = False
        self._found: FoundSessions | None = None
        self._opened: UUID | None = None
        self._stale = False
        self._page = HistoryPage(names)
        self._session_page = SessionPage(content.screening, content.techniques)
        self._page.sought.connect(self._seek)
        self._page.rows_asked.connect(self._read_rows)
        self._page.opened.connect(self._open)
        self._page.charts_asked.connect(self._show_charts)
        self._page.back_asked.connect(self._leave)
        self._corrections = CorrectionFlow(services, names)
        self._memory = RememberFlow(services, content.techniques)
        self._join_changes()
        self._charts = ChartsFlow(services)
        self._charts.left.connect(self._close)
        self._session_page.back_asked.connect(self._close)

    def _join_changes(self) -> None:
        self._page.add_asked.connect(self._memory.start)
        self._memory.added.connect(self.start)
        self._memory.left.connect(self._close)
        self._page.deleted_asked.connect(self._corrections.show_deleted)
        self._session_page.correct_asked.connect(self._corrections.correct)
        self._session_page.delete_asked.connect(self._corrections.delete)
        self._corrections.kept.connect(self._show_session_again)
        self._corrections.corrected.connect(self._show_corrected)
        self._corrections.listed.connect(self.start)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """What this flow shows."""
        parts = (self._charts, self._corrections, self._memory)
        return self._page, self._session_page, *(page for part in parts for page in part.pages)

    def start(self) -> None:
        """Show the list, which fills as it is read."""
        self._services.show(self._page)
        self._seek()

    @Slot()
    def _seek(self) -> None:
        now, wanted = self._services.now(), self._page.wanted
        whose = self._services.current.at(now)

        def look(history: History) -> tuple[FoundSessions, HistoryState]:
            person_id = whose(history)
            found, every = history.search.find(person_id, wanted), history.sessions.count(person_id)
            deleted = len(history.corrections.deleted(person_id, now))
            return found, HistoryState(found.count, every, now.date(), deleted)

        self._ask(look, lambda found: self._show_found(*found))

    def may_close(self) -> bool:
        """Whether the window may close: there is nothing here to lose."""
        return True

    def _show_found(self, found: FoundSessions, state: HistoryState) -> None:
        """Show what was found, but if something else is sought by now."""
        if found.wanted == self._page.wanted:
            self._found, self._stale = found, False
            self._page.show_history(state)

    @Slot(object)
    def _read_rows(self, block: RowBlock) -> None:
        found = self._found
        if found is not None:
            self._ask(
                lambda history: history.search.rows(found, block.first, block.count),
                lambda rows: self._page.show_rows(block, rows),
            )

    @Slot(object)
    def _open(self, row: SessionRow) -> None:
        self._read_session(row.id)

    def _read_session(self, session_id: UUID) -> None:
        def look(history: History) -> SessionState | None:
            session = history.sessions.get(session_id)
            if session is None:
                return None
            check_id = session.screening_id
            check = history.screenings.get(check_id) if check_id else None
            return SessionState(session, check, history.corrections.revisions(session_id))

        self._ask(look, self._show_session)

    def _show_session(self, state: SessionState | None) -> None:
        if state is None:
            self.start()
        else:
            self._opened = state.session.id
            self._session_page.show_session(state)
            self._services.show(self._session_page)

    @Slot()
    def _show_session_again(self) -> None:
        self._services.show(self._session_page)

    @Slot()
    def _show_corrected(self) -> None:
        self._stale = True
        if self._opened is not None:
            self._read_session(self._opened)

    @Slot()
    def _show_charts(self) -> None:
        self._charts.start()

    @Slot()
    def _close(self) -> None:
        self._services.show(self._page)
        if self._stale:
            self._seek()

    @Slot()
    def _leave(self) -> None:
        self._over = True
        self._charts.end()
        self._corrections.end()
        self._memory.end()
        self.left.emit()

    def _ask(self, work: Callable[[History], T], then: Callable[[T], None]) -> None:
        """Ask the archive; an answer that comes after the pages have gone is let go."""
        self._services.archive.ask(work, lambda found: None if self._over else then(found))
