"""The page of the import: which file, what would come of it, and what came."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.merging.merge import Merge, OtherOwner
from backcoach.domain.person import plain_label
from backcoach.gui.data.ui_import_page import Ui_ImportPage
from backcoach.gui.widgets.page import Page
from backcoach.words.ahead_words import ahead_words
from backcoach.words.merge_words import coming_words, count_facts, done_words


class ImportStage(Enum):
    """How far the import has come."""

    NO_FILE = auto()
    READING = auto()
    REFUSED = auto()
    WHOSE = auto()
    READY = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Owner:
    """Who the other computer's owner is, and their label here if they are someone else."""

    who: OtherOwner = OtherOwner.UNSAID
    label: str = ""


@dataclass(frozen=True, slots=True)
class BringIn:
    """What to do with the file. `replacing` takes its records where both differ."""

    owner: Owner
    replacing: bool


@dataclass(frozen=True, slots=True)
class ImportState:
    """What is known of a file.

    `refusal` says why it cannot be imported. `days` are the first and the last of its sessions,
    `ahead` counts what is dated later than tomorrow.
    `asks_whose` tells that two owners meet; without a `merge` it must be said who the other is.
    `copied` tells that a copy was made before anything changed.
    """

    stage: ImportStage = ImportStage.NO_FILE
    file: str = ""
    refusal: str = ""
    merge: Merge | None = None
    days: tuple[date, date] | None = None
    ahead: Mapping[str, int] = field(default_factory=dict)
    asks_whose: bool = False
    owner: Owner = field(default_factory=Owner)
    replaced: bool = False
    copied: bool = False


class ImportPage(Page):
    """Says what would come before it changes anything.

    `owner_said` carries an `Owner`, `bring_in_asked` a `BringIn`.
    """

    file_asked = Signal()
    owner_said = Signal(object)
    bring_in_asked = Signal(object)
    done = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ImportState()
        self._ui = Ui_ImportPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back, self._forward = self._ui.backButton, self._ui.forwardButton
        self._no_file = self._ui.fileLabel.text()
        self._ui.differingChoice.offer(
            [(False, self.tr("Keep mine")), (True, self.tr("Take it from the file"))]
        )
        self._ui.otherButton.clicked.connect(self.file_asked)
        self._ui.mineRadio.clicked.connect(self._say_owner)
        self._ui.otherRadio.clicked.connect(self._say_owner)
        self._ui.nameEdit.textChanged.connect(self._allow)
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.forwardButton.clicked.connect(self._go_on)

    def show_import(self, state: ImportState) -> None:
        another = state.file != self._state.file or state.stage is ImportStage.NO_FILE
        self._state = state
        if another:
            self._begin_anew()
        self._show_frames(state)
        self._ui.fileLabel.setText(state.file or self._no_file)
        self._ui.troubleLabel.setText(state.refusal)
        if state.merge is not None:
            said = (coming_words(state.merge, state.days), ahead_words(state.ahead))
            self._ui.comingLabel.setText("\n".join(filter(None, said)))
            self._ui.comingFacts.show_facts(count_facts(state.merge))
            done = done_words(state.merge, replaced=state.replaced, copied=state.copied)
            self._ui.doneLabel.setText(done)
        self._ui.forwardButton.setText(self._forward_text())
        self._allow()
        if another or state.stage is ImportStage.DONE:
            self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def _begin_anew(self) -> None:
        for radio in (self._ui.mineRadio, self._ui.otherRadio):
            radio.setAutoExclusive(False)
            radio.setChecked(False)
            radio.setAutoExclusive(True)
        self._ui.nameEdit.clear()
        self._ui.differingChoice.choose(value=False)

    def _show_frames(self, state: ImportState) -> None:
        stage, before = state.stage, state.stage is not ImportStage.DONE
        waits = state.merge is not None and state.merge.waits
        self._ui.otherButton.setVisible(stage in {ImportStage.WHOSE, ImportStage.READY})
        self._ui.troubleFrame.setVisible(stage is ImportStage.REFUSED)
        self._ui.ownerFrame.setVisible(state.asks_whose and before)
        self._ui.nameBox.setVisible(state.owner.who is OtherOwner.SOMEONE_ELSE)
        self._ui.comingFrame.setVisible(stage is ImportStage.READY)
        self._ui.differingFrame.setVisible(stage is ImportStage.READY and waits)
        self._ui.doneFrame.setVisible(stage is ImportStage.DONE)
        self._ui.backButton.setVisible(before)

    def _forward_text(self) -> str:
        match self._state.stage:
            case ImportStage.NO_FILE | ImportStage.READING:
                return self.tr("Choose a file")
            case ImportStage.REFUSED:
                return self.tr("Choose another file")
            case ImportStage.WHOSE | ImportStage.READY if not self._is_here_already:
                return self.tr("Bring it in")
            case _:
                return self.tr("Done")

    @property
    def _is_here_already(self) -> bool:
        coming = self._state.merge
        return coming is not None and not (coming.brings_new or coming.waits)

    @property
    def _owner(self) -> Owner:
        if self._ui.otherRadio.isChecked():
            return Owner(OtherOwner.SOMEONE_ELSE, plain_label(self._ui.nameEdit.text()))
        mine = self._ui.mineRadio.isChecked()
        return Owner(OtherOwner.ME if mine else OtherOwner.UNSAID)

    @Slot()
    def _allow(self) -> None:
        """Enable the button once all is said."""
        stage, owner = self._state.stage, self._owner
        nameless = owner.who is OtherOwner.SOMEONE_ELSE and not owner.label
        waiting = stage in {ImportStage.READING, ImportStage.WHOSE} or (
            stage is ImportStage.READY and nameless
        )
        self._ui.forwardButton.setEnabled(not waiting)
        hint = ""
        if stage is ImportStage.READING:
            hint = self.tr("One moment.")
        elif stage is ImportStage.WHOSE:
            hint = self.tr("Say first whose it is.")
        elif waiting:
            hint = self.tr("Give them a name or a number.")
        self._ui.hintLabel.setText(hint)

    @Slot()
    def _say_owner(self) -> None:
        self.owner_said.emit(self._owner)

    @Slot()
    def _go_on(self) -> None:
        match self._state.stage:
            case ImportStage.READY if not self._is_here_already:
                replacing = self._ui.differingChoice.value is True
                self.bring_in_asked.emit(BringIn(self._owner, replacing))
            case ImportStage.READY | ImportStage.DONE:
                self.done.emit()
            case _:
                self.file_asked.emit()
