"""What a history holds that is dated later than tomorrow."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from backcoach.domain.safety.screening_record import AgreementRecord
from backcoach.storage.backups.opening import HISTORY, open_history
from backcoach.storage.repair.ahead import kept_ahead
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore
from tests.storage.records import NOW, a_screening, a_session

LATER = NOW + timedelta(days=2)


def test_each_kind_is_counted(tmp_path: Path) -> None:
    with open_history(tmp_path, NOW).database as database:
        me = PersonStore(database).me(NOW).id
        for check in (a_screening(me), a_screening(me, LATER)):
            ScreeningStore(database).save(check)
        for day in (NOW.date(), LATER.date()):
            ScreeningStore(database).agree(AgreementRecord(me, "hip", day))
        for session in (a_session(me), replace(a_session(me), ended_at=LATER)):
            SessionStore(database).finish(session)

    path = tmp_path / HISTORY
    assert kept_ahead(path, NOW) == {"screenings": 1, "agreements": 1, "sessions": 1}
    assert kept_ahead(path, LATER) == {}


def test_nothing_lies_ahead_where_nothing_can_be_read(tmp_path: Path) -> None:
    assert kept_ahead(tmp_path / HISTORY, NOW) == {}
    (tmp_path / HISTORY).write_text("no history")
    assert kept_ahead(tmp_path / HISTORY, NOW) == {}
