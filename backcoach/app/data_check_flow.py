"""Looking through all data, and mending it where that can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from backcoach.pages.data_check_page import CheckState, DataCheckPage
from backcoach.storage.check import HistoryReport, check_history

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcoach.app.archive import History
    from backcoach.app.services import Services

translate = QCoreApplication.translate


class DataCheckFlow(QObject):
    """Looks once each time it is opened. `copies_asked` tells that a copy is wanted instead."""

    left = Signal()
    copies_asked = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._over = False
        self._page = DataCheckPage()
        self._page.copies_asked.connect(self.copies_asked)
        self._page.back_asked.connect(self.left)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """What this flow shows."""
        return (self._page,)

    def start(self) -> None:
        """Look through all of it."""
        self._services.show(self._page)
        self._page.show_waiting()
        self._services.archive.ask(_look, self._show)

    def end(self) -> None:
        """Let go of answers that are still to come."""
        self._over = True

    def _show(self, report: HistoryReport) -> None:
        if not self._over:
            self._page.show_check(_state(report))


def _look(history: History) -> HistoryReport:
    return check_history(history.opening.database.path.parent)


def _state(report: HistoryReport) -> CheckState:
    findings = []
    if report.problems:
        findings.append(translate("DataCheckFlow", "Part of your data cannot be read."))
        if report.good_backups:
            findings.append(translate("DataCheckFlow", "You can go back to a copy that is well."))
    if report.bad_backups:
        words = translate("DataCheckFlow", "Copies that cannot be read: {0}. They are not used.")
        findings.append(words.format(len(report.bad_backups)))
    return CheckState(
        findings=tuple(findings),
        details=tuple(problem.detail for problem in report.problems if problem.detail),
        counts=report.counts,
        good_copies=len(report.good_backups),
        bad_copies=len(report.bad_backups),
    )
