"""The wheel over fields of every kind, page keys in them, and keys that are held down."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabBar,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from backcoach.gui.shell.hands import Hands

KEY, PLAIN = Qt.Key, Qt.KeyboardModifier.NoModifier
NOTCH = 120


def spin():
    spin = QSpinBox()
    spin.setValue(5)
    return spin, spin.value


def pick():
    combo = QComboBox()
    combo.addItems(["one", "two", "three"])
    combo.setCurrentIndex(1)
    return combo, combo.currentIndex


def slide():
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(50)
    return slider, slider.value


def date():
    field = QDateEdit()
    field.setFixedWidth(60)
    return field, field.date


def time():
    field = QTimeEdit(QTime(12, 30))
    return field, field.time


def tabs():
    bar = QTabBar()
    for text in ("one", "two", "three"):
        bar.addTab(text)
    bar.setCurrentIndex(1)
    return bar, bar.currentIndex


@pytest.fixture
def hands(qapp):
    hands = Hands(qapp, qapp)
    yield hands
    hands.deleteLater()


@pytest.fixture
def page(qtbot):
    """A page that is longer than its window, with room for a field at its top."""
    page = QScrollArea()
    qtbot.addWidget(page)
    body = QWidget()
    QVBoxLayout(body).setAlignment(Qt.AlignmentFlag.AlignTop)
    body.setMinimumHeight(3000)
    page.setWidgetResizable(True)
    page.setWidget(body)
    page.resize(400, 300)
    return page


def put(page, hands, field):
    page.widget().layout().addWidget(field)
    page.show()
    QApplication.processEvents()
    hands.watch(page.windowHandle())
    return field


def spot(field):
    return field.mapTo(field.window(), field.rect().center())


def turn(field, notches=-1):
    window = field.window().windowHandle()
    QTest.wheelEvent(window, QPointF(spot(field)), QPoint(0, notches * NOTCH))
    QApplication.processEvents()


def click(field):
    QTest.mouseClick(field.window().windowHandle(), Qt.MouseButton.LeftButton, PLAIN, spot(field))
    QApplication.processEvents()


@pytest.mark.parametrize("make", [spin, pick, slide, date, time, tabs])
def test_the_wheel_scrolls_the_page_even_over_a_field_that_has_the_focus(page, hands, make):
    field, value = make()
    put(page, hands, field).setFocus()
    before = value()

    turn(field)

    assert value() == before
    assert page.verticalScrollBar().value() > 0


@pytest.mark.parametrize("make", [spin, slide, time])
def test_a_field_that_was_clicked_takes_the_wheel(page, hands, make):
    field, value = make()
    put(page, hands, field)
    click(field)
    before = value()

    turn(field)

    assert value() != before
    assert page.verticalScrollBar().value() == 0


def test_a_click_elsewhere_gives_the_wheel_back_to_the_page(page, hands):
    (field, value), (other, _) = spin(), slide()
    put(page, hands, field)
    put(page, hands, other)
    click(field)
    click(other)
    before = value()

    turn(field)

    assert value() == before
    assert page.verticalScrollBar().value() > 0


def test_what_cannot_scroll_leaves_the_wheel_to_what_is_around_it(page, hands):
    field, value = spin()
    short = QScrollArea()
    short.setWidgetResizable(True)
    short.setWidget(field)
    put(page, hands, short)
    before = value()

    turn(field)
    turn(page.viewport())

    assert value() == before
    assert page.verticalScrollBar().value() > 0


def test_a_field_on_a_page_that_does_not_scroll_stays_as_it_is(qtbot, hands):
    field, value = spin()
    short = QWidget()
    qtbot.addWidget(short)
    QVBoxLayout(short).addWidget(field)
    short.show()
    hands.watch(short.windowHandle())
    hands.watch(None)

    turn(field)

    assert value() == 5


class Around(QWidget):
    """Hears the page keys that come to it from within."""

    def __init__(self, field):
        super().__init__()
        self.keys = []
        QVBoxLayout(self).addWidget(field)

    def keyPressEvent(self, event):  # noqa: N802
        self.keys.append(event.key())


def entries(count):
    listed = QListWidget()
    listed.addItems([str(number) for number in range(count)])
    listed.setCurrentRow(1)
    listed.setFixedHeight(120)
    return listed, listed.currentRow


@pytest.mark.parametrize("make", [spin, pick, date, time, lambda: entries(3)])
def test_page_keys_change_no_field_and_go_to_what_is_around_it(page, hands, make):
    field, value = make()
    around = put(page, hands, Around(field))
    field.setFocus()
    before = value()

    for key in (KEY.Key_PageDown, KEY.Key_PageUp):
        QTest.keyClick(page.window().windowHandle(), key)

    assert value() == before
    assert around.keys == [KEY.Key_PageDown, KEY.Key_PageUp]


@pytest.mark.parametrize("make", [slide, lambda: entries(50)])
def test_page_keys_go_along_a_slider_and_through_a_list_that_scrolls(page, hands, make):
    field, value = make()
    put(page, hands, Around(field))
    field.setFocus()
    before = value()

    QTest.keyClick(page.window().windowHandle(), KEY.Key_PageDown)

    assert value() != before


def hold(widget, key, text="", times=3):
    """What the system sends while a key is down: one press, and then more that say so."""
    window = widget.window().windowHandle()
    for time in range(times):
        QTest.simulateEvent(window, True, key.value, PLAIN, text, time > 0)


class Heard(QWidget):
    """Counts the keys that come to it."""

    def __init__(self):
        super().__init__()
        self.keys = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event):  # noqa: N802
        self.keys.append(event.key())


@pytest.mark.parametrize(
    ("key", "times"),
    [
        *((key, 1) for key in (KEY.Key_Return, KEY.Key_Escape, KEY.Key_Space, KEY.Key_Delete)),
        *((key, 1) for key in (KEY.Key_S, KEY.Key_F11)),
        *((key, 3) for key in (KEY.Key_Down, KEY.Key_PageUp, KEY.Key_Plus)),
    ],
)
def test_a_held_key_counts_once_unless_it_steps(page, hands, key, times):
    heard = put(page, hands, Heard())
    heard.setFocus()

    hold(heard, key)

    assert heard.keys == [key] * times


def test_where_something_is_written_letters_repeat_and_enter_does_not(page, hands):
    field, entered = QLineEdit(), []
    field.returnPressed.connect(lambda: entered.append(1))
    put(page, hands, field).setFocus()

    hold(field, KEY.Key_A, "a")
    hold(field, KEY.Key_Backspace, times=2)
    hold(field, KEY.Key_Return)

    assert field.text() == "a"
    assert len(entered) == 1


def test_a_held_arrow_runs_through_a_list(page, hands):
    listed = QListWidget()
    listed.addItems(["one", "two", "three", "four"])
    listed.setCurrentRow(0)
    put(page, hands, listed).setFocus()

    hold(listed, KEY.Key_Down)

    assert listed.currentRow() == 3


def test_a_window_that_comes_to_have_the_keyboard_is_watched_by_itself(qtbot, hands):  # noqa: ARG001
    heard = Heard()
    qtbot.addWidget(heard)
    heard.show()
    heard.activateWindow()
    heard.setFocus()
    QApplication.processEvents()

    hold(heard, KEY.Key_Return)

    assert heard.keys == [KEY.Key_Return]
