"""Plays one plan in the window, and lets its cues be heard."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Signal, Slot

from backcoach.desktop.media import MediaCommand
from backcoach.domain.playing.plan import Plan
from backcoach.domain.playing.player import OVER, Player, PlayerView, Playing
from backcoach.domain.safety.clearance import Cleared
from backcoach.domain.settings import (
    LARGEST_TEXT_PERCENT,
    LOUDEST_PERCENT,
    SMALLEST_TEXT_PERCENT,
    Settings,
)
from backcoach.gui.player.client_window.client_screen import ClientScreen
from backcoach.gui.player.client_window.client_view import ClientView
from backcoach.gui.player.client_window.screen_menu import ScreenMenu
from backcoach.gui.player.figure_card import PlayerScene
from backcoach.gui.player.player_keys import PlayerAction
from backcoach.gui.player.player_layout import gets_ready
from backcoach.gui.player.player_page import FacingChoice, PlayerPage
from backcoach.gui.player.player_timer import PlayerTimer
from backcoach.gui.player.reduced_motion import moves_less
from backcoach.gui.player.session_sound import SessionSound
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.services import Services
from backcoach.words.translation import translate

STEP_SECONDS = 5
LEVEL_PERCENT = 10

_STEPS: dict[PlayerAction, Callable[[Player], None]] = {
    PlayerAction.NEXT: Player.next,
    PlayerAction.PREVIOUS: Player.previous,
    PlayerAction.RESTART: Player.restart,
    PlayerAction.LEAVE: Player.leave_side,
    PlayerAction.LONGER: lambda player: player.add_seconds(STEP_SECONDS),
    PlayerAction.SHORTER: lambda player: player.add_seconds(-STEP_SECONDS),
}


class Standing(Protocol):
    """How far the answers of the safety check still stand."""

    @property
    def is_outdated(self) -> bool:
        """Whether they say nothing of now."""

    @property
    def has_lapsed(self) -> bool:
        """Whether nobody was here for so long that the signs are asked about again."""

    def seen(self) -> None:
        """Someone is here now."""


class PlayFlow(Flow):
    """A player and its page. `looked` carries each PlayerView, `part_ended` one PartRecord.

    `ended_early` tells that it was ended by choice, where nothing was wrong.
    `outdated` tells that nothing goes on, since the safety check was too long ago. `signs_due`
    tells that nobody was here for long, so that the signs are asked about again.
    """

    outdated = Signal()
    signs_due = Signal()
    looked = Signal(object)
    part_ended = Signal(object)
    finished = Signal()
    ended_early = Signal()
    stopped = Signal()
    help_asked = Signal()

    def __init__(
        self,
        services: Services,
        plan: Plan,
        cleared: Cleared,
        stop_word: str,
        standing: Standing,
    ) -> None:
        super().__init__(services)
        self._standing = standing
        self._stop_word = stop_word
        self._player = Player(plan, cleared, services.clock, services.working)
        self._desktop = services.desktop()
        self._page = self.own(PlayerPage(self._scene(stop_word), self._player.look()))
        self.setParent(self._page)  # else the program's signals would outlive the page
        self._timer = PlayerTimer(self._player, self._page)
        picture, second = self._page.figure_card.figure_view, services.second_screen()
        self._client = ClientScreen(self._page, picture, second, self._make_client_view)
        ScreenMenu(second, self._page.screen_button)
        recordings = services.library.recordings
        self._speaker = services.open_speaker(self._page, recordings.file, self._show_sound)
        self._sound = SessionSound(self._speaker, recordings.seconds, self._settings.spoken)
        self._show_sound()
        self._connect()

    def _scene(self, stop_word: str) -> PlayerScene:
        settings = self._settings
        return PlayerScene(
            scene=self._services.library.scene,
            style=self._services.figure_style(),
            facing=settings.view,
            stop_word=stop_word,
            reduced_motion=moves_less(settings),
            figure_cues=settings.figure_cues,
            letter_keys=settings.letter_keys,
        )

    def _make_client_view(self) -> ClientView:
        return ClientView(self._scene(self._stop_word), self._page.view)

    def _connect(self) -> None:
        page = self._page
        page.asked.connect(self._do)
        page.facing_chosen.connect(self._keep_facing)
        self._services.appearance_changed.connect(self._restyle)
        self._timer.looked.connect(self._show)
        self._timer.looked.connect(self.looked)
        self._timer.part_ended.connect(self.part_ended)
        self._timer.ended.connect(self._end)
        self._desktop.commanded.connect(self._command)
        page.put_away.connect(self._desktop.end_session)
        page.put_away.connect(self._client.put_away)

    @property
    def page(self) -> PlayerPage:
        return self._page

    @property
    def _settings(self) -> Settings:
        return self._services.preferences.settings

    @property
    def under_way(self) -> bool:
        """Whether it has been started and has not ended."""
        return self._player.look().playing not in OVER | {Playing.READY}

    def goes_with(self, cleared: Cleared) -> bool:
        """Whether a new clearance permits all that is played."""
        return all(cleared.permits(each.id) for each in self._player.timeline.plan.techniques)

    def show(self) -> None:
        """Show the page. What has not begun begins by itself."""
        self._services.show(self._page)
        self._timer.look()
        self._client.begin()
        if self._player.look().playing is Playing.READY:
            self._go(self._player.start)

    def pause(self) -> None:
        self._player.pause()
        self._timer.look()

    def abandon(self) -> None:
        """End at once, unasked and silently; what was held of the side goes on record."""
        self._timer.ended.disconnect(self._end)
        self._speaker.set_on(False)
        self._player.stop()
        self._player.leave()
        self._timer.look()

    @Slot(object)
    def _command(self, command: MediaCommand) -> None:
        self._page.command(command)

    @Slot(object)
    def _show(self, view: PlayerView) -> None:
        self._sound.follow(view)
        self._page.show_view(view)
        self._client.show_view(view)
        if self._player.moving:
            self._standing.seen()
        if view.playing in OVER:
            self._desktop.end_session()
        else:
            self._desktop.tell_session(moving=self._player.moving)

    @Slot(object)
    def _do(self, action: PlayerAction) -> None:
        if action in _STEPS:
            _STEPS[action](self._player)
            self._jump()
        else:
            self._way_to(action)()

    def _way_to(self, action: PlayerAction) -> Callable[[], object]:
        ways: dict[PlayerAction, Callable[[], object]] = {
            PlayerAction.FORWARD: self._go_forward,
            PlayerAction.PAUSE: self.pause,
            PlayerAction.STOP: self._stop,
            PlayerAction.END: self._end_early,
            PlayerAction.HELP: self._get_help,
            PlayerAction.SOUND: self._toggle_sound,
            PlayerAction.FULL_SCREEN: self._services.toggle_full_screen,
            PlayerAction.SECOND_WINDOW: self._client.toggle,
            PlayerAction.LOUDER: partial(self._turn_sound, LEVEL_PERCENT),
            PlayerAction.QUIETER: partial(self._turn_sound, -LEVEL_PERCENT),
            PlayerAction.LARGER: partial(self._scale_text, LEVEL_PERCENT),
            PlayerAction.SMALLER: partial(self._scale_text, -LEVEL_PERCENT),
        }
        return ways[action]

    def _go_forward(self) -> None:
        """Do what the primary button says."""
        match self._player.look():
            case PlayerView(playing=Playing.READY):
                self._go(self._player.start)
            case PlayerView(playing=Playing.PAUSED | Playing.AWAY):
                self._go(self._player.resume)
            case PlayerView(playing=Playing.EASING_OUT | Playing.LEAVING):
                self._player.leave()
                self._timer.look()
            case view if gets_ready(view):
                self._do(PlayerAction.NEXT)
            case _:
                self.pause()

    def _go(self, way: Callable[[], None]) -> None:
        """Let the player move, unless there is something to be asked first."""
        if self._standing.is_outdated:
            self.outdated.emit()
        elif self._standing.has_lapsed:
            self.signs_due.emit()
        else:
            way()
            self._timer.look()

    def _jump(self) -> None:
        """Look, and listen, from the new place on."""
        self._sound.leap(self._player.look())
        self._timer.look()

    def _stop(self) -> None:
        self._player.stop()
        self._timer.look()

    def _end_early(self) -> None:
        self._player.end_early()
        self._timer.look()

    @Slot()
    def _end(self) -> None:
        ends = {Playing.FINISHED: self.finished, Playing.ENDED: self.ended_early}
        ends.get(self._player.look().playing, self.stopped).emit()

    def _get_help(self) -> None:
        self.pause()
        self.help_asked.emit()

    def _toggle_sound(self) -> None:
        self._services.preferences.change(sound=not self._settings.sound)
        self._show_sound()

    def _turn_sound(self, percent: int) -> None:
        """Let it be louder or quieter; louder than silence is on again."""
        settings = self._settings
        volume = min(max(settings.volume_percent + percent, 0), LOUDEST_PERCENT)
        self._services.preferences.change(
            volume_percent=volume, sound=settings.sound or percent > 0
        )
        self._show_sound()
        self._page.show_level(translate("PlayFlow", "Volume: {0} %").format(volume))

    def _scale_text(self, percent: int) -> None:
        text = self._settings.text_percent + percent
        text = min(max(text, SMALLEST_TEXT_PERCENT), LARGEST_TEXT_PERCENT)
        self._services.preferences.change(text_percent=text)
        self._page.show_level(translate("PlayFlow", "Text size: {0} %").format(text))

    def _show_sound(self) -> None:
        on = self._settings.sound
        self._speaker.set_on(on)
        self._speaker.set_volume(self._settings.volume_percent)
        self._page.show_sound(on=on, audible=self._speaker.audible)

    @Slot()
    def _restyle(self) -> None:
        style = self._services.figure_style()
        self._page.show_style(style)
        self._client.show_style(style)

    @Slot(object)
    def _keep_facing(self, choice: FacingChoice) -> None:
        self._services.preferences.change(view=choice.facing)
        self._client.show_facing(choice.facing)
