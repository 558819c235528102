"""The page of the settings, each with what it means."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcoach import __version__
from backcoach.domain.safety.emergency import EmergencyNumbers
from backcoach.domain.settings import (
    LOOKS,
    READY_SECONDS,
    ReducedMotion,
    Settings,
    Spoken,
    Theme,
    UsedBy,
    View,
)
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.posing.scene import Scene
from backcoach.gui.settings.ui_settings_page import Ui_SettingsPage
from backcoach.gui.widgets.figure_style import style_on_card
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.segmented import Segmented
from backcoach.overrides import override
from backcoach.words.player_words import figure_side
from backcoach.words.rhythm_words import rhythm_name
from backcoach.words.time_words import duration

ROOMY = 40  # times the height of the text
TEXT_STEP = 10
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class SettingsPage(Page):
    """Tells of each change at once. `changed` carries the whole new `Settings`.

    `scene` is the stretch in the small picture; an empty `reviewed_by` says that no clinician has
    reviewed the content.
    """

    changed = Signal(object)
    data_asked = Signal()
    reminders_asked = Signal()

    def __init__(
        self,
        known: EmergencyNumbers,
        reviewed_by: str,
        scene: Scene | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._ui = Ui_SettingsPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll)
        self._ui.numberCard.offer(known)
        self._scene = scene
        self._ui.figureView.setVisible(scene is not None)
        self._choices = self._offer_choices()
        self._used_by = {
            UsedBy.ONE: self._ui.oneRadio,
            UsedBy.TWO: self._ui.twoRadio,
            UsedBy.CLIENTS: self._ui.clientsRadio,
        }
        self._ticks = {
            "sound": self._ui.soundCheck,
            "letter_keys": self._ui.lettersCheck,
            "media_keys": self._ui.mediaCheck,
            "figure_cues": self._ui.cuesCheck,
        }
        self._say_about(reviewed_by)
        self._connect()

    def _offer_choices(self) -> dict[str, Segmented[Any]]:
        """What is chosen from a few, by the name of the setting."""
        looks = [(number, str(number)) for number in range(1, LOOKS + 1)]
        return {
            "theme": self._ui.themeChoice.offer(
                [
                    (Theme.SYSTEM, self.tr("As the computer has it")),
                    (Theme.LIGHT, self.tr("Light")),
                    (Theme.DARK, self.tr("Dark")),
                    (Theme.HIGH_CONTRAST, self.tr("High contrast")),
                ]
            ),
            "reduced_motion": self._ui.motionChoice.offer(
                [
                    (ReducedMotion.SYSTEM, self.tr("As the computer has it")),
                    (ReducedMotion.ON, self.tr("Less")),
                    (ReducedMotion.OFF, self.tr("Usual")),
                ]
            ),
            "breath": self._ui.breathChoice.offer(
                [(rhythm, rhythm_name(rhythm)) for rhythm in Rhythm]
            ),
            "view": self._ui.viewChoice.offer(
                [(View.AS_I_SEE, self.tr("As I see it")), (View.FACING, self.tr("Facing me"))]
            ),
            "spoken": self._ui.spokenChoice.offer(
                [
                    (Spoken.ALL, self.tr("Everything")),
                    (Spoken.ESSENTIALS, self.tr("What matters most")),
                    (Spoken.COUNTS, self.tr("Phases and counts")),
                    (Spoken.NOTHING, self.tr("Tones only")),
                ]
            ),
            "receiver_look": self._named(self._ui.receiverChoice.offer(looks)),
            "helper_look": self._named(self._ui.helperChoice.offer(looks)),
            **self._offer_times(),
        }

    def _named(self, looks: Segmented[int]) -> Segmented[int]:
        """Looks that say what they are, for a number alone says nothing to a screen reader."""
        for number, button in enumerate(looks.buttons, start=1):
            button.setAccessibleName(self.tr("Look {0}").format(number))
        return looks

    def _offer_times(self) -> dict[str, Segmented[Any]]:
        return {
            "ready_seconds": self._ui.readyChoice.offer(
                [(seconds, duration(seconds)) for seconds in READY_SECONDS]
            ),
            "moving_percent": self._ui.movingChoice.offer(
                [
                    (100, self.tr("As usual")),
                    (150, self.tr("Half as long again")),
                    (200, self.tr("Twice as long")),
                ]
            ),
        }

    def _connect(self) -> None:
        for name, choice in self._choices.items():
            choice.chosen.connect(partial(self._take, name))
        for used_by, radio in self._used_by.items():
            radio.clicked.connect(partial(self._take, "used_by", used_by))
        for name, tick in self._ticks.items():
            tick.toggled.connect(partial(self._take, name))
        self._ui.textSlider.valueChanged.connect(self._take_text_size)
        self._ui.textSlider.sliderMoved.connect(self._show_percent)
        self._ui.volumeSlider.valueChanged.connect(self._take_volume)
        self._ui.volumeSlider.sliderMoved.connect(self._show_volume)
        self._ui.bodyScroll.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self._ui.numberCard.changed.connect(self._take_numbers)
        self._ui.dataButton.clicked.connect(self.data_asked)
        self._ui.remindersButton.clicked.connect(self.reminders_asked)

    def show_settings(self, settings: Settings) -> None:
        self._settings = settings
        for name, choice in self._choices.items():
            choice.choose(getattr(settings, name))
        self._used_by[settings.used_by].setChecked(True)
        for name, tick in self._ticks.items():
            tick.setChecked(getattr(settings, name))
        self._ui.textSlider.setValue(settings.text_percent)
        self._show_percent(settings.text_percent)
        self._ui.volumeSlider.setValue(settings.volume_percent)
        self._show_volume(settings.volume_percent)
        self._ui.numberCard.show_settings(settings)
        self._show_picture()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def show_style(self, style: Style) -> None:
        """Draw people with these looks, on the background of the card."""
        palette = self._ui.figureFrame.palette()
        self._ui.figureView.set_style(style_on_card(palette, style.receiver, style.helper))

    def _show_picture(self) -> None:
        """Show the small picture from the chosen side, with or without signs."""
        if self._scene is not None:
            staged = StagedScene(self._scene, figure_side(Side.RIGHT, self._settings.view))
            signs = Signs() if self._settings.figure_cues else NO_SIGNS
            self._ui.figureView.show_scene(staged)
            self._ui.figureView.show_pose("hold", signs)

    @override
    def _arrange(self) -> None:
        """Put the picture below its choices if the text is too large for both in a row."""
        roomy = self.width() >= ROOMY * self.fontInfo().pixelSize()
        self._ui.pictureLayout.setDirection(_ACROSS if roomy else _DOWN)

    def _say_about(self, reviewed_by: str) -> None:
        self._ui.versionLabel.setText(self.tr("BackCoach {0}").format(__version__))
        self._ui.reviewLabel.setText(
            self.tr("Reviewed by {0}.").format(reviewed_by)
            if reviewed_by
            else self.tr("Not yet reviewed by a clinician.")
        )

    def _take(self, name: str, value: Any) -> None:  # noqa: ANN401 - one of the setting's values
        self._change(replace(self._settings, **{name: value}))

    @Slot()
    def _take_numbers(self) -> None:
        self._change(self._ui.numberCard.changed_in(self._settings))

    @Slot(int)
    def _take_text_size(self, percent: int) -> None:
        whole = round(percent / TEXT_STEP) * TEXT_STEP
        self._ui.textSlider.setValue(whole)
        self._show_percent(whole)
        self._change(replace(self._settings, text_percent=whole))

    @Slot(int)
    def _show_percent(self, percent: int) -> None:
        whole = round(percent / TEXT_STEP) * TEXT_STEP
        self._ui.textPercentLabel.setText(self.tr("{0} %").format(whole))

    @Slot(int)
    def _take_volume(self, percent: int) -> None:
        self._show_volume(percent)
        self._change(replace(self._settings, volume_percent=percent))

    @Slot(int)
    def _show_volume(self, percent: int) -> None:
        self._ui.volumePercentLabel.setText(self.tr("{0} %").format(percent))

    @Slot()
    def _keep_in_sight(self) -> None:
        """Keep the text size slider in sight while the page grows and shrinks around it."""
        if self._ui.textSlider.hasFocus():
            self._ui.bodyScroll.ensureWidgetVisible(self._ui.textSlider)

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._show_picture()
            self.changed.emit(settings)
