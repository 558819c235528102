"""The page before a routine is played: what is done, and what is left out today and why."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcoach.domain.routines.routine import RoutineItem, open_items, shut_items
from backcoach.domain.safety.screening import Screening
from backcoach.gui.session.before_form import BeforeState
from backcoach.gui.session.routine_preview_rows import open_rows, shut_rows
from backcoach.gui.session.routine_preview_state import RoutinePreviewState
from backcoach.gui.session.routine_row import RoutineRow
from backcoach.gui.session.routine_time import round_words, time_words
from backcoach.gui.session.ui_routine_preview_page import Ui_RoutinePreviewPage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.text_card import bullets
from backcoach.overrides import override
from backcoach.words.line_breaks import note_shown


class RoutinePreviewPage(Page):
    """Shows what will be played, in order. `started` carries a `Before`: what is open begins."""

    started = Signal(object)
    back_asked = Signal()

    def __init__(self, texts: Screening, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._rows: list[RoutineRow] = []
        self._playable = False
        self._ui = Ui_RoutinePreviewPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward = self._ui.startButton
        self._back = self._ui.backButton
        self._ui.startButton.clicked.connect(self._go_on)
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.beforeForm.changed.connect(self._show_way_on)

    def show_routine(self, state: RoutinePreviewState, before: BeforeState) -> None:
        played = open_items(state.routine, state.techniques, state.cleared)
        left_out = shut_items(state.routine, state.techniques, state.cleared)
        self._playable = bool(played)
        self._show_words(state)
        self._show_notice(state)
        self._clear()
        self._add(self._ui.rowsLayout, open_rows(state, played))
        self._add(self._ui.shutLayout, shut_rows(state, left_out, self._texts))
        self._ui.roundsFrame.setVisible(bool(played) and state.routine.rounds > 1)
        self._ui.roundsLabel.setText(round_words(state.routine))
        self._show_kit(state, played)
        self._ui.shutBox.setVisible(bool(left_out))
        self._ui.beforeForm.setVisible(self._playable)
        self._ui.beforeForm.show_before(before)
        self._open_at_top(self._ui.bodyScroll, state.routine.label)

    def _show_words(self, state: RoutinePreviewState) -> None:
        routine = state.routine
        self._ui.planLabel.setVisible(routine.person_id is not None)
        self._ui.titleLabel.setText(routine.label)
        self._ui.noteLabel.setText(note_shown(routine.note))
        self._ui.noteLabel.setVisible(bool(routine.note))
        self._ui.timeLabel.setText(time_words(state))
        self._ui.timeLabel.setVisible(self._playable)

    def _show_notice(self, state: RoutinePreviewState) -> None:
        text = ""
        if not self._playable:
            text = self.tr(
                "Nothing of this routine is open today. That can be different next time."
            )
        elif state.shut_again:
            text = self.tr("Your last answers leave something out. You can go on with the rest.")
        self._ui.noticeFrame.setVisible(bool(text))
        self._ui.noticeLabel.setText(text)

    def _show_kit(self, state: RoutinePreviewState, played: tuple[RoutineItem, ...]) -> None:
        """Say beforehand what is needed, so that nobody has to get up for it."""
        every = (thing for item in played for thing in state.techniques[item.technique_id].kit)
        self._ui.kitLabel.setText(bullets(dict.fromkeys(every)))
        self._ui.kitFrame.setVisible(self._playable)

    @Slot()
    def _show_way_on(self) -> None:
        missing = self._ui.beforeForm.missing if self._playable else ""
        self._ui.footLabel.setText(missing)
        self._ui.backButton.setVisible(self._playable)
        start, choose = self.tr("Start"), self.tr("Choose something else")
        self._ui.startButton.setText(start if self._playable else choose)
        self._ui.startButton.setEnabled(not missing)

    @override
    def _first_step(self) -> QWidget:
        """What is asked before the start, once it is all answered the start."""
        question = self._ui.beforeForm.first_question
        if self._playable and question is not None and self._ui.beforeForm.missing:
            return question
        return super()._first_step()

    def _clear(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []

    def _add(self, layout: QVBoxLayout, rows: list[RoutineRow]) -> None:
        for row in rows:
            layout.addWidget(row)
        self._rows += rows

    @Slot()
    def _go_on(self) -> None:
        if self._playable:
            self.started.emit(self._ui.beforeForm.before)
        else:
            self.back_asked.emit()
