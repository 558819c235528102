"""Reads the emergency numbers, on their own since every page shows one."""

from pathlib import Path

from backcoach.domain.safety.emergency import EmergencyNumbers
from backcoach.storage.content.plain_content import read_plain_content

NUMBERS = "emergency_numbers.toml"


def load_numbers(assets: Path) -> EmergencyNumbers:
    """The emergency numbers.

    Raises:
        ContentError: the file is missing or at fault; it names the file and the key.
    """
    return read_plain_content(assets, assets / NUMBERS, EmergencyNumbers)
