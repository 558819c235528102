from math import pi

import numpy as np
import pytest

from opus_file import (
    LOUD_RMS,
    PEAK,
    RATE,
    evened,
    played_from_the_start,
    seconds_of,
    unlike_the_others,
)


def tone(seconds: float, loud: float) -> np.ndarray:
    return loud * np.sin(2 * pi * 200 * np.arange(int(seconds * RATE)) / RATE)


def heard(pcm: bytes) -> np.ndarray:
    return np.frombuffer(pcm, "<i2") / 32767


def loudness(samples: np.ndarray) -> float:
    return float(np.sqrt((samples[RATE // 10 : RATE // 2] ** 2).mean()))


@pytest.mark.parametrize("loud", [0.05, 0.4, 0.9])
def test_every_sentence_is_as_loud_as_the_others(loud: float) -> None:
    assert loudness(heard(evened(tone(1.0, loud)))) == pytest.approx(LOUD_RMS, rel=0.05)


def test_a_word_that_bursts_leaves_the_rest_as_loud_and_is_not_clipped() -> None:
    burst = tone(1.2, 0.2)
    burst[RATE : RATE + 200] *= 5

    samples = heard(evened(burst))

    assert loudness(samples) == pytest.approx(LOUD_RMS, rel=0.1)
    assert np.abs(samples).max() <= PEAK + 1e-4


def test_silence_around_the_words_is_cut_and_a_little_is_kept() -> None:
    quiet = np.zeros(RATE)

    whole = evened(np.concatenate([quiet, tone(1.0, 0.4), quiet]))

    assert 1.0 < seconds_of(whole) < 1.25


def test_what_a_listener_would_stumble_over_is_named() -> None:
    even = tone(1.0, 2**0.5 * LOUD_RMS)

    assert [*unlike_the_others(even)] == []
    assert [*unlike_the_others(even / 2)] == ["-6.0 dB"]
    assert [*unlike_the_others(np.clip(even * 9, -1, 1))] == ["+18.1 dB", "Clipped"]
    assert [*unlike_the_others(np.pad(even, (0, RATE // 5)))] == ["Long silence"]


def test_a_sentence_begins_and_ends_softly() -> None:
    samples = heard(evened(tone(1.0, 0.4)))

    assert abs(samples[0]) < 0.01
    assert abs(samples[-1]) < 0.01


def ogg_checksum(page: bytes) -> int:
    """Another way to the same number: by table, as in RFC 3533's reference."""
    table = []
    for number in range(256):
        value = number << 24
        for _ in range(8):
            value = (value << 1) ^ 0x04C11DB7 if value & 0x80000000 else value << 1
        table.append(value & 0xFFFFFFFF)
    checksum = 0
    for byte in page:
        checksum = ((checksum << 8) & 0xFFFFFFFF) ^ table[(checksum >> 24) ^ byte]
    return checksum


def test_nothing_is_skipped_at_the_start_and_the_page_is_still_whole() -> None:
    head = b"OpusHead" + bytes([1, 1]) + (312).to_bytes(2, "little") + bytes(7)
    page = b"OggS" + bytes(18) + b"\xaa\xbb\xcc\xdd" + bytes([1, len(head)]) + head

    made = played_from_the_start(page + b"OggS and the rest")

    assert made[page.index(b"OpusHead") + 10 :][:2] == bytes(2)
    assert made.endswith(b"OggS and the rest")
    first = bytearray(made[: len(page)])
    kept = int.from_bytes(first[22:26], "little")
    first[22:26] = bytes(4)
    assert kept == ogg_checksum(bytes(first))
