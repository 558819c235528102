"""Whatever is written into a content file is taken, or told with the file that it stands in."""

from pathlib import Path

from backcoach.cli.check_command import FOUND, SOUND, check_content
from tests.attacks.hostile_content import hostile_assets, made_good
from tests.profiles import ALL

MADE = 1000 if ALL else 25
FAULTS_HEADING = 1


def test_whatever_a_content_file_says_is_taken_or_told_with_its_file(tmp_path: Path) -> None:
    folder, told = tmp_path / "assets", 0
    for number in range(MADE):
        path = hostile_assets(folder, number)

        verdict = check_content(folder)

        made_good(path, folder)
        faults = verdict.lines[FAULTS_HEADING:]
        assert verdict.status == (FOUND if faults else SOUND), number
        assert all(line.startswith("assets/") for line in faults), (number, verdict)
        told += bool(faults)
    assert told > MADE / 3
