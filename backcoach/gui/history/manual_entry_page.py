"""The page that adds a session from memory: when, which stretches, and how it felt."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QTime, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.history.manual_entry import ManualEntry
from backcoach.domain.session import Scores
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.history.ui_manual_entry_page import Ui_ManualEntryPage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.score_scale import ScoreScale
from backcoach.overrides import override

HOLDS = tuple(range(5, 65, 5))
USUAL_HOLD = 20


class ManualEntryPage(Page):
    """Asks for no more than a person remembers. `remembered` carries a `ManualEntry`."""

    remembered = Signal(object)
    back_asked = Signal()

    _asks = True

    def __init__(
        self,
        techniques: Mapping[str, Technique],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._techniques = sorted(techniques.values(), key=lambda technique: technique.order)
        self._now = now
        self._ui = Ui_ManualEntryPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._ui.stretchChips.add_group([(each.id, each.name) for each in self._techniques])
        self._ui.helperChoice.offer([(False, self.tr("No")), (True, self.tr("Yes"))])
        self._back, self._forward = self._ui.backButton, self._ui.saveButton
        self._ui.heldStepper.changed.connect(self._show_held)
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.saveButton.clicked.connect(self._save)

    def show_whose(self, name: str) -> None:
        """Say whose session it is to be, unless `name` is empty."""
        whole = self.tr("Add a session from memory: {0}").format(name)
        self._ui.titleLabel.setText(whole if name else self.tr("Add a session from memory"))

    def ask(self) -> None:
        """Ask for a session that began before now; only the day and the time are filled in."""
        now = self._now()
        self._ui.dayField.show_day(now.date(), now.date())
        self._ui.timeField.setTime(QTime(now.hour, now.minute))
        self._ui.stretchChips.clear()
        self._ui.heldStepper.show_values(HOLDS, USUAL_HOLD)
        self._ui.helperChoice.choose(value=False)
        for scale in self._scales:
            scale.show_score(None)
        self._ui.noteField.show_note("")
        self._ui.troubleLabel.clear()
        self._ui.saveButton.setEnabled(True)
        self._show_held()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    @property
    def _scales(self) -> tuple[ScoreScale, ...]:
        return (
            self._ui.stiffnessBeforeScale,
            self._ui.painBeforeScale,
            self._ui.stiffnessAfterScale,
            self._ui.painAfterScale,
        )

    @property
    @override
    def _entered(self) -> ManualEntry:
        time = self._ui.timeField.time()
        chosen = self._ui.stretchChips.chosen
        scores = [scale.score for scale in self._scales]
        day = self._ui.dayField.day
        at = datetime(day.year, day.month, day.day, time.hour(), time.minute())  # noqa: DTZ001
        return ManualEntry(
            at=at.astimezone(),
            techniques=tuple(each for each in self._techniques if each.id in chosen),
            held_seconds=self._ui.heldStepper.value,
            with_helper=self._ui.helperChoice.value is True,
            before=Scores(*scores[:2]),
            after=Scores(*scores[2:]),
            note=self._ui.noteField.note,
        )

    @Slot()
    def _show_held(self) -> None:
        seconds = self._ui.heldStepper.value
        held = self.tr("Held for about %Ln second(s) on each side.", "", seconds)
        self._ui.heldLabel.setText(held)
        self._ui.heldStepper.describe(self.tr("Seconds held on each side"), held)

    @Slot()
    def _save(self) -> None:
        filled_in = self._entered
        if not filled_in.techniques:
            self._ui.troubleLabel.setText(self.tr("Choose at least one stretch."))
        elif filled_in.at > self._now():
            self._ui.troubleLabel.setText(self.tr("That time is still to come. Choose another."))
        else:
            self._ui.troubleLabel.clear()
            self._sleep(self._ui.saveButton)
            self.remembered.emit(filled_in)
