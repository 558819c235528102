"""Makes the tones in `assets/sounds`: `python packaging/make_sounds.py` from the repository.

Each cue is a few soft sine notes of one pentatonic scale, so that two at once never clash.
Breathing in is one note, breathing out two lower ones: they can be told apart with eyes shut.
"""

import struct
import wave
from math import cos, exp, pi, sin
from pathlib import Path
from typing import NamedTuple

SOUNDS = Path(__file__).resolve().parent.parent / "assets" / "sounds"
RATE = 24_000
C4, D4, E4, G4, A4, C5, D5, E5 = 261.6, 293.7, 329.6, 392.0, 440.0, 523.3, 587.3, 659.3
OVERTONES = ((1, 1.0), (2, 0.22), (3, 0.06))


class Note(NamedTuple):
    """A note: hertz, when it begins, how long it rings (seconds), how loud (0 to 1)."""

    hertz: float
    start: float
    seconds: float
    loud: float = 0.5
    attack: float = 0.02


TONES: dict[str, tuple[Note, ...]] = {
    "breathe_in": (Note(G4, 0.0, 1.1, 0.4, 0.25),),
    "breathe_out": (Note(E4, 0.0, 0.7, 0.36, 0.12), Note(C4, 0.45, 1.1, 0.36, 0.12)),
    "ease_in": (Note(C4, 0.0, 0.8), Note(E4, 0.22, 0.8), Note(G4, 0.44, 1.2)),
    "hold": (Note(C5, 0.0, 1.8),),
    "half": (Note(A4, 0.0, 0.5, 0.35), Note(A4, 0.3, 0.7, 0.35)),
    "count": (Note(D5, 0.0, 0.22, 0.3, 0.008),),
    "ease_out": (Note(G4, 0.0, 0.8), Note(E4, 0.22, 0.8), Note(C4, 0.44, 1.2)),
    "change_sides": (Note(D4, 0.0, 0.6), Note(A4, 0.28, 0.6), Note(D4, 0.56, 1.0)),
    "rest": (Note(C4, 0.0, 2.0, 0.45, 0.06), Note(G4, 0.0, 2.0, 0.25, 0.06)),
    "next": (Note(D4, 0.0, 0.5), Note(G4, 0.2, 0.5), Note(A4, 0.4, 1.0)),
    "done": (Note(C4, 0.0, 1.0), Note(G4, 0.3, 1.0), Note(C5, 0.6, 1.0), Note(E5, 0.9, 2.0, 0.4)),
}


def sample(note: Note, at: float) -> float:
    """How far the air moves, `at` seconds after the beginning of a tone."""
    since = at - note.start
    if not 0.0 <= since < note.seconds:
        return 0.0
    rise = 0.5 - 0.5 * cos(pi * min(1.0, since / note.attack))
    fall = exp(-3.0 * since / note.seconds) * (0.5 + 0.5 * cos(pi * since / note.seconds))
    wave_ = sum(part * sin(2 * pi * note.hertz * times * since) for times, part in OVERTONES)
    return note.loud * rise * fall * wave_


def frames(notes: tuple[Note, ...]) -> bytes:
    """A tone as 16-bit mono samples."""
    seconds = max(note.start + note.seconds for note in notes)
    heights = (sum(sample(note, n / RATE) for note in notes) for n in range(int(seconds * RATE)))
    return b"".join(struct.pack("<h", round(32_000 * height)) for height in heights)


def write(path: Path, notes: tuple[Note, ...]) -> None:
    """Write one tone."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames(notes))


if __name__ == "__main__":
    for name, notes in TONES.items():
        write(SOUNDS / f"{name}.wav", notes)
