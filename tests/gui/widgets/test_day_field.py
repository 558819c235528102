"""A day is typed, stepped to, or chosen in a calendar that is made when it is needed."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolButton

from backcoach.gui.widgets.day_field import DayField

TODAY = date(2026, 11, 20)


def shown(qtbot):
    field = DayField()
    qtbot.addWidget(field)
    field.show_day(date(2026, 11, 3), TODAY)
    field.show()
    return field


def test_it_is_no_wider_than_a_day_takes(qtbot):
    field = shown(qtbot)

    assert field.sizeHint().width() < 20 * field.fontMetrics().averageCharWidth() + 80


def test_its_calendar_is_made_once_it_is_used_and_stays(qtbot):
    field = shown(qtbot)
    assert field.findChildren(QCalendarWidget) == []

    for _ in range(2):
        field.clearFocus()
        field.activateWindow()
        field.setFocus()
        QApplication.processEvents()

    (calendar,) = field.findChildren(QCalendarWidget)
    arrows = {each.accessibleName() for each in calendar.findChildren(QToolButton)}
    assert {"The month before", "The month after"} <= arrows
    assert calendar.maximumDate() == QDate(2026, 11, 20)


def test_a_day_to_come_cannot_be_chosen(qtbot):
    field = shown(qtbot)
    field.setDate(QDate(2030, 1, 1))

    assert field.day == TODAY
