"""The page of the export: which kind of file, whose data, and of which days."""

from dataclasses import dataclass
from datetime import date, time
from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import QLocale, QTime, Signal, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.merging.records import DateRange
from backcoach.domain.person import Person
from backcoach.domain.routines.reminding import ReminderTimes
from backcoach.exchange.csv_tables import TableStyle
from backcoach.exchange.fhir_bundle import BundleKind
from backcoach.gui.data.ui_export_page import Ui_ExportPage
from backcoach.gui.widgets.page import Page
from backcoach.gui.widgets.segmented import Segmented
from backcoach.words.locality import locality
from backcoach.words.person_words import shown_label

ALWAYS = DateRange()
USUAL_TIME = QTime(18, 0)
_LONG = QLocale.FormatType.LongFormat


class Kind(Enum):
    """The kind of file that is made."""

    EVERYTHING = auto()
    TABLES = auto()
    RECORD = auto()
    REMINDERS = auto()


@dataclass(frozen=True, slots=True)
class ExportState:
    """Whose data there is, the day of the first session if there is one, and today.

    `tables` is how tables are written in this country, `reminders` what the program itself reminds
    of: a calendar begins with the same.
    """

    people: tuple[Person, ...]
    first: date | None
    today: date
    tables: TableStyle = TableStyle.COMMAS
    reminders: tuple[ReminderTimes, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeOut:
    """What to export. `person_id` is the only person; None is everyone.

    `named` writes names into a health record, `bundle` is what it is for, and `tables` how tables
    are written. `weekdays`, counted from Monday as 0, and `at` are for reminders; those that are
    `floating` come at that hour in every time zone.
    """

    kind: Kind
    person_id: UUID | None = None
    period: DateRange = ALWAYS
    named: bool = False
    weekdays: frozenset[int] = frozenset()
    at: time = time()
    floating: bool = False
    tables: TableStyle = TableStyle.COMMAS
    bundle: BundleKind = BundleKind.COLLECTION


class ExportPage(Page):
    """Asks for no more than the kind of file needs. `chosen` carries a `TakeOut`."""

    chosen = Signal(object)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_ExportPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._back, self._forward = self._ui.backButton, self._ui.saveButton
        self._kinds = {
            Kind.EVERYTHING: self._ui.everythingRadio,
            Kind.TABLES: self._ui.tablesRadio,
            Kind.RECORD: self._ui.recordRadio,
            Kind.REMINDERS: self._ui.remindersRadio,
        }
        self._offer_days()
        self._tables, self._bundle, self._floating = self._offer_forms()
        self._people: tuple[Person, ...] = ()
        for radio in self._kinds.values():
            radio.toggled.connect(self._fit)
        self._ui.daysChoice.chosen.connect(self._fit)
        self._ui.backButton.clicked.connect(self.back_asked)
        self._ui.saveButton.clicked.connect(self._choose)

    def _offer_days(self) -> None:
        all_days, some_days = self.tr("All days"), self.tr("From one day to another")
        self._ui.daysChoice.offer([(False, all_days), (True, some_days)])
        here = locality()
        week = [(here.first_day - 1 + day) % 7 for day in range(7)]
        self._ui.weekdayChips.add_group(
            [(day, here.locale.dayName(day + 1, _LONG)) for day in week]
        )

    def _offer_forms(self) -> tuple[Segmented[TableStyle], Segmented[BundleKind], Segmented[bool]]:
        ui = self._ui
        return (
            ui.tablesStyle.offer(
                [
                    (TableStyle.COMMAS, self.tr("Commas and decimal points")),
                    (TableStyle.SEMICOLONS, self.tr("Semicolons and decimal commas")),
                ]
            ),
            ui.bundleStyle.offer(
                [
                    (BundleKind.COLLECTION, self.tr("To keep or pass on")),
                    (BundleKind.TRANSACTION, self.tr("To send to a server")),
                ]
            ),
            ui.zoneChoice.offer(
                [
                    (False, self.tr("At this hour here")),
                    (True, self.tr("At this hour wherever you are")),
                ]
            ),
        )

    def _show_reminders(self, reminders: tuple[ReminderTimes, ...]) -> None:
        """Begin with the days and the last time of what is reminded of already."""
        self._ui.weekdayChips.clear()
        self._ui.remindTime.setTime(USUAL_TIME)
        for times in reminders[:1]:
            self._ui.weekdayChips.choose(frozenset(day - 1 for day in times.days))
            self._ui.remindTime.setTime(QTime(times.times[-1].hour, times.times[-1].minute))

    def show_export(self, state: ExportState) -> None:
        """Ask anew, with everything of everyone chosen."""
        self._people = state.people
        everyone: tuple[UUID | None, str] = (None, self.tr("Everyone"))
        each = [(person.id, shown_label(person)) for person in state.people]
        self._ui.whosePicker.offer([everyone, *each])
        self._ui.namesCheck.setChecked(False)
        self._ui.daysChoice.choose(value=False)
        self._ui.firstDay.show_day(state.first or state.today, state.today)
        self._ui.lastDay.show_day(state.today, state.today)
        self._show_reminders(state.reminders)
        self._tables.choose(state.tables)
        self._bundle.choose(BundleKind.COLLECTION)
        self._floating.choose(value=False)
        self._ui.everythingRadio.setChecked(True)
        self.show_waiting(waiting=False)
        self._fit()
        self._open_at_top(self._ui.bodyScroll, self._ui.titleLabel.text())

    def show_waiting(self, *, waiting: bool) -> None:
        """While a file is made, no other one can be asked for."""
        self._ui.saveButton.setEnabled(not waiting)

    @property
    def _kind(self) -> Kind:
        return next(kind for kind, radio in self._kinds.items() if radio.isChecked())

    @Slot()
    def _fit(self) -> None:
        """Show what the chosen kind of file asks for."""
        kind, some_days = self._kind, self._ui.daysChoice.value is True
        reminding, several = kind is Kind.REMINDERS, len(self._people) > 1
        self._ui.namesCheck.setVisible(kind is Kind.RECORD)
        self._ui.whosePicker.setVisible(several)
        self._ui.whoseHeading.setText(self.tr("Whose") if several else self.tr("Names"))
        self._ui.whoseFrame.setVisible(several or kind is Kind.RECORD)
        self._ui.formFrame.setVisible(kind in {Kind.TABLES, Kind.RECORD})
        self._ui.tablesBox.setVisible(kind is Kind.TABLES)
        self._ui.bundleBox.setVisible(kind is Kind.RECORD)
        self._ui.daysFrame.setVisible(not reminding)
        self._ui.someDaysBox.setVisible(some_days)
        self._ui.remindFrame.setVisible(reminding)
        self._ui.troubleLabel.clear()

    @property
    def _asked(self) -> TakeOut:
        if self._kind is Kind.REMINDERS:
            at = self._ui.remindTime.time()
            weekdays: frozenset[int] = self._ui.weekdayChips.chosen
            return TakeOut(
                self._kind,
                self._ui.whosePicker.picked,
                weekdays=weekdays,
                at=time(at.hour(), at.minute()),
                floating=self._floating.picked,
            )
        period = ALWAYS
        if self._ui.daysChoice.value:
            period = DateRange(self._ui.firstDay.day, self._ui.lastDay.day)
        named = self._kind is Kind.RECORD and self._ui.namesCheck.isChecked()
        return TakeOut(
            self._kind,
            self._ui.whosePicker.picked,
            period,
            named,
            tables=self._tables.picked,
            bundle=self._bundle.picked,
        )

    @Slot()
    def _choose(self) -> None:
        asked = self._asked
        trouble = ""
        if asked.kind is Kind.REMINDERS and not asked.weekdays:
            trouble = self.tr("Choose at least one day.")
        elif asked.period.first > asked.period.last:
            trouble = self.tr("The last day is before the first. Change one of them.")
        self._ui.troubleLabel.setText(trouble)
        if not trouble:
            self.chosen.emit(asked)
