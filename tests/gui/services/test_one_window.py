import os

from backcoach.gui.services.one_window import LOCK, hold_folder


def test_a_folder_is_held_until_it_is_let_go(tmp_path):
    lock = hold_folder(tmp_path)
    assert hold_folder(tmp_path).startswith(f"BackCoach is open already (process {os.getpid()} on ")
    lock.unlock()
    assert not isinstance(hold_folder(tmp_path), str)


def test_a_holder_that_cannot_be_read_is_not_named(tmp_path):
    (tmp_path / LOCK).mkdir()
    assert hold_folder(tmp_path) == "BackCoach is open already. Close the other window first."
