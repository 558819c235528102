"""The buttons of a session, with what is played and how far it is."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from backcoach.domain.playing.player import PlayerView
from backcoach.domain.settings import View
from backcoach.gui.player.icon_button import IconButton
from backcoach.gui.player.player_keys import PlayerAction
from backcoach.gui.player.player_layout import OUT, RESTING, VisibleParts, gets_ready
from backcoach.gui.player.ui_controls_bar import Ui_ControlsBar
from backcoach.gui.widgets.flow_layout import FlowLayout
from backcoach.gui.widgets.icon import show_icon
from backcoach.gui.widgets.text_label import restyle
from backcoach.words.player_words import whereabouts

# Times the height of the text: less width has no room for names beside the icons.
NAMED = 66
_IGNORED, _PREFERRED = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
CLOSE = 6  # pixels between buttons: seven are to stand in a row of a small laptop's column


class ControlsBar(QFrame):
    """`asked` carries the PlayerAction of the button that was pressed."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ControlsBar()
        ui.setupUi(self)
        self._buttons = {
            PlayerAction.FORWARD: ui.pauseButton,
            PlayerAction.END: ui.endButton,
            PlayerAction.PREVIOUS: ui.previousButton,
            PlayerAction.NEXT: ui.nextButton,
            PlayerAction.SHORTER: ui.lessButton,
            PlayerAction.LONGER: ui.moreButton,
            PlayerAction.RESTART: ui.restartButton,
            PlayerAction.LEAVE: ui.leaveButton,
            PlayerAction.SOUND: ui.soundButton,
            PlayerAction.FULL_SCREEN: ui.fullScreenButton,
            PlayerAction.SECOND_WINDOW: ui.screenButton,
            PlayerAction.MIRROR: ui.mirrorButton,
            PlayerAction.HELP: ui.helpButton,
            PlayerAction.KEYS: ui.keysButton,
        }
        self._row = FlowLayout(ui.buttonsBox, CLOSE)
        for action, button in self._buttons.items():
            self._row.addWidget(button)
            button.clicked.connect(partial(self._ask, action))
        for icon, named in (
            ("previous", ui.previousButton),
            ("next", ui.nextButton),
            ("restart", ui.restartButton),
            ("leave", ui.leaveButton),
            ("full_screen", ui.fullScreenButton),
            ("screen", ui.screenButton),
            ("help", ui.helpButton),
            ("keys", ui.keysButton),
        ):
            named.show_as(icon, named.text())
        ui.whereaboutsLabel.setSizePolicy(_IGNORED, _PREFERRED)
        self.show_sound(on=True, audible=True)
        self.show_facing(View.AS_I_SEE)

    @property
    def forward_button(self) -> QPushButton:
        return self._ui.pauseButton

    @property
    def screen_button(self) -> QPushButton:
        """Opens the choice of the screen for the second window."""
        return self._ui.screenButton

    def press(self, action: PlayerAction) -> None:
        """Press a button, even out of sight; a disabled one does nothing."""
        self._buttons[action].click()

    def show_view(self, view: PlayerView, parts: VisibleParts) -> None:
        """Show what goes with a moment. A button that goes leaves the focus to the way forward.

        Qt would hand it to what comes next, which may be the stop band.
        """
        focused = [button for button in self._buttons.values() if button.hasFocus()]
        if any(not self._stays(button, parts) for button in focused):
            self.forward_button.setFocus()
        ui = self._ui
        ui.titleLabel.setText(view.moment.part.technique.name)
        ui.whereaboutsLabel.setText(whereabouts(view.timeline, view.moment))
        for button in self._buttons.values():
            button.setVisible(self._stays(button, parts))
        self._show_forward(view)
        self._show_range(view)

    def _stays(self, button: QPushButton, parts: VisibleParts) -> bool:
        """Whether a button is among these parts."""
        ui = self._ui
        if button is ui.pauseButton:
            return True
        if button in {ui.endButton, ui.leaveButton}:
            return parts.ends
        steps = {ui.previousButton, ui.nextButton, ui.lessButton, ui.moreButton, ui.restartButton}
        return parts.steps if button in steps else parts.options

    def show_facing(self, facing: View) -> None:
        """Say which way the picture is turned."""
        mine = facing is View.AS_I_SEE
        name = self.tr("As I see it") if mine else self.tr("Facing me")
        self._ui.mirrorButton.show_as("mirror", name)

    def show_sound(self, *, on: bool, audible: bool) -> None:
        """Say whether cues are heard, or that this computer has no sound."""
        heard = on and audible
        self._ui.soundButton.setEnabled(audible)
        self._ui.soundLabel.setVisible(on and not audible)
        name = self.tr("Sound on") if heard else self.tr("Sound off")
        self._ui.soundButton.show_as("sound_on" if heard else "sound_off", name)

    def arrange(self, width: int, *, brief: bool, floats: bool) -> None:
        """Suit a width, with nothing but buttons if `brief`; lie on a card of its own, or not."""
        self._suit(width, brief=brief)
        self._ui.titleLabel.setVisible(not brief)
        self._ui.whereaboutsLabel.setVisible(not brief)
        restyle(self, "card" if floats else "")

    def tallest(self, width: int, brief: bool) -> int:  # noqa: FBT001 - asked for by the layout
        """The height in a width in a pause, when most of the buttons are in sight."""
        self._suit(width, brief=brief)
        box, ui = self._ui.controlsLayout, self._ui
        margins = box.contentsMargins() + self.contentsMargins()
        inner = width - margins.left() - margins.right()
        labels = [] if brief else [ui.titleLabel, ui.whereaboutsLabel]
        if not ui.soundLabel.isHidden():
            labels.append(ui.soundLabel)
        for label in labels:
            label.ensurePolished()
        parts = [self._row.height_with([*self._buttons.values()], inner)]
        for label in labels:
            wraps = label.hasHeightForWidth()
            parts.append(label.heightForWidth(inner) if wraps else label.sizeHint().height())
        gaps = (len(parts) - 1) * box.spacing()
        return sum(parts) + gaps + margins.top() + margins.bottom()

    def _suit(self, width: int, *, brief: bool) -> None:
        """Write names beside the icons where there is room; leave little round them if `brief`."""
        named = width >= NAMED * self.fontInfo().pixelSize()
        for button in [*self._buttons.values()][1:]:
            restyle(button, "tool_small" if brief else "tool")
            if isinstance(button, IconButton):
                button.show_name(shown=named)

    def _ask(self, action: PlayerAction) -> None:
        self.asked.emit(action)

    def _show_forward(self, view: PlayerView) -> None:
        if view.playing in OUT:
            icon, text = "forward", self.tr("I am out")
        elif gets_ready(view):
            icon, text = "play", self.tr("Start now")
        elif view.playing in RESTING:
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
