"""Checking all data, and repairing it where that can be done."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from backcoach.gui.data.integrity_page import IntegrityPage, IntegrityState
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.notice import Notice
from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.repair.ahead import kept_ahead
from backcoach.storage.repair.history_repair import RepairReport, repair_history
from backcoach.storage.repair.integrity_check import IntegrityReport, check_history
from backcoach.words.ahead_words import ahead_words
from backcoach.words.finding_words import finding_words
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from backcoach.gui.services.services import Services


class IntegrityFlow(Flow):
    """Checks once each time it is opened. `copies_asked` tells that a copy is wanted instead."""

    copies_asked = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._page = self.own(IntegrityPage())
        self._page.repair_asked.connect(self._repair)
        self._page.copies_asked.connect(self.copies_asked)
        self._page.back_asked.connect(self.left)

    def start(self) -> None:
        self._services.show(self._page)
        self._page.show_waiting()
        folder, now = self._services.folder, self._services.now()

        def look() -> IntegrityState:
            state, ahead = integrity_state(check_history(folder)), kept_ahead(folder / HISTORY, now)
            return replace(state, findings=(*state.findings, *filter(None, [ahead_words(ahead)])))

        self.run_on_file(look, self._page.show_check)

    @Slot()
    def _repair(self) -> None:
        self._services.history.run_exclusive(
            partial(repair_history, self._services.folder, self._services.now()),
            self.heard(self._show_repaired, tell=self._say_quarantined),
            self.unheard(),
        )

    def _show_repaired(self, report: RepairReport) -> None:
        repaired, copied = bool(report.repaired), report.backup is not None
        state = replace(integrity_state(report.left), repaired=repaired, copied=copied)
        self._page.show_check(state)

    def _say_quarantined(self, report: RepairReport) -> None:
        if report.quarantined is not None:
            words = translate("IntegrityFlow", "What could not be read is kept as {0}.")
            self._services.say(Notice(words.format(report.quarantined.name)))


def integrity_state(report: IntegrityReport) -> IntegrityState:
    findings = [finding_words(finding) for finding in report.findings]
    if report.problems:
        findings.append(translate("IntegrityFlow", "It cannot be looked through as it is."))
    if (report.problems or report.findings) and report.good_backups:
        findings.append(translate("IntegrityFlow", "You can go back to a copy that is well."))
    if report.bad_backups:
        words = translate("IntegrityFlow", "Copies that cannot be read: {0}. They are not used.")
        findings.append(words.format(len(report.bad_backups)))
    details = [each.detail for each in report.findings]
    details += [each.detail for each in report.problems]
    return IntegrityState(
        findings=tuple(findings),
        details=tuple(filter(None, details)),
        counts=report.counts,
        is_well=not (report.findings or report.problems),
        good_copies=len(report.good_backups),
        bad_copies=len(report.bad_backups),
        can_repair=report.can_repair,
    )
