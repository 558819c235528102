"""The boxes that fill a page. Lengths are in dots of 1/600 inch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

Paint = Callable[[QPainter, float, float], None]


@dataclass(frozen=True, slots=True)
class PageBox:
    """Something of a height that no page break cuts. `paint` gets its top left corner.

    `gap` is the space above it, except at the top of a page. `with_next` keeps the next box on the
    same page. `head` is painted above it at the top of a page. `new_page` starts one.
    """

    height: float
    paint: Paint
    gap: float = 0.0
    with_next: bool = False
    head: "PageBox | None" = None
    new_page: bool = False


def stack_height(boxes: Sequence[PageBox]) -> float:
    return sum(box.height for box in boxes) + sum(box.gap for box in boxes[1:])


def paint_stack(boxes: Sequence[PageBox], painter: QPainter, x: float, y: float) -> None:
    for index, box in enumerate(boxes):
        y += box.gap if index else 0.0
        box.paint(painter, x, y)
        y += box.height


def runs(boxes: Sequence[PageBox]) -> list[list[PageBox]]:
    """Groups of boxes that belong on one page."""
    groups: list[list[PageBox]] = []
    joined = False
    for box in boxes:
        if joined:
            groups[-1].append(box)
        else:
            groups.append([box])
        joined = box.with_next
    return groups
