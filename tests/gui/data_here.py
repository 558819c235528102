"""A window with some history in it, for what is done with the data as a whole."""

from dataclasses import fields, replace
from datetime import timedelta
from uuid import UUID

from PySide6.QtWidgets import QPushButton

from backcoach.domain.merging.records import DateRange, Records, RecordStream
from backcoach.domain.session import SessionEnd
from backcoach.storage.stores.records_store import RecordsStore
from tests.clicking import click
from tests.gui.real_services import services_in
from tests.storage.records import NOW, a_part, a_screening, a_session

CLIENT = UUID("6d4904cc-9956-42b0-92bb-3ce47929b483")


class DataHere:
    """Real services in a window, what was said above it, and what the history holds."""

    def __init__(self, qtbot, folder):
        self.notices = []
        here = services_in(folder, NOW)
        self._here, self._qtbot = here, qtbot
        self.services = here.services._replace(say=self.notices.append)
        self.window, self.executor, self.folder = here.window, here.executor, here.folder
        self.keep = here.keep
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.window.show()

    @property
    def page(self):
        return self.window.currentWidget()

    @property
    def written(self):
        return self._here.written

    @property
    def said(self):
        return self.notices[-1].text if self.notices else ""

    @property
    def records(self):
        found = []
        self.services.history.run(
            lambda history: records_of(history.opening.database), found.append
        )
        return found[0]

    def press(self, name):
        click(self._qtbot, self.page.findChild(QPushButton, name))

    def fill(self, days=(1, 2, 40), *, client=True):
        """Sessions so many days ago, and someone else who did nothing yet."""

        def keep(history):
            me = history.people.me(NOW).id
            for day in days:
                at = NOW - timedelta(days=day)
                check = a_screening(me, at)
                history.screenings.save(check)
                session = replace(a_session(me, check.id, at), parts=(a_part(),))
                history.sessions.finish(replace(session, ended=SessionEnd.FINISHED))
            if client:
                add_client(history.opening.database)

        self.services.history.run(keep)


def add_client(database):
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO person (id, label, is_me, made_at) VALUES (?, 'Client 12', 0, ?)",
            (str(CLIENT), "2026-01-01T00:00:00Z"),
        )


def records_of(database) -> Records:
    stream = RecordsStore(database).stream(DateRange())
    return Records(*(tuple(getattr(stream, each.name)) for each in fields(RecordStream)))
