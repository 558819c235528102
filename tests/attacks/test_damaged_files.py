"""Whatever is wrong in the file: it is told, and what can be read is read, mended, and kept."""

from pathlib import Path

import pytest

from tests.attacks.damaged_files import MADE, attack
from tests.profiles import ALL

# Of all kinds, and not the same few ones of each.
NUMBERS = range(MADE) if ALL else range(0, MADE, 59)


@pytest.mark.usefixtures("qapp")
def test_no_damage_ends_in_a_fault_of_ours_or_costs_what_can_be_read(tmp_path: Path) -> None:
    told = [what for number in NUMBERS for what in attack(tmp_path / "data", number)]

    assert len(told) == 4 * len(NUMBERS)
