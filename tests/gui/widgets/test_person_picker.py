from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from backcoach.gui.widgets.person_picker import PersonPicker


def test_scrolling_past_never_picks_someone_else(qtbot):
    picker = PersonPicker()
    qtbot.addWidget(picker)
    picker.offer([(UUID(int=1), "Anna"), (UUID(int=2), "Ben")])
    picker.show()
    middle = QPointF(picker.rect().center())
    turned = QWheelEvent(
        middle,
        picker.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(picker, turned)

    assert picker.picked == UUID(int=1)
    assert not turned.isAccepted()


def test_a_long_label_is_whole_where_there_is_room(qtbot):
    picker = PersonPicker()
    qtbot.addWidget(picker)
    label = "Adelheid Muellerhausen-G"
    picker.offer([(UUID(int=1), "Ben"), (UUID(int=2), label)])

    assert picker.sizeHint().width() > picker.fontMetrics().horizontalAdvance(label)
    assert picker.minimumSizeHint().width() < picker.sizeHint().width()
