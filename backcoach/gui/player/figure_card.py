"""The card with the moving picture, the side it shows, and the button that turns it round."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from backcoach.domain.playing.player import PlayerView
from backcoach.domain.settings import View
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.drawing.film import Course, cast
from backcoach.figure.drawing.footage import ARCHIVE, Footage, in_pose
from backcoach.figure.geometry.window import window_of
from backcoach.figure.posing.scene import Scene
from backcoach.gui.player.fading_picture import FadingPicture
from backcoach.gui.player.hands_at_work import hands_in
from backcoach.gui.player.player_figure import FigureMoment, fade_left, figure_moment
from backcoach.gui.player.player_layout import PlayerLayout, VisibleParts
from backcoach.gui.player.ui_figure_card import Ui_FigureCard
from backcoach.gui.widgets.figure_view import FigureView
from backcoach.gui.widgets.palette import Palette
from backcoach.words.player_words import badge, phase_name

ABOVE_PICTURE, PICTURE_ROW = 0, 1


@dataclass(frozen=True, slots=True)
class PlayerScene:
    """What the player needs beside the view of each moment.

    `scene` gives a stretch's picture by its stem, None where it is still to come.
    """

    scene: Callable[[str], Scene | None]
    style: Style
    facing: View = View.AS_I_SEE
    stop_word: str = ""
    reduced_motion: bool = False
    figure_cues: bool = True
    letter_keys: bool = True


class FigureCard(QFrame):
    """The figure at one moment, drawn anew only where a change can be seen."""

    mirror_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_FigureCard()
        self._ui.setupUi(self)
        self._scene = PlayerScene(lambda _stem: None, Style())
        self._staged: dict[tuple[str, Side], StagedScene | None] = {}
        self._shown: tuple[str, Side] | None = None
        self._moment: FigureMoment | None = None
        self._footage: dict[Course, Footage | None] = {}
        self._speed, self._hands = 1.0, False
        self._before = FadingPicture(self._ui.figureView)
        self._ui.mirrorButton.clicked.connect(self.mirror_asked)
        self._ui.figureView.turned.connect(self._frame)

    @property
    def figure_view(self) -> FigureView:
        return self._ui.figureView

    @property
    def mirror_button(self) -> QPushButton:
        """The last part of the card that the Tab key reaches."""
        return self._ui.mirrorButton

    def show_session(self, scene: PlayerScene) -> None:
        self._scene = scene
        self.show_facing(scene.facing)
        self.show_style(scene.style)

    def show_style(self, style: Style) -> None:
        """Draw with these people and colours, on the ground of the card."""
        self._scene = replace(self._scene, style=style)
        self._footage.clear()
        ground = Palette.of(self.palette()).card.name()
        self._ui.figureView.set_style(replace(style, palette=replace(style.palette, ground=ground)))

    def show_facing(self, facing: View) -> None:
        """Turn the picture, from the next moment on."""
        self._scene = replace(self._scene, facing=facing)
        mine = facing is View.AS_I_SEE
        name = self.tr("As I see it") if mine else self.tr("Facing me")
        self._ui.mirrorButton.show_as("mirror", name)

    def show_words(self, view: PlayerView, parts: VisibleParts) -> None:
        side = badge(view.moment.part, self._scene.facing)
        self._ui.badgeLabel.setText(side)
        self._ui.badgeLabel.setVisible(bool(side))
        self._ui.phaseLabel.setText(phase_name(view.moment.segment.phase))
        self._ui.phaseLabel.setVisible(parts.phase)
        self._ui.mirrorButton.setVisible(parts.mirror)
        self.setVisible(parts.figure)

    def show_view(self, view: PlayerView) -> None:
        """Show one moment. What does not go on from the one before fades in."""
        fading = 0.0 if self._scene.reduced_motion else fade_left(view)
        moment = figure_moment(
            view,
            self._scene.facing,
            reduced_motion=self._scene.reduced_motion,
            with_signs=self._scene.figure_cues,
            speed=self._speed,
        )
        technique = view.moment.part.technique
        if self._shown != (technique.stem, moment.side):
            self._keep_before(fading)
            self._turn_to(technique, moment.side)
        staged = self._staged[technique.stem, moment.side]
        if staged is not None:
            self._move(staged.scene, moment, fading)
        self._before.show_share(fading)

    def set_speed(self, speed: float) -> None:
        """Tell how fast the clock of the moments runs, so that slow ones move as smoothly."""
        self._speed = speed

    def frame_hands(self, *, on: bool) -> None:
        """Let the hands at work fill the picture, or show all of it."""
        self._hands = on
        self._frame()

    def turn(self, key: Qt.Key) -> None:
        """Turn the picture as one of the keys in TURNS does."""
        self._ui.figureView.turn(key)

    def turn_back(self) -> None:
        self._ui.figureView.turn_back()

    def arrange(self, layout: PlayerLayout) -> None:
        """Put the badge above the picture where it would hide too much of it."""
        ui, least = self._ui, layout.least_figure
        ui.mirrorButton.show_name(shown=layout.named)
        ui.badgeLabel.setProperty("kind", "badge" if layout.tight else "side")
        ui.badgeLabel.style().polish(ui.badgeLabel)
        ui.figureLayout.removeItem(ui.overlayLayout)
        row = PICTURE_ROW if layout.named else ABOVE_PICTURE
        ui.figureLayout.addLayout(ui.overlayLayout, row, 0, Qt.AlignmentFlag.AlignTop)
        ui.figureView.setMinimumHeight(least)
        growing = QSizePolicy.Policy.Expanding
        ui.figureSpacer.changeSize(0, least, QSizePolicy.Policy.Minimum, growing)

    def _frame(self) -> None:
        staged = self._staged[self._shown] if self._shown else None
        if staged is not None:
            view = self._ui.figureView
            camera = view.camera or staged.stage.camera
            view.show_window(window_of(camera, hands_in(staged)) if self._hands else None)

    def _move(self, scene: Scene, moment: FigureMoment, fading: float) -> None:
        footage, before = self._footage_of(scene, moment.course), self._moment
        if footage is None:
            around = in_pose(moment.course.pose_to)
            goes_on = before is None or before.course.pose_to == moment.course.pose_to
        else:
            around = footage.around(moment.share)
            goes_on = before is None or moment.goes_on_from(before)
        if not goes_on:
            self._keep_before(fading)
        self._moment = moment
        self._ui.figureView.show_around(around, moment.signs)

    def _footage_of(self, scene: Scene, course: Course) -> Footage | None:
        if course not in self._footage:
            style = self._scene.style
            people = cast(scene, style.receiver, style.helper)
            self._footage[course] = ARCHIVE.footage(scene, people, course)
        return self._footage[course]

    def _keep_before(self, fading: float) -> None:
        """Keep what is shown now, to let it fade."""
        if fading and self._ui.figureView.isVisible():
            self._before.keep()

    def _turn_to(self, technique: Technique, side: Side) -> None:
        self._shown = technique.stem, side
        self._footage.clear()
        self._moment = None
        if self._shown not in self._staged:
            scene = self._scene.scene(technique.stem)
            self._staged[self._shown] = None if scene is None else StagedScene(scene, side)
        staged = self._staged[self._shown]
        self._ui.figureView.setVisible(staged is not None)
        self._ui.pictureLabel.setVisible(staged is None)
        to_come = self.tr("The picture of this stretch is still to come.\n\n{0}")
        self._ui.pictureLabel.setText(to_come.format(technique.summary))
        if staged is not None:
            self._ui.figureView.show_scene(staged)
            self._frame()
