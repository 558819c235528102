"""How long a frame of a moving figure takes, at device ratio 2, from pictures drawn ahead.

    python benchmarks/figure_frame.py [STEM ...]

Prints what the window takes of a frame, and what the thread beside it takes of a picture, in
milliseconds of all cores, since Qt shares out large areas; and what a picture takes that was not
drawn ahead. Frames must have been baked: see packaging/bake_frames.py.
"""

import os
import sys
from functools import partial
from pathlib import Path
from statistics import mean, median
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.builds import BUILDS
from backcoach.figure.drawing.drawing import StagedScene, Style
from backcoach.figure.drawing.film import BREATHING, Course, cast
from backcoach.figure.drawing.footage import Around, Plate
from backcoach.figure.drawing.sign_shapes import Signs
from backcoach.figure.posing.easing import eased
from backcoach.gui.services.library import Library
from backcoach.painting.sight import Sight
from backcoach.storage.content.bodies import read_body
from backcoach.storage.content.paths import assets_dir

# Six seconds at 30 frames a second, as the player moves, and a breath.
FRAMES, SECONDS, RATIO, SIZE = 180, 6.0, 2.0, QSize(960, 720)
MOVING, HOLDING = Course("set", "hold", 1.0, 0.0), Course("hold", "hold", *BREATHING)


def measure(sight: Sight, moments: list[Around]) -> tuple[list[float], list[float]]:
    """The seconds that the window takes of each frame, and the other thread of each picture."""
    screen = QImage(SIZE * RATIO, QImage.Format.Format_RGB32)
    screen.setDevicePixelRatio(RATIO)
    images: dict[Plate, QImage] = {}
    frames, pictures = [], []
    for around in moments:
        for plate in (around.first, around.second):
            if plate not in images:
                begun = process_time()
                images[plate] = sight.image(plate, Signs())
                pictures.append(process_time() - begun)
        begun = process_time()
        painter = QPainter(screen)
        painter.drawImage(0, 0, images[around.first])
        painter.setOpacity(around.blend)
        painter.drawImage(0, 0, images[around.second])
        painter.end()
        frames.append(process_time() - begun)
    return frames, pictures[1:]


def main() -> None:
    """Measure the stretches named on the command line, or one for each number of people."""
    application = QApplication([])
    BUILDS.are_read_by(partial(read_body, assets_dir()))
    library, style = Library(assets_dir()), Style()
    for stem in sys.argv[1:] or ("single_knee_to_chest", "partner_supine_rotation"):
        scene = library.scene(stem)
        if scene is None:
            continue
        sight = Sight(StagedScene(scene, Side.RIGHT), style, SIZE, RATIO)
        people = cast(scene, style.receiver, style.helper)
        for name, course in (("moving", MOVING), ("holding", HOLDING)):
            footage = library.footage(scene, people, course)
            if footage is None:
                print(f"{stem}, {name}: nothing is drawn ahead.")
                continue
            shares = [eased(frame / FRAMES) for frame in range(FRAMES + 1)]
            report(f"{stem}, {name}", *measure(sight, [footage.around(each) for each in shares]))
        live = [
            timed(partial(sight.image, Plate("set", "hold", each / 5), Signs()))
            for each in range(6)
        ]
        print(f"{stem}, drawn when asked for: {median(live[1:]) * 1e3:.0f} ms a picture")
    del application


def timed(work: "partial[QImage]") -> float:
    begun = process_time()
    work()
    return process_time() - begun


def report(name: str, frames: list[float], pictures: list[float]) -> None:
    """Print both, and the share of a core that they take together."""
    load = (sum(frames) + sum(pictures)) / SECONDS
    print(
        f"{name}: window {median(frames) * 1e3:.1f} ms a frame, longest {max(frames) * 1e3:.1f};",
        f"beside it {mean(pictures) * 1e3:.1f} ms a picture, longest {max(pictures) * 1e3:.1f},",
        f"{len(pictures) / SECONDS:.1f} a second; {load * 100:.0f} % of a core",
    )


if __name__ == "__main__":
    main()
