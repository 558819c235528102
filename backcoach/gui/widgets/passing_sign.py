"""Words over a page that go by themselves, such as how loud it is now."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from backcoach.gui.widgets.announce import announce

SHOWN_MS = 2000
FROM_TOP = 24


class PassingSign(QLabel):
    """Stands at the top of a page for a moment. It takes no room from anything."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setProperty("kind", "badge")
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)

    def show_words(self, text: str) -> None:
        self.setText(text)
        self.ensurePolished()
        self.adjustSize()
        self.move((self._page.width() - self.width()) // 2, FROM_TOP)
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)
