"""The player: one figure, one sentence for each person, one number, and a way out."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.settings import View
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.player.player_captions import PlayerCaptions, announcement
from backcoach.gui.player.player_controls import OUT, RESTING, PlayerControls
from backcoach.gui.player.player_keys import KeysCard, bind_keys, bind_turning
from backcoach.gui.player.player_layout import (
    ESSENTIAL,
    LayoutSize,
    PlayerLayout,
    is_roomy,
    layout_size_of,
)
from backcoach.gui.player.player_picture import PlayerPicture, PlayerScene
from backcoach.gui.player.player_ring import ring_moment
from backcoach.gui.player.ui_player_page import Ui_PlayerPage
from backcoach.gui.widgets.announce import announce
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override

STEP_SECONDS = 5
RUNNING = frozenset({Playing.PLAYING, Playing.COUNTING_IN})


@dataclass(frozen=True, slots=True)
class SecondsChange:
    """By how many seconds the hold is to become longer or, below 0, shorter."""

    seconds: int


@dataclass(frozen=True, slots=True)
class FacingChoice:
    """Which way the picture is to be turned from now on."""

    facing: View


class PlayerPage(Page):
    """Shows a session moment by moment and says what was asked of it."""

    started = Signal()
    pause_toggled = Signal()
    next_asked = Signal()
    previous_asked = Signal()
    restart_asked = Signal()
    seconds_changed = Signal(object)
    stop_asked = Signal()
    left = Signal()
    back_asked = Signal()
    help_asked = Signal()
    sound_toggled = Signal()
    full_screen_toggled = Signal()
    facing_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_PlayerPage()
        self._ui.setupUi(self)
        self._forward = self._ui.pauseButton
        self._picture = PlayerPicture(self._ui)
        self._captions = PlayerCaptions(self._ui)
        self._controls = PlayerControls(self._ui)
        self._keys = KeysCard(self, self._ui.stopButton)
        self._pieces = PlayerLayout(self._ui)
        self._room = LayoutSize.USUAL
        self._roomy = True
        self._seen: tuple[object, ...] = ()
        self._connect()
        self.show_notice("")
        self.show_sound(on=True, audible=True)

    @property
    def view(self) -> PlayerView:
        """The moment that is shown."""
        return self._view

    def show_session(self, scene: PlayerScene, view: PlayerView) -> None:
        """Show a session that is about to begin."""
        self._view = view
        self._seen = ()
        self._announced = ""
        self._take_room()
        self._picture.show_session(scene)
        self._captions.show_session(view, scene.stop_word)
        self._controls.show_facing(scene.facing)
        self._ui.holdRing.set_reduced_motion(scene.reduced_motion)
        self._keys.hide()
        self._ui.bodyScroll.verticalScrollBar().setValue(0)
        self.show_view(view)
        self.setFocus()

    def show_view(self, view: PlayerView) -> None:
        """Show one moment. Words are written anew only when one of them changes."""
        self._view = view
        self._picture.show_view(view)
        self._ui.holdRing.show_moment(ring_moment(view))
        moment = view.moment
        seen = (
            view.playing,
            view.timeline.plan,
            moment.index,
            moment.breath.phase,
            moment.breath.number,
            ceil(moment.total_left),
        )
        if seen != self._seen:
            self._seen = seen
            self._show_words(view)

    def show_style(self, style: Style) -> None:
        """Draw the figure in other colours."""
        self._picture.show_style(style)

    def show_notice(self, text: str) -> None:
        """Show a line that should not be missed, such as that saving failed; none if empty."""
        self._ui.noticeLabel.setText(text)
        self._ui.noticeFrame.setVisible(bool(text))

    def show_sound(self, *, on: bool, audible: bool) -> None:
        """Show whether cues are heard."""
        self._controls.show_sound(on=on, audible=audible)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """Take the room that there is now."""
        self._roomy = is_roomy(self)
        self._controls.show_names(shown=self._roomy)
        if self._seen:
            self._take_room()
            self._show_words(self._view)

    def _take_room(self) -> None:
        two = len(self._view.moment.part.technique.roles) > 1
        self._room = layout_size_of(self, two=two)
        self._pieces.arrange(self._room, roomy=self._roomy, two=two)

    def _show_words(self, view: PlayerView) -> None:
        """Write the words; what can wait leaves its room to the rest while playing."""
        facing = self._picture.facing
        essential = self._room in ESSENTIAL and view.playing in RUNNING
        room = self._room if essential else LayoutSize.USUAL
        self._captions.show_view(view, facing, roomy=self._roomy)
        shown = not essential and view.playing not in OUT
        self._captions.show_rest(self._room, view.playing, shown=shown)
        self._picture.show_frame(
            shown=self._room is not LayoutSize.TIGHT or view.playing not in RESTING
        )
        self._controls.show_view(view, room)
        text = announcement(view, facing)
        if text != self._announced:
            self._announced = text
            announce(self, text)

    def _connect(self) -> None:
        ui = self._ui
        ui.pauseButton.clicked.connect(self._go)
        ui.previousButton.clicked.connect(self.previous_asked)
        ui.nextButton.clicked.connect(self.next_asked)
        ui.restartButton.clicked.connect(self.restart_asked)
        ui.lessButton.clicked.connect(self._take_seconds)
        ui.moreButton.clicked.connect(self._add_seconds)
        ui.soundButton.clicked.connect(self.sound_toggled)
        ui.fullScreenButton.clicked.connect(self.full_screen_toggled)
        ui.keysButton.clicked.connect(self._keys.toggle)
        ui.mirrorButton.clicked.connect(self._turn_round)
        ui.helpButton.clicked.connect(self.help_asked)
        ui.backButton.clicked.connect(self.back_asked)
        ui.stopButton.clicked.connect(self.stop_asked)
        buttons = {
            "next": ui.nextButton,
            "previous": ui.previousButton,
            "restart": ui.restartButton,
            "more": ui.moreButton,
            "less": ui.lessButton,
            "mirror": ui.mirrorButton,
            "sound": ui.soundButton,
            "full_screen": ui.fullScreenButton,
            "keys": ui.keysButton,
            "stop": ui.stopButton,
        }
        bind_keys(self, {"pause": self._press_space, "rest": self._rest})
        bind_keys(self, {name: button.click for name, button in buttons.items()})
        bind_keys(self, {"turn_back": ui.figureView.turn_back})
        bind_turning(self, ui.figureView)

    @Slot()
    def _go(self) -> None:
        """Do what the primary button says."""
        match self._view.playing:
            case Playing.READY:
                self.started.emit()
            case Playing.EASING_OUT:
                self.left.emit()
            case _:
                self.pause_toggled.emit()

    @Slot()
    def _press_space(self) -> None:
        """Start, pause or go on; the way out of a stop is not cut short by a stray key."""
        if self._view.playing not in OUT:
            self._go()

    @Slot()
    def _rest(self) -> None:
        if not self._keys.isHidden():
            self._keys.hide()
        elif self._view.playing in RUNNING:
            self.pause_toggled.emit()

    @Slot()
    def _take_seconds(self) -> None:
        self.seconds_changed.emit(SecondsChange(-STEP_SECONDS))

    @Slot()
    def _add_seconds(self) -> None:
        self.seconds_changed.emit(SecondsChange(STEP_SECONDS))

    @Slot()
    def _turn_round(self) -> None:
        as_i_see = self._picture.facing is View.AS_I_SEE
        self._picture.facing = View.FACING if as_i_see else View.AS_I_SEE
        self._controls.show_facing(self._picture.facing)
        self.facing_chosen.emit(FacingChoice(self._picture.facing))
        self._picture.show_view(self._view)
        self._show_words(self._view)
