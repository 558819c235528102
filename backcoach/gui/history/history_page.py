"""The page of the history: a table of sessions, the newest first, and a filter for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from backcoach.domain.history.session_filter import EVERYTHING, SessionFilter
from backcoach.domain.person import Person
from backcoach.domain.session import SessionEnd, SessionRow
from backcoach.gui.history.goal.asked_goal import AskedGoal, question
from backcoach.gui.history.session_table import RowBlock, SessionTable
from backcoach.gui.history.ui_history_page import Ui_HistoryPage
from backcoach.gui.widgets.flow_layout import FlowLayout
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.amount_words import count_text, sessions_text
from backcoach.words.person_words import shown_label
from backcoach.words.session_words import cells, headings, session_end

GAP = 12
ROOMY, VERY_ROOMY = 30, 55  # times the height of the text
LOWEST_LIST = 12  # times the height of the text


@dataclass(frozen=True, slots=True)
class HistoryState:
    """How many sessions were found, of how many there are. Rows are asked for as they are seen.

    `deleted` is how many can be brought back. The sessions are those of `person_id` among `people`.
    `asked` is what is asked about their goal.
    """

    found: int
    all: int
    today: date
    deleted: int = 0
    people: tuple[Person, ...] = ()
    person_id: UUID | None = None
    asked: AskedGoal | None = None

    @property
    def whose(self) -> str:
        """The name of the person if there are several people, else empty."""
        names = {person.id: shown_label(person) for person in self.people}
        return names.get(self.person_id, "") if self.person_id and len(names) > 1 else ""

    @property
    def is_client(self) -> bool:
        """Whether they are the history of someone else than the owner."""
        return any(each.id == self.person_id and not each.is_me for each in self.people)


class HistoryPage(Page):
    """Lists sessions and opens one. `names` are of stretches, by id.

    `rows_asked` carries a `RowBlock` to be answered with `show_rows`, `opened` a `SessionRow`.
    `sought` tells that something else is `wanted`, to be answered with `show_history`, and
    `person_chosen` that the sessions of a `Person` are.
    """

    rows_asked = Signal(object)
    opened = Signal(object)
    sought = Signal()
    person_chosen = Signal(object)
    calendar_asked = Signal()
    charts_asked = Signal()
    report_asked = Signal()
    deleted_asked = Signal()
    add_asked = Signal()
    goal_asked = Signal()
    goal_put_off = Signal()
    visit_asked = Signal()

    def __init__(self, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_HistoryPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._table = SessionTable(headings(), partial(cells, names=names), self)
        self._ui.sessionList.setModel(self._table)
        ends = [(ended, session_end(ended)) for ended in SessionEnd]
        self._ui.filterForm.offer(tuple(names.items()), ends)
        tools = FlowLayout(self._ui.toolsBox, GAP)
        filters, *looks = self._tools
        for tool in (filters, self._ui.clearButton, *looks, self._ui.goalButton):
            tools.addWidget(tool)
        tools.addWidget(self._ui.deletedButton)
        self._state: HistoryState | None = None
        self._connect()
        self._ui.personBox.hide()
        self._ui.goalLine.hide()
        self._show_parts()
        self._refresh()

    @property
    def _tools(self) -> tuple[QPushButton, ...]:
        ui = self._ui
        return ui.filterButton, ui.calendarButton, ui.chartsButton, ui.reportButton

    def _connect(self) -> None:
        self._table.rows_asked.connect(self.rows_asked)
        self._table.dataChanged.connect(self._refresh)
        self._ui.sessionList.selectionModel().currentRowChanged.connect(self._refresh)
        self._ui.sessionList.doubleClicked.connect(self._open)
        self._ui.openButton.clicked.connect(self._open)
        self._ui.personPicker.activated.connect(self._choose_person)
        self._ui.calendarButton.clicked.connect(self.calendar_asked)
        self._ui.chartsButton.clicked.connect(self.charts_asked)
        self._ui.reportButton.clicked.connect(self.report_asked)
        self._ui.deletedButton.clicked.connect(self.deleted_asked)
        self._ui.addButton.clicked.connect(self.add_asked)
        self._ui.addFirstButton.clicked.connect(self.add_asked)
        self._ui.startButton.clicked.connect(self.visit_asked)
        self._ui.goalButton.clicked.connect(self.goal_asked)
        self._ui.goalLine.acted.connect(self.goal_asked)
        self._ui.goalLine.put_off.connect(self.goal_put_off)
        self._ui.clearButton.clicked.connect(self._ui.filterForm.clear)
        self._ui.filterForm.changed.connect(self.sought)
        self._ui.everythingButton.clicked.connect(self._ui.filterForm.clear)
        self._ui.filterButton.toggled.connect(self._fold_filter)

    @property
    def wanted(self) -> SessionFilter:
        return self._ui.filterForm.wanted

    def show_history(self, state: HistoryState) -> None:
        """Show the first rows of what was found, or what to do if that is nothing."""
        self._state = state
        self._ui.filterForm.show_today(state.today)
        self._show_people(state)
        self._show_asked(state)
        self._ui.countLabel.setText(self._count_text(state))
        self._table.show_count(state.found)
        self._show_parts()
        if state.found:
            self._ui.sessionList.scrollToTop()
            self._ui.sessionList.selectRow(0)
            self._table.index(0, 0).data()  # asks for the rows even if the list is out of sight
        self._take_focus()
        self._refresh()

    def look_on(self, day: date) -> None:
        """Show the sessions of one day. If there is little room, the filter is folded."""
        self._ui.filterButton.setChecked(self._roomy)
        self.setFocus()
        self._ui.filterForm.look_on(day)

    def _show_people(self, state: HistoryState) -> None:
        self._ui.personBox.setVisible(bool(state.whose))
        if state.whose:
            self._ui.personPicker.offer([(each.id, shown_label(each)) for each in state.people])
            self._ui.personPicker.pick(state.person_id)

    def _show_asked(self, state: HistoryState) -> None:
        self._ui.goalLine.setVisible(state.asked is not None)
        if state.asked is not None:
            sentence, reason, action = question(state.asked, client=state.is_client)
            self._ui.goalLine.show_advice(sentence, reason, action=action)

    def _take_focus(self) -> None:
        asking = (self._ui.personPicker, *self._ui.filterForm.findChildren(QWidget))
        if self.focusWidget() not in asking:
            self._begin()

    @override
    def _first_step(self) -> QWidget:
        """The newest session, or what to do where there is none."""
        listed = self._ui.listFrame.isVisibleTo(self)
        return self._ui.sessionList if listed else super()._first_step()

    def show_rows(self, block: RowBlock, rows: tuple[SessionRow, ...]) -> None:
        self._table.take_rows(block, rows)

    def _count_text(self, state: HistoryState) -> str:
        if self.wanted == EVERYTHING:
            return sessions_text(state.found)
        return self.tr("{0} of %Ln session(s)", "", state.all).format(count_text(state.found))

    def _show_parts(self) -> None:
        some = self._state is not None and self._state.found > 0
        any_kept = self._state is not None and self._state.all > 0
        nothing_kept = self._state is not None and not any_kept
        any_deleted = self._state is not None and self._state.deleted > 0
        narrowed = self._ui.filterForm.narrowed
        self._ui.toolsBox.setVisible(self._state is not None)
        self._ui.deletedButton.setVisible(any_deleted)
        self._ui.clearButton.setVisible(any_kept and narrowed > 0)
        self._ui.filterButton.setText(
            self.tr("Filter ({0})").format(narrowed) if narrowed else self.tr("Filter")
        )
        for tool in self._tools:
            tool.setVisible(any_kept)
        self._ui.countLabel.setVisible(any_kept)
        self._ui.filterForm.setVisible(any_kept and self._ui.filterButton.isChecked())
        self._ui.listFrame.setVisible(some)
        self._ui.openButton.setVisible(some)
        self._ui.noneFrame.setVisible(any_kept and not some)
        self._ui.emptyFrame.setVisible(nothing_kept)
        self._ui.addButton.setVisible(any_kept)
        step = self._ui.startButton if nothing_kept else self._ui.everythingButton
        self._forward = self._ui.openButton if some or self._state is None else step
        self._arrange()

    @property
    def _roomy(self) -> bool:
        return self.height() >= ROOMY * self.fontInfo().pixelSize()

    @override
    def _arrange(self) -> None:
        text, roomy = self.fontInfo().pixelSize(), self._roomy
        self._ui.listFrame.setMinimumHeight(LOWEST_LIST * text)
        self._ui.leadLabel.setVisible(self.height() >= VERY_ROOMY * text)
        self._ui.scoresLabel.setVisible(roomy and self._table.rowCount() > 0)

    def _current(self) -> SessionRow | None:
        index = self._ui.sessionList.currentIndex()
        return self._table.session_at(index.row()) if index.isValid() else None

    @Slot(bool)
    def _fold_filter(self, shown: bool) -> None:  # noqa: FBT001 - the signal's own value
        self._show_parts()
        if shown:
            self._ui.filterForm.setFocus()

    @Slot()
    def _choose_person(self) -> None:
        people = self._state.people if self._state else ()
        picked = self._ui.personPicker.picked
        self.person_chosen.emit(next(each for each in people if each.id == picked))

    @Slot()
    def _refresh(self) -> None:
        self._ui.openButton.setEnabled(self._current() is not None)

    @Slot()
    def _open(self) -> None:
        session = self._current()
        if session is not None:
            self.opened.emit(session)
