"""How long a picture takes that nobody has drawn ahead: posing, drawing and painting.

    python benchmarks/figure_frame.py [STEM ...]

Prints the median, the mean and the longest of nine tenths of all pictures, in milliseconds of one
core, and the median and least of each part.
"""

import os
import sys
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import mean, median, quantiles
from time import thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from backcoach.domain.stretch.side import Side
from backcoach.figure.body.builds import BUILDS
from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.drawing.sign_shapes import Signs
from backcoach.figure.geometry.window import window_of
from backcoach.figure.posing.motion import posed
from backcoach.painting.figure_painter import paint_shapes
from backcoach.storage.content.bodies import read_body
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.content.scenes import read_scene

FRAMES, RATIO, SIZE = 40, 2, (640, 640)


def measure(stem: str) -> list[tuple[float, ...]]:
    """Return the seconds of posing, drawing and painting of each picture on the way to the hold."""
    staged = StagedScene(read_scene(assets_dir(), stem), Side.RIGHT)
    window = window_of(staged.stage.camera, staged.people_on([("set", "hold")]))
    drawing = Drawing(staged, Style(), SIZE, framed=window)
    drawing.picture(staged.at("set"), Signs())  # what is read once
    screen = QImage(SIZE[0] * RATIO, SIZE[1] * RATIO, QImage.Format.Format_RGB32)
    screen.setDevicePixelRatio(RATIO)
    times = []
    for frame in range(FRAMES):
        share = (frame + 1) / FRAMES
        ticks = [thread_time()]
        people = posed(staged.scene, staged.side, "set", "hold", share)
        ticks.append(thread_time())
        picture = drawing.picture(people, Signs())
        ticks.append(thread_time())
        screen.fill(QColor(picture.ground))
        painter = QPainter(screen)
        paint_shapes(painter, picture.shapes)
        painter.end()
        ticks.append(thread_time())
        times.append(tuple(b - a for a, b in pairwise(ticks)))
    return times


def main() -> None:
    """Measure the stretches named on the command line, or one for each number of people."""
    application = QGuiApplication([])
    BUILDS.are_read_by(partial(read_body, assets_dir()))
    for stem in sys.argv[1:] or ("single_knee_to_chest", "partner_supine_rotation"):
        report(stem, measure(stem))
    del application


def report(name: str, times: list[tuple[float, ...]]) -> None:
    """Print the medians and the smallest times."""
    sums = [sum(row) for row in times]
    parts = [median(column) for column in zip(*times, strict=True)]
    least = [min(column) for column in zip(*times, strict=True)]
    print(
        f"{name}: {median(sums) * 1e3:.1f} ms a picture, mean {mean(sums) * 1e3:.1f},",
        f"nine tenths under {quantiles(sums, n=10)[-1] * 1e3:.1f};",
        "pose {:.1f}, draw {:.1f}, paint {:.1f};".format(*(p * 1e3 for p in parts)),
        "least {:.1f}, {:.1f}, {:.1f}".format(*(p * 1e3 for p in least)),
    )


if __name__ == "__main__":
    main()
