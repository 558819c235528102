"""Whether what lasts is as it was, so that it need not be asked again today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from backcoach.gui.safety_check.ui_unchanged_page import Ui_UnchangedPage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.text_card import bullets
from backcoach.overrides import override
from backcoach.words.time_words import short_day

_ROOMY = 44  # times the height of the text


@dataclass(frozen=True, slots=True)
class UnchangedState:
    """What was asked and ticked, and the day of the oldest answer that stands.

    `ticked` is None where someone else may see the screen. `whose` is the label of whoever it is
    about, empty for the owner.
    """

    since: date
    topics: Sequence[str]
    ticked: Sequence[str] | None = None
    whose: str = ""


class UnchangedPage(Page):
    """One question in place of the lasting pages."""

    same = Signal()
    changed = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_UnchangedPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._forward = self._ui.sameButton
        self._back = self._ui.backButton
        self._ui.sameButton.clicked.connect(self.same)
        self._ui.changedButton.clicked.connect(self.changed)
        self._ui.backButton.clicked.connect(self.back_asked)

    def show_unchanged(self, state: UnchangedState) -> None:
        day = short_day(state.since)
        self._ui.whoseLabel.setText(self.tr("For {0}").format(state.whose))
        self._ui.whoseLabel.setVisible(bool(state.whose))
        self._ui.topicsLabel.setText(bullets(state.topics))
        self._ui.tickedBox.setVisible(state.ticked is not None)
        self._ui.tickedLabel.setText(bullets(state.ticked or [self.tr("Nothing")]))
        self._ui.sameButton.setText(self.tr("Nothing has changed since {0}").format(day))
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    @override
    def _arrange(self) -> None:
        """Put side by side what has room for it."""
        roomy = self.width() >= _ROOMY * self.fontInfo().pixelSize()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for row in (self._ui.cardsLayout, self._ui.choiceLayout):
            row.setDirection(across if roomy else down)
