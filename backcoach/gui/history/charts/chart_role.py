"""Tells screen readers that a chart is a chart; for Qt it would be a filler."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from backcoach.overrides import override


class ChartInterface(QAccessibleWidget):
    """One thing with a name and a description. What it is drawn with is not walked into."""

    def __init__(self, chart: QWidget) -> None:
        super().__init__(chart, QAccessible.Role.Chart)

    @override
    def childCount(self) -> int:
        return 0


def tell_role(kind: type[QWidget]) -> None:
    """Let every widget of this kind be a chart, from now on."""

    def interface(_name: str, widget: QObject) -> QAccessibleInterface | None:
        return ChartInterface(widget) if isinstance(widget, kind) else None

    QAccessible.installFactory(interface)
