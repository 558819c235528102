"""Where a window may stand, and how large it may be, on the screen that is there."""

from PySide6.QtCore import QMargins, QRect, QSize

USUAL_SIZE = QSize(1280, 800)
# What is left of 911 x 512, a 1366 x 768 screen at 150 %, below a title bar and above a task bar.
SMALLEST_SIZE = QSize(720, 420)
# A frame is not known before the window is shown: no desktop draws a thicker one.
LIKELY_FRAME = QMargins(8, 40, 8, 8)


def fitted(wanted: QRect, room: QRect, frame: QMargins) -> QRect:
    """The nearest place to the wanted one where the window and its frame lie in the room."""
    free = room.marginsRemoved(frame)
    size = wanted.size().boundedTo(free.size())
    left = min(max(wanted.left(), free.left()), free.left() + free.width() - size.width())
    top = min(max(wanted.top(), free.top()), free.top() + free.height() - size.height())
    return QRect(left, top, size.width(), size.height())


def smallest(room: QRect, frame: QMargins) -> QSize:
    """The least size of a window: never more than there is room for."""
    return SMALLEST_SIZE.boundedTo(room.marginsRemoved(frame).size())


def margins_between(inside: QRect, whole: QRect) -> QMargins:
    """What the frame takes on each side."""
    return QMargins(
        inside.left() - whole.left(),
        inside.top() - whole.top(),
        whole.right() - inside.right(),
        whole.bottom() - inside.bottom(),
    )
