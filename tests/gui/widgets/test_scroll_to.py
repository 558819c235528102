"""Scrolling until a widget is in sight."""

from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from backcoach.gui.widgets.scroll_to import scroll_to

TALL = 2000


def area_around(qtbot, *parts):
    area, body = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    column = QVBoxLayout(body)
    for part in parts:
        column.addWidget(part)
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.resize(300, 200)
    with qtbot.waitExposed(area):
        area.show()
    return area


def spacer():
    gap = QWidget()
    gap.setFixedHeight(TALL)
    return gap


def in_sight(area, widget):
    view = area.viewport()
    return view.rect().contains(widget.mapTo(view, widget.rect().center()))


def test_what_is_far_below_comes_into_sight(qtbot):
    last = QLabel("Last")
    area = area_around(qtbot, spacer(), last)

    scroll_to(last)

    assert in_sight(area, last)


def test_what_was_shown_this_moment_comes_into_sight(qtbot):
    late = QLabel("Late")
    late.hide()
    area = area_around(qtbot, spacer(), late)

    late.show()
    scroll_to(late)

    assert in_sight(area, late)


def test_each_area_around_a_widget_is_scrolled(qtbot):
    last = QLabel("Last")
    inner = area_around(qtbot, spacer(), last)
    outer = area_around(qtbot, spacer(), inner)

    scroll_to(last)

    assert in_sight(inner, last)
    assert in_sight(outer, last)


def test_a_widget_without_an_area_stays_where_it_is(qtbot):
    alone = QLabel("Alone")
    qtbot.addWidget(alone)

    scroll_to(alone)

    assert alone.pos().isNull()
