"""What is asked before a stretch: how it feels now, lines once more, and a word for stop."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

from backcoach.domain.safety.screening import Answer, Asked, Question, Repeat, ScreeningTheme
from backcoach.domain.session import Scores
from backcoach.gui.session.ui_before_form import Ui_BeforeForm

_OWN = ""


@dataclass(frozen=True, slots=True)
class BeforeState:
    """What to ask. `confirm` are lines to answer once more, `stop_word` is the one of last time.

    `asking` names the stretches of a routine that ask these lines.
    """

    with_helper: bool
    ask_scores: bool = True
    confirm: tuple[Question, ...] = ()
    stop_word: str = ""
    asking: tuple[str, ...] = ()

    @property
    def asks_word(self) -> bool:
        """Whether two people agree on a word: not again where nothing else is asked."""
        known = bool(self.stop_word) and not self.ask_scores and not self.confirm
        return self.with_helper and not known


@dataclass(frozen=True, slots=True)
class Before:
    """What was said just before; the stop word is empty for someone alone."""

    scores: Scores
    confirmed: Mapping[str, Answer]
    stop_word: str


class BeforeForm(QWidget):
    """Part of the page of what is about to be played. It tells what is still to be answered."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = BeforeState(with_helper=False)
        self._ui = Ui_BeforeForm()
        self._ui.setupUi(self)
        self._words = (self.tr("Stop"), self.tr("Enough"))
        own = (_OWN, self.tr("Another word"))
        self._word = self._ui.wordChoice.offer([*((word, word) for word in self._words), own])
        self._connect()

    def show_before(self, state: BeforeState) -> None:
        """No score and no answer is given beforehand."""
        self._state = state
        helped = state.with_helper and (state.ask_scores or bool(state.confirm))
        self._ui.whoLabel.setVisible(helped)
        self._ui.scoresFrame.setVisible(state.ask_scores)
        self._ui.stiffnessScale.show_score(None)
        self._ui.painScale.show_score(None)
        self._show_confirm()
        self._show_stop_word()
        self._ui.phoneFrame.setVisible(not state.with_helper)
        self.changed.emit()

    @property
    def before(self) -> Before:
        """What has been said."""
        confirmed = dict(self._ui.confirmList.answers) if self._state.confirm else {}
        word = self._stop_word if self._state.with_helper else ""
        return Before(self._scores, confirmed, word)

    @property
    def first_question(self) -> QWidget | None:
        """Where someone begins who has said nothing yet; None where nothing is asked."""
        scale = self._ui.stiffnessScale
        return scale.findChild(QAbstractButton) if self._state.ask_scores else None

    def _connect(self) -> None:
        self._ui.stiffnessScale.chosen.connect(self.changed)
        self._ui.painScale.chosen.connect(self.changed)
        self._ui.confirmList.answered.connect(self.changed)
        self._word.chosen.connect(self._take_word_choice)
        self._ui.wordEdit.textChanged.connect(self.changed)
        self._ui.aloudCheck.toggled.connect(self.changed)

    def _show_confirm(self) -> None:
        lines = tuple(replace(line, after=None) for line in self._state.confirm)
        self._ui.confirmBox.setVisible(bool(lines))
        if lines:
            self._ui.confirmHeading.setText(self._confirm_heading())
            theme = ScreeningTheme("confirm", "", "", Asked.RECEIVER, Repeat.EVERY_SESSION, lines)
            self._ui.confirmList.show_lines(theme, {})

    def _confirm_heading(self) -> str:
        if not self._state.asking:
            return self.tr("This stretch asks once more")
        return self.tr("Asked once more for: {0}").format(", ".join(self._state.asking))

    def _show_stop_word(self) -> None:
        word = self._state.stop_word
        own = bool(word) and word not in self._words
        self._ui.wordFrame.setVisible(self._state.asks_word)
        if word:
            self._word.choose(_OWN if own else word)
        self._ui.wordEdit.setText(word if own else "")
        self._ui.wordEdit.setVisible(own)
        self._ui.aloudCheck.setChecked(False)

    @Slot(object)
    def _take_word_choice(self, word: str) -> None:
        self._ui.wordEdit.setVisible(word == _OWN)
        if word == _OWN:
            self._ui.wordEdit.setFocus()
        self._ui.aloudCheck.setChecked(False)
        self.changed.emit()

    @property
    def _stop_word(self) -> str:
        chosen = self._word.value
        return self._ui.wordEdit.text().strip() if chosen == _OWN else chosen or ""

    @property
    def _scores(self) -> Scores:
        return Scores(self._ui.stiffnessScale.score, self._ui.painScale.score)

    @property
    def missing(self) -> str:
        """What is still to be done, the first thing from the top; empty if nothing."""
        scores = self._scores
        if self._state.ask_scores and None in {scores.stiffness, scores.pain}:
            return self.tr("Choose both numbers to go on.")
        if self._state.confirm and self._ui.confirmList.open_lines:
            return self.tr("Answer each line to go on.")
        if self._state.asks_word and not self._stop_word:
            return self.tr("Choose a word that means stop.")
        if self._state.asks_word and not self._ui.aloudCheck.isChecked():
            return self.tr("Say the word aloud once, and tick the box.")
        return ""
