"""What is dated later than tomorrow is counted, whatever the calendar bears."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from backcoach.domain.merging.ahead import later_than_tomorrow
from backcoach.domain.merging.records import Records
from backcoach.domain.safety.screening_record import AgreementRecord
from tests.storage.records import NOW, a_screening, a_session

ME = uuid4()
DAY, LATER = timedelta(days=1), timedelta(days=1, seconds=1)


def records(after: timedelta) -> Records:
    at = NOW + after
    return Records(
        screenings=(
            a_screening(ME),
            a_screening(ME, at),
            replace(a_screening(ME), withdrawn_at=at),
        ),
        agreements=(AgreementRecord(ME, "hip", at.date()), AgreementRecord(ME, "age", NOW.date())),
        sessions=(a_session(ME), a_session(ME, at=at), replace(a_session(ME), ended_at=at)),
    )


def test_each_kind_is_counted_by_any_of_its_times():
    found = later_than_tomorrow(records(timedelta(days=2)), NOW)
    assert found == {"screenings": 2, "agreements": 1, "sessions": 2}


def test_what_may_be_another_zone_is_not_named():
    assert later_than_tomorrow(records(DAY), NOW) == {}
    assert later_than_tomorrow(records(LATER), NOW) == {"screenings": 2, "sessions": 2}


@pytest.mark.parametrize("edge", [datetime.min, datetime.max])  # noqa: DTZ901
def test_the_ends_of_the_calendar_are_borne(edge):
    later_than_tomorrow(records(DAY), edge.replace(tzinfo=UTC))
