"""The small picture in the settings, drawn as it is chosen beside it."""

from dataclasses import replace

from backcoach.domain.settings import Settings
from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.drawing.sign_shapes import NO_SIGNS, Signs
from backcoach.figure.posing.scene import Scene
from backcoach.gui.settings.ui_settings_page import Ui_SettingsPage
from backcoach.gui.widgets.palette import Palette
from backcoach.words.player_words import figure_side


class SettingsPicture:
    """One scene in its hold; nothing where there is no scene."""

    def __init__(self, ui: Ui_SettingsPage, scene: Scene | None) -> None:
        self._ui = ui
        self._scene = scene
        self._ui.figureView.setVisible(scene is not None)

    def show_settings(self, settings: Settings) -> None:
        """Turn the picture as chosen, with or without its signs."""
        if self._scene is not None:
            setting = StagedScene(self._scene, figure_side(Side.RIGHT, settings.view))
            cues = Signs() if settings.figure_cues else NO_SIGNS
            self._ui.figureView.show_setting(setting)
            self._ui.figureView.show_people(setting.at("hold"), cues)

    def show_style(self, style: Style) -> None:
        """Draw these people in these colours, on the ground of the card."""
        ground = Palette.of(self._ui.figureFrame.palette()).card.name()
        self._ui.figureView.set_style(replace(style, palette=replace(style.palette, ground=ground)))
