"""Makes a sentence that was spoken into a small file that every machine plays alike."""

import subprocess
from typing import Any

import numpy as np

RATE = 24_000  # samples a second
LEAD_SECONDS, TAIL_SECONDS = 0.02, 0.12  # silence kept around the words
LOUD_RMS, PEAK = 10 ** (-20 / 20), 0.89  # every sentence as loud as the others, none clipped
AUDIBLE = 0.01  # of the loudest sample
BITRATE = 24  # kbit a second: 3 kB
_FRAME = 480  # samples: 20 ms, an Opus frame
_LOOKAHEAD = 312  # samples at 48 kHz that opusenc looks ahead
_FADE_SECONDS = 0.01
_CRC = 0x04C11DB7  # of an Ogg page


def evened(samples: Any) -> bytes:  # noqa: ANN401 - an array of numbers between -1 and 1
    """Cut the silence, even the loudness, end on a whole frame; 16 bit little endian."""
    wanted = _faded(_cut(np.asarray(samples, np.float64).ravel()))
    frames = wanted[: len(wanted) // _FRAME * _FRAME].reshape(-1, _FRAME)
    loudness = np.sqrt((frames**2).mean(axis=1))
    spoken = loudness[loudness > 0.1 * loudness.max()]
    wanted *= min(LOUD_RMS / np.sqrt((spoken**2).mean()), PEAK / np.abs(wanted).max())
    short = -(2 * len(wanted) + _LOOKAHEAD) % (2 * _FRAME) // 2
    whole = np.concatenate([np.rint(wanted * 32767), np.zeros(short)])
    return bytes(whole.astype("<i2").tobytes())


def _cut(samples: Any) -> Any:  # noqa: ANN401
    heard = np.flatnonzero(np.abs(samples) > AUDIBLE * np.abs(samples).max())
    first = max(int(heard[0]) - int(LEAD_SECONDS * RATE), 0)
    return samples[first : int(heard[-1]) + int(TAIL_SECONDS * RATE)].copy()


def _faded(samples: Any) -> Any:  # noqa: ANN401
    fade = min(int(_FADE_SECONDS * RATE), len(samples) // 2)
    samples[:fade] *= np.linspace(0, 1, fade)
    samples[-fade:] *= np.linspace(1, 0, fade)
    return samples


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
