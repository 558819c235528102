"""The row of buttons below a session."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.gui.player.icon_button import IconButton
from backcoach.gui.player.player_keys import PlayerAction
from backcoach.gui.player.player_layout import (
    OUT,
    RESTING,
    SIDES,
    SPARED,
    PlayerLayout,
    VisibleParts,
)
from backcoach.gui.player.ui_controls_bar import Ui_ControlsBar
from backcoach.gui.widgets.flow_layout import FlowLayout
from backcoach.gui.widgets.icon import show_icon


class ControlsBar(QWidget):
    """`asked` carries the PlayerAction of the button that was pressed."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ControlsBar()
        ui.setupUi(self)
        self._buttons = {
            PlayerAction.BACK: ui.backButton,
            PlayerAction.PREVIOUS: ui.previousButton,
            PlayerAction.FORWARD: ui.pauseButton,
            PlayerAction.NEXT: ui.nextButton,
            PlayerAction.SHORTER: ui.lessButton,
            PlayerAction.LONGER: ui.moreButton,
            PlayerAction.RESTART: ui.restartButton,
            PlayerAction.SOUND: ui.soundButton,
            PlayerAction.FULL_SCREEN: ui.fullScreenButton,
            PlayerAction.KEYS: ui.keysButton,
        }
        row = FlowLayout(ui.buttonsBox)
        for action, button in self._buttons.items():
            row.addWidget(button)
            button.clicked.connect(partial(self._ask, action))
        ui.previousButton.show_as("previous", ui.previousButton.text())
        ui.nextButton.show_as("next", ui.nextButton.text())
        ui.restartButton.show_as("restart", ui.restartButton.text())
        ui.fullScreenButton.show_as("full_screen", ui.fullScreenButton.text())
        self.show_sound(on=True, audible=True)

    @property
    def forward_button(self) -> QPushButton:
        return self._ui.pauseButton

    def press(self, action: PlayerAction) -> None:
        """Press a button, even out of sight; a disabled one does nothing."""
        self._buttons[action].click()

    def show_view(self, view: PlayerView, parts: VisibleParts) -> None:
        ui = self._ui
        ui.backButton.setVisible(parts.back)
        for button in (ui.lessButton, ui.moreButton, ui.restartButton):
            button.setVisible(parts.steering)
        for button in (ui.previousButton, ui.nextButton):
            button.setVisible(parts.steps)
        for button in (ui.soundButton, ui.fullScreenButton, ui.keysButton):
            button.setVisible(parts.options)
        self._show_forward(view.playing)
        self._show_range(view)

    def show_sound(self, *, on: bool, audible: bool) -> None:
        """Say whether cues are heard, or that this computer has no sound."""
        heard = on and audible
        self._ui.soundButton.setEnabled(audible)
        self._ui.soundLabel.setVisible(not audible)
        name = self.tr("Sound on") if heard else self.tr("Sound off")
        self._ui.soundButton.show_as("sound_on" if heard else "sound_off", name)

    def arrange(self, layout: PlayerLayout) -> None:
        """Leave out names and margins where there is no space for them."""
        for button in self.findChildren(IconButton):
            button.show_name(shown=layout.named)
        top = 0 if layout.tight else SPARED
        self._ui.controlsLayout.setContentsMargins(SIDES, top, SIDES, SPARED)

    def _ask(self, action: PlayerAction) -> None:
        self.asked.emit(action)

    def _show_forward(self, playing: Playing) -> None:
        if playing in OUT:
            icon, text = "forward", self.tr("I am out")
        elif playing is Playing.READY:
            icon, text = "play", self.tr("Start")
        elif playing in RESTING:
            icon, text = "play", self.tr("Go on")
        else:
            icon, text = "pause", self.tr("Pause")
        if text != self._ui.pauseButton.text():
            show_icon(self._ui.pauseButton, icon)
            self._ui.pauseButton.setText(text)

    def _show_range(self, view: PlayerView) -> None:
        item = view.timeline.plan.items[view.moment.part.item]
        limits, hold = item.technique.hold, item.dosage.hold_seconds
        least = self.tr("This stretch is held for %Ln second(s) or more.", "", limits.shortest)
        most = self.tr("This stretch is held for %Ln second(s) at most.", "", limits.longest)
        _offer(
            self._ui.lessButton,
            self.tr("Hold 5 seconds less"),
            least if hold <= limits.shortest else "",
        )
        _offer(
            self._ui.moreButton,
            self.tr("Hold 5 seconds longer"),
            most if hold >= limits.longest else "",
        )


def _offer(button: QPushButton, name: str, why_not: str) -> None:
    """Let a button be pressed, or say why it can't be."""
    button.setEnabled(not why_not)
    button.setAccessibleName(name)
    button.setAccessibleDescription(why_not)
    button.setToolTip(why_not or name)
