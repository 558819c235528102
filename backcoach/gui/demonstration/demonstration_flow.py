"""Showing a stretch: play it, and perhaps start a session with the dose that was shown.

Nothing of it is written anywhere, and no clearance is made for it.
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from backcoach.domain.playing.demonstration import Demonstration, demonstrate
from backcoach.domain.playing.plan import PlanItem
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.gui.demonstration.check_screen import ask_for_screen
from backcoach.gui.demonstration.demonstration_page import DemonstrationPage, PictureChoice
from backcoach.gui.demonstration.screen_words import screen_words
from backcoach.gui.guide.demonstration_timer import DemonstrationTimer
from backcoach.gui.player.client_window.client_screen import ClientScreen
from backcoach.gui.player.client_window.client_view import ClientView
from backcoach.gui.player.client_window.screen_menu import ScreenMenu
from backcoach.gui.player.figure_card import PlayerScene
from backcoach.gui.player.reduced_motion import moves_less
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.services import Services


@dataclass(frozen=True, slots=True)
class ShownDose:
    """What was shown, to be done: a stretch with its dose.

    `on_their_screen` tells that the client answers the safety check on the client's screen.
    """

    item: PlanItem
    on_their_screen: bool = False


class DemonstrationFlow(Flow):
    """Shows a stretch to someone. `session_asked` carries a `ShownDose`."""

    session_asked = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._techniques = services.library.content.techniques
        self._second = services.second_screen()
        self._desktop = services.desktop()
        self._shown: Demonstration | None = None
        self._page: DemonstrationPage | None = None
        self._client: ClientScreen | None = None
        self._choice = PictureChoice()
        self._timer = DemonstrationTimer(services.clock, self)
        self._timer.moved.connect(self._show)
        services.appearance_changed.connect(self._restyle)

    def start(self, technique_id: str) -> None:
        """Show a stretch, which goes on at once."""
        technique = self._techniques[technique_id]
        rhythm = RHYTHMS[self._services.preferences.settings.breath]
        shown = demonstrate(technique, usual_dosage(technique, first_time=False), rhythm)
        self._choice = PictureChoice(self._services.preferences.settings.view)
        page = self._page = self.own(DemonstrationPage(self._scene(), shown))
        page.changed.connect(self._take)
        page.picture_changed.connect(self._take_picture)
        page.put_away.connect(self._put_away)
        page.session_asked.connect(self._ask_for_session)
        page.back_asked.connect(self.left)
        picture = page.figure_card.figure_view
        client = self._client = ClientScreen(page, picture, self._second, self._make_view)
        page.put_away.connect(client.put_away)
        page.screen_toggled.connect(client.toggle)
        client.changed.connect(self._tell_screen)
        ScreenMenu(self._second, page.screen_button)
        self._services.show(page)
        self._take(shown)
        self._tell_screen()
        client.begin()

    def _scene(self) -> PlayerScene:
        settings = self._services.preferences.settings
        return PlayerScene(
            scene=self._services.library.scene,
            style=self._services.figure_style(),
            facing=self._choice.facing,
            reduced_motion=moves_less(settings),
            figure_cues=settings.figure_cues,
        )

    def _make_view(self) -> ClientView:
        if self._shown is None:
            raise LookupError("nothing is shown yet")
        view = ClientView(self._scene(), self._shown.view, demonstration=True)
        view.figure_card.set_speed(self._shown.pace)
        view.figure_card.frame_hands(on=self._choice.hands)
        return view

    @Slot(object)
    def _take(self, shown: Demonstration) -> None:
        self._timer.take(shown)
        self._desktop.tell_demonstration(moving=shown.running)

    @Slot(object)
    def _show(self, shown: Demonstration) -> None:
        if self._ended:
            self._timer.stop()
            return
        self._shown = shown
        if self._page is not None:
            self._page.show_demonstration(shown)
        if self._client is not None:
            self._client.show_speed(shown.pace)
            self._client.show_view(shown.view)

    @Slot(object)
    def _take_picture(self, choice: PictureChoice) -> None:
        self._choice = choice
        if self._client is not None:
            self._client.show_facing(choice.facing)
            self._client.frame_hands(on=choice.hands)

    @Slot()
    def _put_away(self) -> None:
        self._timer.stop()
        self._desktop.end_session()

    @Slot()
    def _tell_screen(self) -> None:
        if self._page is not None and not self._ended:
            self._page.show_screen(screen_words(self._second))

    @Slot()
    def _restyle(self) -> None:
        if self._ended:  # themes outlive the pages
            return
        style = self._services.figure_style()
        if self._page is not None:
            self._page.show_style(style)
        if self._client is not None:
            self._client.show_style(style)

    @Slot()
    def _ask_for_session(self) -> None:
        if self._page is None:
            return
        self._take_freeze()
        if self._second.others:
            ask_for_screen(self._page.window(), self._begin_session)
        else:
            self._begin_session(on_their_screen=False)

    def _take_freeze(self) -> None:
        if self._shown is not None:
            self._take(self._shown.frozen())

    def _begin_session(self, *, on_their_screen: bool) -> None:
        if self._shown is not None:
            self.session_asked.emit(ShownDose(self._shown.item, on_their_screen))
