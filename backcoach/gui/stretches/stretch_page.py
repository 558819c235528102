"""The page of one stretch to look at: turned, slow, pose by pose, with its steps in words."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcoach.domain.playing.demonstration import Demonstration
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.drawing.drawing import Style
from backcoach.gui.guide.step_list import StepList
from backcoach.gui.guide.technique_steps import step_groups, steps_heading
from backcoach.gui.player.figure_card import PlayerScene
from backcoach.gui.stretches.ui_stretch_page import Ui_StretchPage
from backcoach.gui.widgets.icon import show_icon
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.text_card import bullets
from backcoach.overrides import override
from backcoach.words.dose_words import hold_range
from backcoach.words.line_breaks import in_a_row
from backcoach.words.player_words import phase_name, places
from backcoach.words.technique_words import region_names, trait_name

ROOMY = 60  # times the height of the text, from which columns stand side by side
# Pixels of the picture at least, and what stands around it, in times the height of the text.
LEAST_PICTURE, LINES_AROUND = 240, 24
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


@dataclass(frozen=True, slots=True)
class StretchState:
    """The picture of a stretch, a moment of it, and whether one shows stretches to others."""

    scene: PlayerScene
    shown: Demonstration
    for_others: bool


class StretchPage(Page):
    """Shows a moment of a stretch. `changed` carries the `Demonstration` as it goes on."""

    changed = Signal(object)
    print_asked = Signal()
    show_asked = Signal()
    start_asked = Signal()
    back_asked = Signal()
    put_away = Signal()

    def __init__(self, state: StretchState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = state.shown
        self._steps: list[StepList] = []
        self._ui = ui = Ui_StretchPage()
        ui.setupUi(self)
        self._line_up(ui.bodyScroll, ui.footerMargins)
        self._forward, self._back = ui.startButton, ui.backButton
        technique = state.shown.technique
        sides = sorted(technique.sides) if technique.side_names else []
        self._side = ui.sideSwitch.offer([(side, technique.side_name(side)) for side in sides])
        ui.sideSwitch.setVisible(bool(sides))
        ui.showButton.setVisible(state.for_others)
        ui.figureCard.show_session(state.scene)
        ui.figureCard.write_large(large=False)
        for button, icon in ((ui.previousButton, "previous"), (ui.nextButton, "next")):
            show_icon(button, icon)
        show_icon(ui.printButton, "print")
        self._show_texts(technique)
        self._connect()
        self._show_side(state.shown.side)
        self.show_demonstration(state.shown)
        self._say_what_go_does(running=state.shown.running)
        self._arrange()
        self._open_at_top(ui.bodyScroll, technique.name)

    def show_demonstration(self, shown: Demonstration) -> None:
        before, self._shown = self._shown, shown
        ui, view = self._ui, shown.view
        ui.figureCard.set_speed(shown.pace)
        ui.figureCard.show_view(view)
        pose = self.tr("Pose {0} of {1}: {2}").format(
            shown.pose_number, len(shown.key_poses), phase_name(view.moment.segment.phase)
        )
        if pose != ui.poseLabel.text():
            ui.poseLabel.setText(pose)
        if shown.running is not before.running:
            self._say_what_go_does(running=shown.running)

    def show_style(self, style: Style) -> None:
        self._ui.figureCard.show_style(style)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self.put_away.emit()
        super().hideEvent(event)

    @override
    def _arrange(self) -> None:
        """Put columns below each other where there is no room beside."""
        line = self.fontInfo().pixelSize()
        across, ui = _ACROSS if self.width() >= ROOMY * line else _DOWN, self._ui
        for layout in (ui.headRow, ui.topLayout, ui.controlsLayout, ui.stepsLayout):
            layout.setDirection(across)
        ui.figureCard.setFixedHeight(max(LEAST_PICTURE, self.height() - LINES_AROUND * line))

    def _connect(self) -> None:
        ui = self._ui
        ui.sideSwitch.chosen.connect(self._take_side)
        ui.previousButton.clicked.connect(lambda: self._take(self._shown.previous_pose()))
        ui.nextButton.clicked.connect(lambda: self._take(self._shown.next_pose()))
        ui.goButton.clicked.connect(self._go_or_freeze)
        ui.turnBackButton.clicked.connect(ui.figureCard.turn_back)
        ui.printButton.clicked.connect(self.print_asked)
        ui.showButton.clicked.connect(self.show_asked)
        ui.startButton.clicked.connect(self.start_asked)
        ui.backButton.clicked.connect(self.back_asked)

    def _show_texts(self, technique: Technique) -> None:
        ui = self._ui
        ui.titleLabel.setText(technique.name)
        ui.leadLabel.setText(technique.summary)
        ui.regionsLabel.setText(region_names(technique))
        ui.holdLabel.setText(hold_range(technique.hold))
        ui.whoLabel.setText(in_a_row(trait_name(technique.people), places(technique)))
        ui.kitLabel.setText(bullets(technique.kit))
        ui.stopLabel.setText(bullets(technique.stop_when))
        ui.neverLabel.setText(bullets(technique.never))

    def _show_side(self, side: Side) -> None:
        if self._side.isVisibleTo(self):
            self._side.choose(side)
        for card in self._steps:
            card.hide()
            card.deleteLater()
        technique = self._shown.technique
        self._steps = [
            StepList(steps_heading(technique, role), step_groups(technique, role, side))
            for role in technique.roles
        ]
        for card in self._steps:
            self._ui.stepsLayout.addWidget(card, 1)

    def _say_what_go_does(self, *, running: bool) -> None:
        show_icon(self._ui.goButton, "pause" if running else "play")
        self._ui.goButton.setText(self.tr("Freeze") if running else self.tr("Play slowly"))

    @Slot(object)
    def _take_side(self, side: Side) -> None:
        self._show_side(side)
        self._take(self._shown.of_side(side))

    @Slot()
    def _go_or_freeze(self) -> None:
        self._take(self._shown.frozen() if self._shown.running else self._shown.going_on())

    def _take(self, shown: Demonstration) -> None:
        self.show_demonstration(shown)
        self.changed.emit(shown)
