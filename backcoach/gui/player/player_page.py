"""The player's page: figure, words for each person, ring and buttons."""

from dataclasses import dataclass
from functools import partial
from math import ceil

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QSizePolicy, QWidget

from backcoach.desktop.media import MediaCommand
from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.settings import View
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.player.figure_card import FigureCard, PlayerScene
from backcoach.gui.player.key_places import KeyPlaces
from backcoach.gui.player.keys_card import KeysCard
from backcoach.gui.player.player_keys import MEDIA, PlayerAction, bind_keys, meant
from backcoach.gui.player.player_layout import (
    SIDES,
    SPARED,
    PlayerLayout,
    player_layout,
    visible_parts,
)
from backcoach.gui.player.player_lines import announcement
from backcoach.gui.player.ring_moment import ring_moment
from backcoach.gui.player.session_progress import part_shares
from backcoach.gui.player.ui_player_page import Ui_PlayerPage
from backcoach.gui.widgets.announce import announce
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.player_words import place_in_phase, whereabouts

_LEAST, _GROWING = QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding


@dataclass(frozen=True, slots=True)
class FacingChoice:
    """Which way the picture is turned from now on."""

    facing: View


class PlayerPage(Page):
    """A session as it is played. `asked` has a PlayerAction, `facing_chosen` a FacingChoice.

    `put_away` tells that another page is in front; a window may be minimised without that.
    """

    _as_in_form = True
    asked = Signal(object)
    facing_chosen = Signal(object)
    put_away = Signal()

    def __init__(self, scene: PlayerScene, view: PlayerView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_PlayerPage()
        ui.setupUi(self)
        self._forward = ui.controlsBar.forward_button
        QWidget.setTabOrder(ui.stopButton, ui.figureCard.mirror_button)
        QWidget.setTabOrder(ui.figureCard.mirror_button, ui.helpButton)
        self._letters = scene.letter_keys
        self._keys = KeysCard(self, ui.stopButton, letters=self._letters)
        self._view = view
        self._facing = scene.facing
        self._layout = PlayerLayout()  # as in the form
        self._seen: tuple[object, ...] = ()
        self._announced = ""
        ui.figureCard.show_session(scene)
        ui.captions.show_session(view.timeline.plan, scene.stop_word)
        ui.holdRing.set_reduced_motion(scene.reduced_motion)
        self._connect()
        self.show_view(view)

    @property
    def view(self) -> PlayerView:
        return self._view

    @property
    def figure_card(self) -> FigureCard:
        return self._ui.figureCard

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self.put_away.emit()
        super().hideEvent(event)

    def show_view(self, view: PlayerView) -> None:
        """Show one moment. Words are written anew only when one of them changes."""
        self._view = view
        self._ui.figureCard.show_view(view)
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
            if self.isVisible():
                self._arrange()
            self._show_words()

    def show_style(self, style: Style) -> None:
        self._ui.figureCard.show_style(style)

    def show_sound(self, *, on: bool, audible: bool) -> None:
        self._ui.controlsBar.show_sound(on=on, audible=audible)

    @override
    def _arrange(self) -> None:
        """Take the layout for the space, and for the people who take part now."""
        layout = player_layout(
            self.width(),
            self.height(),
            self.fontInfo().pixelSize(),
            full_screen=self.window().isFullScreen(),
            two=len(self._view.moment.part.technique.roles) > 1,
        )
        before, self._layout = self._layout, layout
        if layout == before:
            return
        ui = self._ui
        ui.figureCard.arrange(layout)
        ui.captions.arrange(layout)
        ui.controlsBar.arrange(layout)
        ui.bodyLayout.setContentsMargins(SIDES, layout.top, SIDES, SPARED)
        ui.ringSpacer.changeSize(0, layout.least_ring, _LEAST, _GROWING)
        if layout.beside is not before.beside:
            self._swap_ring_and_words(beside=layout.beside)
        _share_out(ui.mainLayout, layout.columns)
        _share_out(ui.leftLayout, layout.left_column)
        _share_out(ui.rightLayout, (1, 0))
        self._show_words()

    def _swap_ring_and_words(self, *, beside: bool) -> None:
        ui = self._ui
        columns = (ui.leftLayout, ui.rightLayout)
        ring, words = columns if beside else columns[::-1]
        words.removeItem(ui.ringLayout)
        ring.removeWidget(ui.captions)
        ring.insertLayout(1 if beside else 0, ui.ringLayout)
        words.insertWidget(0 if beside else 1, ui.captions)

    def _show_words(self) -> None:
        ui, view = self._ui, self._view
        parts = visible_parts(self._layout, view.playing)
        ui.titleLabel.setText(view.moment.part.technique.name)
        ui.whereaboutsLabel.setText(whereabouts(view.timeline, view.moment))
        ui.sessionProgress.show_shares(part_shares(view.timeline, view.moment))
        ui.underLabel.setText(_under_ring(view))
        ui.figureCard.show_words(view, parts)
        ui.captions.show_view(view)
        ui.nextCard.show_view(view)
        ui.controlsBar.show_view(view, parts)
        for piece in (ui.titleLabel, ui.helpButton, ui.sessionProgress):
            piece.setVisible(parts.head)
        ui.whereaboutsLabel.setVisible(parts.whereabouts)
        ui.underLabel.setVisible(parts.below_ring)
        ui.nextCard.setVisible(parts.coming_next)
        ui.stopButton.setVisible(parts.stop)
        self._announce(announcement(view, self._facing))

    def _announce(self, text: str) -> None:
        if text != self._announced:
            self._announced = text
            announce(self, text)

    def _connect(self) -> None:
        ui = self._ui
        ui.controlsBar.asked.connect(self._do)
        ui.figureCard.mirror_asked.connect(self._turn_round)
        ui.helpButton.clicked.connect(partial(self._do, PlayerAction.HELP))
        ui.stopButton.clicked.connect(partial(self._do, PlayerAction.STOP))
        bind_keys(self, self._press, ui.figureCard.turn, letters=self._letters)
        if self._letters:
            KeyPlaces(self, self._press)
        else:
            ui.stopButton.setText(self.tr("Stop if it feels sharp, numb or wrong  (press End)"))

    @Slot(object)
    def _do(self, action: PlayerAction) -> None:
        if action is PlayerAction.KEYS:
            self._keys.toggle()
        else:
            self.asked.emit(action)

    def command(self, command: MediaCommand) -> None:
        """Do what the desktop asks for, unless something else is in front."""
        if self.isVisible() and QApplication.activeModalWidget() is None:
            self._press(MEDIA[command])

    def _press(self, action: PlayerAction) -> None:
        """Do what a key says."""
        match meant(action, self._view.playing):
            case None:
                return
            case PlayerAction.ESCAPE:
                self._escape()
            case PlayerAction.PAUSE | PlayerAction.SECOND_WINDOW as asked:
                self.asked.emit(asked)
            case PlayerAction.STOP:
                self._ui.stopButton.click()
            case PlayerAction.MIRROR:
                self._turn_round()
            case PlayerAction.TURN_BACK:
                self._ui.figureCard.turn_back()
            case asked:
                self._ui.controlsBar.press(asked)

    def _escape(self) -> None:
        """Close the list of keys; else leave the full screen, and pause."""
        if not self._keys.isHidden():
            self._keys.hide()
            return
        if self.window().isFullScreen():
            self.asked.emit(PlayerAction.FULL_SCREEN)
        self._press(PlayerAction.PAUSE)

    @Slot()
    def _turn_round(self) -> None:
        as_i_see = self._facing is View.AS_I_SEE
        self._facing = View.FACING if as_i_see else View.AS_I_SEE
        self._ui.figureCard.show_facing(self._facing)
        self.facing_chosen.emit(FacingChoice(self._facing))
        self._ui.figureCard.show_view(self._view)
        self._show_words()


def _under_ring(view: PlayerView) -> str:
    """The phase, and how far it is; nothing before it has begun."""
    if view.playing in {Playing.READY, Playing.COUNTING_IN}:
        return ""
    return place_in_phase(view.timeline, view.moment)


def _share_out(box: QBoxLayout, shares: tuple[int, int]) -> None:
    for place, share in enumerate(shares):
        box.setStretch(place, share)
