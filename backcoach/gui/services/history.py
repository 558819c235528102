"""The open history and its stores."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backcoach.storage.backups.opening import Opening
    from backcoach.storage.stores.correction_store import CorrectionStore
    from backcoach.storage.stores.dose_store import DoseStore
    from backcoach.storage.stores.effects_store import EffectsStore
    from backcoach.storage.stores.goal_store import GoalStore
    from backcoach.storage.stores.person_store import PersonStore
    from backcoach.storage.stores.reminder_store import ReminderStore
    from backcoach.storage.stores.routine_store import RoutineStore
    from backcoach.storage.stores.screening_store import ScreeningStore
    from backcoach.storage.stores.session_search import SessionSearch
    from backcoach.storage.stores.session_store import SessionStore
    from backcoach.storage.stores.totals_store import TotalsStore

# A store is imported when it is first needed: the start page needs four of the ten.
# ruff: noqa: PLC0415


class History:
    """The open history and its stores; used on the history's own thread alone."""

    def __init__(self, opening: Opening) -> None:
        self.opening = opening

    @cached_property
    def people(self) -> PersonStore:
        from backcoach.storage.stores.person_store import PersonStore

        return PersonStore(self.opening.database)

    @cached_property
    def screenings(self) -> ScreeningStore:
        from backcoach.storage.stores.screening_store import ScreeningStore

        return ScreeningStore(self.opening.database)

    @cached_property
    def sessions(self) -> SessionStore:
        from backcoach.storage.stores.session_store import SessionStore

        return SessionStore(self.opening.database)

    @cached_property
    def search(self) -> SessionSearch:
        from backcoach.storage.stores.session_search import SessionSearch

        return SessionSearch(self.opening.database)

    @cached_property
    def totals(self) -> TotalsStore:
        from backcoach.storage.stores.totals_store import TotalsStore

        return TotalsStore(self.opening.database)

    @cached_property
    def effects(self) -> EffectsStore:
        from backcoach.storage.stores.effects_store import EffectsStore

        return EffectsStore(self.opening.database)

    @cached_property
    def corrections(self) -> CorrectionStore:
        from backcoach.storage.stores.correction_store import CorrectionStore

        return CorrectionStore(self.opening.database)

    @cached_property
    def routines(self) -> RoutineStore:
        from backcoach.storage.stores.routine_store import RoutineStore

        return RoutineStore(self.opening.database)

    @cached_property
    def reminders(self) -> ReminderStore:
        from backcoach.storage.stores.reminder_store import ReminderStore

        return ReminderStore(self.opening.database)

    @cached_property
    def doses(self) -> DoseStore:
        from backcoach.storage.stores.dose_store import DoseStore

        return DoseStore(self.opening.database)

    @cached_property
    def goals(self) -> GoalStore:
        from backcoach.storage.stores.goal_store import GoalStore

        return GoalStore(self.opening.database)
