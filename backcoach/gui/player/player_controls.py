"""The player's buttons: which are there, what they are called, and which can be pressed."""

from PySide6.QtWidgets import QPushButton

from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.settings import View
from backcoach.gui.player.player_layout import LayoutSize
from backcoach.gui.player.ui_player_page import Ui_PlayerPage
from backcoach.gui.widgets.flow_layout import FlowLayout
from backcoach.gui.widgets.icon import show_icon
from backcoach.words.translation import translate

RESTING = frozenset({Playing.PAUSED, Playing.AWAY})
OUT = frozenset({Playing.EASING_OUT, Playing.STOPPED})


class PlayerControls:
    """Keeps the buttons of the form in step with what the player does."""

    def __init__(self, ui: Ui_PlayerPage) -> None:
        self._ui = ui
        self._steps = (ui.previousButton, ui.nextButton)
        self._steering = (ui.lessButton, ui.moreButton, ui.restartButton)
        row = FlowLayout(ui.buttonsBox)
        for button in (
            ui.backButton,
            ui.previousButton,
            ui.pauseButton,
            ui.nextButton,
            *self._steering,
            ui.soundButton,
            ui.fullScreenButton,
            ui.keysButton,
        ):
            row.addWidget(button)
        self._named = True
        self._names = {
            button: button.text()
            for button in (
                ui.previousButton,
                ui.nextButton,
                ui.restartButton,
                ui.soundButton,
                ui.fullScreenButton,
                ui.mirrorButton,
            )
        }
        show_icon(ui.previousButton, "previous")
        show_icon(ui.nextButton, "next")
        show_icon(ui.restartButton, "restart")
        show_icon(ui.fullScreenButton, "full_screen")
        show_icon(ui.mirrorButton, "mirror")

    def show_view(self, view: PlayerView, room: LayoutSize) -> None:
        """Offer what can be done now; but for the usual room, only what can't wait for a pause."""
        out = view.playing in OUT
        before = view.playing is Playing.READY
        self._ui.backButton.setVisible(before)
        self._ui.stopButton.setVisible(not out)
        for button in self._steering:
            button.setVisible(room is LayoutSize.USUAL and not (out or before))
        for button in self._steps:
            button.setVisible(room is not LayoutSize.FAR and not (out or before))
        for button in (self._ui.soundButton, self._ui.fullScreenButton, self._ui.keysButton):
            button.setVisible(room is LayoutSize.USUAL and not out)
        self._ui.mirrorButton.setVisible(room is LayoutSize.USUAL)
        self._show_pause(view.playing)
        self._show_range(view)

    def show_sound(self, *, on: bool, audible: bool) -> None:
        """Say whether cues are heard, and that they can't be where there is no sound."""
        heard = on and audible
        self._ui.soundButton.setEnabled(audible)
        self._ui.soundLabel.setVisible(not audible)
        show_icon(self._ui.soundButton, "sound_on" if heard else "sound_off")
        self._names[self._ui.soundButton] = (
            translate("PlayerControls", "Sound on")
            if heard
            else translate("PlayerControls", "Sound off")
        )
        self._write_names()

    def show_facing(self, facing: View) -> None:
        """Say which way the picture is turned."""
        self._names[self._ui.mirrorButton] = (
            translate("PlayerControls", "As I see it")
            if facing is View.AS_I_SEE
            else translate("PlayerControls", "Facing me")
        )
        self._write_names()

    def show_names(self, *, shown: bool) -> None:
        """Write the names on the buttons or, where there is no room, leave their icons alone."""
        self._named = shown
        self._write_names()

    def _write_names(self) -> None:
        for button, name in self._names.items():
            button.setText(name if self._named else "")
            button.setAccessibleName(name)
            button.setToolTip(name)

    def _show_pause(self, playing: Playing) -> None:
        if playing in OUT:
            name, text = "forward", translate("PlayerControls", "I am out")
        elif playing is Playing.READY:
            name, text = "play", translate("PlayerControls", "Start")
        elif playing in RESTING:
            name, text = "play", translate("PlayerControls", "Go on")
        else:
            name, text = "pause", translate("PlayerControls", "Pause")
        if text != self._ui.pauseButton.text():
            show_icon(self._ui.pauseButton, name)
            self._ui.pauseButton.setText(text)

    def _show_range(self, view: PlayerView) -> None:
        item = view.timeline.plan.items[view.moment.part.item]
        limits, hold = item.technique.hold, item.dosage.hold_seconds
        shortest = translate(
            "PlayerControls", "This stretch is held for {0} seconds or more."
        ).format(limits.shortest)
        longest = translate(
            "PlayerControls", "This stretch is held for {0} seconds at most."
        ).format(limits.longest)
        less = translate("PlayerControls", "Hold 5 seconds less")
        more = translate("PlayerControls", "Hold 5 seconds longer")
        _offer(self._ui.lessButton, less, shortest if hold <= limits.shortest else "")
        _offer(self._ui.moreButton, more, longest if hold >= limits.longest else "")


def _offer(button: QPushButton, name: str, why_not: str) -> None:
    """Let a button be pressed, or say why it can't be."""
    button.setEnabled(not why_not)
    button.setAccessibleName(name)
    button.setAccessibleDescription(why_not)
    button.setToolTip(why_not or name)
