"""`backcoach licences`: says what is inside, and under which licences."""

from argparse import Namespace
from datetime import datetime

from backcoach.cli.outcome import DONE, say
from backcoach.storage.content.content import licences_file
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.content.toml_file import read_text
from backcoach.words.translation import translate


def run(_asked: Namespace, _now: datetime) -> int:
    """Say the list and where the words of each licence lie, and return the exit status."""
    assets = assets_dir()
    path = licences_file(assets)
    say(read_text(assets, path).rstrip())
    sentence = translate("LicencesCommand", "The words of each licence lie in {0}.")
    say("\n" + sentence.format(path.parent))
    return DONE
