"""A field for a few lines of plain text."""

from PySide6.QtCore import QMimeData, QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from backcoach.domain.limits import LONGEST_NOTE
from backcoach.gui.widgets.announce import announce
from backcoach.gui.widgets.text_label import TextLabel
from backcoach.overrides import override

LINES = 3
_EXPANDING, _FIXED = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
_PLAIN = ("text/plain;charset=utf-8", "text/plain")
_MOST_BYTES = 4  # of one character in UTF-8


class NoteField(QPlainTextEdit):
    """Three lines high at any text size; more text scrolls. Tab leaves it.

    It takes `LONGEST_NOTE` characters, and says so once it is full. A longer note of earlier days
    is shown up to there; its end stays as it is, unless all that is shown is deleted.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._end = ""
        self._full = TextLabel("small", "", self)
        self._full.setIndent(round(self.document().documentMargin()))
        self._full.hide()
        self.setTabChangesFocus(True)
        self.setSizePolicy(_EXPANDING, _FIXED)
        self.textChanged.connect(self._end_in_time)

    @property
    def note(self) -> str:
        """What is written, without blanks around it."""
        shown = self.toPlainText()
        return (shown + self._end).strip() if shown.strip() else ""

    def show_note(self, note: str) -> None:
        self._end = note[LONGEST_NOTE:]
        self.setPlainText(note[:LONGEST_NOTE])
        self._say_full()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take of what is pasted or dropped as much as fits, however large it is."""
        taken = self.textCursor().selectedText()
        fitting = QMimeData()
        fitting.setText(_first(source, LONGEST_NOTE - len(self.toPlainText()) + len(taken)))
        super().insertFromMimeData(fitting)

    @override
    def sizeHint(self) -> QSize:
        margin = round(2 * self.document().documentMargin())
        height = LINES * self.fontMetrics().lineSpacing() + margin + 2 * self._edge()
        return QSize(super().sizeHint().width(), height + self.viewportMargins().bottom())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_words()

    @Slot()
    def _end_in_time(self) -> None:
        """Take back what was just written beyond the end."""
        beyond = len(self.toPlainText()) - LONGEST_NOTE
        if beyond > 0:
            cursor = self.textCursor()
            cursor.movePosition(cursor.MoveOperation.Left, cursor.MoveMode.KeepAnchor, beyond)
            cursor.removeSelectedText()
        self._say_full()

    def _say_full(self) -> None:
        words = ""
        if self._end:
            words = self.tr("This note is longer than fits here. Its end stays as it is.")
        elif len(self.toPlainText()) >= LONGEST_NOTE:
            words = self.tr("It is full. A note ends after %Ln character(s).", "", LONGEST_NOTE)
        if words and words != self._full.text():
            announce(self, words)
        self._full.setText(words)
        self._full.setVisible(bool(words))
        self.setAccessibleDescription(words)
        self._place_words()

    def _place_words(self) -> None:
        """Below the text, as wide as it is."""
        place = self.viewport().geometry()
        words = self._full.text()
        high = self._full.heightForWidth(place.width()) if words else 0
        if high != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, high)
            self.updateGeometry()
            place = self.viewport().geometry()
        self._full.setGeometry(place.x(), place.bottom() + 1, place.width(), high)

    def _edge(self) -> int:
        return self.fontMetrics().lineSpacing() // 2


def _first(source: QMimeData, count: int) -> str:
    """The first characters of a text; the rest of it, which may be huge, is not even read."""
    for kind in _PLAIN:
        if source.hasFormat(kind):
            held = bytes(source.data(kind).left(_MOST_BYTES * count).data())
            return held.decode(errors="ignore")[:count]
    return source.text()[:count]
