from uuid import UUID

from backcoach.gui.widgets.picker import PersonPicker


def test_a_long_label_is_whole_where_there_is_room(qtbot):
    picker = PersonPicker()
    qtbot.addWidget(picker)
    label = "Adelheid Muellerhausen-G"
    picker.offer([(UUID(int=1), "Ben"), (UUID(int=2), label)])

    assert picker.sizeHint().width() > picker.fontMetrics().horizontalAdvance(label)
    assert picker.minimumSizeHint().width() < picker.sizeHint().width()
