"""The page of one copy beside what is here now, before it is restored."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.gui.data.backups_page import CopyState, Held, held_words, made_words
from backcoach.gui.data.ui_restore_page import Ui_RestorePage
from backcoach.gui.widgets.page import Page
from backcoach.words.amount_words import sessions_text
from backcoach.words.time_words import long_day


@dataclass(frozen=True, slots=True)
class RestoreState:
    """A copy that can be restored, what it holds, and what is here now, if that can be read."""

    copy: CopyState
    held: Held
    now: Held | None


class RestorePage(Page):
    """Asks whether to go back."""

    restore_asked = Signal()
    elsewhere_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_RestorePage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back, self._forward = self._ui.backButton, self._ui.restoreButton
        self._ui.restoreButton.clicked.connect(self._restore)
        self._ui.elsewhereButton.clicked.connect(self.elsewhere_asked)
        self._ui.backButton.clicked.connect(self.back_asked)

    def show_restore(self, state: RestoreState) -> None:
        made, unread = made_words(state.copy), self.tr("It cannot be read as it is.")
        self._ui.restoreButton.setEnabled(True)
        self._ui.leadLabel.setText(self.tr("It was made on {0}.").format(made))
        self._ui.differenceLabel.setText(self._difference(state))
        self._ui.compareFacts.show_facts(
            [
                (self.tr("Here now"), held_words(state.now) if state.now else unread),
                (self.tr("In the copy"), held_words(state.held)),
            ]
        )
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    @Slot()
    def _restore(self) -> None:
        self._sleep(self._ui.restoreButton)
        self.restore_asked.emit()

    def _difference(self, state: RestoreState) -> str:
        fewer = state.now.sessions - state.held.sessions if state.now else 0
        if state.now is None:
            words, fewer = self.tr("You would go back to {0}, with {1}."), state.held.sessions
        elif fewer > 0:
            words = self.tr("You would go back to {0}, with {1} fewer.")
        elif fewer < 0:
            words = self.tr("You would go back to {0}, with {1} more.")
        else:
            words = self.tr("You would go back to {0}, with as many sessions.")
        return words.format(long_day(state.copy.made_at.date()), sessions_text(abs(fewer)))
