"""The seven days of a week as dots: done, planned or of rest, told apart by their shape."""

from datetime import date

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcoach.domain.history.weeks_kept import DayMark, WeekKept, day_marks
from backcoach.domain.stretch.frequency import DAYS_OF_A_WEEK, Frequency, Weekday
from backcoach.gui.widgets.palette import Palette
from backcoach.overrides import override
from backcoach.painting.told_role import tell_role
from backcoach.words.frequency_words import narrow_weekday, week_words

# Times the height of the text.
DOT, GAP, LETTER = 1.5, 0.5, 1.4
_SMALL = 0.16  # a day of rest, as a share of the dot
_CHECK = ((0.30, 0.52), (0.44, 0.66), (0.71, 0.36))
_CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_FIXED = QSizePolicy.Policy.Fixed
_CHANGED = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange})


class WeekDots(QWidget):
    """A full dot with a tick is done, a ring is planned, a point is a day of rest.

    Today's letter is underlined. A screen reader hears how many days there were.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[tuple[date, DayMark], ...] = ()
        self._today: date | None = None
        self.setSizePolicy(_FIXED, _FIXED)

    def show_week(self, week: WeekKept, frequency: Frequency | None, today: date) -> None:
        self._days = tuple(zip(week.days, day_marks(week, frequency, today), strict=True))
        self._today = today
        self.setAccessibleName(week_words(week.kept, week.planned))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        text = self.fontInfo().pixelSize()
        width = DAYS_OF_A_WEEK * DOT + (DAYS_OF_A_WEEK - 1) * GAP
        return QSize(round(width * text), round((DOT + LETTER) * text))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGED:
            self.updateGeometry()
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, text = QPainter(self), self.fontInfo().pixelSize()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = Palette.of(self.palette())
        for place, (day, mark) in enumerate(self._days):
            left = place * (DOT + GAP) * text
            if self.isRightToLeft():
                left = self.width() - left - DOT * text
            box = QRectF(left, 0, DOT * text, DOT * text)
            _paint_mark(painter, box, mark, colours)
            self._paint_letter(painter, box, day, colours)

    def _paint_letter(self, painter: QPainter, box: QRectF, day: date, colours: Palette) -> None:
        is_today, font = day == self._today, self.font()
        font.setBold(is_today)
        font.setUnderline(is_today)
        painter.setFont(font)
        painter.setPen(colours.ink if is_today else colours.soft)
        below = QRectF(box.left(), box.bottom(), box.width(), self.height() - box.bottom())
        painter.drawText(below, _CENTRED, narrow_weekday(Weekday(day.isoweekday())))


def _paint_mark(painter: QPainter, box: QRectF, mark: DayMark, colours: Palette) -> None:
    line = max(2.0, box.width() / 12)
    match mark:
        case DayMark.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.amber)
            painter.drawEllipse(box)
            pen = QPen(colours.card, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            first, corner, last = (_within(box, *share) for share in _CHECK)
            painter.drawLines([QLineF(first, corner), QLineF(corner, last)])
        case DayMark.PLANNED:
            painter.setPen(QPen(colours.amber, line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(line, line, -line, -line))
        case DayMark.REST:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.edge)
            radius = box.width() * _SMALL
            painter.drawEllipse(box.center(), radius, radius)


def _within(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.left() + across * box.width(), box.top() + down * box.height())


tell_role(WeekDots, QAccessible.Role.Graphic)
