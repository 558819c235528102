"""Shows notices beside the clock, on systems whose own way Qt knows."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from backcoach.desktop.notifier import DesktopNotice, NoticeAnswer, Notifier
from backcoach.overrides import override


class TrayNotifier(Notifier):
    """The icon is there as long as the notice is. It has no buttons; a click on it opens."""

    def __init__(self, told: Callable[[NoticeAnswer], None]) -> None:
        self._tray = QSystemTrayIcon(QApplication.windowIcon())
        self._told = told
        self._tray.messageClicked.connect(self._open)
        self._tray.activated.connect(self._open)

    @override
    def show(self, notice: DesktopNotice) -> None:
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._tray.setToolTip(notice.text)
            self._tray.show()
            self._tray.showMessage(notice.title, notice.text)
        else:
            self._told(NoticeAnswer.UNSHOWN)

    @override
    def hide(self) -> None:
        self._tray.hide()

    def _open(self) -> None:
        self.hide()
        self._told(NoticeAnswer.OPENED)
