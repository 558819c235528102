"""What is asked of the history comes back; what is to be kept is kept, whatever goes wrong."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial

import pytest

from backcoach.gui.services import history_thread
from backcoach.gui.services.history_thread import HistoryThread
from backcoach.storage.backups.opening import HISTORY, Opening, open_history
from backcoach.storage.files.storage_error import StorageError, Trouble
from tests.at_once import AtOnce
from tests.storage.records import NOW
from walkthrough.driver import wait_until


@dataclass
class Door:
    """Opens the history in a folder, unless something is in the way."""

    folder: object
    trouble: Trouble | None = None
    suspicions: list[bool] = field(default_factory=list)

    def open(self, suspect: bool) -> Opening:
        self.suspicions.append(suspect)
        self.look()
        return open_history(self.folder, NOW, suspect=suspect)

    def look(self, *_history):
        if self.trouble is not None:
            raise StorageError(self.trouble, self.folder / HISTORY)


@pytest.fixture
def door(tmp_path):
    return Door(tmp_path)


@pytest.fixture
def archive(qapp, door):  # noqa: ARG001 -- signals need it
    archive = HistoryThread(door.open, AtOnce)
    yield archive
    archive.close()


@pytest.fixture
def told(archive):
    told = []
    archive.troubled.connect(told.append)
    return told


def people(history):
    return len(history.people.all())


def test_closing_gives_up_on_a_disk_that_hangs(qapp, door, monkeypatch):  # noqa: ARG001
    hanging = AtOnce()
    hanging.held = []
    monkeypatch.setattr(history_thread, "PATIENCE_SECONDS", 0.01)
    HistoryThread(door.open, lambda: hanging).close()
    assert len(hanging.held) == 1


def test_an_answer_comes_back(archive):
    answers = []
    archive.run(people, answers.append)
    assert answers == [0]


def test_the_history_is_opened_once(archive, door):
    archive.run(people)
    archive.run(people)
    assert door.suspicions == [False]


@pytest.mark.usefixtures("qapp")
def test_work_is_done_on_its_own_thread_and_the_answer_comes_home(tmp_path):
    archive = HistoryThread(Door(tmp_path).open, partial(ThreadPoolExecutor, 1))
    answers = []
    archive.write(lambda history: history.people.me(NOW), lambda: answers.append("kept"))
    archive.run(people, answers.append)
    assert wait_until(lambda: len(answers) == 2)
    archive.close()
    assert answers == ["kept", 1]


@pytest.mark.parametrize("trouble", [t for t in Trouble if t is not Trouble.DAMAGED])
def test_any_trouble_is_told_and_the_history_is_opened_anew_next_time(archive, door, told, trouble):
    answers = []
    archive.run(people)
    door.trouble = trouble
    archive.run(door.look, answers.append)
    assert [troubled.error.trouble for troubled in told] == [trouble]
    door.trouble = None
    told[0].retry()
    assert answers == [None]
    assert door.suspicions == [False, False]


def test_what_cannot_be_kept_is_kept_with_what_comes_next_and_in_its_order(archive, door, told):
    written = []

    def write(name):
        return lambda _history: (door.look(), written.append(name))

    door.trouble = Trouble.DISK_FULL
    archive.write(write("first"))
    archive.write(write("second"))
    assert (written, archive.has_pending, len(told)) == ([], True, 2)
    door.trouble = None
    archive.write(write("third"))
    assert (written, archive.has_pending) == (["first", "second", "third"], False)


def test_trying_again_keeps_all_and_goes_on(archive, door, told):
    written, gone_on = [], []
    door.trouble = Trouble.LOCKED
    archive.write(lambda _history: (door.look(), written.append(1)))
    archive.write(lambda _history: (door.look(), written.append(2)), lambda: gone_on.append(True))
    assert gone_on == []
    door.trouble = None
    told[-1].retry()
    assert (written, gone_on) == ([1, 2], [True])


def test_reading_goes_on_where_nothing_can_be_kept(archive, door):
    answers = []

    def refuse(_history):
        raise StorageError(Trouble.READ_ONLY, door.folder / HISTORY)

    archive.write(refuse)
    archive.run(people, answers.append)
    assert answers == [0]
    assert archive.has_pending


def test_it_is_told_when_nothing_is_owed_any_more(archive, door):
    worked = []
    archive.worked.connect(lambda: worked.append(archive.has_pending))
    door.trouble = Trouble.LOCKED
    archive.write(door.look)
    assert worked == []
    door.trouble = None
    archive.flush(lambda: None)
    assert worked[-1:] == [False]


def test_a_fault_of_the_program_does_not_hold_up_what_comes_after(archive, qtbot):
    written = []
    with qtbot.captureExceptions() as faults:
        archive.write(lambda _history: 1 // 0)
    assert [kind for kind, *_ in faults] == [ZeroDivisionError]
    archive.write(lambda _history: written.append(True))
    assert written == [True]


def test_damage_found_in_use_leads_to_a_new_history_with_all_that_was_kept_since_the_start(
    archive, door, told
):
    opened, answers = [], []
    archive.opened.connect(opened.append)
    archive.write(lambda history: history.people.me(NOW))
    path = door.folder / HISTORY
    path.write_bytes(b"no database" * 1000)
    archive.run(people, answers.append)
    assert told == []
    assert answers == [1]
    assert door.suspicions == [False, True]
    assert opened[-1].quarantined.exists()


def test_damage_that_stays_is_told(archive, door, told):
    archive.run(people)
    door.trouble = Trouble.DAMAGED
    archive.run(door.look)
    assert [troubled.error.trouble for troubled in told] == [Trouble.DAMAGED]
    assert door.suspicions == [False, True]
    door.trouble = None
    archive.run(people)
    assert door.suspicions == [False, True, True]


def test_a_history_that_is_put_back_gets_what_was_kept_since_the_start(archive):
    answers = []
    archive.write(lambda history: history.people.me(NOW))

    def forget_all(history):
        with history.opening.database.transaction() as connection:
            connection.execute("DELETE FROM person")
        return "forgotten"

    archive.restore(forget_all, answers.append)
    archive.run(people, answers.append)
    assert answers == ["forgotten", 1]


def test_an_older_history_comes_back_without_what_was_kept_since_the_start(archive):
    answers = []
    archive.write(lambda history: history.people.me(NOW))

    def forget_all(history):
        with history.opening.database.transaction() as connection:
            connection.execute("DELETE FROM person")

    archive.restore(forget_all, lambda _none: answers.append("back"), older=True)
    archive.run(people, answers.append)
    assert answers == ["back", 0]


def test_the_file_is_let_go_of_for_work_on_itself_and_opened_again(archive, door):
    answers = []
    archive.run(people)
    archive.run_exclusive(lambda: "alone", answers.append)
    archive.run(people, answers.append)

    assert answers == ["alone", 0]
    assert len(door.suspicions) == 2


def test_what_was_broken_off_is_not_begun_again_unasked(archive, door, told):
    door.trouble = Trouble.BROKEN_OFF
    archive.run(people)
    archive.run(people)
    assert len(door.suspicions) == 1
    assert len(told) == 2


def test_what_was_broken_off_is_begun_again_when_asked_for(archive, door, told):
    door.trouble = Trouble.BROKEN_OFF
    answers = []
    archive.run(people, answers.append)
    door.trouble = None
    told[0].retry()
    assert answers == [0]


def test_it_tells_that_a_piece_of_work_is_over_well_or_not(archive, door):
    rested = []
    archive.rested.connect(lambda: rested.append(True))
    archive.run(people)
    archive.restore(door.look, lambda _none: None)
    door.trouble = Trouble.LOCKED
    archive.restore(door.look, lambda _none: None)
    assert len(rested) == 3


def test_what_needs_no_open_history_is_done_though_it_cannot_be_opened(archive, door, told):
    door.trouble = Trouble.UNSOUND
    answers = []
    archive.run_on_file(lambda: "looked", answers.append)
    archive.run_exclusive(lambda: "mended", answers.append)

    assert answers == ["looked", "mended"]
    assert (told, door.suspicions) == ([], [])


def test_what_cannot_be_opened_for_what_stands_in_it_is_opened_again_once_it_is_mended(
    archive, door, told
):
    door.trouble = Trouble.UNSOUND
    archive.run(people)
    archive.run(people)
    assert (len(door.suspicions), len(told)) == (1, 2)

    def mend():
        door.trouble = None

    answers = []
    archive.run_exclusive(mend, answers.append)
    archive.run(people, answers.append)

    assert answers == [None, 0]
    assert len(door.suspicions) == 2


def test_an_unforeseen_fault_of_opening_is_not_met_again_and_again(archive, door, qtbot):
    door.look = lambda *_history: 1 // 0
    with qtbot.captureExceptions() as faults:
        archive.run(people)
        archive.run(people)

    assert [kind for kind, *_ in faults] == [ZeroDivisionError] * 2
    assert len(door.suspicions) == 1


@pytest.mark.parametrize("ask", ["run", "write", "run_on_file", "run_exclusive", "restore"])
@pytest.mark.parametrize("trouble", [None, Trouble.LOCKED])
def test_whoever_gets_no_answer_hears_of_that(archive, door, qtbot, ask, trouble):
    def fail(*_history):
        if trouble is None:
            raise ValueError
        raise StorageError(trouble, door.folder / HISTORY)

    heard = []
    with qtbot.captureExceptions() as faults:
        getattr(archive, ask)(
            fail, lambda *_: heard.append("answer"), lambda: heard.append("no answer")
        )

    assert heard == ["no answer"]
    assert bool(faults) is (trouble is None)


def test_trying_work_on_the_file_again_still_opens_nothing(archive, door, told):
    faults, answers = [StorageError(Trouble.LOCKED, door.folder / HISTORY)], []

    def look():
        if faults:
            raise faults.pop()
        return "looked"

    archive.run_on_file(look, answers.append)
    told[0].retry()

    assert (answers, door.suspicions) == (["looked"], [])


def test_a_listener_at_fault_keeps_no_failed_save_from_being_told(archive, door, told, qtbot):
    """As with a page that was left before its save came back."""

    def gone():
        raise RuntimeError("already deleted")

    archive._safe.append(gone)
    door.trouble = Trouble.DISK_FULL
    with qtbot.captureExceptions() as faults:
        archive.write(door.look)

    assert [kind for kind, *_ in faults] == [RuntimeError]
    assert [troubled.error.trouble for troubled in told] == [Trouble.DISK_FULL]


def test_what_was_refused_for_what_stands_in_the_file_is_written_once_it_is_mended(archive, qtbot):
    """It stays until then: a fault of ours in one write must hold up no other, nor lose it."""
    faults, written = [ValueError()], []

    def write(_history):
        if faults:
            raise faults[0]
        written.append("session")

    with qtbot.captureExceptions():
        archive.write(write)
    archive.write(lambda _history: written.append("other"))
    assert written == ["other"]
    faults.clear()

    archive.run_exclusive(lambda: None, lambda _none: None)
    archive.run(people)

    assert "session" in written
