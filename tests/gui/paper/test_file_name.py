"""A file says what it is and for whom, in a name that every system can keep."""

import pytest

from backcoach.gui.paper.file_name import file_name


@pytest.mark.parametrize(
    ("what", "for_whom", "name"),
    [
        ("Evening plan", "A-104", "Evening plan - A-104"),
        ("Evening plan", "", "Evening plan"),
        ("1/2 hour: *easy*", "", "1 2 hour easy"),
        ("..", "A\x00B\n", "A B"),
        ("x" * 200, "A", f"{'x' * 80} - A"),
    ],
)
def test_a_name_has_nothing_that_a_system_refuses(what, for_whom, name):
    assert file_name(what, for_whom) == name
