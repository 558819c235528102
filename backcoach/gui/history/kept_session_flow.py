"""One session of the history: shown, corrected, deleted and brought back."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal, Slot

from backcoach.gui.history.correction_flow import CorrectionFlow
from backcoach.gui.history.session_page import SessionPage, SessionState
from backcoach.gui.services.current_person import CurrentPerson
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.history_thread import History
from backcoach.gui.services.services import Services


class KeptSessionFlow(Flow):
    """Shows a session with all that was saved of it. `names` are of stretches, by id.

    `left` tells that the list is to be shown as it was, `listed` that it has to be read anew.
    """

    listed = Signal()

    def __init__(
        self, services: Services, looked_at: CurrentPerson, names: Mapping[str, str]
    ) -> None:
        super().__init__(services)
        self._opened: UUID | None = None
        self._changed = False
        content = services.library.content
        self._page = self.own(SessionPage(content.screening, content.techniques))
        self._corrections = self.adopt(CorrectionFlow(services, looked_at, names))
        self._page.correct_asked.connect(self._corrections.correct)
        self._page.delete_asked.connect(self._corrections.delete)
        self._page.back_asked.connect(self._leave)
        self._corrections.left.connect(self._show_again)
        self._corrections.corrected.connect(self._show_corrected)
        self._corrections.listed.connect(self.listed)

    def show_whose(self, name: str) -> None:
        """Say whose deleted sessions they are, unless `name` is empty."""
        self._corrections.show_whose(name)

    def open(self, session_id: UUID) -> None:
        """Show a session; the list, if the session is gone."""
        self._changed = False
        self._read(session_id)

    @Slot()
    def show_deleted(self) -> None:
        self._corrections.show_deleted()

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
        if state is None:
            self.listed.emit()
            return
        self._opened = state.session.id
        self._page.show_session(state)
        self._services.show(self._page)

    @Slot()
    def _show_again(self) -> None:
        self._services.show(self._page)

    @Slot()
    def _show_corrected(self) -> None:
        self._changed = True
        if self._opened is not None:
            self._read(self._opened)

    @Slot()
    def _leave(self) -> None:
        (self.listed if self._changed else self.left).emit()
