"""The page of the person's data: where it is kept, and what can be done with it."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcoach.gui.data.ui_data_page import Ui_DataPage
from backcoach.gui.widgets.cards.card_grid import CardGrid
from backcoach.gui.widgets.page import Page
from backcoach.words.amount_words import sessions_text, size_text

CARD_WIDTH = 320


class DataDoor(Enum):
    """What can be done with the person's data."""

    TAKE_OUT = auto()
    BRING_IN = auto()
    COPIES = auto()
    CHECK = auto()


@dataclass(frozen=True, slots=True)
class DataState:
    """Where the data is kept, its size and that of its copies in bytes, and the sessions in it.

    `sessions` is None where they cannot be counted.
    """

    folder: str
    size: int
    copies_size: int
    sessions: int | None


class DataPage(Page):
    """Four doors. `opened` carries a `DataDoor`."""

    opened = Signal(object)
    folder_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_DataPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back = self._ui.backButton
        self._lay_out_doors()
        self._ui.folderButton.clicked.connect(self.folder_asked)
        self._ui.backButton.clicked.connect(self.back_asked)

    def _lay_out_doors(self) -> None:
        grid = CardGrid(CARD_WIDTH, self._ui.doorsBox)
        for door, card, button in (
            (DataDoor.TAKE_OUT, self._ui.takeOutFrame, self._ui.takeOutButton),
            (DataDoor.BRING_IN, self._ui.bringInFrame, self._ui.bringInButton),
            (DataDoor.COPIES, self._ui.copiesFrame, self._ui.copiesButton),
            (DataDoor.CHECK, self._ui.checkFrame, self._ui.checkButton),
        ):
            grid.addWidget(card)
            button.clicked.connect(partial(self.opened.emit, door))

    def show_data(self, state: DataState) -> None:
        if state.sessions is None:
            counted = self.tr("Not readable as it is: check your data")
        else:
            counted = sessions_text(state.sessions)
        held = self.tr("{0}, {1}").format(counted, size_text(state.size))
        copies = size_text(state.copies_size) if state.copies_size else self.tr("None yet")
        self._ui.placeFacts.show_facts(
            [
                (self.tr("Folder on this computer"), state.folder),
                (self.tr("What it holds"), held),
                (self.tr("Copies"), copies),
            ]
        )
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())
