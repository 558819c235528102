"""A person's goal: named, asked about, put into other words, reached or let go."""

from dataclasses import replace
from functools import cached_property, partial

from PySide6.QtCore import Signal, Slot

from backcoach.domain.history.goal_progress import GoalProgress, newest_open
from backcoach.domain.person_goal import GoalCheck, GoalState, PersonGoal
from backcoach.gui.history.goal.goal_page import GoalAnswers, GoalPage, GoalView
from backcoach.gui.services.current_person import CurrentPerson
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.history import History
from backcoach.gui.services.notice import Notice
from backcoach.gui.services.services import Services
from backcoach.words.person_words import shown_label
from backcoach.words.translation import translate


class GoalFlow(Flow):
    """Shows the goal of the person who is looked at. `chart_asked` asks to see it over time."""

    chart_asked = Signal()

    def __init__(self, services: Services, looked_at: CurrentPerson) -> None:
        super().__init__(services)
        self._looked_at = looked_at
        self._progress: GoalProgress | None = None

    @cached_property
    def _page(self) -> GoalPage:
        page = self.own(GoalPage())
        page.named.connect(self._name)
        page.reworded.connect(self._reword)
        page.answered.connect(self._answer)
        page.ended.connect(self._finish)
        page.delete_asked.connect(self._delete)
        page.chart_asked.connect(lambda: self.leave(self.chart_asked.emit))
        page.back_asked.connect(lambda: self.leave(self.left.emit))
        return page

    @Slot()
    def start(self) -> None:
        """Read the goal, and show it."""
        now, person = self._services.now(), self._looked_at.person
        whose = self._looked_at.at(now)
        name = shown_label(person) if person else ""

        def look(history: History) -> GoalView:
            goals = history.goals.all(whose(history))
            goal = newest_open(goals)
            progress = GoalProgress(goal, history.goals.checks(goal.id)) if goal else None
            earlier = tuple(each for each in goals if each != goal)
            return GoalView(progress, earlier, now.date(), name)

        self.run(look, self._show)

    def _show(self, view: GoalView) -> None:
        self._progress = view.progress
        self._page.show_goal(view)
        self._services.show(self._page)

    @Slot(str)
    def _name(self, words: str) -> None:
        now, key = self._services.now(), self._services.new_id()
        whose = self._looked_at.at(now)

        def write(history: History) -> None:
            goal = PersonGoal(key, whose(history), words, now.date())
            history.goals.save(goal, now)

        self.write(write, self.start)

    @Slot(str)
    def _reword(self, words: str) -> None:
        if self._progress is not None:
            self._keep(replace(self._progress.goal, words=words))

    @Slot(object)
    def _answer(self, answers: GoalAnswers) -> None:
        if self._progress is not None:
            day = self._services.now().date()
            check = GoalCheck(self._progress.goal.id, day, answers.ease, answers.usual)
            said = Notice(translate("GoalFlow", "The answer is saved."), brief=True)
            tell = partial(self._services.say, said)
            self.write(lambda history: history.goals.check(check), self.start, tell=tell)

    @Slot(object)
    def _finish(self, state: GoalState) -> None:
        """End the goal, and offer to undo that."""
        if self._progress is None:
            return
        goal = self._progress.goal
        said = translate("GoalFlow", "The goal is let go.")
        if state is GoalState.REACHED:
            said = translate("GoalFlow", "The goal is kept as reached.")
        undo = Notice(said, translate("GoalFlow", "Undo"), lambda: self._keep(goal))
        self._keep(replace(goal, state=state, ended_on=self._services.now().date()), undo)

    @Slot(object)
    def _delete(self, goal: PersonGoal) -> None:
        """Delete an earlier goal with its answers, and offer to undo that."""

        def delete(checks: tuple[GoalCheck, ...]) -> None:
            said = translate("GoalFlow", "The goal and its answers are deleted.")
            bring_back = partial(self._bring_back, goal, checks)
            tell = partial(
                self._services.say, Notice(said, translate("GoalFlow", "Undo"), bring_back)
            )
            self.write(lambda history: history.goals.delete(goal.id), self.start, tell=tell)

        self.run(lambda history: history.goals.checks(goal.id), delete)

    def _bring_back(self, goal: PersonGoal, checks: tuple[GoalCheck, ...]) -> None:
        now = self._services.now()

        def write(history: History) -> None:
            history.goals.save(goal, now)
            for check in checks:
                history.goals.check(check)

        self.write(write, self.start)

    def _keep(self, goal: PersonGoal, notice: Notice | None = None) -> None:
        now = self._services.now()
        self.write(
            lambda history: history.goals.save(goal, now),
            self.start,
            tell=lambda: self._services.say(notice) if notice else None,
        )
