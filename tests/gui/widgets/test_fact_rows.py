"""Facts below each other, replaced as a whole."""

from PySide6.QtWidgets import QApplication, QLabel

from backcoach.gui.widgets.fact_rows import FactRows


def texts(rows):
    QApplication.processEvents()
    return [label.text() for label in rows.findChildren(QLabel) if label.isVisible()]


def test_new_facts_replace_the_old(qtbot):
    rows = FactRows()
    qtbot.addWidget(rows)
    rows.show()
    rows.show_facts((("Stiffness", "5 before"), ("Pain", "2 before")))
    assert texts(rows) == ["Stiffness", "5 before", "Pain", "2 before"]

    rows.show_facts((("Note", "<b>plain</b>"),))

    assert texts(rows) == ["Note", "<b>plain</b>"]


def test_long_facts_wrap_instead_of_growing_wide(qtbot):
    rows = FactRows()
    qtbot.addWidget(rows)
    rows.show_facts((("A long name " * 20, "and a long value " * 20),))
    rows.resize(300, 50)
    rows.show()

    assert rows.minimumSizeHint().width() < 300
    assert rows.heightForWidth(300) > rows.heightForWidth(900)
