"""The moving picture of the people, and the side it shows."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backcoach.domain.playing.player import PlayerView
from backcoach.domain.playing.timeline import Moment, Timeline
from backcoach.domain.settings import View
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.drawing.drawing import StagedScene, Style, framing
from backcoach.figure.drawing.footage import in_pose
from backcoach.figure.geometry.window import window_of
from backcoach.figure.posing.scene import Scene
from backcoach.gui.player.fading_picture import FadingPicture
from backcoach.gui.player.hands_at_work import hands_in
from backcoach.gui.player.player_figure import (
    FigureMoment,
    course_shown,
    fade_left,
    figure_moment,
    signs_in,
)
from backcoach.gui.player.player_framing import NOBODY, reaches_into, ways_at
from backcoach.gui.player.ui_figure_card import Ui_FigureCard
from backcoach.gui.widgets.figure_view import FigureView
from backcoach.gui.widgets.palette import Palette
from backcoach.gui.widgets.text_label import restyle
from backcoach.overrides import override
from backcoach.painting import easel
from backcoach.painting.played_footage import PlayedFootage
from backcoach.words.player_words import badge

# However much stands over it, people keep a third of the picture's height.
_MOST_COVERED = 0.67
# Seconds after which the first pictures of a step are there.
_SETTLED = 1.0
# How the side is written, from the largest letters on.
_SIDES = ("side", "side_small", "badge")


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


class FigureCard(QWidget):
    """The figure at one moment, framed to its people, drawn anew only where that can be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_FigureCard()
        self._ui.setupUi(self)
        self._ui.badgeLabel.hide()
        self._scene = PlayerScene(lambda _stem: None, Style())
        self._staged: dict[tuple[str, Side], StagedScene | None] = {}
        self._shown: tuple[str, Side] | None = None
        self._moment: FigureMoment | None = None
        self._footage = PlayedFootage()
        self._step: tuple[Timeline, int] | None = None
        self._prepared = False
        self._ways: tuple[tuple[str, str], ...] = ()
        self._held = NOBODY
        self._covered, self._large = 0.0, True
        self._speed, self._hands = 1.0, False
        self._before = FadingPicture(self._ui.figureView)

    @property
    def figure_view(self) -> FigureView:
        return self._ui.figureView

    def show_session(self, scene: PlayerScene) -> None:
        self._scene = scene
        self.show_style(scene.style)

    def show_style(self, style: Style) -> None:
        """Draw with these people and colours, on the ground of the page."""
        self._scene = replace(self._scene, style=style)
        self._footage.forget()
        ground = Palette.of(self.palette()).paper.name()
        self._ui.figureView.set_style(replace(style, palette=replace(style.palette, ground=ground)))

    def show_facing(self, facing: View) -> None:
        """Turn the picture, from the next moment on."""
        self._scene = replace(self._scene, facing=facing)

    def show_view(self, view: PlayerView) -> None:
        """Show one moment. What does not go on from the one before fades in."""
        self._show_side(badge(view.moment.part, self._scene.facing))
        fading = 0.0 if self._scene.reduced_motion or not self._speed else fade_left(view)
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
            self._step_to(staged, view.timeline, view.moment)
            self._move(staged.scene, moment, fading)
        self._before.show_share(fading)

    def set_speed(self, speed: float) -> None:
        """Tell how fast the clock of the moments runs, so that slow ones move as smoothly.

        While it stands, nothing fades: what is shown is the moment itself.
        """
        self._speed = speed

    def frame_hands(self, *, on: bool) -> None:
        """Let the hands at work fill the picture, or the people."""
        self._hands = on
        staged = self._staged[self._shown] if self._shown else None
        if staged is not None:
            self._fill(staged)

    def turn(self, key: Qt.Key) -> None:
        """Turn the picture as one of the keys in TURNS does."""
        self._ui.figureView.turn(key)

    def turn_back(self) -> None:
        self._ui.figureView.turn_back()

    def write_large(self, *, large: bool) -> None:
        """Write the side in letters for across a room, or in smaller ones."""
        self._large = large
        self._dress_side()
        self._reframe()

    def cover(self, share: float) -> None:
        """Keep people out of this share of the height, from below: something stands there."""
        if share != self._covered:
            self._covered = share
            self._reframe()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress_side()
        self._reframe(glides=False)

    def _show_side(self, side: str) -> None:
        if side != self._ui.badgeLabel.text():
            self._ui.badgeLabel.setText(side)
            self._ui.badgeLabel.setVisible(bool(side))
            self._dress_side()

    def _dress_side(self) -> None:
        """Write the side in the largest letters in which all of it is seen."""
        margins = self._ui.badgeLayout.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        for kind in _SIDES if self._large else _SIDES[1:]:
            restyle(self._ui.badgeLabel, kind)
            if self._ui.badgeLabel.sizeHint().width() <= room:
                break

    def _step_to(self, staged: StagedScene, timeline: Timeline, moment: Moment) -> None:
        """Frame a segment, and have the next one ready once this one is seen."""
        if self._step is None or self._step[0] is not timeline or self._step[1] != moment.index:
            self._step, self._prepared = (timeline, moment.index), False
            ways = ways_at(timeline, moment.index)
            if ways != self._ways:
                self._ways = ways
                self._fill(staged)
        if not self._prepared and moment.elapsed > _SETTLED:
            self._prepared = True
            self._prepare(staged, timeline, moment.index + 1)

    def _prepare(self, staged: StagedScene, timeline: Timeline, index: int) -> None:
        """Have a segment of the same part ready, beside the window."""
        before, *following = timeline.segments[index - 1 : index + 1]
        if not following or following[0].part != before.part:
            return
        scene = self._scene
        course = course_shown(following[0], reduced_motion=scene.reduced_motion)
        self._footage.unpack(staged.scene, scene.style, course)
        easel.thread().submit(staged.people_on, ways_at(timeline, index))
        if scene.figure_cues:
            self._ui.figureView.prepare(signs_in(following[0].phase))

    def _fill(self, staged: StagedScene) -> None:
        self._held = hands_in(staged) if self._hands else staged.people_on(self._ways)
        self._reframe()

    def _reframe(self, *, glides: bool = True) -> None:
        staged = None if self._shown is None else self._staged[self._shown]
        if staged is None or not self._held:
            return
        above = self._under_the_side(staged)
        below = min(self._covered, _MOST_COVERED - above)
        glides = glides and not self._scene.reduced_motion
        self._ui.figureView.frame(self._held, above=above, below=below, glides=glides)

    def _under_the_side(self, staged: StagedScene) -> float:
        """The share of the height that the side's name takes, where people would be behind it."""
        name, high = self._ui.badgeLabel, self.height()
        if not name.text() or not high:
            return 0.0
        margins, size = self._ui.badgeLayout.contentsMargins(), name.sizeHint()
        right = margins.left() + size.width()
        low = margins.top() + size.height()
        window = window_of(staged.stage.camera, self._held)
        window = window.with_room(0.0, min(self._covered, _MOST_COVERED))
        screen = framing(staged, (float(self.width()), float(high)), None, window)
        return low / high if reaches_into(self._held, screen, right, low) else 0.0

    def _move(self, scene: Scene, moment: FigureMoment, fading: float) -> None:
        footage = self._footage.of(scene, self._scene.style, moment.course)
        before = self._moment
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

    def _keep_before(self, fading: float) -> None:
        """Keep what is shown now, to let it fade."""
        if fading and self._ui.figureView.isVisible():
            self._before.keep()

    def _turn_to(self, technique: Technique, side: Side) -> None:
        self._shown = technique.stem, side
        self._footage.forget()
        self._moment = self._step = None
        self._ways, self._held = (), NOBODY
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
