"""Reports from the command line."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from backcoach.cli.main import main
from backcoach.domain.person import Person
from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import DatedAnswer
from backcoach.storage.backups.opening import open_in_place
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.screening_store import ScreeningStore
from backcoach.storage.stores.session_store import SessionStore
from tests.paper.sheets import read_pdf
from tests.storage.records import NOW, a_part, a_screening, a_session

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def history(folder):
    with open_in_place(folder, NOW) as database:
        people, sessions = PersonStore(database), SessionStore(database)
        me, client = people.me(NOW), Person(uuid4(), "B. K.")
        people.add(client, NOW)
        for day in (0, 30, 120):
            session = a_session(me.id, at=NOW - timedelta(days=day))
            sessions.finish(replace(session, parts=(a_part(),), note=f"Day {day}"))
        sessions.finish(replace(a_session(client.id), note="Theirs"))
        given = {"disc_problem": DatedAnswer(Answer.YES, NOW.date())}
        ScreeningStore(database).save(a_screening(me.id, answers=given))


@pytest.fixture
def do(folder):
    def do(*words):
        return main(["report", "--data-dir", str(folder), *map(str, words)], NOW)

    return do


def test_someone_is_found_by_letters_of_another_keyboard(do, folder, tmp_path):
    with open_in_place(folder, NOW) as database:
        PersonStore(database).add(Person(uuid4(), "\u0130rem I\u015f\u0131k"), NOW)
    assert do("--out", tmp_path / "a.html", "--person", "irem \u0131\u015f\u0131k") == 0
    assert do("--out", tmp_path / "b.html", "--person", "IREM ISIK") == 0


@pytest.mark.usefixtures("history")
def test_ninety_days_of_the_owner_are_written(do, tmp_path, capsys):
    assert do("--out", tmp_path / "r.pdf") == 0

    title, size, pages = read_pdf(tmp_path / "r.pdf")
    assert title == "Stretching history"
    assert size == pytest.approx((595, 842), abs=1)
    assert "2 sessions, on 2 days" in pages[0]
    assert "Day 30" in " ".join(pages)
    assert "disc" not in " ".join(pages)
    assert f"The report is written to {tmp_path / 'r.pdf'}." in capsys.readouterr().out


@pytest.mark.usefixtures("history")
def test_time_person_paper_and_parts_can_be_chosen(do, tmp_path):
    out = tmp_path / "r.pdf"
    first, last = NOW.date() - timedelta(days=150), NOW.date() - timedelta(days=60)
    assert do("--out", out, "--from", first, "--to", last, "--paper", "letter") == 0
    _, size, pages = read_pdf(out)
    assert size == pytest.approx((612, 792), abs=1)
    assert "1 session, on 1 day" in pages[0]

    web = tmp_path / "r.html"
    assert do("--out", web, "--person", "b. k.", "--no-notes", "--no-name") == 0
    page = web.read_text(encoding="utf-8")
    assert "1 session, on 1 day" in page
    assert "B. K." not in page
    assert "Theirs" not in page

    assert do("--out", web, "--safety-check", "--force") == 0
    assert "A slipped or bulging disc" in web.read_text(encoding="utf-8")


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--person", "Nemo"), "Nobody here is called Nemo. There are: Me, B. K."),
        (("--from", "2026-11-02", "--to", "2026-11-01"), "must not be later"),
        (("--from", "2026-12-01"), "must not be later"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(do, tmp_path, capsys, words, sentence):
    assert do("--out", tmp_path / "r.pdf", *words) == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "r.pdf").exists()


def test_without_a_history_nothing_is_written(do, folder, tmp_path, capsys):
    assert do("--out", tmp_path / "r.pdf") == 2
    assert "No history has begun yet." in capsys.readouterr().err
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("history")
def test_a_place_that_will_not_do_is_refused(do, folder, tmp_path, capsys):
    (tmp_path / "there.pdf").write_text("before")
    (tmp_path / "folder.pdf").mkdir()
    for out, sentence in (
        (tmp_path / "r.txt", "ends in .pdf or .html"),
        (folder / "r.pdf", "Choose a place outside of"),
        (tmp_path / "folder.pdf", "is a folder. Name a file in it."),
        (tmp_path / "gone" / "r.pdf", "There is no folder"),
        (tmp_path / "there.pdf", "is there already. Say --force"),
    ):
        assert do("--out", out) == 2
        assert sentence in capsys.readouterr().err
    assert (tmp_path / "there.pdf").read_text() == "before"


@pytest.mark.usefixtures("history")
def test_an_empty_time_is_written_and_says_so(do, tmp_path):
    assert do("--out", tmp_path / "r.html", "--to", "2020-01-01") == 0
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "No session is kept from this time." in page
