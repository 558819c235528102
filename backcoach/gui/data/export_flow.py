"""Exporting the person's data: what, where to, and how it went."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from backcoach.domain.merging.records import DateRange
from backcoach.exchange.csv_tables import usual_tables
from backcoach.exchange.reminders import calendar_of
from backcoach.gui.data.export_files import ExportChoice, Format, out_paths, write_export
from backcoach.gui.data.export_page import ExportPage, ExportState, Kind, TakeOut
from backcoach.gui.data.reminder_choice import own_zone, reminder_for, whose_reminder
from backcoach.gui.services.export_privacy_notice import after_privacy_notice
from backcoach.gui.services.file_choice import ask_before_writing_over, choose_folder, choose_place
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.folder_opening import open_folder
from backcoach.gui.services.notice import Notice
from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.files.private_file import write_private_file
from backcoach.storage.files.storage_error import StorageError, Trouble
from backcoach.storage.repair.rescue import Readout, read_what_can_be_read
from backcoach.storage.stores.records_store import RecordsStore, Span
from backcoach.storage.stores.reminder_store import ReminderStore
from backcoach.words.amount_words import sessions_text
from backcoach.words.finding_words import finding_words
from backcoach.words.locality import locality
from backcoach.words.translation import translate
from backcoach.words.trouble_words import trouble_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from backcoach.domain.person import Person
    from backcoach.gui.services.services import Services
    from backcoach.storage.sqlite.database import Database


_FORMATS = {Kind.EVERYTHING: Format.JSON, Kind.TABLES: Format.CSV, Kind.RECORD: Format.FHIR}


class ExportFlow(Flow):
    """Writes files wholly or not at all, and says where they are."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._people: tuple[Person, ...] = ()
        self._page = self.own(ExportPage())
        self._page.chosen.connect(self._choose_place)
        self._page.back_asked.connect(self.left)

    def start(self) -> None:
        now, folder = self._services.now(), self._services.folder

        def look(database: Database) -> ExportState:
            store = RecordsStore(database)
            tables = usual_tables(locality().habits.decimalPoint())
            first = store.span(DateRange()).first
            reminders = ReminderStore(database).all()
            return ExportState(store.persons(), first, now.date(), tables, reminders)

        self.run_on_file(
            lambda: read_what_can_be_read(folder, now, look, checked=False), self._show
        )

    def _show(self, read: Readout[ExportState]) -> None:
        self._people = read.result.people
        self._services.show(self._page)
        self._page.show_export(read.result)

    @Slot(object)
    def _choose_place(self, asked: TakeOut) -> None:
        if asked.kind is Kind.REMINDERS:
            self._ask_place(asked)
        else:
            preferences, window = self._services.preferences, self._page.window()
            after_privacy_notice(preferences, window, partial(self._ask_place, asked))

    def _ask_place(self, asked: TakeOut) -> None:
        save = partial(self._save, asked)
        if asked.kind is Kind.TABLES:
            choose_folder(self._page, save)
        else:
            choose_place(self._page, *self._file(asked.kind), save)

    def _file(self, kind: Kind) -> tuple[str, str]:
        """The name that the file gets at first, and its kind as a file dialog shows it."""
        day = self._services.now().date().isoformat()
        match kind:
            case Kind.REMINDERS:
                named = translate("ExportFlow", "BackCoach reminders")
                return f"{named}.ics", translate("ExportFlow", "Calendars (*.ics)")
            case Kind.RECORD:
                named = translate("ExportFlow", "BackCoach health record {0}").format(day)
                return f"{named}.json", translate("ExportFlow", "Health records (*.json)")
            case _:
                named = translate("ExportFlow", "BackCoach {0}").format(day)
                return f"{named}.json", translate("ExportFlow", "BackCoach data (*.json)")

    def _save(self, asked: TakeOut, out: Path) -> None:
        if out.resolve().is_relative_to(self._services.folder.resolve()):
            said = translate("ExportFlow", "BackCoach keeps its own files there. Choose elsewhere.")
            self._services.say(Notice(said))
            return
        if asked.kind is Kind.REMINDERS:
            write = partial(self._write_reminders, asked, out)
            ask_before_writing_over(self._page, (out,), write)
            return
        choice = ExportChoice(
            _FORMATS[asked.kind],
            out,
            asked.period,
            asked.person_id,
            asked.named,
            asked.tables,
            asked.bundle,
        )
        ask_before_writing_over(self._page, out_paths(choice), partial(self._write, choice))

    def _write_reminders(self, asked: TakeOut, out: Path) -> None:
        whose = whose_reminder(asked.person_id, self._people)
        zone = None if asked.floating else own_zone()
        reminder = reminder_for(asked.weekdays, asked.at, whose, zone)
        calendar = calendar_of(reminder, self._services.now())
        try:
            write_private_file(out, [calendar])
        except StorageError as fault:
            self._services.say(Notice(trouble_words(fault)))
            return
        said = translate("ExportFlow", "Saved as {0}. Open it with your calendar.")
        self._say_saved(said.format(out), out.parent)
        self.left.emit()

    def _write(self, choice: ExportChoice) -> None:
        self._page.show_waiting(waiting=True)
        self.run_on_file(
            self._export(choice),
            self._go_on,
            tell=partial(self._tell, choice),
            otherwise=partial(self._page.show_waiting, waiting=False),
        )

    def _export(self, choice: ExportChoice) -> Callable[[], Readout[Span] | StorageError]:
        """What writes the files, and returns the fault where one of them cannot be written.

        A fault of the history itself is raised, for its thread knows what to do about it.
        """
        content, now = self._services.library.content, self._services.now()
        words = translate("ExportFlow", "Saving your data")
        on_progress = self._services.long_work.progress

        folder = self._services.folder

        def write(database: Database) -> Span:
            return write_export(choice, database, content, now, on_progress(words))

        def export() -> Readout[Span] | StorageError:
            try:
                return read_what_can_be_read(folder, now, write)
            except StorageError as fault:
                if fault.path == folder / HISTORY and fault.trouble is not Trouble.BROKEN_OFF:
                    raise
                return fault

        return export

    def _tell(self, choice: ExportChoice, result: Readout[Span] | StorageError) -> None:
        if isinstance(result, StorageError):
            self._services.say(Notice(trouble_words(result)))
            return
        said = translate(
            "ExportFlow", "Saved as {0}, with {1}. Keep it where only you can read it."
        )
        folder = choice.out if choice.format is Format.CSV else choice.out.parent
        self._say_saved(said.format(choice.out, sessions_text(result.result.count)), folder)
        if result.findings:
            left_out = translate(
                "ExportFlow",
                "Your history is damaged. What cannot be read is left out of the file. "
                "This was found: {0} Check your data to mend it.",
            )
            found = " ".join(map(finding_words, result.findings))
            self._services.say(Notice(left_out.format(found)))

    def _go_on(self, result: Readout[Span] | StorageError) -> None:
        if isinstance(result, StorageError):
            self._page.show_waiting(waiting=False)
        else:
            self.left.emit()

    def _say_saved(self, said: str, folder: Path) -> None:
        say, way = self._services.say, translate("ExportFlow", "Open the folder")
        say(Notice(said, way, partial(open_folder, say, folder)))
