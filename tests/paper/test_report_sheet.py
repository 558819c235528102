"""A report as it is printed: true to the history, and never more than two pages."""

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from uuid import UUID

import pytest

from backcoach.domain.history.goal_progress import GoalProgress
from backcoach.domain.history.history import HistoryTotals, PartTotal
from backcoach.domain.history.history_report import MOST_DRAWN, ReportParts
from backcoach.domain.merging.records import DateRange
from backcoach.domain.person_goal import GoalCheck, PersonGoal
from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer
from backcoach.domain.session import PartEnd, Scores, SessionEnd
from backcoach.domain.stretch.side import Side
from backcoach.gui.services.theme import body_font
from backcoach.paper.pages import Pages
from backcoach.paper.report_sheet import MOST_PAGES, fitted_sheet
from backcoach.paper.sheet import Paper
from backcoach.paper.typography import missing_characters
from backcoach.paper.web_page import html
from backcoach.storage.backups.opening import open_history
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.report_store import ReportStore
from backcoach.storage.stores.session_store import keep_session
from tests.paper.report_records import (
    LONG_NOTE,
    ME,
    NAMED,
    NOTHING,
    PERIOD,
    TODAY,
    scored,
    some,
    stop,
    weeks_of,
    worst,
)
from tests.paper.sheets import pdf_of, read_pdf
from tests.storage.records import NOW, a_part, a_screening, a_session

WHOLE = ReportParts(safety_check=True)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def database(tmp_path):
    with open_history(tmp_path, NOW).database as database:
        yield database


def sheet(records, wanted=WHOLE, paper=Paper.A4):
    return fitted_sheet(records, NAMED, wanted, TODAY, paper)


def said(records, wanted=WHOLE):
    return "\n".join(filter(None, sheet(records, wanted).words()))


@pytest.mark.parametrize("paper", Paper)
def test_however_much_there_is_to_say_it_stays_on_two_pages(paper):
    full = sheet(worst(), paper=paper)

    assert Pages(full).count == MOST_PAGES
    words = "\n".join(full.words())
    assert "1 more word" not in words
    assert re.search(r"The lower back was stiff .* … \(\d+ more words\)", words)
    assert re.search(r"\d+ older ones are left out\.", words)
    assert "and 19 more" in words


@pytest.mark.parametrize("paper", Paper)
def test_what_a_quarter_of_a_year_usually_holds_stands_on_one_page(paper):
    sides = [("T05", Side.RIGHT), ("T05", Side.LEFT), ("T06", Side.RIGHT), ("T06", Side.LEFT)]
    parts = tuple(PartTotal(*each, 15, 300.0, 280.0) for each in [*sides, ("T05b", Side.BOTH)])
    noted = tuple(
        replace(a_session(ME, at=NOW - timedelta(days=day)), note=f"Note {day}") for day in range(5)
    )
    records = some(45, label="A-104", noted=noted, notes=5, stopped=(stop(), stop()))
    records = replace(records, totals=replace(records.totals, parts=parts))
    full = sheet(records, ReportParts(), paper)

    assert Pages(full).count == 1
    assert "Note 4" in "\n".join(full.words())


@pytest.mark.parametrize("paper", Paper)
def test_a_little_history_is_not_cut(paper):
    noted = tuple(
        replace(a_session(ME, at=NOW - timedelta(days=day)), note=f"Note {day}") for day in range(6)
    )
    full = sheet(some(noted=noted, notes=6), paper=paper)

    assert Pages(full).count <= MOST_PAGES
    assert {f"Note {day}" for day in range(6)} <= set(full.words())
    assert "left out" not in "\n".join(full.words())


def test_the_numbers_are_those_of_the_sessions(database):
    me = PersonStore(database).me(NOW).id
    sides = ("T06", Side.LEFT), ("T06", Side.RIGHT), ("T05b", Side.BOTH)
    sessions = []
    for number in range(40):
        parts = tuple(
            replace(a_part(side, held=(number * 7 + place) % 21), technique_id=technique)
            for place, (technique, side) in enumerate(sides[: 1 + number % 3])
        )
        ended = list(SessionEnd)[number % 3]
        at = NOW - timedelta(days=3 * number)
        after = Scores(number % 5, None)
        sessions.append(replace(a_session(me, at=at), parts=parts, ended=ended, after=after))
    with database.transaction() as connection:
        for session in sessions:
            keep_session(connection, session)
    within = [each for each in sessions if each.started_at.date() >= PERIOD.first]

    words = said(ReportStore(database).read(me, PERIOD, NOW))

    ends = [sum(each.ended is end for each in within) for end in SessionEnd]
    assert f"{len(within)} sessions, on {len(within)} days" in words
    assert f"{ends[0]} finished, {ends[1]} stopped, {ends[2]} not finished" in words
    held = sum(part.held_seconds for each in within for part in each.parts)
    assert f"\n{round(held / 60)} minutes\n" in words
    before = sum(each.before.stiffness for each in within) / len(within)
    after = sum(each.after.stiffness for each in within) / len(within)
    assert f"On average {before:g} before and {round(after, 1):g} after." in words
    by_side = defaultdict(list)
    for each in within:
        for part in each.parts:
            by_side[part.technique_id, part.side].append(part.held_seconds)
    for seconds in by_side.values():
        mean = f"{sum(seconds) / len(seconds):.1f}".removesuffix(".0")
        assert f"{mean} of 20 s, {len(seconds)} times" in words


def test_the_first_and_the_last_score_are_told_with_their_days():
    sessions = (*scored(9)[:-1], replace(scored(9)[-1], before=Scores(5, 0), after=Scores(4, 0)))
    totals = HistoryTotals(TODAY, weeks_of(sessions), (), sessions)

    words = said(replace(some(), totals=totals))

    assert "First on 12 Nov 2026: 6 before, 3 after." in words
    assert "Last on 20 Nov 2026: 5 before, 4 after." in words


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        (8, "That is higher after than before."),
        (7, "That is too little to call it a change."),
        (5, "That is too little to call it a change."),
        (4, "That is lower after than before."),
    ],
)
def test_less_than_two_points_are_never_called_a_change(after, sentence):
    sessions = scored(9, after=Scores(after, None))
    words = said(replace(some(), totals=HistoryTotals(TODAY, weeks_of_one(sessions), (), sessions)))

    assert f"On average 6 before and {after} after. {sentence}" in words
    assert "Before a session: 6 early on, 6 of late. That is too little" in words


def weeks_of_one(sessions):
    return weeks_of(tuple(replace(each, after=Scores(1, 1)) for each in sessions))


@pytest.mark.parametrize(("late", "sentence"), [(9, "That is higher."), (3, "That is lower.")])
def test_early_and_late_are_compared(late, sentence):
    early = scored(9)
    sessions = (*early[:6], *(replace(each, before=Scores(late, 2)) for each in early[6:]))
    totals = HistoryTotals(TODAY, weeks_of(sessions), (), sessions)

    words = said(replace(some(), totals=totals))

    assert f"Before a session: 6 early on, {late} of late. {sentence}" in words


def test_too_few_sessions_are_not_compared():
    assert "There are too few sessions to compare early and late." in said(some(2))


def test_a_score_that_nobody_gave_is_said_to_be_missing():
    sessions = scored(3, Scores(4, None), Scores(2, None))
    totals = HistoryTotals(TODAY, weeks_of_one(scored(3)), (), sessions)

    assert "No session has this score before and after." in said(replace(some(), totals=totals))


def test_many_sessions_are_drawn_as_weeks_and_the_legend_says_so():
    assert "Each line is a session. Ring: before." in said(some(9))
    assert "Each line is the average of a week. Ring: before." in said(some(MOST_DRAWN + 1))


def test_averages_of_weeks_alone_are_told_as_such():
    many = some(9)
    records = replace(many, totals=replace(many.totals, scored=None))

    assert "First in the week from 9 Nov 2026: 6 before, 3 after." in said(records)


def test_a_stop_is_told_with_its_day_its_reasons_in_words_and_what_was_playing():
    records = some(stopped=(stop(stop_cues=("pain", "of_old")), stop(stop_cues=(), parts=())))
    totals = replace(records.totals, weeks=weeks_of(records.totals.scored, stopped=2))

    words = said(replace(records, totals=totals))

    assert "More pain, or a new pain; A reason that is no longer listed" in words
    assert "Lying twist, knees to the right: held 7 s of 20 s" in words
    assert "No reason was given\nBetween two stretches" in words
    assert "left out" not in words


def test_what_was_felt_after_a_finished_session_is_told():
    words = said(some(stopped=(stop(ended=SessionEnd.FINISHED),), felt_after=1))

    assert "More pain, or a new pain\nAfter the session" in words
    assert "No session was stopped." not in words


def test_a_single_one_left_out_is_counted_too():
    records = some(stopped=(stop(),) * 2)
    totals = replace(records.totals, weeks=weeks_of(records.totals.scored, stopped=3))

    assert "1 older one is left out." in said(replace(records, totals=totals))


def test_no_stop_and_no_note_are_said():
    words = said(some())

    assert "No session was stopped." in words
    assert "No note was written." in words


def test_a_note_that_lacks_one_word_says_so():
    note = LONG_NOTE[:400].rsplit(" ", 1)[0] + " extraordinary"
    noted = (replace(a_session(ME), note=note),)

    assert "… (1 more word)" in said(some(noted=noted, notes=1))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"answered": 0}, "Not answered after any session"),
        ({"answered": 9}, "No, in 9 sessions with an answer"),
        (
            {"answered": 9, "news": 1, "news_days": (TODAY,)},
            "Yes after 1 of 9 sessions with an answer: 20 Nov 2026",
        ),
        (
            {"answered": 9, "news": 5, "news_days": (TODAY,)},
            "Yes after 5 of 9 sessions with an answer: 20 Nov 2026 and before",
        ),
    ],
)
def test_whether_anything_new_was_felt_is_told(changes, sentence):
    assert sentence in said(replace(some(), **changes))


def test_an_empty_time_says_so_and_shows_no_chart():
    empty = sheet(NOTHING)

    words = "\n".join(empty.words())
    assert "No session is kept from this time." in words
    assert "23 Aug 2026 to 20 Nov 2026, 90 days." in words
    assert "<svg" not in html(empty)
    assert Pages(empty).count == 1


def test_a_session_without_a_side_says_so():
    records = some()

    assert "No side was played." in said(replace(records, totals=replace(records.totals, parts=())))


def test_lasting_conditions_stand_with_their_answer_and_agreement():
    ticked = {
        "disc_problem": DatedAnswer(Answer.NOT_SURE, date(2026, 11, 3)),
        "spine_surgery": DatedAnswer(Answer.YES, TODAY),
        "spine_surgery_recent": DatedAnswer(Answer.YES, TODAY),
        "of_old": DatedAnswer(Answer.YES, TODAY),
    }
    agreements = (
        AgreementRecord(ME, "spine_surgery", date(2026, 11, 1)),
        AgreementRecord(ME, "disc_problem", date(2026, 1, 1)),
    )
    words = said(some(check=a_screening(ME, answers=ticked), agreements=agreements))

    assert "Lasting conditions, safety check of 20 Nov 2026" in words
    assert (
        "A slipped or bulging disc\nNot sure, on 3 Nov 2026. "
        "A health professional agreed on 1 Jan 2026, which has lapsed." in words
    )
    assert (
        "Any other back operation\nYes, on 20 Nov 2026. "
        "A health professional agreed on 1 Nov 2026." in words
    )
    assert "Any other back operation: Was it in the last 12 months?\nYes, on 20 Nov 2026." in words
    assert "Ticked lines that are no longer asked: 1." in words


def test_many_conditions_stand_together_with_agreements_that_count():
    words = said(worst())

    assert "Yes, on 20 Nov 2026:\nThin or brittle bones; " in words
    assert "Knee trouble (agreed 20 Nov 2026)" in words


def test_no_lasting_condition_is_said():
    assert "None was answered Yes or Not sure." in said(some(check=a_screening(ME)))


def test_what_is_not_wanted_is_left_out():
    records = replace(worst(), label="B. K.")

    words = said(records, ReportParts(label=False, notes=False, safety_check=False))

    assert "B. K." not in words
    assert "stiff this morning" not in words
    assert "Thin or brittle bones" not in words
    assert "B. K." in said(records)


def test_the_owner_needs_no_name():
    assert "Me, the owner of this computer" in said(some())


def test_what_the_numbers_cannot_say_is_said():
    words = said(some())

    assert "Nobody measured them." in words
    assert "does not say why." in words


def test_a_single_day_is_counted_as_one():
    records = replace(some(1), period=DateRange(TODAY, TODAY))

    assert "1 session, on 1 day" in said(records)
    assert "20 Nov 2026 to 20 Nov 2026, 1 day." in said(records)


def test_the_letters_in_the_pdf_can_be_selected(tmp_path):
    (tmp_path / "r.pdf").write_bytes(pdf_of(sheet(some())))

    title, _, pages = read_pdf(tmp_path / "r.pdf")

    assert title == "Stretching history"
    assert "Stiffness: 0 none, 10 the worst" in pages[0]
    assert "15 of 20 s, 9 times" in " ".join(pages)


def test_numbers_in_the_pdf_can_be_read_back_in_the_look_of_the_window(qapp, tmp_path):
    qapp.setFont(body_font(qapp.font().family(), 100))
    (tmp_path / "r.pdf").write_bytes(pdf_of(sheet(some())))

    _, _, pages = read_pdf(tmp_path / "r.pdf")
    assert "23 Aug 2026 to 20 Nov 2026, 90 days." in pages[0]
    assert "9 sessions, on 9 days" in pages[0]


class Outline(HTMLParser):
    """Reads what a screen reader goes by."""

    def __init__(self):
        super().__init__()
        self.headings, self.pictures, self.titles, self.tags = [], 0, 0, []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "svg":
            self.pictures += 1
            assert dict(attrs)["role"] == "img"
            assert "aria-labelledby" in dict(attrs)
        self.titles += tag == "title"


def test_the_web_page_can_be_read_aloud():
    page = html(sheet(worst()))
    outline = Outline()
    outline.feed(page)

    assert outline.headings == [1, 2, 2, 2, 2, 2]
    assert outline.pictures == 4
    assert outline.titles == 5  # of the page and of each picture
    assert '<html lang="en" dir="ltr">' in page
    assert "Held and planned. Single knee to chest, right knee: 18.3 of 20 s, 60 times;" in page
    assert "script" not in outline.tags


def test_a_note_cannot_break_out_of_the_web_page():
    noted = (replace(a_session(ME), note="<script>alert(1)</script>"),)

    assert "<script>" not in html(sheet(some(noted=noted, notes=1)))


def test_everything_but_a_strange_note_can_be_printed():
    assert missing_characters(sheet(worst()).words()) == ()


def test_a_stretch_that_is_gone_is_called_so():
    records = some()
    gone = (replace(records.totals.parts[0], technique_id="T99"),)
    ended = replace(a_part(), technique_id="T99", ended=PartEnd.STOPPED)
    totals = replace(records.totals, parts=gone, weeks=weeks_of(records.totals.scored, stopped=1))

    words = said(replace(records, totals=totals, stopped=(stop(parts=(ended,)),)))

    assert words.count("a stretch no longer here") == 2


def test_a_goal_stands_in_the_overview_in_the_persons_words():
    goal = PersonGoal(UUID(int=9), ME, "Tie my shoes", date(2026, 9, 1))
    checks = tuple(
        GoalCheck(goal.id, goal.set_on + timedelta(days=14 * number), ease)
        for number, ease in enumerate((3, 7))
    )
    told = said(replace(some(), goal=GoalProgress(goal, checks)))

    assert "Tie my shoes. 1 Sept 2026: 3 of 10. 15 Sept 2026: 7 of 10. That is easier." in told
