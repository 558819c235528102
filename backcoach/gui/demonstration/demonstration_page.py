"""The page on which a stretch is shown: as slowly as wanted, frozen, pose by pose."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from backcoach.domain.playing.demonstration import SPEEDS, Demonstration
from backcoach.domain.settings import View
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.demonstration.ui_demonstration_page import Ui_DemonstrationPage
from backcoach.gui.player.figure_card import FigureCard, PlayerScene
from backcoach.gui.player.next_words import next_words
from backcoach.gui.player.player_keys import KEYS, PlayerAction
from backcoach.gui.player.player_lines import announcement
from backcoach.gui.player.ring.ring_moment import ring_moment
from backcoach.gui.widgets.announce import announce
from backcoach.gui.widgets.figure_view import TURNS
from backcoach.gui.widgets.icon import show_icon
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.text_card import bullets
from backcoach.overrides import override

ROOMY = 50  # times the height of the text, from which the controls stand beside the picture
LEAST_WORDS = 7  # times the height of the text: a heading and two lines
_KEY = Qt.Key
_WITH_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
# A clicker sends Page Down, Page Up and F5.
_GO_KEYS = (_KEY.Key_F5, _KEY.Key_MediaTogglePlayPause, _KEY.Key_MediaPlay, _KEY.Key_MediaPause)


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """How the picture is shown: which way it is turned, and whether hands fill it."""

    facing: View = View.AS_I_SEE
    hands: bool = False


class DemonstrationPage(Page):
    """Shows one moment of a demonstration, and says all the time that it is one.

    `changed` carries the `Demonstration` as it goes on, `picture_changed` a `PictureChoice`.
    """

    changed = Signal(object)
    picture_changed = Signal(object)
    screen_toggled = Signal()
    session_asked = Signal()
    back_asked = Signal()
    put_away = Signal()

    def __init__(
        self, scene: PlayerScene, shown: Demonstration, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_DemonstrationPage()
        ui.setupUi(self)
        self._line_up(ui.bodyScroll, ui.footerMargins)
        self._forward, self._back = ui.goButton, ui.backButton
        self._scene, self._shown = scene, shown
        self._choice = PictureChoice(scene.facing)
        self._seen: tuple[object, ...] = ()
        self._announced = ""
        self._beside = True
        ui.figureCard.show_session(scene)
        ui.captions.show_session(shown.timeline.plan, "")
        ui.holdRing.set_reduced_motion(scene.reduced_motion)
        ui.previousButton.show_as("previous", ui.previousButton.text())
        ui.nextButton.show_as("next", ui.nextButton.text())
        self._speed = ui.speedChoice.offer(
            [(speed, self.tr("{0} %").format(round(100 * speed))) for speed in SPEEDS]
        )
        self._facing = ui.facingChoice.offer(
            [(View.AS_I_SEE, self.tr("As I see it")), (View.FACING, self.tr("Facing me"))]
        )
        self._side = ui.sideChoice.offer(self._sides(shown.technique))
        self._show_texts(shown)
        self._connect()
        self._bind_keys()
        self.show_demonstration(shown)
        self.setAccessibleName(self.tr("Demonstration: {0}").format(shown.technique.name))

    @property
    def figure_card(self) -> FigureCard:
        return self._ui.figureCard

    @property
    def screen_button(self) -> QPushButton:
        """Opens the choice of the client's screen."""
        return self._ui.screenButton

    def show_demonstration(self, shown: Demonstration) -> None:
        """Show one moment. Words are written anew only when one of them changes."""
        self._shown, view = shown, shown.view
        ui = self._ui
        ui.figureCard.set_speed(shown.pace)
        ui.figureCard.show_view(view)
        ui.holdRing.show_moment(ring_moment(view))
        seen = (shown.timeline, view.moment.index, shown.pose_number, shown.running, shown.speed)
        if seen != self._seen:
            self._seen = seen
            self._show_words()

    def show_style(self, style: Style) -> None:
        self._ui.figureCard.show_style(style)

    def show_screen(self, words: str) -> None:
        """Say where the client's window is."""
        if words != self._ui.screenLabel.text():
            self._ui.screenLabel.setText(words)
            if self.isVisible():
                announce(self, words)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self.put_away.emit()
        super().hideEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step by the arrow keys where the buttons are that step."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & _WITH_SHIFT or event.key() not in {_KEY.Key_Left, _KEY.Key_Right}:
            return False
        self._step_back() if event.key() == _KEY.Key_Left else self._step_on()
        return True

    def _sides(self, technique: Technique) -> list[tuple[Side, str]]:
        both = (Side.BOTH, self.tr("Both sides"))
        sides = sorted(technique.sides) if technique.side_names else []
        return [both, *((side, technique.side_name(side)) for side in sides)]

    def _show_texts(self, shown: Demonstration) -> None:
        ui, technique = self._ui, shown.technique
        ui.titleLabel.setText(technique.name)
        ui.stopLabel.setText(bullets(technique.stop_when))
        ui.neverLabel.setText(bullets(technique.never))
        ui.notesLabel.setText(bullets(technique.notes))
        ui.sideBox.setVisible(technique.side_names is not None)
        ui.doseForm.show_dose(technique, shown.dosage)
        self._speed.choose(shown.speed)
        self._facing.choose(self._scene.facing)
        self._side.choose(shown.side)

    def _connect(self) -> None:
        ui = self._ui
        ui.goButton.clicked.connect(self._go_or_freeze)
        ui.previousButton.clicked.connect(self._step_back)
        ui.nextButton.clicked.connect(self._step_on)
        ui.speedChoice.chosen.connect(lambda speed: self._take(self._shown.at_speed(speed)))
        ui.sideChoice.chosen.connect(lambda side: self._take(self._shown.of_side(side)))
        ui.doseForm.changed.connect(self._take_dose)
        ui.facingChoice.chosen.connect(self._take_picture)
        ui.handsButton.toggled.connect(self._take_picture)
        ui.turnBackButton.clicked.connect(ui.figureCard.turn_back)
        show_icon(ui.screenButton, "screen")
        ui.sessionButton.clicked.connect(self.session_asked)
        ui.backButton.clicked.connect(self.back_asked)

    def _bind_keys(self) -> None:
        self.on_key(QKeySequence(_KEY.Key_PageDown), self._step_on, steps=True)
        self.on_key(QKeySequence(_KEY.Key_PageUp), self._step_back, steps=True)
        self.on_key(QKeySequence(KEYS[PlayerAction.SECOND_WINDOW][0]), self.screen_toggled.emit)
        for key in _GO_KEYS:
            self.on_key(QKeySequence(key), self._ui.goButton.click)
        for key in TURNS:
            turned = QKeySequence(QKeyCombination(_WITH_SHIFT, key))
            self.on_key(turned, partial(self._ui.figureCard.turn, key), steps=True)
        for button in (self._ui.previousButton, self._ui.goButton, self._ui.nextButton):
            button.installEventFilter(self)

    def _show_words(self) -> None:
        ui, shown = self._ui, self._shown
        view = shown.view
        ui.captions.show_view(view)
        ui.nextLabel.setText(next_words(view.timeline, view.moment))
        go = self.tr("Freeze") if shown.running else self.tr("Go on")
        if go != ui.goButton.text():
            show_icon(ui.goButton, "pause" if shown.running else "play")
            ui.goButton.setText(go)
        place = self.tr("Pose {0} of {1}").format(shown.pose_number, len(shown.key_poses))
        ui.poseLabel.setText(place)
        said = announcement(view, self._choice.facing)
        if said != self._announced and self.isVisible():
            self._announced = said
            announce(self, said)

    @override
    def _arrange(self) -> None:
        """Put the controls below the picture where there is no room beside it."""
        line = self.fontInfo().pixelSize()
        beside = self.width() >= ROOMY * line
        ui = self._ui
        ui.figureCard.write_large(large=self.height() >= 40 * line)
        ui.captions.setMinimumHeight(LEAST_WORDS * line)
        for button in (ui.previousButton, ui.nextButton):
            button.show_name(shown=self.width() >= 64 * line)
        if beside is self._beside:
            return
        self._beside = beside
        ui.sideScroll.setVisible(beside)
        if beside:
            ui.shownLayout.removeWidget(ui.sideContents)
            ui.sideScroll.setWidget(ui.sideContents)
        else:
            ui.shownLayout.addWidget(ui.sideScroll.takeWidget())
        ui.sideContents.show()

    @Slot()
    def _go_or_freeze(self) -> None:
        self._take(self._shown.frozen() if self._shown.running else self._shown.going_on())

    @Slot()
    def _step_on(self) -> None:
        self._take(self._shown.next_pose())

    @Slot()
    def _step_back(self) -> None:
        self._take(self._shown.previous_pose())

    @Slot()
    def _take_dose(self) -> None:
        self._take(self._shown.with_dose(self._ui.doseForm.dosage))

    def _take(self, shown: Demonstration) -> None:
        self.show_demonstration(shown)
        self.changed.emit(shown)

    @Slot()
    def _take_picture(self) -> None:
        self._choice = PictureChoice(self._facing.picked, self._ui.handsButton.isChecked())
        self._ui.figureCard.show_facing(self._choice.facing)
        self._ui.figureCard.frame_hands(on=self._choice.hands)
        self._seen = ()
        self.show_demonstration(self._shown)
        self.picture_changed.emit(self._choice)
