"""The JSON document: what goes out comes back, and nothing else comes in."""

import json
from dataclasses import fields, replace
from datetime import UTC
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.merging.records import Favourite, Records
from backcoach.domain.person import Person
from backcoach.domain.person_goal import GoalCheck, PersonGoal
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.safety.screening_record import AgreementRecord, ScreeningRecord
from backcoach.domain.session import FormerSession, PartRecord, Scores, SessionRecord
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.frequency import Frequency
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.exchange import json_document as newest
from backcoach.exchange import json_import, json_version_1, json_version_2
from backcoach.exchange.document_error import DocumentError, Fault
from backcoach.exchange.json_document import json_schema
from backcoach.exchange.json_export import json_document
from backcoach.exchange.json_import import read_document
from tests.exchange.any_records import NOW, PLAIN, records
from tests.places import DOCS, FIXTURES

SCHEMA = DOCS / "backcoach-export-3.schema.json"
SCHEMA_2 = DOCS / "backcoach-export-2.schema.json"
SCHEMA_1 = DOCS / "backcoach-export-1.schema.json"
RELEASED_1 = FIXTURES / "export_v1.json"
RELEASED_2 = FIXTURES / "export_v2.json"


def written(kept: Records) -> str:
    return "".join(json_document(kept, NOW))


def plain() -> dict[str, Any]:
    return json.loads(written(PLAIN))


def fault_of(document: object) -> tuple[Fault, str]:
    text = document if isinstance(document, bytes) else json.dumps(document).encode()
    with pytest.raises(DocumentError) as told:
        read_document(text)
    return told.value.fault, told.value.place


@given(kept=records())
def test_any_records_come_back_as_they_went(kept):
    assert read_document(written(kept).encode()) == kept


@given(kept=records())
def test_every_document_fits_the_schema_that_is_published(kept):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))

    jsonschema.validate(
        json.loads(written(kept)), schema, format_checker=jsonschema.FormatChecker()
    )


@pytest.mark.parametrize(
    ("entry", "record", "never_told"),
    [
        (newest.PersonEntry, Person, set()),
        (newest.ScreeningEntry, ScreeningRecord, set()),
        (newest.AgreementEntry, AgreementRecord, set()),
        (newest.SessionEntry, SessionRecord, set()),
        (newest.FormerSessionEntry, FormerSession, set()),
        (newest.RoutineEntry, Routine, {"built_in"}),
        (newest.DoseEntry, PersonDose, set()),
        (newest.FavouriteEntry, Favourite, set()),
        (newest.GoalEntry, PersonGoal, set()),
        (newest.GoalCheckEntry, GoalCheck, set()),
    ],
)
def test_every_field_of_a_record_is_told(entry, record, never_told):
    assert {*entry.__struct_fields__} == {each.name for each in fields(record)} - never_told


@pytest.mark.parametrize(
    ("entry", "record"),
    [
        (newest.ScoresEntry, Scores),
        (newest.PartEntry, PartRecord),
        (newest.RoutineItemEntry, RoutineItem),
        (newest.DosageEntry, Dosage),
        (newest.FrequencyEntry, Frequency),
    ],
)
def test_a_record_within_another_has_the_fields_of_the_format_in_their_order(entry, record):
    assert entry.__struct_fields__ == tuple(each.name for each in fields(record))


def test_the_schema_that_is_published_is_the_one_that_is_read_by():
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json_schema()


def test_a_document_of_version_1_is_still_read():
    data = RELEASED_1.read_bytes()
    jsonschema.validate(json.loads(data), json.loads(SCHEMA_1.read_text(encoding="utf-8")))

    came = read_document(data)

    assert [(person.label, person.is_me) for person in came.persons] == [
        ("", True),
        ("Anna", False),
    ]
    assert [len(session.parts) for session in came.sessions] == [2, 2, 2]
    assert len(came.screenings) == len(came.agreements) == 1
    assert came.routines == came.doses == came.favourites == came.former_sessions == ()
    assert came.goals == came.goal_checks == ()
    assert not came.tells_notes
    assert not came.tells_how_often


@pytest.mark.parametrize(
    ("schema", "version"), [(SCHEMA_1, json_version_1), (SCHEMA_2, json_version_2)]
)
def test_the_schema_of_an_earlier_version_stays_the_one_it_is_read_by(schema, version):
    published = json.loads(schema.read_text(encoding="utf-8"))
    number = int(schema.name.split("-")[2][0])

    assert published == json_schema(version.Document, number)


def test_a_document_of_version_2_is_still_read_and_says_nothing_of_how_often():
    data = RELEASED_2.read_bytes()
    jsonschema.validate(json.loads(data), json.loads(SCHEMA_2.read_text(encoding="utf-8")))

    silent = replace(
        PLAIN,
        routines=tuple(replace(each, frequency=None) for each in PLAIN.routines),
        doses=tuple(replace(each, frequency=None) for each in PLAIN.doses),
        former_sessions=tuple(
            replace(each, ended=None, held_seconds=None) for each in PLAIN.former_sessions
        ),
        goals=(),
        goal_checks=(),
    )
    assert read_document(data) == replace(silent, tells_how_often=False)


def test_the_schema_of_version_2_stays_the_one_it_is_read_by():
    published = json.loads(SCHEMA_2.read_text(encoding="utf-8"))

    assert published == json_schema(json_version_2.Document, 2)


def test_a_document_of_version_2_holds_what_version_2_does():
    document = json.loads(RELEASED_2.read_bytes())
    document["doses"][0]["frequency"] = None

    assert fault_of(document) == (Fault.UNKNOWN, "doses 1, frequency")


def test_a_document_of_version_2_knows_no_session_that_was_ended_early():
    document = json.loads(RELEASED_2.read_bytes())
    document["sessions"][0]["ended"] = "ended_early"

    assert fault_of(document) == (Fault.WRONG, "sessions 1, ended")


def test_days_of_the_week_stand_in_their_order():
    assert '"frequency":{"times_a_day":2,"days":[1,4]}' in written(PLAIN)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"routines": []}, (Fault.UNKNOWN, "routines")),
        ({"version": 2}, (Fault.MISSING, "former_sessions")),
        ({"sessions": None}, (Fault.WRONG, "sessions")),
    ],
)
def test_a_document_of_version_1_holds_what_version_1_does(change, fault):
    assert fault_of(json.loads(RELEASED_1.read_bytes()) | change) == fault


def test_times_keep_their_offset_and_answers_have_one_order():
    document = plain()

    assert document["format"] == "backcoach-export"
    assert document["version"] == 3
    assert document["sessions"][0]["started_at"] == "2026-11-20T09:12:00+01:00"
    assert document["screenings"][0]["answers"] == [
        {"question_id": "fever", "answer": "not_sure", "answered_on": "2026-11-19"}
    ]


def test_each_record_stands_on_a_line_of_its_own():
    assert [line for line in written(PLAIN).splitlines() if '"is_me":true' in line]


def test_a_document_without_records_is_still_one():
    assert read_document(written(Records()).encode()) == Records()


def test_a_mark_at_the_start_that_an_editor_has_left_is_passed_over():
    assert read_document(b"\xef\xbb\xbf" + written(PLAIN).encode()) == PLAIN


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.NOT_JSON),
        (b"Dear diary", Fault.NOT_JSON),
        (b"\xff\xfe{\x00}\x00", Fault.NOT_JSON),
        (b'{"format": "backcoach-export", "version": 1', Fault.NOT_JSON),
        (b'{"format": "\xff\xff", "version": 1}', Fault.NOT_JSON),
        (b'{"deep": ' + b"[" * 200_000, Fault.TOO_DEEP),
        (b"[]", Fault.FOREIGN),
        (b"null", Fault.FOREIGN),
        (b'{"resourceType": "Bundle"}', Fault.FOREIGN),
        (b'{"format": "other", "version": 1}', Fault.FOREIGN),
        (b'{"format": "backcoach-export", "version": "one"}', Fault.FOREIGN),
        (b'{"format": "backcoach-export", "version": 4, "more": {}}', Fault.NEWER),
    ],
)
def test_what_is_no_document_of_ours_is_refused(data, fault):
    assert fault_of(data) == (fault, "")


def test_a_document_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(json_import, "MOST_BYTES", 10)

    assert fault_of(plain()) == (Fault.TOO_LARGE, "")


def change(path: str, value: object) -> dict[str, Any]:
    document: Any = plain()
    *above, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    inner = document
    for step in above:
        inner = inner[step]
    inner[last] = value
    return document


NOBODY = "00000000-0000-0000-0000-00000000abcd"


@pytest.mark.parametrize(
    ("path", "value", "fault", "place"),
    [
        ("version", 0, Fault.WRONG, "version"),
        ("more", 1, Fault.UNKNOWN, "more"),
        ("persons.0.age", 44, Fault.UNKNOWN, "persons 1, age"),
        ("persons.1.label", 7, Fault.WRONG, "persons 2, label"),
        ("persons.1.label", "a" * 10_001, Fault.WRONG, "persons 2, label"),
        ("sessions.0.note", "a" * 1_000_001, Fault.WRONG, "sessions 1, note"),
        ("sessions.0.parts.1.technique_id", "", Fault.WRONG, "sessions 1, parts 2, technique_id"),
        ("doses.0.technique_id", "  ", Fault.WRONG, "doses 1, technique_id"),
        ("persons.1.is_me", True, Fault.TWO_OWNERS, "persons 2, is_me"),
        ("persons.1.id", plain()["persons"][0]["id"], Fault.TWICE, "persons 2, id"),
        ("screenings.0.answers.0.answer", "maybe", Fault.WRONG, "screenings 1, answers 1, answer"),
        ("screenings.0.taken_at", "2026-11-20T09:12:00", Fault.WRONG, "screenings 1, taken_at"),
        ("agreements.0.agreed_on", "1.11.2026", Fault.WRONG, "agreements 1, agreed_on"),
        ("agreements.0.person_id", NOW.isoformat(), Fault.WRONG, "agreements 1, person_id"),
        ("sessions.0.before.pain", 11, Fault.WRONG, "sessions 1, before, pain"),
        ("sessions.0.before.pain", True, Fault.WRONG, "sessions 1, before, pain"),
        ("sessions.0.parts.1.side", "top", Fault.WRONG, "sessions 1, parts 2, side"),
        ("sessions.0.parts.1.held_seconds", -1, Fault.WRONG, "sessions 1, parts 2, held_seconds"),
        ("sessions.0.parts.1.repetition", 10**30, Fault.WRONG, "sessions 1, parts 2, repetition"),
        (
            "sessions.0.started_at",
            "0001-01-01T00:00:00+14:00",
            Fault.WRONG,
            "sessions 1, started_at",
        ),
        ("sessions.0.ended_at", "2026-01-01T00:00:00+24:00", Fault.WRONG, "sessions 1, ended_at"),
        (
            "sessions.0.person_id",
            "00000000-0000-0000-0000-00000000abcd",
            Fault.NOBODY,
            "sessions 1, person_id",
        ),
        (
            "sessions.0.screening_id",
            "00000000-0000-0000-0000-00000000abcd",
            Fault.NO_CHECK,
            "sessions 1, screening_id",
        ),
        (
            "persons.1.archived_at",
            "9999-12-31T23:00:00-01:00",
            Fault.WRONG,
            "persons 2, archived_at",
        ),
        ("former_sessions.0.session_id", NOBODY, Fault.NO_SESSION, "former_sessions 1, session_id"),
        ("former_sessions.0.person_id", NOBODY, Fault.NOBODY, "former_sessions 1, person_id"),
        (
            "former_sessions.0.replaced_at",
            "10000-01-01T00:00:00Z",
            Fault.WRONG,
            "former_sessions 1, replaced_at",
        ),
        ("routines.0.person_id", NOBODY, Fault.NOBODY, "routines 1, person_id"),
        ("routines.0.id", "first_time", Fault.WRONG, "routines 1, id"),
        ("routines.0.items", [], Fault.WRONG, "routines 1, items"),
        ("routines.0.rounds", 4, Fault.WRONG, "routines 1, rounds"),
        ("routines.0.rest_seconds", 9, Fault.WRONG, "routines 1, rest_seconds"),
        (
            "routines.0.items.0.dosage.hold_seconds",
            0,
            Fault.WRONG,
            "routines 1, items 1, dosage, hold_seconds",
        ),
        ("doses.0.person_id", NOBODY, Fault.NOBODY, "doses 1, person_id"),
        ("doses.0.dosage.first_side", "top", Fault.WRONG, "doses 1, dosage, first_side"),
        ("doses.0.frequency.times_a_day", 3, Fault.WRONG, "doses 1, frequency, times_a_day"),
        ("doses.0.frequency.days", 0, Fault.WRONG, "doses 1, frequency, days"),
        ("doses.0.frequency.days", [], Fault.WRONG, "doses 1, frequency, days"),
        ("routines.0.frequency.days.0", 8, Fault.WRONG, "routines 1, frequency, days 1"),
        ("favourites.0.person_id", NOBODY, Fault.NOBODY, "favourites 1, person_id"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(path, value, fault, place):
    assert fault_of(change(path, value)) == (fault, place)


@pytest.mark.parametrize(
    "name",
    ["persons", "screenings", "sessions", "former_sessions", "routines", "doses", "favourites"],
)
def test_an_entry_that_stands_twice_is_refused(name):
    document = plain()
    document[name].append(document[name][0])

    assert fault_of(document)[0] is Fault.TWICE


def test_an_answer_that_stands_twice_is_refused():
    document = plain()
    answers = document["screenings"][0]["answers"]
    answers.append(answers[0])

    assert fault_of(document) == (Fault.TWICE, "screenings 1, answers 2, question_id")


def test_an_entry_that_lacks_something_is_refused():
    document = plain()
    del document["sessions"][0]["note"]

    assert fault_of(document) == (Fault.MISSING, "sessions 1, note")


def test_a_cell_that_looks_like_a_formula_is_only_text_here():
    document = change("sessions.0.note", "=HYPERLINK(1)")

    assert read_document(json.dumps(document).encode()).sessions[0].note == "=HYPERLINK(1)"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


def places(value: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where anything stands in a document."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    return [
        place
        for step, item in inner
        for place in (
            (*above, step),
            *(places(item, (*above, step)) if isinstance(item, dict | list) else ()),
        )
    ]


@given(place=st.sampled_from(places(plain())), value=JSON)
def test_whatever_stands_in_a_document_it_is_read_or_refused(place, value):
    document: Any = plain()
    inner = document
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    try:
        came = read_document(json.dumps(document).encode())
    except DocumentError:
        return
    for session in came.sessions:
        session.started_at.astimezone(UTC)


@given(data=st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_a_file_holds_it_is_read_or_refused(data):
    with pytest.raises(DocumentError):
        read_document(data)
