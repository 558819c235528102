"""What holds on every page of the program, seen on one walk to all of them."""

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSlider,
    QTabBar,
    QWidget,
)

from backcoach.domain.settings import UsedBy
from backcoach.gui.demonstration.demonstration_page import DemonstrationPage
from backcoach.gui.player.captions import Captions
from backcoach.gui.player.player_layout import RUNNING
from backcoach.gui.player.player_page import PlayerPage
from backcoach.gui.widgets.page import Page
from backcoach.storage.backups.opening import open_history
from backcoach.storage.stores.person_store import PersonStore
from backcoach.storage.stores.session_store import SessionStore
from tests.gui.program_here import open_program
from tests.journeys.rounds import Rounds
from tests.storage.records import a_part, a_session
from tests.stretches import MORNING
from walkthrough.driver import bring_into_sight, let_live

TAB = Qt.FocusPolicy.TabFocus
KEY, PLAIN = Qt.Key, Qt.KeyboardModifier.NoModifier
# What a screen of 911 x 512 leaves for a window, within its frame: 1366 x 768 at 150 %.
LEAST_ROOM = QSize(907, 470)
USUAL_ROOM = QSize(1278, 758)  # where large letters leave a column of words the least width
A_MARGIN = 8  # pixels below the last word
FIELDS = (QAbstractSpinBox, QComboBox, QAbstractSlider, QTabBar)
LED = (PlayerPage, DemonstrationPage)  # page keys lead on and back there
TURN = 120  # one notch of a wheel
# Held down, these must do nothing more; the second ones only where they are not written.
ACTS = dict.fromkeys((KEY.Key_Return, KEY.Key_Enter, KEY.Key_Escape, KEY.Key_F11), "")
LETTERS = {KEY.Key_Space: " ", KEY.Key_Delete: "", KEY.Key_N: "n", KEY.Key_3: "3", KEY.Key_S: "s"}
# And in the player these lead on and back.
LEADING = dict.fromkeys((KEY.Key_Right, KEY.Key_Left, KEY.Key_PageDown, KEY.Key_PageUp), "")


class Looks:
    """What was seen on the way. A fault is told where it is met, for it may lead astray."""

    def __init__(self) -> None:
        self.pages: set[type[Page]] = set()
        self._shapes: set[tuple[object, ...]] = set()

    def look(self, page: Page) -> None:
        name = _name(page)
        focus_of(page, is_new=type(page) not in self.pages)
        assert list(steps_back(page)) == [], f"on {name}, by the Tab key"
        if type(page) not in self.pages:
            way = tabbed(page)
            assert way == sorted(way) or isinstance(page, PlayerPage), f"on {name}, by the Tab key"
            assert list(cut_off(page)) == [], f"on {name}, in the least room"
        if isinstance(page, PlayerPage) and page.view.playing in RUNNING:
            assert is_told(page), "the words for each person go on below the least room"
        if self._is_new(page):
            assert list(unheard(page)) == [], f"on {name}, by ear"
            assert list(turned_fields(page)) == [], f"on {name}, by the wheel alone"
            assert list(repeated_acts(page)) == [], f"on {name}, by keys held down"
            assert list(lost_ways(page)) == [], f"on {name}, by the Tab key from a choice"
            assert list(paged_fields(page)) == [], f"on {name}, by the keys that scroll"
        self.pages.add(type(page))

    def _is_new(self, page: Page) -> bool:
        """Whether the page has something to press or fill in that it did not have before."""
        kinds = {(type(each), each.property("kind")) for each in _places_of_focus(page)}
        state = page.view.playing if isinstance(page, PlayerPage) else None
        shape = (type(page), state, frozenset(kinds))
        is_new = shape not in self._shapes
        self._shapes.add(shape)
        return is_new


@pytest.fixture(scope="module")
def looks(qapp, tmp_path_factory):
    looks = Looks()
    here = open_program(qapp, tmp_path_factory.mktemp("data"), None)
    Rounds(here, looks.look).walk()
    here.close()
    return looks


def focus_of(page, *, is_new):
    """The focus is on the page, in sight and of use; at first on what a person does first."""
    focused = QApplication.focusWidget()
    assert focused is not None, f"nothing has the focus on {_name(page)}"
    assert page.isAncestorOf(focused), f"{_name(focused)} has the focus, not {_name(page)}"
    assert focused.isEnabled()
    assert not focused.visibleRegion().isEmpty(), f"{_name(focused)} is out of sight"
    if is_new:
        assert focused is page._first_step()
        assert focused is not page._back


def steps_back(page):
    """Where the Tab key leads up again, other than to the top of another column."""
    stops = [each for each in page._tab_stops() if each.isVisible()]
    if isinstance(page, PlayerPage):
        return
    for first, second in pairwise(stops):
        if _scrolled_with(first) is not _scrolled_with(second):
            continue
        one, other = (QRect(each.mapTo(page, QPoint()), each.size()) for each in (first, second))
        if other.bottom() <= one.top() and other.left() < one.right():
            yield f"from {_name(first)} up to {_name(second)}"


def tabbed(page):
    """Where the Tab key goes from the first on the page, until it comes round or leaves."""
    stops = [each for each in page._tab_stops() if each.isVisible() and each.isEnabled()]
    stops[0].setFocus()
    passed = [stops[0]]
    for _ in stops:
        QTest.keyClick(page.window().windowHandle(), KEY.Key_Tab)
        focused = QApplication.focusWidget()
        if focused in passed or not page.isAncestorOf(focused):
            break
        passed.append(focused)
    return [stops.index(each) for each in passed if each in stops]


def unheard(page):
    """What a screen reader would not tell apart, or would call something that it is not."""
    told = defaultdict(list)
    for control in _in_sight(page, QWidget):
        if not control.focusPolicy() & TAB or control.focusProxy() is not None:
            continue
        heard = QAccessible.queryAccessibleInterface(control)
        name, more = heard.text(QAccessible.Text.Name), heard.text(QAccessible.Text.Description)
        if not name:
            yield f"{_name(control)} has no name"
        if is_one_of_several(control) and heard.role() != QAccessible.Role.RadioButton:
            yield f"{name} is chosen from several, and said to be {heard.role()}"
        if isinstance(control, QSlider) and more and str(control.value()) not in more:
            yield f"{name} is said to be {control.value()}, not {more}"
        if isinstance(control, QAbstractButton):
            told[name, more, _question(control)].append(control)
    yield from (
        f"{len(those)} buttons say {name}" for (name, *_), those in told.items() if those[1:]
    )


def is_one_of_several(control):
    group = control.group() if isinstance(control, QAbstractButton) else None
    return group is not None and group.exclusive() and len(group.buttons()) > 1


def _question(control):
    """What the group around a control is called."""
    around = control.parentWidget()
    return around.accessibleName() if isinstance(around, QGroupBox) else ""


def _scrolled_with(part):
    """The area that scrolls a part, with what else is in it; None for what stands still."""
    around = part.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def cut_off(page, room=LEAST_ROOM):
    """What of the page is out of sight in so much room, and can't be reached."""
    window, size = page.window(), page.window().size()
    window.resize(room)
    for _ in range(3):  # a footer that is stacked anew asks for more height, from box to box
        let_live()
    yield from _out_of_reach(page)
    yield from _too_small(page)
    window.resize(size)
    let_live()


def is_told(player):
    """Whether all that is said while a stretch is played is in sight in the least room."""
    window, size = player.window(), player.window().size()
    window.resize(LEAST_ROOM)
    for _ in range(3):
        let_live()
    words = player.findChild(Captions)
    shown = words.visibleRegion().boundingRect().height()
    high = words.height()
    window.resize(size)
    let_live()
    return shown >= high - A_MARGIN


def _out_of_reach(page):
    for part in _in_sight(page, QLabel, QAbstractButton, *FIELDS):
        left = part.mapTo(page, QPoint()).x()
        if part.window() is page.window() and not 0 <= left <= page.width() - part.width():
            yield f"{_name(page)}: {_name(part)}, {left} to {left + part.width()}"
    for way in (page._forward, page._back, page.findChild(QPushButton, "stopButton")):
        if way is None or not way.isVisible() or (_scrolled_with(way) and not way.hasFocus()):
            continue  # what scrolls stays where the person left it
        if way.visibleRegion().boundingRect() != way.rect():
            yield f"{_name(page)}: {_name(way)}, which leads on"


def _too_small(page):
    """What has less room than its words take."""
    for label in _in_sight(page, QLabel):
        if label.hasHeightForWidth() and label.heightForWidth(label.width()) > label.height() + 1:
            yield f"{_name(page)}: the end of {label.text()}"
    for button in _in_sight(page, QPushButton):
        if button.text() and button.width() < button.minimumSizeHint().width():
            yield f"{_name(page)}: the words of {_name(button)}"


def turned_fields(page):
    """Fields that the wheel changes though nobody clicked them, or over which nothing scrolls."""
    for field in _in_sight(page, *FIELDS):
        if isinstance(field, QScrollBar):
            continue
        bring_into_sight(field)
        field.setFocus()
        before, bars = _values(page), _scrolled(field)
        spot = QPointF(field.mapTo(field.window(), field.rect().center()))
        for way in (-TURN, TURN, TURN):
            QTest.wheelEvent(field.window().windowHandle(), spot, QPoint(0, way))
            if _values(page) != before:
                yield _name(field)
            if way < 0 and bars and _scrolled(field) == bars:
                yield f"nothing scrolls around {_name(field)}"


def lost_ways(page):
    """Choices from which the Tab key goes elsewhere than from the one that is chosen now."""
    groups = defaultdict(list)
    for each in filter(is_one_of_several, _in_sight(page, QAbstractButton)):
        groups[each.group()].append(each)
    for members in groups.values():
        came_to = {}
        for each in members:
            each.setFocus()
            QTest.keyClick(page.window().windowHandle(), KEY.Key_Tab)
            came_to[_name(each), each.text()] = QApplication.focusWidget()
        if len({*came_to.values()} - {*members}) > 1:
            yield {name: _name(focused) for name, focused in came_to.items()}


def paged_fields(page):
    """Where a key that scrolls a page fills something in; sliders and lists say that it does."""
    window = page.window()
    for focused in _places_of_focus(page):
        if isinstance(focused, (QAbstractSlider, QAbstractItemView)) or isinstance(page, LED):
            continue
        for key in (KEY.Key_PageDown, KEY.Key_PageUp, KEY.Key_End, KEY.Key_Home):
            if isinstance(focused, QComboBox) and key in (KEY.Key_End, KEY.Key_Home):
                continue
            focused.setFocus()
            before = _state(window)
            QTest.keyClick(window.windowHandle(), key)
            if _state(window) != before:
                yield f"{key.name} on {_name(focused)}"


def _values(page):
    return [_value(each) for each in page.findChildren(QWidget) if isinstance(each, FIELDS)]


def _value(field):
    if isinstance(field, QAbstractSpinBox):
        return field.text()
    if isinstance(field, QScrollBar):
        return None
    return field.value() if isinstance(field, QAbstractSlider) else field.currentIndex()


def _scrolled(field):
    """How far each bar around a field is that could go on downwards."""
    around, bars = field.parentWidget(), []
    while around is not None:
        if isinstance(around, QAbstractScrollArea):
            bars.append(around.verticalScrollBar())
        around = around.parentWidget()
    return [bar.value() for bar in bars if bar.value() < bar.maximum()]


def repeated_acts(page):
    """What still happens while a key is held down, whatever has the focus."""
    window, done = page.window(), []
    buttons = page.findChildren(QAbstractButton)
    spies = [(each, each.clicked.connect(lambda: done.append(1))) for each in buttons]
    for focused in _places_of_focus(page):
        focused.setFocus()
        for key, text in _acts(page, focused).items():
            before, what = _state(window), f"{key.name} on {_name(focused)}"
            QTest.simulateEvent(window.windowHandle(), True, key.value, PLAIN, text, True)
            assert window.page is page, what
            if done or _state(window) != before:
                yield what
            done.clear()
    for button, spy in spies:
        button.clicked.disconnect(spy)


def _places_of_focus(page):
    able = [
        each for each in _in_sight(page, QWidget) if each.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    return [page, *able]


def _acts(page, focused):
    if focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
        return ACTS
    return {**ACTS, **LETTERS, **(LEADING if isinstance(page, PlayerPage) else {})}


def _state(window):
    """What a key may change: page, window, choices, what is listed."""
    page = window.page
    checked = [each.isChecked() for each in page.findChildren(QAbstractButton)]
    view = page.view.playing if isinstance(page, PlayerPage) else None
    dialogs = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return page, window.isFullScreen(), checked, view, len(dialogs), _values(page)


def _in_sight(page, *kinds):
    let_live()
    every = [each for each in page.findChildren(QWidget) if isinstance(each, kinds)]
    return [each for each in every if each.isVisible() and each.isEnabled()]


def _name(widget):
    return widget.objectName() or f"{type(widget).__name__} {widget.accessibleName()}"


def every_page(kind=Page):
    below = kind.__subclasses__()
    return {kind} - {Page} if not below else {leaf for each in below for leaf in every_page(each)}


def ours(kinds):
    return {kind for kind in kinds if kind.__module__.startswith("backcoach.")}


def test_every_page_suits_hands_and_eyes(looks):
    """The focus, the Tab key, the least room, what is heard, the wheel, and keys held down."""
    assert looks.pages == ours(every_page())


def test_every_page_is_whole_with_the_largest_letters(qapp, tmp_path):
    here = open_program(qapp, tmp_path, None)
    here.program.preferences.change(text_percent=200)
    here.program.window.resize(LEAST_ROOM)
    faults = []

    def look(page):
        if not here.notice:  # it takes a quarter of that room, until it is dismissed
            faults.extend(cut_off(page))
            faults.extend(cut_off(page, USUAL_ROOM))

    Rounds(here, look).walk()
    here.program.preferences.change(text_percent=100)
    here.close()
    assert faults == []


@pytest.mark.parametrize("used_by", [UsedBy.ONE, UsedBy.CLIENTS])
@pytest.mark.parametrize("room", [QSize(1366, 740), QSize(1280, 772)])
def test_with_the_largest_letters_the_way_on_and_the_choice_above_it_are_whole(
    qapp, tmp_path, used_by, room
):
    here = open_program(qapp, tmp_path)
    here.program.preferences.change(text_percent=200, used_by=used_by)
    here.program.window.resize(room)
    here.program.journey.come_home()
    for _ in range(3):
        let_live()
    page = here.driver.page
    for name in ("startButton", "aloneButton", "helperButton"):
        button = page.findChild(QAbstractButton, name)
        assert button.visibleRegion().boundingRect() == button.rect(), name
    here.close()


@pytest.mark.parametrize("room", [QSize(1366, 740), QSize(1280, 772)])
def test_a_year_fits_the_window_without_scrolling(qapp, tmp_path, room):
    with open_history(tmp_path, MORNING).database as database:
        session = a_session(PersonStore(database).me(MORNING).id, at=MORNING)
        SessionStore(database).finish(replace(session, parts=(a_part(),)))
    here = open_program(qapp, tmp_path)
    here.program.window.resize(room)
    here.driver.press("historyButton")
    here.driver.wait_for("HistoryPage")
    here.driver.press("calendarButton")
    here.driver.wait_for("CalendarPage")
    let_live()
    assert here.driver.page.findChild(QScrollArea, "bodyScroll").verticalScrollBar().maximum() == 0
    here.close()
