"""The history: the list of sessions, and the ways on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from backcoach.gui.history.calendar.calendar_flow import CalendarFlow
from backcoach.gui.history.charts.charts_flow import ChartsFlow
from backcoach.gui.history.fitted_words import fit_words
from backcoach.gui.history.goal.asked_goal import asked_now
from backcoach.gui.history.history_page import HistoryPage, HistoryState
from backcoach.gui.history.kept_session_flow import KeptSessionFlow
from backcoach.gui.history.manual_entry_flow import ManualEntryFlow
from backcoach.gui.services.current_person import CurrentPerson
from backcoach.gui.services.flow import Flow
from backcoach.words.person_words import shown_label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from backcoach.domain.person import Person
    from backcoach.domain.session import SessionRow
    from backcoach.gui.history.goal.goal_flow import GoalFlow
    from backcoach.gui.history.session_table import RowBlock
    from backcoach.gui.paper.report_flow import ReportFlow
    from backcoach.gui.services.history import History
    from backcoach.gui.services.services import Services
    from backcoach.storage.stores.session_search import FoundSessions


class HistoryFlow(Flow):
    """Shows the history of one person: at first of whose turn it is, then of anyone.

    All its parts follow `looked_at`. Whose turn it is does not change, unless `visit_asked` tells
    that a session of whoever is looked at is to begin.
    """

    visit_asked = Signal()

    def __init__(self, services: Services) -> None:
        self._show_page = services.show
        services = services._replace(show=self._show_fitted)
        super().__init__(services)
        self._looked_at = looked_at = CurrentPerson()
        looked_at.choose(services.current.person)
        techniques = services.library.content.techniques
        names = {technique.id: technique.name for technique in techniques.values()}
        self._found: FoundSessions | None = None
        self._page = self.own(HistoryPage(names))
        self._session = self.adopt(KeptSessionFlow(services, looked_at, names))
        self._memory = self.adopt(ManualEntryFlow(services, looked_at, techniques))
        self._charts = self.adopt(ChartsFlow(services, looked_at))
        self._calendar = self.adopt(CalendarFlow(services, looked_at))
        self._parts = (self._session, self._memory, self._charts, self._calendar)
        self._report: ReportFlow | None = None
        self._goal: GoalFlow | None = None
        self._join_list()
        self._join_parts()

    def _show_fitted(self, page: QWidget) -> None:
        """Show a page that speaks of whoever is looked at."""
        self._fit(page)
        self._show_page(page)

    def _fit(self, page: QWidget) -> None:
        person = self._looked_at.person
        fit_words(page, "" if person is None else shown_label(person))

    def _join_list(self) -> None:
        self._page.sought.connect(self._seek)
        self._page.rows_asked.connect(self._read_rows)
        self._page.person_chosen.connect(self._look_at)
        self._page.opened.connect(self._open)
        self._page.deleted_asked.connect(self._session.show_deleted)
        self._page.add_asked.connect(self._memory.start)
        self._page.charts_asked.connect(self._charts.start)
        self._page.calendar_asked.connect(self._calendar.start)
        self._page.report_asked.connect(self._show_report)
        self._page.visit_asked.connect(self._begin_visit)
        self._page.goal_asked.connect(self.show_goal)
        self._page.goal_put_off.connect(self._put_goal_off)

    def _join_parts(self) -> None:
        for part in self._parts:
            part.left.connect(self._show_list)
        self._session.listed.connect(self.start)
        self._memory.added.connect(self.start)
        self._calendar.day_chosen.connect(self._look_on)

    @Slot()
    def start(self) -> None:
        """Show the list at once, and fill it when it is read."""
        self._show_list()
        self._seek()

    @Slot()
    def _seek(self) -> None:
        now, wanted, person = self._services.now(), self._page.wanted, self._looked_at.person
        whose = self._looked_at.at(now)

        def look(history: History) -> tuple[FoundSessions, HistoryState]:
            person_id = whose(history)
            found = history.search.find(person_id, wanted)
            return found, HistoryState(
                found.count,
                history.sessions.count(person_id),
                now.date(),
                len(history.corrections.deleted(person_id, now)),
                history.people.all(),
                person_id,
                asked_now(history, person_id, now.date()),
            )

        self.run(look, lambda found: self._show_found(person, *found))

    def _show_found(self, person: Person | None, found: FoundSessions, state: HistoryState) -> None:
        """Show what was found, unless something or someone else is wanted by now."""
        if found.wanted == self._page.wanted and person == self._looked_at.person:
            self._found = found
            self._page.show_history(state)
            self._fit(self._page)
            for part in self._parts:
                part.show_whose(state.whose)

    @Slot(object)
    def _read_rows(self, block: RowBlock) -> None:
        found = self._found
        if found is not None:
            self.run(
                lambda history: history.search.rows(found, block.first, block.count),
                lambda rows: self._page.show_rows(block, rows),
            )

    @Slot(object)
    def _look_at(self, person: Person) -> None:
        self._looked_at.choose(person)
        self._seek()

    @Slot()
    def _begin_visit(self) -> None:
        if self._looked_at.person != self._services.current.person:
            self._services.current.choose(self._looked_at.person)
        self.visit_asked.emit()

    @Slot()
    def _put_goal_off(self) -> None:
        now = self._services.now()
        whose = self._looked_at.at(now)
        self.write(lambda history: history.goals.put_off(whose(history), now.date()))

    @Slot(object)
    def _look_on(self, day: date) -> None:
        self._show_list()
        self._page.look_on(day)

    @Slot(object)
    def _open(self, row: SessionRow) -> None:
        self._session.open(row.id)

    @Slot()
    def _show_report(self) -> None:
        if self._report is None:
            from backcoach.gui.paper.report_flow import ReportFlow  # noqa: PLC0415 - it is seldom wanted

            self._report = self.adopt(ReportFlow(self._services, self._looked_at))
            self._report.left.connect(self._show_list)
        self._report.start()

    @Slot()
    def show_goal(self) -> None:
        """Show the goal; the list comes after it."""
        if self._goal is None:
            from backcoach.gui.history.goal.goal_flow import GoalFlow  # noqa: PLC0415 - seldom too

            self._goal = self.adopt(GoalFlow(self._services, self._looked_at))
            self._goal.left.connect(self.start)
            self._goal.chart_asked.connect(self._charts.show_goal)
        self._goal.start()

    @Slot()
    def _show_list(self) -> None:
        self._services.show(self._page)
