"""What a report says of a span of time."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from backcoach.domain.history.goal_progress import GoalProgress
from backcoach.domain.history.history import (
    EndTotal,
    HistoryTotals,
    PartTotal,
    Score,
    ScoredSession,
    ScoreTotal,
    WeekTotal,
)
from backcoach.domain.history.history_report import (
    MOST_DRAWN,
    Listed,
    ReportedNote,
    ReportParts,
    StopEvent,
    history_report,
    shortened,
)
from backcoach.domain.history.report_records import READ_LIMITS, DaysBack, ReadLimit, ReportRecords
from backcoach.domain.history.score_trend import ScoreChange
from backcoach.domain.merging.records import DateRange
from backcoach.domain.person_goal import PersonGoal
from backcoach.domain.session import PartEnd, Scores, SessionEnd
from backcoach.domain.stretch.side import Side
from tests.small_screening import CUES, ask, page, screening
from tests.storage.records import NOW, a_part, a_screening, a_session

ME = UUID(int=1)
TODAY = NOW.date()
MONDAY = date(2026, 11, 2)
PERIOD = DaysBack.QUARTER.until(TODAY)
CHECK = screening(page("signs", ask("fever")))
NOTHING = ReportRecords(
    "", PERIOD, 0, HistoryTotals(TODAY, (), (), ()), (), 0, 0, (), (), 0, None, ()
)


def report(records=NOTHING, wanted=ReportParts(), room=READ_LIMITS[0]):  # noqa: B008 - frozen
    return history_report(records, CHECK, wanted, TODAY, room)


def with_totals(*weeks, scored=(), parts=()):
    return replace(NOTHING, totals=HistoryTotals(TODAY, weeks, parts, scored))


def noted(*notes):
    sessions = tuple(
        replace(a_session(ME, at=NOW - timedelta(days=day)), note=note)
        for day, note in enumerate(notes)
    )
    return replace(NOTHING, noted=sessions, notes=len(sessions))


def test_looking_back_counts_today():
    assert DaysBack.MONTH.until(date(2026, 11, 30)) == DateRange(
        date(2026, 11, 1), date(2026, 11, 30)
    )


def test_sessions_and_their_ends_are_added_up_and_empty_weeks_are_kept():
    found = report(
        replace(
            with_totals(
                WeekTotal(MONDAY, 3, 1, 1, 60.0),
                WeekTotal(MONDAY + timedelta(weeks=2), 2, 2, 0, 30.5),
            ),
            days=4,
        )
    )

    assert (found.sessions, found.days, found.held_seconds) == (5, 4, 90.5)
    assert found.ends == EndTotal(3, 1, 1)
    assert [week.sessions for week in found.weeks] == [3, 0, 2]


def test_no_session_at_all_leaves_every_number_at_nought():
    found = report()

    assert (found.sessions, found.held_seconds, found.weeks) == (0, 0, ())
    assert [each.summary for each in found.scores] == [None, None]
    assert (found.stops, found.news_days) == (Listed((), 0), Listed((), 0))


@pytest.mark.parametrize(("after", "change"), [(5, ScoreChange.TOO_LITTLE), (4, ScoreChange.LOWER)])
def test_a_score_is_told_from_first_to_last_and_less_than_two_points_are_no_change(after, change):
    scored = tuple(
        ScoredSession(MONDAY + timedelta(days=day), Scores(6, None), Scores(after, None))
        for day in range(9)
    )
    stiffness, pain = report(with_totals(scored=scored)).scores

    assert (stiffness.score, pain.score) == (Score.STIFFNESS, Score.PAIN)
    assert stiffness.summary.within.change is change
    assert stiffness.summary.over_time.change is ScoreChange.TOO_LITTLE
    assert stiffness.first.first == MONDAY
    assert stiffness.last.last == MONDAY + timedelta(days=8)
    assert len(stiffness.drawn) == 9
    assert stiffness.trend == (6.0,) * 9
    assert (pain.first, pain.last, pain.summary, pain.drawn) == (None, None, None, ())


def test_many_sessions_are_drawn_by_the_week_and_still_told_one_by_one():
    count = MOST_DRAWN + 1
    scored = tuple(ScoredSession(MONDAY, Scores(6, None), Scores(3, None)) for _ in range(count))
    week = WeekTotal(MONDAY, count, stiffness=ScoreTotal(count, 6 * count, 3 * count))

    stiffness, _ = report(with_totals(week, scored=scored)).scores

    assert len(stiffness.drawn) == len(stiffness.trend) == 1
    assert (stiffness.summary.sessions, stiffness.first.sessions) == (count, 1)


def test_sides_are_passed_on_as_they_were_added_up():
    parts = (PartTotal("T06", Side.LEFT, 2, 40.0, 30.0),)

    assert report(with_totals(parts=parts)).parts == parts


def test_a_stop_tells_the_day_the_reasons_and_what_was_playing():
    playing = replace(a_part(Side.LEFT, held=3.0), ended=PartEnd.STOPPED)
    stopped = replace(
        a_session(ME),
        ended=SessionEnd.STOPPED,
        stop_cues=("sharp", "of_old"),
        parts=(a_part(), playing),
    )
    records = replace(with_totals(WeekTotal(MONDAY, 3, 0, 2)), stopped=(stopped,))

    found = report(records).stops

    assert found == Listed((StopEvent(TODAY, (CUES[1], None), playing),), 1)


def test_the_gravest_reason_of_a_stop_comes_first():
    ticked = ("of_old", *(cue.id for cue in CUES))
    stopped = replace(a_session(ME), ended=SessionEnd.STOPPED, stop_cues=ticked)
    records = replace(with_totals(WeekTotal(MONDAY, 1, 0, 1)), stopped=(stopped,))

    (event,) = report(records).stops.shown

    followed = [cue for cue in event.cues if cue and cue.consequence]
    ranks = [cue.consequence.rank for cue in followed]
    assert ranks == sorted(ranks) != []
    assert event.cues[: len(followed)] == tuple(followed)


def test_a_stop_between_two_stretches_was_in_none():
    stopped = replace(a_session(ME), ended=SessionEnd.STOPPED, parts=(a_part(),))
    records = replace(with_totals(WeekTotal(MONDAY, 1, 0, 1)), stopped=(stopped,))

    assert report(records).stops.shown == (StopEvent(TODAY, (), None),)


def test_what_was_felt_after_a_finished_session_stands_among_the_stops():
    finished = replace(a_session(ME), ended=SessionEnd.FINISHED, stop_cues=("sharp",))
    totals = with_totals(WeekTotal(MONDAY, 4, 3, 1))
    records = replace(totals, stopped=(finished,), felt_after=2)

    event = StopEvent(TODAY, (CUES[1],), None, after_end=True)
    assert report(records).stops == Listed((event,), 2)


def test_lists_end_where_there_is_no_more_room_and_say_how_much_is_left_out():
    room = ReadLimit(stops=1, news=2, notes=1, letters=80)
    stopped = tuple(a_session(ME) for _ in range(3))
    records = replace(
        noted("Newest", "Older"),
        totals=HistoryTotals(TODAY, (WeekTotal(MONDAY, 9, 0, 5),), (), ()),
        stopped=stopped,
        news=4,
        news_days=(TODAY, MONDAY, MONDAY),
        notes=7,
    )

    found = report(records, room=room)

    assert (len(found.stops.shown), found.stops.left_out) == (1, 4)
    assert found.news_days == Listed((TODAY, MONDAY), 2)
    assert found.notes == Listed((ReportedNote(TODAY, "Newest", 0),), 6)


def test_whether_anything_new_was_felt_is_counted_among_the_answers():
    found = report(replace(NOTHING, answered=9, news=1, news_days=(MONDAY,)))

    assert (found.answered, found.news, found.news_days) == (9, 1, Listed((MONDAY,), 0))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("My\n back ", ("My back", 0)),
        ("one two three", ("one two", 1)),
        ("one two threefour five", ("one two", 2)),
        ("extraordinarily long", ("extraord", 2)),
        ("extraordinary", ("extraord", 1)),
        ("", ("", 0)),
    ],
)
def test_a_long_note_is_cut_between_words_and_the_rest_is_counted(note, said):
    assert shortened(note, 8) == said


def test_what_was_not_asked_for_is_left_out():
    records = replace(noted("Private"), label="B. K.", check=a_screening(ME))

    found = report(records, ReportParts(label=False, notes=False, safety_check=False))

    assert (found.label, found.notes, found.check) == (None, None, None)


def test_label_notes_and_check_come_where_they_are_asked_for():
    records = replace(noted("Private"), label="B. K.", check=a_screening(ME))

    found = report(records, ReportParts(safety_check=True))

    assert found.label == "B. K."
    assert found.notes.shown[0].text == "Private"
    assert found.check.taken_on == TODAY


def test_without_a_safety_check_there_is_none_to_tell_of():
    assert report(wanted=ReportParts(safety_check=True)).check is None


def test_a_goal_is_told_where_notes_are():
    goal = GoalProgress(PersonGoal(UUID(int=9), ME, "Tie my shoes", MONDAY))
    records = replace(NOTHING, goal=goal)

    assert report(records).goal == goal
    assert report(records, ReportParts(notes=False)).goal is None
