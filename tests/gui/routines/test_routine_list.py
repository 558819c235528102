"""Lists of stretches: chosen, dragged and put in order by mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.look import LOOKS
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.routines.catalogue_list import CatalogueList
from backcoach.gui.routines.routine_list import PlaceChange, RoutineList, StretchDrop
from backcoach.gui.routines.stretch_list import row_of
from backcoach.gui.routines.stretch_rows import StretchRow
from backcoach.storage.content.scenes import read_scene
from tests.dropping import drop, middle
from tests.places import ASSETS

NAMES = ("Knee", "Twist", "Hug")
ROWS = tuple(
    StretchRow(f"T{number}", name, "Hold 20 s", None, "grip") for number, name in enumerate(NAMES)
)
LEFT = Qt.MouseButton.LeftButton


def shown(qtbot, stretches, rows=ROWS):
    qtbot.addWidget(stretches)
    stretches.resize(420, 400)
    stretches.show_rows(rows)
    with qtbot.waitActive(stretches):
        stretches.show()
    return stretches


@pytest.fixture
def routine(qtbot):
    return shown(qtbot, RoutineList())


@pytest.fixture
def catalogue(qtbot):
    return shown(qtbot, CatalogueList())


@pytest.fixture
def heard(routine):
    heard = []
    routine.moved.connect(heard.append)
    routine.dropped.connect(heard.append)
    routine.remove_asked.connect(lambda: heard.append("remove"))
    return heard


def test_a_row_says_its_name_and_its_words(routine):
    said = routine.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Twist. Hold 20 s"
    assert row_of(routine.item(1)).key == "T1"


def test_a_long_name_gets_a_higher_row(qtbot):
    long = StretchRow("T9", "A name that goes on and on " * 4, "Hold 20 s", None, "grip")
    stretches = shown(qtbot, RoutineList(), (*ROWS, long))

    assert stretches.sizeHintForRow(3) > stretches.sizeHintForRow(0)
    assert stretches.sizeHintForColumn(0) <= stretches.viewport().width()


@pytest.mark.parametrize(("width", "differs"), [(420, True), (120, False)])
@pytest.mark.usefixtures("pictures_at_once")
def test_a_row_shows_its_picture_while_there_is_room_for_it(routine, width, differs):
    routine.resize(width, 400)
    bare = routine.grab().toImage()
    staged = StagedScene(read_scene(ASSETS, "single_knee_to_chest"), Side.RIGHT)
    routine.show_rows([replace(row, staged=staged) for row in ROWS])

    assert (routine.grab().toImage() != bare) is differs


@pytest.mark.usefixtures("pictures_at_once")
def test_other_people_are_drawn_when_they_are_chosen(qtbot):
    staged = StagedScene(read_scene(ASSETS, "single_knee_to_chest"), Side.RIGHT)
    stretches = shown(qtbot, RoutineList(), [replace(ROWS[0], staged=staged)])
    before = stretches.grab().toImage()

    stretches.show_people(LOOKS[2], LOOKS[3])
    stretches.viewport().update()

    assert stretches.grab().toImage() != before


@pytest.mark.parametrize(
    ("start", "end", "below", "change"),
    [
        (0, 2, 10, PlaceChange(0, 2)),
        (0, 2, -10, PlaceChange(0, 1)),
        (2, 0, -10, PlaceChange(2, 0)),
        (2, 0, 10, PlaceChange(2, 1)),
    ],
)
def test_a_row_is_dragged_before_or_behind_another(routine, heard, start, end, below, change):
    carried = routine.mimeData([routine.item(start)])

    end_event = drop(routine, carried, middle(routine, end, below))

    assert heard == [change]
    assert end_event.dropAction() is Qt.DropAction.CopyAction
    assert routine.count() == len(ROWS)


@pytest.mark.parametrize("below", [-10, 10])
def test_a_row_that_is_let_go_where_it_was_stays(routine, heard, below):
    drop(routine, routine.mimeData([routine.item(1)]), middle(routine, 1, below))

    assert heard == []


def test_a_stretch_of_the_catalogue_is_dropped_at_a_place(routine, catalogue, heard):
    drop(routine, catalogue.mimeData([catalogue.item(2)]), middle(routine, 1, -10))

    assert heard == [StretchDrop("T2", 1)]


def test_a_drag_is_over_once_it_was_let_go(routine, catalogue):
    drop(routine, catalogue.mimeData([catalogue.item(2)]), middle(routine, 1, -10))

    assert routine.state() is RoutineList.State.NoState


def test_what_is_no_stretch_is_not_taken(routine, heard):
    text = QMimeData()
    text.setText("Knee")

    assert drop(routine, text, middle(routine, 1)) is None
    assert heard == []


def test_alt_and_the_arrows_move_the_chosen_row(qtbot, routine, heard):
    routine.setCurrentRow(1)
    alt = Qt.KeyboardModifier.AltModifier

    qtbot.keyClick(routine, Qt.Key.Key_Up, alt)
    qtbot.keyClick(routine, Qt.Key.Key_Down, alt)
    assert heard == [PlaceChange(1, 0), PlaceChange(1, 2)]

    routine.setCurrentRow(2)
    qtbot.keyClick(routine, Qt.Key.Key_Down, alt)
    assert len(heard) == 2


def test_the_arrows_alone_choose_a_row(qtbot, routine, heard):
    qtbot.keyClick(routine, Qt.Key.Key_Down)

    assert routine.currentRow() == 1
    assert heard == []


def test_delete_asks_to_remove_the_chosen_row(qtbot, routine, heard):
    qtbot.keyClick(routine, Qt.Key.Key_Delete)
    routine.show_rows(())
    qtbot.keyClick(routine, Qt.Key.Key_Delete)

    assert heard == ["remove"]


def test_an_empty_list_says_what_to_do(routine):
    routine.invite("Drag a stretch here.")
    full = routine.grab().toImage()
    routine.show_rows(())

    assert routine.accessibleDescription() == "Drag a stretch here."
    assert routine.grab().toImage() != full


def test_a_click_picks_a_stretch_and_a_double_click_picks_it_once(qtbot, catalogue):
    picked = []
    catalogue.picked.connect(picked.append)

    qtbot.mouseClick(catalogue.viewport(), LEFT, pos=middle(catalogue, 1))
    assert picked == ["T1"]

    qtbot.mouseClick(catalogue.viewport(), LEFT, pos=middle(catalogue, 2))
    qtbot.mouseDClick(catalogue.viewport(), LEFT, pos=middle(catalogue, 2))
    assert picked == ["T1", "T2"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_picks_the_chosen_stretch(qtbot, catalogue, key):
    catalogue.setCurrentRow(2)

    with qtbot.waitSignal(catalogue.picked) as picked:
        qtbot.keyClick(catalogue, key)

    assert picked.args == ["T2"]


def test_the_chosen_row_stays_in_sight_where_the_list_loses_room(routine):
    routine.show_rows(ROWS * 7, current=20)
    routine.scrollToBottom()

    routine.resize(420, 200)

    chosen = routine.visualItemRect(routine.item(20))
    assert routine.viewport().rect().contains(chosen)
