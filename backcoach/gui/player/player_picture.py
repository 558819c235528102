"""The figure's card in the player: the picture, the side it shows, and which way it is turned."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from backcoach.domain.playing.player import PlayerView
from backcoach.domain.settings import View
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.posing.scene import Scene
from backcoach.gui.player.fading_picture import FadingPicture
from backcoach.gui.player.player_figure import FigureMoment, fade_left, farthest, figure_moment
from backcoach.gui.player.ui_player_page import Ui_PlayerPage
from backcoach.gui.widgets.palette import Palette


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


class PlayerPicture:
    """Moves the figure of the form. It draws anew only what can be seen to change."""

    def __init__(self, ui: Ui_PlayerPage) -> None:
        self._ui = ui
        self._settings: dict[tuple[str, Side], StagedScene | None] = {}
        self._shown: tuple[str, Side] | None = None
        self._seen: tuple[object, ...] = ()
        self._ways: dict[tuple[str, str], float] = {}
        self._before = FadingPicture(ui.figureView)

    def show_session(self, scene: PlayerScene) -> None:
        """Take another session's pictures."""
        self._scene = scene
        self.facing = scene.facing
        self._settings.clear()
        self._shown = None
        self._before.show_share(0.0)
        self.show_style(scene.style)

    def show_style(self, style: Style) -> None:
        """Draw with other people or colours, on the ground of the card."""
        ground = Palette.of(self._ui.figureFrame.palette()).card.name()
        self._ui.figureView.set_style(replace(style, palette=replace(style.palette, ground=ground)))

    def show_frame(self, *, shown: bool) -> None:
        """Show or hide the card."""
        self._ui.figureFrame.setVisible(shown)

    def show_view(self, view: PlayerView) -> None:
        """Show one moment. A side that takes the place of another comes into sight gently."""
        fading = 0.0 if self._scene.reduced_motion else fade_left(view)
        moment = figure_moment(
            view,
            self.facing,
            reduced_motion=self._scene.reduced_motion,
            with_cues=self._scene.figure_cues,
        )
        technique = view.moment.part.technique
        if self._shown != (technique.stem, moment.side):
            if fading and self._ui.figureView.isVisible():
                self._before.keep()
            self._turn_to(technique, moment.side)
        setting = self._settings[technique.stem, moment.side]
        if setting is not None:
            self._move(setting, moment)
        self._before.show_share(fading)

    def _move(self, setting: StagedScene, moment: FigureMoment) -> None:
        way = self._way(setting, moment.pose_from, moment.pose_to)
        seen = moment.seen(way * self._ui.figureView.scale)
        if seen != self._seen:
            self._seen = seen
            self._ui.figureView.show_people(moment.people(setting.scene), moment.cues)

    def _way(self, setting: StagedScene, before: str, after: str) -> float:
        """How far people move from pose to pose, in metres."""
        key = before, after
        if key not in self._ways:
            self._ways[key] = farthest(setting.at(before), setting.at(after))
        return self._ways[key]

    def _turn_to(self, technique: Technique, side: Side) -> None:
        self._shown = technique.stem, side
        self._ways.clear()
        self._seen = ()
        if self._shown not in self._settings:
            scene = self._scene.scene(technique.stem)
            self._settings[self._shown] = None if scene is None else StagedScene(scene, side)
        setting = self._settings[self._shown]
        self._ui.figureView.setVisible(setting is not None)
        self._ui.pictureLabel.setVisible(setting is None)
        self._ui.pictureLabel.setText(
            self._ui.pictureLabel.tr("The picture of this stretch is still to come.\n\n{0}").format(
                technique.summary
            )
        )
        if setting is not None:
            self._ui.figureView.show_setting(setting)
