"""The player: one figure, one sentence for each person, one number, and a way out."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from backcoach.domain.player import PlayerView, Playing
from backcoach.domain.settings import View
from backcoach.domain.technique import Role
from backcoach.figure.drawing import Style
from backcoach.forms.ui_player_page import Ui_PlayerPage
from backcoach.pages.page import Page
from backcoach.pages.player_calm import calm_words, ready_lines
from backcoach.pages.player_controls import OUT, PlayerControls
from backcoach.pages.player_keys import KeysCard, bind_keys
from backcoach.pages.player_lines import RoleLines, every_line, lines_at, role_name
from backcoach.pages.player_next import next_words
from backcoach.pages.player_picture import PlayerPicture, PlayerScene
from backcoach.pages.player_ring import part_shares, ring_moment
from backcoach.pages.player_words import badge, phase_name, place_in_phase, whereabouts

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
        self._cards = {
            Role.RECEIVER: (self._ui.receiverFrame, self._ui.receiverLabel, self._ui.receiverText),
            Role.HELPER: (self._ui.helperFrame, self._ui.helperLabel, self._ui.helperText),
        }
        self._picture = PlayerPicture(self._ui)
        self._controls = PlayerControls(self._ui)
        self._keys = KeysCard(self)
        self._connect()
        self.show_notice("")
        self.show_sound(on=True, audible=True)

    def show_session(self, scene: PlayerScene, view: PlayerView) -> None:
        """Show a session that is about to begin."""
        self._scene = scene
        self._view = view
        self._seen: tuple[object, ...] = ()
        self._announced = ""
        ready = ready_lines(view.timeline.plan, scene.stop_word)
        for role, (_, _, text) in self._cards.items():
            own = [*every_line(view.timeline, role), *(each for each in ready if each.role is role)]
            text.make_room((each.text, each.safety) for each in own)
        self._ready = ready
        self._picture.show_session(scene)
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
            self._picture.facing,
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

    def _show_words(self, view: PlayerView) -> None:
        moment = view.moment
        self._ui.titleLabel.setText(moment.part.technique.name)
        self._ui.whereaboutsLabel.setText(whereabouts(view.timeline, moment))
        self._ui.sessionProgress.show_shares(part_shares(view.timeline, moment))
        side = badge(moment.part, self._picture.facing)
        self._ui.badgeLabel.setText(side)
        self._ui.badgeLabel.setVisible(bool(side))
        self._ui.phaseLabel.setText(phase_name(moment.segment.phase))
        self._ui.phaseLabel.setVisible(view.playing is not Playing.READY)
        as_i_see = self._picture.facing is View.AS_I_SEE
        self._ui.mirrorButton.setText(self.tr("As I see it") if as_i_see else self.tr("Facing me"))
        self._show_lines(view)
        self._show_next(view)
        self._controls.show_view(view)
        self._announce(view)

    def _show_lines(self, view: PlayerView) -> None:
        calm = calm_words(view.playing)
        told = self._ready if view.playing is Playing.READY else lines_at(view.moment)
        by_role = {each.role: each for each in told}
        for role, (frame, label, text) in self._cards.items():
            own = by_role.get(role, RoleLines(role, ""))
            text.show_lines(own.text, own.safety)
            label.setText(role_name(role))
            label.setVisible(len(by_role) > 1)
            frame.setVisible(calm is None and role in by_role)
        self._ui.calmFrame.setVisible(calm is not None)
        if calm is not None:
            self._ui.calmLabel.setText(calm[0])
            self._ui.calmText.show_lines(calm[1])

    def _show_next(self, view: PlayerView) -> None:
        under = place_in_phase(view.timeline, view.moment)
        out, before = view.playing in OUT, view.playing is Playing.READY
        self._ui.underLabel.setText("" if out or before else under)
        following = next_words(view.timeline, view.moment)
        self._ui.nextFrame.setVisible(not out)
        self._ui.nextTitle.setText(following.title)
        self._ui.nextDetail.setText(following.detail)
        self._ui.nextDetail.setVisible(bool(following.detail))

    def _announce(self, view: PlayerView) -> None:
        """Tell a screen reader when something else begins; not each second."""
        calm = calm_words(view.playing)
        side = badge(view.moment.part, self._picture.facing)
        told = (f"{each.text} {each.safety}" for each in lines_at(view.moment))
        parts = calm or (phase_name(view.moment.segment.phase), side, *told)
        text = ". ".join(part.strip(" .") for part in parts if part)
        if text != self._announced:
            self._announced = text
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

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
        self.facing_chosen.emit(FacingChoice(self._picture.facing))
        self.show_view(self._view)
