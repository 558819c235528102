"""Which part of the program is open: the start page, a safety check, a session, the log."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from backcoach.domain.settings import UsedBy
from backcoach.gui.services.flow import Flow, FlowT
from backcoach.gui.shell.home_flow import HomeFlow, content_is_sound
from backcoach.gui.shell.room import Room
from backcoach.gui.shell.visits import Visits

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from backcoach.domain.playing.plan import PlanItem
    from backcoach.domain.safety.welcome import Welcome
    from backcoach.gui.data.data_flow import DataFlow
    from backcoach.gui.demonstration.demonstration_flow import ShownDose
    from backcoach.gui.history.history_flow import HistoryFlow
    from backcoach.gui.services.services import Services
    from backcoach.gui.session.visit_flow import VisitFlow
    from backcoach.gui.shell.home_state import SessionChoice
    from backcoach.gui.stretches.stretches_page import LookedAt

# Flows and their pages are imported when they are first asked for: the first window must not wait.
# ruff: noqa: PLC0415


class Journey(Flow):
    """Opens one part of the program after another, and comes home to the start page.

    `setting_out` tells that someone sets about something that will have to be saved, `arrived` at
    which `Room` one is: at none of them in a visit, where one thing follows from another.
    """

    setting_out = Signal()
    arrived = Signal(object)
    reminders_changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._flow: Flow | None = None
        self._room: Room | None = Room.TODAY
        self._data_check: DataFlow | None = None
        self._visits = self.adopt(Visits(services, lambda: self._flow))
        self._visits.setting_out.connect(self.setting_out)
        self._visits.begun.connect(self._open_visit)
        self._home = self.adopt(HomeFlow(services))
        page = self._home.page
        page.session_asked.connect(self._session_asked)
        page.acted.connect(self._act_on)
        page.reminders_asked.connect(self._set_reminders)
        page.show_asked.connect(lambda: self.go_to(Room.STRETCHES))
        page.people_asked.connect(self._choose_person)

    def start(self) -> None:
        """Show the first page: the welcome at the very first start."""
        if self._services.preferences.settings.welcomed:
            self._home.show()
            self.arrived.emit(Room.TODAY)
        else:
            self._welcome()

    @Slot()
    def read_log(self) -> None:
        """Fetch what the start page says of the log; it takes a file, so not before it shows."""
        self._home.read_log()

    @Slot()
    def come_home(self) -> None:
        """Leave whatever is open for the start page."""
        self._services.second_screen().bring_home()
        self.drop(self._flow)
        self._flow, self._room = None, Room.TODAY
        self._home.show()
        self.arrived.emit(Room.TODAY)
        self._home.read_log()

    def is_in_visit(self) -> bool:
        """Whether one is on the way where one thing follows from another."""
        return self._room is None

    @Slot(object)
    def go_to(self, room: Room) -> None:
        """Go to a room, unless what would be lost here is kept."""
        self.leave(partial(self._enter, room))

    def _enter(self, room: Room) -> None:
        match room:
            case Room.TODAY:
                self.come_home()
            case Room.STRETCHES:
                self._look_at_stretches()
            case Room.ROUTINES:
                self._for_someone(self._open_routines)
            case Room.HISTORY:
                self._for_someone(self._look_back)
            case Room.LEARN:
                self._learn()
            case Room.PEOPLE:
                self._choose_person()
            case Room.SETTINGS:
                self._set()

    def _welcome(self) -> None:
        from backcoach.gui.shell.welcome_page import WelcomePage

        page = WelcomePage(self._services.library.numbers)
        page.welcomed.connect(self._take_welcome)
        page.welcomed.connect(page.deleteLater)
        self._services.show(page)

    @Slot(object)
    def _take_welcome(self, welcome: Welcome) -> None:
        self._services.preferences.change(
            welcomed=True,
            country=welcome.country,
            number_override=welcome.number_override,
            used_by=welcome.people,
            with_helper=welcome.people is UsedBy.TWO,
        )
        self.come_home()

    @Slot(object)
    def _session_asked(self, choice: SessionChoice) -> None:
        self._services.preferences.change(with_helper=choice.with_helper)
        helped, routine = choice.with_helper, choice.routine
        self._for_someone(lambda: self._visits.begin(with_helper=helped, routine=routine))

    @Slot(object)
    def _open_visit(self, visit: VisitFlow) -> None:
        self._open(visit).start()

    @Slot()
    def _look_at_stretches(self, at: LookedAt | None = None) -> None:
        """Look at stretches, at first at all of them. It is nobody's session."""
        if not content_is_sound(self._services):
            return
        from backcoach.gui.stretches.stretches_flow import StretchesFlow

        stretches = StretchesFlow(self._services)
        stretches.item_asked.connect(self._begin_item)
        stretches.show_asked.connect(self._show_to_someone)
        self._open(stretches, Room.STRETCHES)
        if at is None:
            stretches.start()
        else:
            stretches.look_at(at)

    @Slot(object)
    def _begin_item(self, item: PlanItem) -> None:
        self._for_someone(lambda: self._visits.begin_item(item))

    @Slot(object)
    def _show_to_someone(self, what: LookedAt) -> None:
        from backcoach.gui.demonstration.demonstration_flow import DemonstrationFlow

        demonstration = DemonstrationFlow(self._services)
        demonstration.session_asked.connect(self._begin_shown)
        self._open(demonstration, leads_to=partial(self._look_at_stretches, what))
        demonstration.start(what.technique_id)

    @Slot(object)
    def _begin_shown(self, shown: ShownDose) -> None:
        """Begin a session of what was shown, as every session begins: with the safety check."""
        second = self._services.second_screen()

        def begin() -> None:
            if shown.on_their_screen:
                second.bring_over()
            self._visits.begin_item(shown.item)

        self._for_someone(begin)

    def _for_someone(self, go: Callable[[], None]) -> None:
        """Do what is about one person; where clients come and go, one is chosen first."""
        if self._home.someone_chosen:
            go()
        else:
            self._choose_person(go)

    def _choose_person(self, then: Callable[[], None] | None = None) -> None:
        if not content_is_sound(self._services):
            return
        from backcoach.gui.people.people_flow import PeopleFlow

        people = PeopleFlow(self._services)
        people.chosen.connect(then or self.come_home)
        people.changed.connect(self._home.read_log)
        self._open(people, Room.PEOPLE).start()

    def _open_routines(self) -> None:
        if not content_is_sound(self._services):
            return
        from backcoach.gui.routines.routines_flow import RoutinesFlow

        routines = RoutinesFlow(self._services)
        routines.play_asked.connect(self._visits.begin_routine)
        self._open(routines, Room.ROUTINES).start()

    @Slot()
    def _look_back(self) -> None:
        if not content_is_sound(self._services):
            return
        self._opened_history().start()

    def _opened_history(self) -> HistoryFlow:
        from backcoach.gui.history.history_flow import HistoryFlow

        history = HistoryFlow(self._services)
        history.visit_asked.connect(self._visits.begin_as_last_time)
        return self._open(history, Room.HISTORY)

    @Slot(str)
    def _act_on(self, _advice: str) -> None:
        """Something is done about a goal alone, so far."""
        if content_is_sound(self._services):
            self._opened_history().show_goal()

    @Slot()
    def tell_when_to_get_help(self) -> None:
        """Lead to what there is to read about it, unless what would be lost here is kept."""
        from backcoach.domain.safety.learn_text import HELP

        self.leave(partial(self._learn, HELP))

    def _learn(self, selected: str = "") -> None:
        if not content_is_sound(self._services):
            return
        from backcoach.gui.learn.learn_flow import LearnFlow

        self._open(LearnFlow(self._services, selected, leads_back=False), Room.LEARN).start()

    @Slot()
    def _set(self) -> None:
        if not content_is_sound(self._services):
            return
        from backcoach.gui.settings.settings_flow import SettingsFlow

        settings = self._open(SettingsFlow(self._services), Room.SETTINGS)
        settings.reminders_changed.connect(self.reminders_changed)
        settings.start()

    @Slot()
    def _set_reminders(self) -> None:
        if not content_is_sound(self._services):
            return
        from backcoach.gui.reminders.reminders_flow import RemindersFlow

        reminders = self._open(RemindersFlow(self._services), Room.TODAY)
        reminders.changed.connect(self.reminders_changed)
        reminders.start()

    def check_data(self, page: QWidget) -> None:
        """Check the person's data, and come back to this page, which was in front."""
        from backcoach.gui.data.data_flow import DataFlow

        if self._data_check is not None and page in self._data_check.pages:
            self._data_check.check()
            return
        self.drop(self._data_check)
        self._data_check = check = self.adopt(DataFlow(self._services))
        check.left.connect(lambda: self._leave_check(page))
        check.check()

    def _leave_check(self, page: QWidget) -> None:
        self.drop(self._data_check)
        self._data_check = None
        if self._flow is None or page not in self._flow.pages:
            self.come_home()
        else:
            self._services.show(page)

    def _open(
        self,
        flow: FlowT,
        room: Room | None = None,
        *,
        leads_to: Callable[[], None] | None = None,
    ) -> FlowT:
        """Open a flow in place of the one before; who leaves it comes home, or where it leads."""
        self.drop(self._flow)
        self._flow = self.adopt(flow)
        flow.left.connect(leads_to or self.come_home)
        self._room = room
        self.arrived.emit(room)
        return flow
