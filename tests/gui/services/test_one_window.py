import os

from backcoach.gui.services.one_window import hold_folder
from backcoach.storage.files.folder_lock import LOCK


def test_a_folder_is_held_until_it_is_let_go(tmp_path):
    lock = hold_folder(tmp_path)
    assert hold_folder(tmp_path).startswith(f"BackCoach is open already (process {os.getpid()} on ")
    lock.unlock()
    assert not isinstance(hold_folder(tmp_path), str)


def test_a_place_where_no_lock_can_be_is_told(tmp_path):
    (tmp_path / LOCK).mkdir()
    words = f"{tmp_path / LOCK} is not an ordinary file. Move it away, then try again."
    assert hold_folder(tmp_path) == words
