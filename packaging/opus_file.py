"""Makes a sentence that was spoken into a small file that every machine plays alike."""

import subprocess
from collections.abc import Iterator
from math import log10
from pathlib import Path
from typing import Any

import numpy as np

RATE = 24_000  # samples a second
LEAD_SECONDS, TAIL_SECONDS = 0.02, 0.11  # silence kept around the words
LOUD_RMS, PEAK = 10 ** (-20 / 20), 0.89  # every sentence as loud as the others, none clipped
AUDIBLE = 0.01  # of the loudest sample
LOUDER_OR_SOFTER_DB, LONGEST_SILENCE_SECONDS, CLIPPED = 2.0, 0.15, 0.999
BITRATE = 24  # kbit a second: 3 kB
_FRAME = 480  # samples: 20 ms, an Opus frame
_BLOCK = 120  # samples: 5 ms, in which a peak is turned down
_LOOKAHEAD = 312  # samples at 48 kHz that opusenc looks ahead
_FADE_SECONDS = 0.01
_CRC = 0x04C11DB7  # of an Ogg page


def evened(samples: Any) -> bytes:  # noqa: ANN401 - an array of numbers between -1 and 1
    """Cut the silence, even the loudness, end on a whole frame; 16 bit little endian."""
    wanted = _faded(_cut(np.asarray(samples, np.float64).ravel()))
    wanted *= LOUD_RMS / loudness(wanted)
    wanted = _softened(wanted)
    short = -(2 * len(wanted) + _LOOKAHEAD) % (2 * _FRAME) // 2
    whole = np.concatenate([np.rint(wanted * 32767), np.zeros(short)])
    return bytes(whole.astype("<i2").tobytes())


def loudness(samples: Any) -> float:  # noqa: ANN401
    """The mean level of what is spoken, without the pauses."""
    frames = samples[: len(samples) // _FRAME * _FRAME].reshape(-1, _FRAME)
    levels = np.sqrt((frames**2).mean(axis=1))
    spoken = levels[levels > 0.1 * levels.max()]
    return float(np.sqrt((spoken**2).mean()))


def _softened(samples: Any) -> Any:  # noqa: ANN401
    """Turn down the moments that would be clipped, a P or a K, and leave the words as loud."""
    if np.abs(samples).max() <= PEAK:
        return samples
    blocks = np.pad(np.abs(samples), (0, -len(samples) % _BLOCK)).reshape(-1, _BLOCK)
    room = np.pad(PEAK / np.maximum(blocks.max(axis=1), PEAK), 1, mode="edge")
    least = np.minimum(np.minimum(room[:-2], room[1:-1]), room[2:])
    middles = (np.arange(len(least)) + 0.5) * _BLOCK
    return samples * np.interp(np.arange(len(samples)), middles, least)


def _cut(samples: Any) -> Any:  # noqa: ANN401
    heard = np.flatnonzero(np.abs(samples) > AUDIBLE * np.abs(samples).max())
    first = max(int(heard[0]) - int(LEAD_SECONDS * RATE), 0)
    return samples[first : int(heard[-1]) + int(TAIL_SECONDS * RATE)].copy()


def _faded(samples: Any) -> Any:  # noqa: ANN401
    fade = min(int(_FADE_SECONDS * RATE), len(samples) // 2)
    samples[:fade] *= np.linspace(0, 1, fade)
    samples[-fade:] *= np.linspace(1, 0, fade)
    return samples


def unlike_the_others(samples: Any) -> Iterator[str]:  # noqa: ANN401
    """What of a recording a listener would stumble over; nothing if it is as it should be."""
    level = 20 * log10(loudness(samples) / LOUD_RMS)
    if abs(level) > LOUDER_OR_SOFTER_DB:
        yield f"{level:+.1f} dB"
    heights = np.abs(samples)
    if heights.max() >= CLIPPED:
        yield "Clipped"
    heard = np.flatnonzero(heights > AUDIBLE * heights.max())
    if max(heard[0], len(samples) - heard[-1]) > LONGEST_SILENCE_SECONDS * RATE:
        yield "Long silence"


def heard_from(path: Path) -> Any:  # noqa: ANN401
    """The samples of a file, between -1 and 1. Debian's opus-tools does it."""
    command = ("opusdec", "--quiet", "--rate", str(RATE), str(path), "-")
    pcm = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return np.frombuffer(pcm, "<i2") / 32768


def seconds_of(pcm: bytes) -> float:
    """How long it sounds."""
    return len(pcm) / 2 / RATE


def opus(pcm: bytes) -> bytes:
    """The same sound as Opus in Ogg, the same bytes each time. Debian's opus-tools does it."""
    made = subprocess.run(
        [
            *("opusenc", "--quiet", "--raw", "--raw-rate", str(RATE), "--raw-chan", "1"),
            *("--bitrate", str(BITRATE), "--speech", "--comp", "10"),
            *("--serial", "1", "--padding", "0", "--discard-comments", "-", "-"),
        ],
        input=pcm,
        stdout=subprocess.PIPE,
        check=True,
    ).stdout
    return played_from_the_start(made)


def played_from_the_start(ogg: bytes) -> bytes:
    """Let a player skip nothing: FFmpeg, and so Qt, would write to stderr that it does."""
    page = bytearray(ogg)
    head = page.index(b"OpusHead")
    page[head + 10 : head + 12] = bytes(2)
    end = page.index(b"OggS", 4)
    page[22:26] = bytes(4)
    page[22:26] = _checksum(bytes(page[:end])).to_bytes(4, "little")
    return bytes(page)


def _checksum(page: bytes) -> int:
    """The CRC of an Ogg page (RFC 3533)."""
    checksum = 0
    for byte in page:
        checksum ^= byte << 24
        for _ in range(8):
            carry = _CRC if checksum & 0x80000000 else 0
            checksum = (checksum << 1 ^ carry) & 0xFFFFFFFF
    return checksum
