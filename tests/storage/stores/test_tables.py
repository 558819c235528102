"""Every field of a record has its columns, and every column a field or a reason."""

from dataclasses import fields
from typing import Any

import pytest

from backcoach.domain.history.correction import Correction
from backcoach.domain.session import FormerSession
from backcoach.storage.repair.value_rules import TABLES
from backcoach.storage.sqlite.database import Database
from backcoach.storage.sqlite.record_table import RecordTable

# Fields that stand in rows of another table, or are never kept.
ELSEWHERE = {
    "session": {"parts", "stop_cues"},
    "screening": {"answers"},
    "routine": {"items", "built_in"},
}
# Columns that only statements write and read.
KEPT = {"made_at", "changed_at", "deleted_at"}
NO_FIELD = {
    "person": KEPT,
    "screening": {"found_at"},
    "screening_answer": {"screening_id", "question_id"},
    "session": KEPT | {"played", "held_milliseconds", "note_words"},
    "session_part": {"session_id", "position"},
    "routine": KEPT,
    "routine_item": {"routine_id", "position"},
    "person_dose": {"changed_at"},
    "goal": {"changed_at"},
}
each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@each_table
def test_every_field_of_a_record_has_its_columns(table: RecordTable[Any]) -> None:
    told = {each.name for each in fields(table.record)}  # type: ignore[arg-type]

    assert {each.name for each in table.stored} == told - ELSEWHERE.get(table.name, set())


@each_table
def test_every_column_has_a_field_or_is_known_to_have_none(
    database: Database, table: RecordTable[Any]
) -> None:
    there = database.rows("SELECT name FROM pragma_table_info(?)", table.name)

    assert {name for (name,) in there} == {*table.columns} | NO_FIELD.get(table.name, set())


def test_whatever_can_be_put_right_is_kept_as_it_was() -> None:
    changed = {each.name for each in fields(Correction)} - {"day", "at"}  # in `started_at`

    assert changed <= {each.name for each in fields(FormerSession)}
