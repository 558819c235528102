"""Shows what was saved, and what the log says of it now."""

from functools import cached_property

from PySide6.QtCore import Signal, Slot

from backcoach.domain.history.felt_change import FeltChange, felt_change
from backcoach.domain.history.pacing import Sign
from backcoach.domain.history.put_off import left_over, put_off
from backcoach.domain.history.weeks_kept import weeks_kept, with_day
from backcoach.domain.routines.due import most_days, planned
from backcoach.domain.session import SessionRecord
from backcoach.domain.stretch.frequency import Weekday
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import Technique
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.history import History
from backcoach.gui.services.services import Services
from backcoach.gui.session.saved_background import SavedBackground, saved_background
from backcoach.gui.session.saved_page import SavedPage, SavedState
from backcoach.words.locality import locality


class SavedFlow(Flow):
    """The last page of a visit. `another_asked` tells that it is to go on."""

    another_asked = Signal()

    def __init__(self, services: Services, record: SessionRecord) -> None:
        super().__init__(services)
        self._record = record
        self._log: SavedBackground | None = None

    @cached_property
    def _page(self) -> SavedPage:
        page = self.own(SavedPage())
        page.closed.connect(self.left)
        page.another_asked.connect(self.another_asked)
        page.put_off.connect(self._put_off)
        return page

    def start(self) -> None:
        """Read the log, with the session that is in it now; where that fails, go home."""
        services, now = self._services, self._services.now()
        whose, pacing = services.current.at(now), services.library.pacing
        saved = self._record.id

        def look(history: History) -> SavedBackground:
            return saved_background(history, whose(history), saved, pacing, now)

        self.run(look, self._show, otherwise=self.left.emit)

    def _show(self, log: SavedBackground) -> None:
        services, record = self._services, self._record
        techniques, today = services.library.content.techniques, services.now().date()
        self._log = log
        often = most_days(planned(log.routines, log.doses, techniques), ())
        week = weeks_kept(log.week, often, today, Weekday(locality().first_day))[-1]
        played = [techniques[name] for name in dict.fromkeys(p.technique_id for p in record.parts)]
        style, change = services.figure_style(), felt_change(record.before, record.after)
        self._page.show_saved(
            SavedState(
                record,
                tuple(each.name for each in played),
                with_day(week, record.started_at.date()),
                often,
                self._picture(played[-1], record.parts[-1].side) if played else None,
                (style.receiver, style.helper),
                self._advice(log),
                may_go_on=not log.signs and change is not FeltChange.WORSE,
            )
        )
        services.show(self._page)

    def _picture(self, technique: Technique, side: Side) -> StagedScene | None:
        scene = self._services.library.scene(technique.stem)
        return StagedScene(scene, side.drawn) if scene else None

    def _left_over(self, log: SavedBackground) -> tuple[str, ...]:
        """The advice that was not put off for today."""
        said, today = self._services.preferences.settings.put_off, self._services.now().date()
        return tuple(left_over(said, log.person_id, today, log.signs))

    def _advice(self, log: SavedBackground) -> tuple[str, str] | None:
        left = self._left_over(log)
        if not left:
            return None
        text = self._services.library.pacing.texts[Sign(left[0])]
        return text.title, text.text

    @Slot()
    def _put_off(self) -> None:
        """Say nothing more today of what was shown."""
        if self._log is not None:
            preferences, today = self._services.preferences, self._services.now().date()
            name = self._left_over(self._log)[0]
            said = put_off(preferences.settings.put_off, self._log.person_id, today, name)
            preferences.change(put_off=said)
