"""Handouts from the command line."""

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

import pytest

from backcoach.cli.main import main
from backcoach.domain.routines.routine import RoutineItem
from backcoach.domain.settings import Settings
from backcoach.paper import handout_pictures
from backcoach.storage.backups.opening import open_in_place
from backcoach.storage.files.settings_file import write_settings
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.routine_store import RoutineStore
from tests.paper.plain_drawing import PlainDrawing
from tests.paper.sheets import alone, read_pdf
from tests.storage.records import NOW

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def _plain_figures(monkeypatch):
    monkeypatch.setattr(handout_pictures, "Drawing", PlainDrawing)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def do(folder):
    def do(*words):
        return main(["handout", "--data-dir", str(folder), *map(str, words)], NOW)

    return do


def keep(folder, *routines):
    with open_in_place(folder, NOW) as database:
        PersonStore(database).me(NOW)
        for routine in routines:
            RoutineStore(database).save(routine, NOW)


def own(label, technique_id="T06"):
    return replace(alone(technique_id), id=str(uuid4()), label=label)


def test_a_built_in_routine_is_printed_with_what_is_set(do, folder, tmp_path):
    write_settings(
        folder, Settings(country="GB", clinic_header="Clinic by the Sea", therapist="Jo")
    )
    assert do("five_minutes", "--out", tmp_path / "h.pdf") == 0
    title, size, words = read_pdf(tmp_path / "h.pdf")
    assert title == "Five minutes"
    assert size == pytest.approx((595, 842), abs=1)
    assert "Clinic by the Sea" in words[0]
    assert "999 or 112" in words[0]
    assert "Therapist: Jo" in words[0]
    assert "Tick a box" in words[-1]


def test_paper_type_header_and_grid_can_be_chosen(do, tmp_path):
    words = ("--paper", "letter", "--large", "--header", "A\\nB", "--no-grid")
    assert do("five_minutes", "--out", tmp_path / "h.pdf", *words) == 0
    _, size, pages = read_pdf(tmp_path / "h.pdf")
    assert size == pytest.approx((612, 792), abs=1)
    assert pages[0].startswith("A B Five minutes")
    assert "Tick a box" not in " ".join(pages)


def test_the_short_form_has_one_page(do, tmp_path):
    assert do("five_minutes", "--out", tmp_path / "h.pdf", "--short", "--no-grid") == 0

    _, _, pages = read_pdf(tmp_path / "h.pdf")
    assert len(pages) == 1


@pytest.mark.parametrize("name", ["T06", "t06", "Lying twist"])
def test_a_stretch_is_printed_alone(do, tmp_path, name):
    assert do(name, "--out", tmp_path / "h.html") == 0
    assert "<h1>Lying twist</h1>" in (tmp_path / "h.html").read_text(encoding="utf-8")


def test_ones_own_routine_is_found_by_label_or_id(do, folder, tmp_path):
    mine = own("Evening")
    keep(folder, mine)
    for number, name in enumerate(("evening", mine.id)):
        assert do(name, "--out", tmp_path / f"{number}.html") == 0


def test_two_of_one_label_must_be_told_apart(do, folder, tmp_path, capsys):
    keep(folder, own("Evening"), own("Evening"))
    assert do("Evening", "--out", tmp_path / "h.html") == 2
    assert "Name one by its id" in capsys.readouterr().err


def test_one_whose_stretches_are_gone_is_refused(do, folder, tmp_path, capsys):
    mine = own("Old")
    item = RoutineItem("gone", mine.items[0].dosage)
    keep(folder, replace(mine, items=(item,)))
    assert do("Old", "--out", tmp_path / "h.html") == 2
    assert "None of its stretches" in capsys.readouterr().err


def test_the_list_has_built_in_own_and_single_ones(do, folder, capsys):
    keep(folder, own("Evening"))
    assert do("--list") == 0
    lines = capsys.readouterr().out
    assert all(word in lines for word in ("five_minutes  Five minutes", "Evening", "T06"))


def test_a_routine_is_found_by_letters_of_another_keyboard(do, folder, tmp_path):
    keep(folder, own("Für Łukasz, “abends”"))
    assert do('fur lukasz, "abends"', "--out", tmp_path / "h.pdf") == 0


def test_an_unknown_name_is_refused_with_a_way_to_find_one(do, tmp_path, capsys):
    assert do("nothing", "--out", tmp_path / "h.pdf") == 2
    assert "backcoach handout --list" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "ends in .pdf or .html"),
        (("--out", "h.txt"), "ends in .pdf or .html"),
        (("--out", "gone/h.pdf"), "There is no folder"),
        (("--out", "folder.pdf"), "is a folder"),
        (("--out", "there.pdf"), "--force"),
    ],
)
def test_a_place_that_does_not_fit_is_refused(do, tmp_path, monkeypatch, capsys, words, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "there.pdf").write_text("before")
    assert do("T06", *words) == 2
    assert said in capsys.readouterr().err
    assert (tmp_path / "there.pdf").read_text() == "before"


def test_a_file_is_written_over_if_that_is_said(do, tmp_path):
    (tmp_path / "h.pdf").write_text("before")
    assert do("T06", "--force", "--out", tmp_path / "h.pdf") == 0
    assert (tmp_path / "h.pdf").read_bytes().startswith(b"%PDF")


def test_a_place_that_takes_no_file_is_told(do, capsys):
    assert do("T06", "--out", "/proc/h.html") == 2
    assert "could not be written. Choose another place." in capsys.readouterr().err


def test_what_no_font_can_draw_is_named(do, tmp_path, capsys):
    assert do("T06", "--header", "\U0010ffff", "--out", tmp_path / "h.pdf") == 0
    assert "U+10FFFF" in capsys.readouterr().err


def test_the_day_is_todays_unless_told(folder, tmp_path):
    words = ["handout", "T06", "--data-dir", str(folder), "--out", str(tmp_path / "h.html")]
    assert main(words) == 0
    assert str(datetime.now().astimezone().year) in (tmp_path / "h.html").read_text()
