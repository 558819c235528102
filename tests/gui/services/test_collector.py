import gc

import pytest

from backcoach.gui.services.collector import many_records


def test_many_records_are_not_looked_at_while_they_are_made_nor_afterwards() -> None:
    gc.unfreeze()
    with many_records():
        assert not gc.isenabled()
        made = [[] for _ in range(100)]

    assert gc.get_freeze_count() > len(made)
    assert not any(each is made for each in gc.get_objects())
    assert gc.isenabled()


def test_the_collector_goes_on_after_a_fault() -> None:
    with pytest.raises(ValueError, match="broken"), many_records():
        raise ValueError("broken")

    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with many_records():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
