"""How far what is heard lies from its moment: a session played into a null sink, and recorded.

    python benchmarks/heard_in_time.py [--stretch T05] [--seconds 60]

It needs Debian's packages pulseaudio and pulseaudio-utils, and starts a sound server of its own.
Aim: every word within 80 ms of its moment, also while the window is drawn.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from PySide6.QtCore import QTimer  # noqa: E402

from backcoach.domain.playing.narration import Weight, narration  # noqa: E402
from backcoach.domain.playing.plan import Plan, PlanItem  # noqa: E402
from backcoach.domain.playing.player import Player  # noqa: E402
from backcoach.domain.safety.clearance import Cleared  # noqa: E402
from backcoach.domain.settings import Spoken  # noqa: E402
from backcoach.domain.stretch.breath import RHYTHMS  # noqa: E402
from backcoach.domain.stretch.dosage import usual_dosage  # noqa: E402
from backcoach.figure.drawing.drawing import Style  # noqa: E402
from backcoach.gui.player.figure_card import PlayerScene  # noqa: E402
from backcoach.gui.player.player_page import PlayerPage  # noqa: E402
from backcoach.gui.player.player_timer import PlayerTimer  # noqa: E402
from backcoach.gui.player.session_script import SessionScript  # noqa: E402
from backcoach.gui.player.session_sound import SessionSound  # noqa: E402
from backcoach.gui.services.library import Library  # noqa: E402
from backcoach.gui.shell.launch import make_application  # noqa: E402
from backcoach.sound.speaker import SoundSources, open_speaker  # noqa: E402
from backcoach.storage.content.paths import assets_dir  # noqa: E402

RATE = 24_000
QUIET, QUIET_SECONDS = 200, 0.12  # of 32,768; how long it is quiet before a word begins
LEAD_SECONDS = 0.02  # silence at the start of each recording
NEAR_SECONDS = 0.5


@contextmanager
def sound_server(folder: Path) -> Iterator[None]:
    """A sound server with nothing but a null sink."""
    socket = folder / "pulse.socket"
    os.environ |= {"PULSE_SERVER": f"unix:{socket}", "XDG_RUNTIME_DIR": str(folder)}
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
    command += ["--load=module-null-sink sink_name=null"]
    command += [f"--load=module-native-protocol-unix auth-anonymous=1 socket={socket}"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        while not socket.exists():
            time.sleep(0.05)
        try:
            yield
        finally:
            server.terminate()


class Recorder(threading.Thread):
    """Keeps what the null sink was given, with the second at which each piece arrived."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        command = ["parec", "--device=null.monitor", "--format=s16le", f"--rate={RATE}"]
        command += ["--channels=1", "--latency-msec=10"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE)
        self.pieces: list[tuple[float, bytes]] = []

    def run(self) -> None:
        while piece := self._process.stdout.read1(4096):
            self.pieces.append((time.monotonic(), piece))

    def end(self) -> tuple[float, np.ndarray]:
        """The second of the first sample, by the piece that was least late, and all samples."""
        self._process.terminate()
        self.join(2)
        heard, starts = 0, []
        for at, piece in self.pieces:
            heard += len(piece) // 2
            starts.append(at - heard / RATE)
        return min(starts), np.frombuffer(b"".join(piece for _, piece in self.pieces), "<i2")


def onsets(samples: np.ndarray) -> list[float]:
    """The seconds at which it gets loud after a silence."""
    loud = np.flatnonzero(np.abs(samples) > QUIET)
    first = np.diff(loud, prepend=-RATE) > QUIET_SECONDS * RATE
    return [float(at) / RATE for at in loud[first]]


def play(stretch_id: str, seconds: float) -> tuple[float, list[tuple[float, str]]]:
    """Play on the real page; the second of the start, and every utterance with its moment."""
    app, library = make_application(), Library(assets_dir())
    stretch = library.content.techniques[stretch_id]
    plan = Plan((PlanItem(stretch, usual_dosage(stretch, first_time=False)),), RHYTHMS["4-6"])
    cleared = Cleared(date(2026, 1, 1), frozenset({stretch.id}), ())
    player = Player(plan, cleared, time.monotonic)
    page = PlayerPage(PlayerScene(library.scene, Style()), player.look())
    page.resize(1280, 800)
    page.show()
    sources = SoundSources(assets_dir() / "sounds", library.recordings.file, "en")
    sound = SessionSound(
        open_speaker(sources, page, lambda: None), library.recordings.seconds, Spoken.ALL
    )
    timer = PlayerTimer(player, page)
    timer.looked.connect(sound.follow)
    timer.looked.connect(page.show_view)
    QTimer.singleShot(2000, player.start)
    QTimer.singleShot(2000, timer.look)
    QTimer.singleShot(int((2 + seconds) * 1000), app.quit)
    app.exec()
    started = time.monotonic() - _played(player)
    said = narration(player.timeline, SessionScript(library.recordings.seconds), Weight.FORM)
    return started, [(each.at_seconds, each.text) for each in said if each.until < seconds]


def _played(player: Player) -> float:
    view = player.look()
    return view.timeline.starts[view.moment.index] + view.moment.elapsed


def main() -> None:
    """Play, record, and tell how far each utterance lay from its moment."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--stretch", default="T05")
    parser.add_argument("--seconds", type=float, default=60)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sound_server(Path(folder)):
        recorder = Recorder()
        recorder.start()
        started, said = play(asked.stretch, asked.seconds)
        began, samples = recorder.end()
    heard = [began + onset - started - LEAD_SECONDS for onset in onsets(samples)]
    errors = []
    for at, text in said:
        near = min(heard, key=lambda each: abs(each - at), default=-1.0)
        if abs(near - at) < NEAR_SECONDS:
            errors.append((near - at) * 1000)
            print(f"{at:7.2f} s  {errors[-1]:+5.0f} ms  {text}")
        else:
            print(f"{at:7.2f} s  not heard  {text}")
    found = f"{len(errors)} of {len(said)} heard"
    print(
        f"{found}: median {statistics.median(errors):.0f} ms, worst {max(map(abs, errors)):.0f} ms"
    )


if __name__ == "__main__":
    main()
