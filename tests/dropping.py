"""A drag that ends over a list, as the window system tells of it."""

from typing import Any

from PySide6.QtCore import QLibraryInfo, QMimeData, QPoint, Qt, QVersionNumber
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QListWidget

ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
_HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def middle(rows: QListWidget, at: int, below: int = 0) -> QPoint:
    """The middle of a row, or so many pixels below it."""
    return rows.visualItemRect(rows.item(at)).center() + QPoint(0, below)


def _exact(point: QPoint) -> Any:
    """The point as Qt takes it: in whole pixels until 6.11, in parts of them from 6.12 on."""
    return point.toPointF() if QLibraryInfo.version() >= QVersionNumber(6, 12) else point


def drop(target: QListWidget, carried: QMimeData, point: QPoint) -> QDropEvent | None:
    """Let something go over a list; None where it is not taken."""
    viewport = target.viewport()
    enter = QDragEnterEvent(_exact(point), ACTIONS, carried, *_HELD)
    QApplication.sendEvent(viewport, enter)
    QApplication.sendEvent(viewport, QDragMoveEvent(_exact(point), ACTIONS, carried, *_HELD))
    end = QDropEvent(point.toPointF(), ACTIONS, carried, *_HELD)
    QApplication.sendEvent(viewport, end)
    return end if enter.isAccepted() else None
