"""Looking at stretches: all of them, then one, on paper too. Nothing of it is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from backcoach.domain.playing.demonstration import Demonstration, demonstrate
from backcoach.domain.playing.plan import PlanItem
from backcoach.domain.playing.timeline import Phase
from backcoach.domain.routines.routine import routine_of
from backcoach.domain.settings import UsedBy
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import starting_dosage, usual_dosage
from backcoach.gui.guide.demonstration_timer import DemonstrationTimer
from backcoach.gui.player.figure_card import PlayerScene
from backcoach.gui.player.reduced_motion import moves_less
from backcoach.gui.services.flow import Flow
from backcoach.gui.stretches.stretch_page import StretchPage, StretchState
from backcoach.gui.stretches.stretches_page import LookedAt, StretchesPage

if TYPE_CHECKING:
    from backcoach.domain.stretch.person_dose import PersonDose
    from backcoach.domain.stretch.rhythm import Rhythm
    from backcoach.domain.stretch.technique import Technique
    from backcoach.gui.paper.handout_flow import HandoutFlow
    from backcoach.gui.services.services import Services

SLOWLY = 0.5


class StretchesFlow(Flow):
    """`item_asked` carries the `PlanItem` to begin a session with.

    `show_asked` carries what is to be shown to someone, as `LookedAt`.
    """

    item_asked = Signal(object)
    show_asked = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._techniques = services.library.content.techniques
        self._list = self.own(StretchesPage(tuple(self._techniques.values())))
        self._list.chosen.connect(self.look_at)
        self._page: StretchPage | None = None
        self._looked_at: Technique | None = None
        self._handout: HandoutFlow | None = None
        self._timer = DemonstrationTimer(services.clock, self)
        self._timer.moved.connect(self._show_moment)
        services.appearance_changed.connect(self._restyle)
        self._filled = False

    def start(self) -> None:
        """Show all stretches."""
        if not self._filled:
            self._filled = True
            style = self._services.figure_style()
            people = (style.receiver, style.helper)
            self._list.show_stretches(self._services.library.scene, people)
        self._services.show(self._list)

    @Slot(object)
    def look_at(self, chosen: LookedAt) -> None:
        """Show one of them, in its hold."""
        technique = self._looked_at = self._techniques[chosen.technique_id]
        settings = self._services.preferences.settings
        shown = _in_hold(technique, settings.breath)
        self._drop_page()
        state = StretchState(self._scene(), shown, settings.used_by is UsedBy.CLIENTS)
        page = self._page = self.own(StretchPage(state))
        page.changed.connect(self._timer.take)
        page.put_away.connect(self._timer.stop)
        page.print_asked.connect(self._print)
        page.show_asked.connect(lambda: self.show_asked.emit(chosen))
        page.start_asked.connect(self._ask_for_session)
        page.back_asked.connect(self.start)
        self._services.show(page)
        self._timer.take(shown)

    def _scene(self) -> PlayerScene:
        settings = self._services.preferences.settings
        return PlayerScene(
            scene=self._services.library.scene,
            style=self._services.figure_style(),
            facing=settings.view,
            reduced_motion=moves_less(settings),
            figure_cues=settings.figure_cues,
        )

    @Slot(object)
    def _show_moment(self, shown: Demonstration) -> None:
        if self._ended or self._page is None:
            self._timer.stop()
        else:
            self._page.show_demonstration(shown)

    @Slot()
    def _ask_for_session(self) -> None:
        if self._looked_at is not None:
            self.item_asked.emit(_as_usual(self._looked_at))

    @Slot()
    def _print(self) -> None:
        """Print this one alone, with the dose that was set for the person whose turn it is."""
        whose = self._services.current.at(self._services.now())
        self.run(lambda history: history.doses.all(whose(history)), self._show_handout)

    def _show_handout(self, doses: tuple[PersonDose, ...]) -> None:
        from backcoach.gui.paper.handout_flow import HandoutFlow  # noqa: PLC0415 -- few want paper

        technique = self._looked_at
        if technique is None:
            return
        asked = next((each.dosage for each in doses if each.technique_id == technique.id), None)
        item = PlanItem(technique, starting_dosage(technique, asked, first_time=False))
        routine = routine_of(item, str(self._services.new_id()))
        self._handout = self.adopt(HandoutFlow(self._services))
        self._handout.left.connect(self._close_handout)
        self._handout.start(routine, doses)

    @Slot()
    def _close_handout(self) -> None:
        self.drop(self._handout)
        self._handout = None
        if self._page is not None:
            self._services.show(self._page)

    def _drop_page(self) -> None:
        page, self._page = self._page, None
        if page is not None:
            self._own_pages.remove(page)
            page.deleteLater()

    @Slot()
    def _restyle(self) -> None:
        if self._page is not None and not self._ended:  # themes outlive the pages
            self._page.show_style(self._services.figure_style())


def _as_usual(technique: Technique) -> PlanItem:
    return PlanItem(technique, usual_dosage(technique, first_time=False))


def _in_hold(technique: Technique, breath: Rhythm) -> Demonstration:
    """Held as briefly as the stretch allows, for nobody waits to see how long that is."""
    usual = usual_dosage(technique, first_time=False)
    brief = replace(usual, hold_seconds=technique.hold.shortest, repetitions=1)
    shown = demonstrate(technique, brief, RHYTHMS[breath]).at_speed(SLOWLY)
    shown = shown.of_side(technique.first_side).next_pose()
    for _ in shown.key_poses:
        if shown.view.moment.segment.phase is Phase.HOLD:
            break
        shown = shown.next_pose()
    return shown.frozen()
