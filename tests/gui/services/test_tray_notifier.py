import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from backcoach.desktop.notifier import DesktopNotice, NoticeAnswer
from backcoach.gui.services.tray_notifier import TrayNotifier

NOTICE = DesktopNotice("BackCoach", "Time for your stretches?", "Open", "In an hour")


@pytest.fixture
def shown(monkeypatch):
    shown = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _: shown.append("icon"))
    monkeypatch.setattr(QSystemTrayIcon, "hide", lambda _: shown.append("gone"))
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _, title, text: shown.append((title, text))
    )
    return shown


def test_a_notice_is_shown_beside_the_clock_and_taken_away(shown):
    notifier = TrayNotifier(print)

    notifier.show(NOTICE)
    notifier.hide()

    assert shown == ["icon", ("BackCoach", "Time for your stretches?"), "gone"]


def test_a_click_opens(shown):
    told = []
    notifier = TrayNotifier(told.append)
    notifier.show(NOTICE)

    notifier._tray.messageClicked.emit()

    assert told == [NoticeAnswer.OPENED]
    assert shown[-1] == "gone"


def test_where_there_is_no_such_place_that_is_told(shown, monkeypatch):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    told = []

    TrayNotifier(told.append).show(NOTICE)

    assert (shown, told) == ([], [NoticeAnswer.UNSHOWN])
