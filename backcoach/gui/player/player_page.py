"""The player's page: figure, ring, words for each person, and buttons."""

from dataclasses import dataclass
from functools import partial
from math import ceil

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStyle, QWidget

from backcoach.desktop.media import MediaCommand
from backcoach.domain.playing.player import PlayerView
from backcoach.domain.settings import View
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.player.controls_fade import ControlsFade, stay
from backcoach.gui.player.figure_card import FigureCard, PlayerScene
from backcoach.gui.player.key_places import KeyPlaces
from backcoach.gui.player.keys_card import KeysCard
from backcoach.gui.player.next_words import next_words
from backcoach.gui.player.player_keys import MEDIA, WITH_CTRL, PlayerAction, bind_keys, meant
from backcoach.gui.player.player_layout import (
    RUNNING,
    PageRoom,
    PlayerLayout,
    Rectangle,
    is_low,
    player_layout,
    visible_parts,
)
from backcoach.gui.player.player_lines import announcement
from backcoach.gui.player.ring.ring_moment import ring_moment
from backcoach.gui.player.session_progress import part_shares
from backcoach.gui.player.ui_player_page import Ui_PlayerPage
from backcoach.gui.widgets.announce import announce
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.passing_sign import PassingSign
from backcoach.gui.widgets.text_label import restyle
from backcoach.overrides import override

# Asked for by a key, and by no button that is in sight.
_UNBUTTONED = frozenset({PlayerAction.PAUSE, PlayerAction.SECOND_WINDOW, *WITH_CTRL})


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
        self._scene = scene
        self._keys = KeysCard(self, ui.stopButton, letters=scene.letter_keys)
        self._level = PassingSign(self)
        self._fade = ControlsFade(ui.controlsBar)
        self._view = view
        self._facing = scene.facing
        self._layout: PlayerLayout | None = None
        self._seen: tuple[object, ...] = ()
        self._announced = ""
        ui.figureCard.show_session(scene)
        ui.captions.show_session(view.timeline.plan, scene.stop_word)
        ui.holdRing.set_reduced_motion(scene.reduced_motion)
        ui.controlsBar.show_facing(scene.facing)
        self._connect()
        self.show_view(view)

    @property
    def view(self) -> PlayerView:
        return self._view

    @property
    def screen_button(self) -> QPushButton:
        """Opens the choice of the screen for the second window."""
        return self._ui.controlsBar.screen_button

    @property
    def figure_card(self) -> FigureCard:
        return self._ui.figureCard

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._fade.watch(self.window().windowHandle())
        super().showEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._fade.watch(None)
        if not event.spontaneous():
            self.put_away.emit()
        super().hideEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key brings the controls back; what a key asks for besides comes to `_press`."""
        self._fade.wake()
        super().keyPressEvent(event)

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
            self._show_words()
            if self.isVisible():
                self._arrange()

    def show_style(self, style: Style) -> None:
        self._ui.figureCard.show_style(style)

    def show_level(self, text: str) -> None:
        """Say for a moment how loud or how large it is now."""
        self._level.show_words(text)

    def show_sound(self, *, on: bool, audible: bool) -> None:
        self._ui.controlsBar.show_sound(on=on, audible=audible)
        self._arrange()

    @override
    def _arrange(self) -> None:
        """Take the layout for the space, and for the people who take part now."""
        ui = self._ui
        text = self.fontInfo().pixelSize()
        self._name_stop()
        restyle(ui.followingLabel, "small" if is_low(self.height(), text) else "following")
        room = PageRoom(
            width=self.width(),
            height=self.height(),
            text=text,
            line=ui.followingLabel.sizeHint().height(),
            stop=ui.stopButton.sizeHint().height(),
            controls=ui.controlsBar.tallest,
        )
        two = len(self._view.moment.part.technique.roles) > 1
        before, self._layout = self._layout, player_layout(room, two=two)
        if self._layout != before:
            self._lay_out(self._layout)
        self._place_controls(self._layout)
        if not self._keys.isHidden():
            self._keys.fit()

    def _name_stop(self) -> None:
        """Say what the band is for, or in too little room for that, what it does."""
        band = self._ui.stopButton
        if self._scene.letter_keys:
            texts = (
                self.tr("Stop if it feels sharp, numb or wrong  (press End or S)"),
                self.tr("Stop  (press End or S)"),
            )
        else:
            texts = (
                self.tr("Stop if it feels sharp, numb or wrong  (press End)"),
                self.tr("Stop  (press End)"),
            )
        band.setAccessibleName(texts[0])
        band.setText(texts[0])
        if band.sizeHint().width() > self.width():
            band.setText(texts[1])

    def _lay_out(self, layout: PlayerLayout) -> None:
        ui = self._ui
        for part, box in (
            (ui.sessionProgress, layout.progress),
            (ui.figureCard, layout.picture),
            (ui.holdRing, layout.ring),
            (ui.followingLabel, layout.following),
            (ui.captions, layout.captions),
            (ui.stopButton, layout.stop),
        ):
            part.setGeometry(self._placed(box))
        ui.captions.arrange(stacked=layout.beside, low=layout.low)
        ui.controlsBar.arrange(layout.controls.width, brief=layout.low, floats=layout.covered > 0)
        ui.figureCard.write_large(large=not layout.low)

    def _place_controls(self, layout: PlayerLayout) -> None:
        """Put as many buttons as there are now at the lower end of the place for all of them."""
        bar, box = self._ui.controlsBar, layout.controls
        high = min(box.height, bar.heightForWidth(box.width))
        bar.setGeometry(self._placed(Rectangle(box.left, box.bottom - high, box.width, high)))
        stays = stay(self._view.playing, reduced_motion=self._scene.reduced_motion)
        self._fade.follow(stays=stays)
        self._ui.figureCard.cover(layout.covered if stays else 0.0)

    def _placed(self, box: Rectangle) -> QRect:
        """A box on the page, from the other side where one reads from right to left."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(*box))

    def _show_words(self) -> None:
        ui, view = self._ui, self._view
        parts = visible_parts(view.playing)
        ui.sessionProgress.show_shares(part_shares(view.timeline, view.moment))
        following = next_words(view.timeline, view.moment)
        ui.followingLabel.setText(self.tr("Next: {0}").format(following))
        ui.followingLabel.setVisible(view.playing in RUNNING)
        ui.captions.show_view(view)
        ui.controlsBar.show_view(view, parts)
        ui.stopButton.setVisible(parts.stop)
        self._announce(announcement(view, self._facing))

    def _announce(self, text: str) -> None:
        if text != self._announced:
            self._announced = text
            announce(self, text)

    def _connect(self) -> None:
        ui, letters = self._ui, self._scene.letter_keys
        ui.controlsBar.asked.connect(self._do)
        ui.stopButton.clicked.connect(partial(self._do, PlayerAction.STOP))
        bind_keys(self, self._press, ui.figureCard.turn, letters=letters)
        if letters:
            KeyPlaces(self, self._press)

    @Slot(object)
    def _do(self, action: PlayerAction) -> None:
        match action:
            case PlayerAction.KEYS:
                self._keys.toggle()
            case PlayerAction.MIRROR:
                self._turn_round()
            case _:
                self.asked.emit(action)

    def command(self, command: MediaCommand) -> None:
        """Do what the desktop asks for, unless something else is in front."""
        if self.isVisible() and QApplication.activeModalWidget() is None:
            self._press(MEDIA[command])

    def _press(self, action: PlayerAction) -> None:
        """Do what a key says."""
        self._fade.wake()
        match meant(action, self._view.playing):
            case None:
                return
            case PlayerAction.ESCAPE:
                self._escape()
            case asked if asked in _UNBUTTONED:
                self.asked.emit(asked)
            case PlayerAction.STOP:
                self._ui.stopButton.click()
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

    def _turn_round(self) -> None:
        as_i_see = self._facing is View.AS_I_SEE
        self._facing = View.FACING if as_i_see else View.AS_I_SEE
        self._ui.figureCard.show_facing(self._facing)
        self._ui.controlsBar.show_facing(self._facing)
        self.facing_chosen.emit(FacingChoice(self._facing))
        self._ui.figureCard.show_view(self._view)
        self._show_words()
