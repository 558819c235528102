from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from backcoach.painting.told_role import tell_role


class Painted(QWidget):
    """A widget that paints itself, with a part."""

    def __init__(self):
        super().__init__()
        QVBoxLayout(self).addWidget(QLabel("part"))
        self.setAccessibleName("Seven days")


def test_a_painted_widget_is_one_thing_with_its_name_and_role(qtbot):
    tell_role(Painted, QAccessible.Role.Graphic)
    widget = Painted()
    qtbot.addWidget(widget)
    told = QAccessible.queryAccessibleInterface(widget)
    assert told.role() is QAccessible.Role.Graphic
    assert told.text(QAccessible.Text.Name) == "Seven days"
    assert told.childCount() == 0


def test_other_widgets_stay_what_they_are(qtbot):
    tell_role(Painted, QAccessible.Role.Graphic)
    label = QLabel("words")
    qtbot.addWidget(label)
    assert QAccessible.queryAccessibleInterface(label).role() is QAccessible.Role.StaticText
