"""The page of the copies, newest first, and what each of them holds."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from backcoach.gui.data.ui_backups_page import Ui_BackupsPage
from backcoach.gui.widgets.page import Page
from backcoach.words.amount_words import sessions_text, size_text
from backcoach.words.time_words import clock_time, long_day, span_text
from backcoach.words.translation import translate

BESIDE = 34  # where the words of a radio button begin, at 100 % text


@dataclass(frozen=True, slots=True)
class Held:
    """How much a history holds, and the days of its first and last session."""

    people: int
    sessions: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class CopyState:
    """A copy: where it is, when and why it was made, its size in bytes, and what it holds.

    `held` is None until the copy was read, and stays so if it `is_bad`.
    """

    path: PurePath
    made_at: datetime
    why: str
    size: int
    held: Held | None = None
    is_bad: bool = False


def made_words(copy: CopyState) -> str:
    words = translate("BackupsPage", "{0}, {1}")
    return words.format(long_day(copy.made_at.date()), clock_time(copy.made_at))


def held_words(held: Held) -> str:
    told = sessions_text(held.sessions)
    if held.people != 1:
        told = translate("BackupsPage", "{0} of %Ln person(s)", "", held.people).format(told)
    if held.first is not None and held.last is not None:
        words = translate("BackupsPage", "{0}, {1}")
        told = words.format(told, span_text(held.first, held.last))
    return told


class CopyRow(QWidget):
    """A radio button for one copy, with a smaller line below it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = QLabel()
        self._hint.setProperty("kind", "small")
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(BESIDE, 0, 0, 0)
        self.radio = QRadioButton(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.radio)
        layout.addWidget(self._hint)

    def show_known(self, words: str, *, can_be_chosen: bool) -> None:
        self._hint.setText(words)
        self.radio.setAccessibleDescription(words)
        self.radio.setEnabled(can_be_chosen)


class BackupsPage(Page):
    """Lets a copy be chosen that can be restored. `chosen` carries a `CopyState`."""

    chosen = Signal(object)
    make_asked = Signal()
    forget_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copies: list[CopyState] = []
        self._rows: list[CopyRow] = []
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._allow)
        self._ui = Ui_BackupsPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back, self._forward = self._ui.backButton, self._ui.lookButton
        self._ui.makeButton.clicked.connect(self._make)
        self._ui.forgetButton.clicked.connect(self._forget)
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.lookButton.clicked.connect(self._choose)

    def show_copies(self, copies: tuple[CopyState, ...]) -> None:
        for row in self._rows:
            self._group.removeButton(row.radio)
            self._ui.rowsLayout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._copies, self._rows = list(copies), [CopyRow(made_words(copy)) for copy in copies]
        for number, row in enumerate(self._rows):
            self._group.addButton(row.radio, number)
            self._ui.rowsLayout.addWidget(row)
            self._show_known(number)
        self._ui.noneLabel.setVisible(not copies)
        self._ui.goneFrame.setVisible(bool(copies))
        self.wake()
        self._allow()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def show_copy(self, copy: CopyState) -> None:
        """Show what has been found out about one of them."""
        for number, shown in enumerate(self._copies):
            if shown.path == copy.path:
                self._copies[number] = copy
                self._show_known(number)

    def _show_known(self, number: int) -> None:
        copy = self._copies[number]
        size = size_text(copy.size)
        if copy.is_bad:
            held = self.tr("It cannot be read, so it cannot be brought back.")
        elif copy.held is None:
            held = self.tr("One moment: it is being read.")
        else:
            held = held_words(copy.held)
        known = self.tr("{0} · {1} · {2}").format(copy.why, size, held)
        self._rows[number].show_known(known, can_be_chosen=copy.held is not None)

    @Slot()
    def _allow(self) -> None:
        self._ui.lookButton.setEnabled(self._group.checkedId() >= 0)

    @Slot()
    def _make(self) -> None:
        self._sleep(self._ui.makeButton)
        self.make_asked.emit()

    @Slot()
    def _forget(self) -> None:
        self._sleep(self._ui.forgetButton)
        self.forget_asked.emit()

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._copies[self._group.checkedId()])
