"""The tables: what a spreadsheet shows, and what it must never run."""

import csv
import io
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcoach.domain.session import SessionEnd
from backcoach.exchange.csv_tables import (
    MARK,
    PART_COLUMNS,
    SESSION_COLUMNS,
    TableNames,
    TableStyle,
    parts_table,
    sessions_table,
    usual_tables,
)
from tests.exchange.any_records import ME, SESSION, records

NAMES = TableNames({ME.id: "Me"}, {"T06": "Lying twist"})


def rows_of(pieces, delimiter=",") -> list[dict[str, str]]:
    text = "".join(pieces)
    assert text.startswith(MARK)
    return list(
        csv.DictReader(io.StringIO(text.removeprefix(MARK), newline=""), delimiter=delimiter)
    )


def session_row(record=SESSION, names=NAMES) -> dict[str, str]:
    (row,) = rows_of(sessions_table([record], names))
    return row


def test_a_session_is_one_row_of_plain_words_and_numbers():
    assert session_row() == {
        "session_id": str(SESSION.id),
        "person": "Me",
        "date": "2026-11-20",
        "time": "09:12",
        "started_at": "2026-11-20T09:12:00+01:00",
        "ended_at": "2026-11-20T09:16:00+01:00",
        "minutes": "4.0",
        "ended": "stopped",
        "with_helper": "yes",
        "stretches": "Lying twist",
        "sides_done": "2",
        "held_seconds": "31.5",
        "stiffness_before": "6",
        "stiffness_after": "4",
        "pain_before": "3",
        "pain_after": "2",
        "anything_new": "no",
        "stop_cues": "numbness; dizzy",
        "note": "Steif, aber gut",
    }


def test_what_is_not_known_is_an_empty_cell():
    cut_off = replace(SESSION, ended=SessionEnd.UNFINISHED, ended_at=None, anything_new=None)

    row = session_row(cut_off)

    assert [row[name] for name in ("ended_at", "minutes", "anything_new")] == ["", "", ""]


def test_each_side_is_one_row_with_the_session_that_it_belongs_to():
    first, second = rows_of(parts_table([SESSION], NAMES))

    assert first["session_id"] == second["session_id"] == str(SESSION.id)
    assert (second["part"], second["technique_id"], second["stretch"], second["side"]) == (
        "2",
        "T06",
        "Lying twist",
        "left",
    )
    assert (second["planned_seconds"], second["held_seconds"], second["ended"]) == (
        "20.0",
        "11.5",
        "stopped",
    )


def test_who_or_what_has_no_name_goes_by_the_id():
    nameless = TableNames({}, {})

    assert session_row(names=nameless)["person"] == str(ME.id)
    assert session_row(names=nameless)["stretches"] == "T06"


def test_where_numbers_have_a_decimal_comma_semicolons_part_the_cells():
    noted = replace(SESSION, note="1; 2,5")
    style = TableStyle.SEMICOLONS

    (session,) = rows_of(sessions_table([noted], NAMES, style), ";")
    parts = rows_of(parts_table([noted], NAMES, style), ";")

    assert session["minutes"] == "4,0"
    assert session["held_seconds"] == "31,5"
    assert session["stiffness_before"] == "6"
    assert session["note"] == "1; 2,5"
    assert [part["held_seconds"] for part in parts] == ["20,0", "11,5"]


@pytest.mark.parametrize(
    ("decimal", "style"), [(".", TableStyle.COMMAS), (",", TableStyle.SEMICOLONS)]
)
def test_the_usual_style_follows_from_how_numbers_are_written(decimal, style):
    assert usual_tables(decimal) is style


@given(kept=records())
def test_both_styles_say_the_same(kept):
    for table in (sessions_table, parts_table):
        plain = rows_of(table(kept.sessions, NAMES))
        other = rows_of(table(kept.sessions, NAMES, TableStyle.SEMICOLONS), ";")
        assert len(plain) == len(other)
        for row, twin in zip(plain, other, strict=True):
            numbers = ("minutes", "held_seconds", "planned_seconds")
            told = {name: twin[name].replace(",", ".") for name in numbers if name in twin}
            assert row == twin | told


@pytest.mark.parametrize("style", TableStyle)
def test_no_style_lets_a_formula_through(style):
    noted = replace(SESSION, note="=1+1")

    assert "'=1+1" in "".join(sessions_table([noted], NAMES, style))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", " =", "\uff1d", "\t", "\r", "\n"])
def test_a_text_that_looks_like_a_formula_is_kept_from_being_one(sign):
    note = f'{sign}HYPERLINK("http://x")'

    assert session_row(replace(SESSION, note=note))["note"] == f"'{note}"


def test_a_name_is_kept_from_being_a_formula_too():
    names = TableNames({ME.id: "=1+1"}, {"T06": "@SUM(A1)"})

    assert session_row(names=names)["person"] == "'=1+1"
    assert session_row(names=names)["stretches"] == "'@SUM(A1)"


def test_a_note_of_several_lines_with_quotes_stays_one_cell():
    note = 'He said "better",\nthen; slept'

    assert session_row(replace(SESSION, note=note))["note"] == note


def test_no_end_of_text_sign_cuts_a_note_short():
    assert session_row(replace(SESSION, note="be\0fore"))["note"] == "before"


@given(kept=records(), label=st.text())
def test_whatever_was_noted_no_cell_is_a_formula_and_no_row_is_lost(kept, label):
    names = TableNames(dict.fromkeys([person.id for person in kept.persons], label), {})

    sessions = rows_of(sessions_table(kept.sessions, names))
    parts = rows_of(parts_table(kept.sessions, names))

    assert [UUID(row["session_id"]) for row in sessions] == [each.id for each in kept.sessions]
    assert len(parts) == sum(len(each.parts) for each in kept.sessions)
    for row in (*sessions, *parts):
        assert set(row) in (set(SESSION_COLUMNS), set(PART_COLUMNS))
        for name, cell in row.items():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")), name
