"""Reminds people at their times, through the desktop, while the program runs."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from backcoach.desktop.notifier import DesktopNotice, NoticeAnswer
from backcoach.domain.routines.reminding import ReminderWatch, wants_reminder
from backcoach.domain.settings import UsedBy
from backcoach.gui.services.notice import Notice
from backcoach.gui.services.reminder_background import reminder_background
from backcoach.words.person_words import shown_label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from backcoach.desktop.notifier import Notifier, OpenNotifier
    from backcoach.domain.routines.reminding import ReminderTimes
    from backcoach.gui.services.history import History
    from backcoach.gui.services.reminder_background import RemindedPerson
    from backcoach.gui.services.services import Services

LOOK_MS = 20_000


class Reminding(QObject):
    """Looks at the clock now and then, as long as anyone wants to be reminded.

    `opened` tells that a reminder was answered by wanting to begin, `unshown` that it stands in the
    window alone, since the desktop shows none.
    """

    opened = Signal()
    unshown = Signal()
    _answered = Signal(object)

    def __init__(
        self, services: Services, open_notifier: OpenNotifier, is_busy: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._services, self._is_busy = services, is_busy
        self._open_notifier = open_notifier
        self._wanted: tuple[ReminderTimes, ...] = ()
        self._watches: dict[UUID, ReminderWatch] = {}
        self._told: tuple[UUID, ...] = ()
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._answered.connect(self._take_answer)

    @Slot()
    def read(self) -> None:
        """Find out who wants to be reminded, and when."""
        self._services.history.run(lambda history: history.reminders.all(), self._take)

    @property
    def is_looking(self) -> bool:
        return self._timer.isActive()

    @Slot()
    def look(self) -> None:
        """Remind whoever is due now, once it is known whether that would help."""
        now, due = self._services.now(), {}
        for times in self._wanted:
            watch = self._watches[times.person_id]
            at = watch.due(times, now)
            if at is not None:
                due[times.person_id] = at
            self._watches[times.person_id] = watch.looked(now, at)
        if due and not self._is_busy():
            self._ask(due, now)

    def hide(self) -> None:
        """Take a reminder away: a session begins, or the program ends."""
        if "_notifier" in self.__dict__:
            self._notifier.hide()

    @cached_property
    def _notifier(self) -> Notifier:
        """Opened for the first reminder: most people want none, and what it takes is slow."""
        return self._open_notifier(self._answered.emit)

    def _take(self, wanted: tuple[ReminderTimes, ...]) -> None:
        now = self._services.now().replace(tzinfo=None)
        self._wanted = wanted
        known, ids = self._watches, [each.person_id for each in wanted]
        self._watches = {each: known.get(each, ReminderWatch(now)) for each in ids}
        if wanted:
            self._timer.start()
        else:
            self._timer.stop()

    def _ask(self, due: dict[UUID, datetime], now: datetime) -> None:
        services, content = self._services, self._services.library.content
        clinic = services.preferences.settings.used_by is UsedBy.CLIENTS

        def read(history: History) -> tuple[RemindedPerson, ...]:
            return tuple(reminder_background(history, each, content, now) for each in due)

        def take(people: tuple[RemindedPerson, ...]) -> None:
            busy = self._is_busy()
            self._show(
                tuple(
                    each
                    for each in people
                    if (each.person.is_me or not clinic)
                    and each.times is not None
                    and wants_reminder(each.day(in_session=busy), each.times, due[each.person.id])
                )
            )

        services.history.run(read, take)

    def _show(self, people: tuple[RemindedPerson, ...]) -> None:
        """One reminder for all who are due. It says nothing of health, for others may see it."""
        if not people:
            return
        self._told = tuple(each.person.id for each in people)
        text = self.tr("Time for your stretches?")
        if any(each.among_others for each in people):
            names = ", ".join(shown_label(each.person) for each in people)
            if self._services.preferences.settings.used_by is not UsedBy.CLIENTS:
                text = self.tr("{0}: time for your stretches?").format(names)
        self._text = text
        words = self.tr("Open"), self.tr("In an hour")
        self._notifier.show(DesktopNotice("BackCoach", text, *words))

    @Slot(object)
    def _take_answer(self, answer: NoticeAnswer) -> None:
        match answer:
            case NoticeAnswer.OPENED:
                self.opened.emit()
            case NoticeAnswer.LATER:
                self._put_off()
            case NoticeAnswer.UNSHOWN:
                self._services.say(Notice(self._text, self.tr("In an hour"), self._put_off))
                self.unshown.emit()

    def _put_off(self) -> None:
        now = self._services.now()
        for each in self._told:
            if each in self._watches:
                self._watches[each] = self._watches[each].snoozed(now)
