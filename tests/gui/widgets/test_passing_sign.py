"""How loud it is, or how large the text, said for a moment."""

from PySide6.QtWidgets import QWidget

from backcoach.gui.widgets.passing_sign import PassingSign


def test_it_stands_in_the_middle_and_goes_by_itself(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 300)
    sign = PassingSign(page)
    page.show()
    assert not sign.isVisible()

    sign.show_words("Volume: 70 %")
    assert sign.isVisible()
    assert abs(sign.geometry().center().x() - page.rect().center().x()) <= 1

    sign._timer.timeout.emit()
    assert not sign.isVisible()
