"""How long a frame of a moving figure takes: posing, shapes and painting, at device ratio 2.

    python benchmarks/figure_frame.py [STEM ...]

Prints the median, the mean and the longest of nine tenths of all frames, in milliseconds of one
core, and the median and least of each part. As in the window, only what has changed is painted.
"""

import os
import sys
from itertools import pairwise
from pathlib import Path
from statistics import mean, median, quantiles
from time import thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from backcoach.domain.stretch.side import Side
from backcoach.figure.drawing.drawing import Drawing, StagedScene, Style
from backcoach.figure.drawing.sign_shapes import Signs
from backcoach.figure.posing.motion import posed
from backcoach.painting.figure_painter import FigurePainter
from backcoach.storage.content.paths import assets_dir
from backcoach.storage.content.scenes import read_scene

# Five seconds at 60 frames a second, as the player moves and breathes.
FRAMES, RATIO, SIZE = 300, 2, (960, 720)


def measure(stem: str, first: str) -> list[tuple[float, ...]]:
    """Return the seconds of posing, drawing and painting of each frame from a pose to the hold."""
    staged = StagedScene(read_scene(assets_dir(), stem), Side.RIGHT)
    drawing = Drawing(staged, Style(), SIZE)
    screen = QImage(SIZE[0] * RATIO, SIZE[1] * RATIO, QImage.Format.Format_ARGB32_Premultiplied)
    screen.setDevicePixelRatio(RATIO)
    everything = QRectF(0, 0, *SIZE)
    brush, times = FigurePainter(moving=True), []
    picture = None
    for frame in range(FRAMES):
        share = frame / FRAMES
        ticks = [thread_time()]
        people = posed(staged.scene, staged.side, first, "hold", share, breath=share)
        ticks.append(thread_time())
        before, picture = picture, drawing.picture(people, Signs())
        ticks.append(thread_time())
        if picture is not before:
            shapes = picture.shapes[picture.still :]
            changed = QRectF(brush.changed(shapes).toAlignedRect()) & everything
            painter = QPainter(screen)
            painter.setClipRect(changed)
            brush.paint(painter, shapes, changed)
            painter.end()
        ticks.append(thread_time())
        times.append(tuple(b - a for a, b in pairwise(ticks)))
    return times


def main() -> None:
    """Measure the stretches named on the command line, or one for each number of people."""
    application = QGuiApplication([])
    for stem in sys.argv[1:] or ("single_knee_to_chest", "partner_supine_rotation"):
        for name, first in (("moving", "set"), ("holding", "hold")):
            report(f"{stem}, {name}", measure(stem, first))
    del application


def report(name: str, times: list[tuple[float, ...]]) -> None:
    """Print the medians and the smallest times."""
    sums = [sum(row) for row in times]
    parts = [median(column) for column in zip(*times, strict=True)]
    least = [min(column) for column in zip(*times, strict=True)]
    print(
        f"{name}: {median(sums) * 1e3:.1f} ms a frame, mean {mean(sums) * 1e3:.1f},",
        f"nine tenths under {quantiles(sums, n=10)[-1] * 1e3:.1f};",
        "pose {:.1f}, shapes {:.1f}, paint {:.1f};".format(*(p * 1e3 for p in parts)),
        "least {:.1f}, {:.1f}, {:.1f}".format(*(p * 1e3 for p in least)),
    )


if __name__ == "__main__":
    main()
