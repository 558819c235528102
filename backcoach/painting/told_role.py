"""Tells screen readers what a painted widget is; for Qt it would be a filler, and passed by."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from backcoach.overrides import override

_ROLES: dict[type[QWidget], QAccessible.Role] = {}


class PaintedInterface(QAccessibleWidget):
    """One thing with a name and a description. What it is drawn with is not walked into."""

    @override
    def childCount(self) -> int:
        return 0


def tell_role(kind: type[QWidget], role: QAccessible.Role) -> None:
    """Let every widget of this kind be told as this, from now on."""
    if not _ROLES:
        QAccessible.installFactory(_interface)
    _ROLES[kind] = role


def _interface(_name: str, widget: QObject) -> QAccessibleInterface | None:
    for kind, role in _ROLES.items():
        if isinstance(widget, kind):
            return PaintedInterface(widget, role)
    return None
