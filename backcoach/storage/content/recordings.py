"""The recorded voice: which sentences there are, where each lies, and how long it takes."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from backcoach.storage.content.content_error import faults_of
from backcoach.storage.content.content_file import checked
from backcoach.storage.content.toml_file import file_label, read_text

MANIFEST = "manifest.json"
LONGEST_SECONDS = 60.0


def recording_key(text: str) -> str:
    """The name under which a sentence is filed: another sentence has another name."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Recorded:
    """One sentence, and how long it takes to say."""

    seconds: float
    text: str

    def __post_init__(self) -> None:
        if not 0 < self.seconds <= LONGEST_SECONDS:
            raise ValueError("`seconds` is too small or too large")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What lies in a folder of recordings: how it was spoken, and every sentence by its key."""

    engine: str
    voice: str
    helper_voice: str
    speed: float
    lines: Mapping[str, Recorded]


@dataclass(frozen=True, slots=True)
class Recordings:
    """The recorded sentences of one folder; none where nobody recorded any."""

    folder: Path = Path()
    lines: Mapping[str, Recorded] = field(default_factory=dict)

    def seconds(self, text: str) -> float | None:
        """How long a sentence takes; None if it was never recorded."""
        recorded = self.lines.get(recording_key(text))
        return recorded.seconds if recorded else None

    def file(self, text: str) -> Path | None:
        """Where a sentence lies; None if it was never recorded, or its file is gone."""
        key = recording_key(text)
        path = self.folder / f"{key}.opus"
        return path if key in self.lines and path.is_file() else None


def load_recordings(assets: Path, language: str) -> Recordings:
    """The recordings in one language; none where nobody has recorded it.

    Raises:
        ContentError: the list of the recordings cannot be read, or a key of it is wrong.
    """
    folder = assets / "voice" / language
    path = folder / MANIFEST
    if not path.is_file():
        return Recordings()
    file, text = file_label(assets, path), read_text(assets, path)
    with faults_of(file):
        raw = json.loads(text)
    return Recordings(folder, checked(file, raw, Manifest).lines)
