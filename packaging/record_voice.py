"""Records the voice in `assets/voice`: what is said in a session, once, into files to ship.

    python packaging/record_voice.py check     which sentences have no recording; none is the aim
    python packaging/record_voice.py lines     every sentence that may be said
    python packaging/record_voice.py speak     record what is missing, drop what is no longer said
    python packaging/record_voice.py levels    which recordings do not sound like the others

`speak` needs what `kokoro_voice.py` names; it and `levels` need opus-tools. A sentence that
has its file is never recorded again: only a changed text costs anything. Listen to what is new.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from backcoach.gui.player.recorded_texts import every_text
from backcoach.gui.player.session_script import words_to_helper
from backcoach.storage.content.content import load_content
from backcoach.storage.content.recordings import (
    MANIFEST,
    Manifest,
    Recorded,
    load_recordings,
    recording_key,
)
from kokoro_voice import ENGINE, kokoro
from opus_file import evened, heard_from, opus, seconds_of, unlike_the_others

ASSETS = Path(__file__).resolve().parent.parent / "assets"
LANGUAGE = "en"
VOICE, HELPER_VOICE, SPEED = "af_heart", "am_michael", 0.9
VOICES = Path("kokoro-js-1.2.1.tgz")


def main(words: Sequence[str]) -> int:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=("check", "lines", "speak", "levels"))
    parser.add_argument("--voices", type=Path, default=VOICES, help="the package with the voices")
    asked = parser.parse_args(words)
    match asked.command:
        case "lines":
            print("\n".join(texts_of(ASSETS)))
        case "speak":
            record(ASSETS, lambda: two_voices(asked.voices))
        case "levels":
            return levels(ASSETS)
        case _:
            return check(ASSETS)
    return 0


def texts_of(assets: Path) -> tuple[str, ...]:
    """Every sentence that may be said, by the content."""
    content = load_content(assets)
    return every_text(list(content.techniques.values()), content.screening)


def check(assets: Path) -> int:
    """Say which sentences have no recording, and which recordings nobody needs."""
    recordings, texts = load_recordings(assets, LANGUAGE), texts_of(assets)
    wanted = {recording_key(text) for text in texts}
    missing = [text for text in texts if recordings.file(text) is None]
    stale = [line.text for key, line in recordings.lines.items() if key not in wanted]
    for words, found in (("No recording", missing), ("No longer said", stale)):
        for text in found:
            print(f"{words}: {text}")
    return 1 if missing or stale else 0


def levels(assets: Path, decode: Callable[[Path], object] = heard_from) -> int:
    """Say which recordings do not sound like the others."""
    recordings = load_recordings(assets, LANGUAGE)
    files = {line.text: recordings.file(line.text) for line in recordings.lines.values()}
    faults = [
        f"{fault}: {text}"
        for text, file in files.items()
        if file is not None
        for fault in unlike_the_others(decode(file))
    ]
    print("\n".join(faults) or "All sound alike.")
    return 1 if faults else 0


def two_voices(package: Path) -> Callable[[str], object]:
    """One voice for the receiver, one for the helper: so each knows who is meant."""
    to_receiver = kokoro(VOICE, SPEED, package)
    to_helper = kokoro(HELPER_VOICE, SPEED, package)

    def speak(text: str) -> object:
        told = words_to_helper(text)
        return to_helper(told) if told else to_receiver(text)

    return speak


def record(
    assets: Path,
    make_speak: Callable[[], Callable[[str], object]],
    encode: Callable[[bytes], bytes] = opus,
) -> None:
    """Record what is missing, by a voice that is made only then, and drop what is not said."""
    folder, before = assets / "voice" / LANGUAGE, load_recordings(assets, LANGUAGE)
    folder.mkdir(parents=True, exist_ok=True)
    lines: dict[str, Recorded] = {}
    speak: Callable[[str], object] | None = None
    for text in texts_of(assets):
        key = recording_key(text)
        if before.file(text) is not None:
            lines[key] = before.lines[key]
            continue
        speak = speak or make_speak()
        pcm = evened(speak(text))
        (folder / f"{key}.opus").write_bytes(encode(pcm))
        lines[key] = Recorded(round(seconds_of(pcm), 3), text)
        write_manifest(folder, {**before.lines, **lines})  # so that a break loses nothing
        print(f"{lines[key].seconds:6.2f} s  {text}", flush=True)
    for path in folder.glob("*.opus"):
        if path.stem not in lines:
            path.unlink()
    write_manifest(folder, lines)


def write_manifest(folder: Path, lines: dict[str, Recorded]) -> None:
    """Write the list of the recordings, sorted so that a change is easy to read."""
    manifest = asdict(Manifest(ENGINE, VOICE, HELPER_VOICE, SPEED, dict(sorted(lines.items()))))
    text = json.dumps(manifest, ensure_ascii=False, indent=1)
    (folder / MANIFEST).write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
