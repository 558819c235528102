"""The outlines of what is marked in an image."""

import numpy as np

from backcoach.figure.drawing.borders import chains
from backcoach.figure.drawing.depth_buffer import Grid
from backcoach.figure.drawing.lines import needed, smoothed
from backcoach.figure.drawing.seen import Seen
from backcoach.figure.geometry.arrays import Bools, Floats


def outlines(grid: Grid, marked: Bools, spread: float, off: float) -> tuple[Floats, ...]:
    """Closed lines (k, 2) in metres; those of holes go the other way round.

    `spread` is how far corners are worn off, in pixels, `off` how far a line may be wrong, in
    metres.
    """
    rows, columns = (np.flatnonzero(marked.any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return ()
    first, left = rows[0], columns[0]
    part = marked[first : rows[-1] + 1, left : columns[-1] + 1]
    area = np.where(part, 2, 0).astype(np.int32)
    flat, none = np.zeros(area.shape, np.float32), np.zeros(area.shape, np.bool_)
    found = chains(Seen(area, flat, area, flat, flat, flat, none[:, 1:], none[1:], np.arange(0)))
    places = found.corners[:, ::-1].astype(np.float64)
    lines = smoothed(places, found.first, found.last, found.closed, spread)
    lines = (lines + np.array((left - 0.5, first - 0.5))) / grid.scale
    lines += (grid.x, grid.y)
    keep = needed(lines, found.first, found.last, off)
    marks = np.pad(part, 1).ravel()[found.left[found.first]]
    made = []
    for begin, end, is_left in zip(found.first, found.last, marks, strict=True):
        line = lines[begin:end][keep[begin:end]].astype(np.float32)
        made.append(line if is_left else line[::-1])
    return tuple(made)
