"""Reads routines, doses and favourites of everyone, to export or compare them."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from backcoach.domain.merging.records import Favourite
from backcoach.domain.routines.routine import Routine
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.dose_store import DoseStore
from backcoach.storage.stores.routine_store import RoutineStore

# Bound: the only person whose records are meant, if not everyone's are.
_MEANT = "SELECT id FROM person WHERE deleted_at IS NULL AND (?1 IS NULL OR id = ?1)"
# For one person: their own routines and, of those that are everyone's, their favourites.
_ROUTINES = f"""
    SELECT id FROM routine
    WHERE deleted_at IS NULL AND EXISTS (SELECT 1 FROM routine_item WHERE routine_id = id)
        AND (person_id IN ({_MEANT}) OR (person_id IS NULL AND (?1 IS NULL OR id IN (
            SELECT routine_id FROM routine_favourite WHERE person_id = ?1
        ))))
    ORDER BY label, id
"""
_DOSED = f"SELECT DISTINCT person_id FROM person_dose WHERE person_id IN ({_MEANT}) ORDER BY 1"
# A built-in routine has a name, any other a UUID. Favourites of deleted routines, and of plans for
# someone who is not meant, are left out.
_FAVOURITES = f"""
    SELECT person_id, routine_id FROM routine_favourite
    WHERE person_id IN ({_MEANT}) AND (
        routine_id NOT LIKE '________-____-____-____-____________' OR routine_id IN (
            SELECT id FROM routine
            WHERE deleted_at IS NULL AND (person_id IS NULL OR person_id IN ({_MEANT}))
        )
    )
    ORDER BY person_id, routine_id
"""
_DELETED = "SELECT 1 FROM routine WHERE id = ? AND deleted_at IS NOT NULL"


class PlanRecords:
    """Reads what is planned for people, without what was deleted.

    With a `person_id` it reads what belongs to that person alone.

    Raises:
        StorageError: from every method, if the file cannot be read or written.
    """

    def __init__(self, database: Database, person_id: UUID | None = None) -> None:
        self._database = database
        self._routines = RoutineStore(database)
        self._doses = DoseStore(database)
        self._only = str(person_id) if person_id else None

    def routines(self) -> Iterator[Routine]:
        """The routines that people have put together, by label."""
        keys = self._database.rows(_ROUTINES, self._only)
        return filter(None, (self._routines.get(key) for (key,) in keys))

    def doses(self) -> Iterator[PersonDose]:
        """The doses of people, by person and stretch."""
        people = self._database.read("person_dose", lambda row: UUID(row[0]), _DOSED, self._only)
        for person_id in people:
            yield from self._doses.all(person_id)

    def favourites(self) -> tuple[Favourite, ...]:
        """The routines that people like best, by person and routine."""
        return self._database.read(
            "routine_favourite",
            lambda row: Favourite(UUID(row[0]), row[1]),
            _FAVOURITES,
            self._only,
        )

    def routines_among(self, coming: Iterable[Routine]) -> tuple[Routine, ...]:
        """The routines here with the same ids."""
        return tuple(filter(None, (self._routines.get(routine.id) for routine in coming)))

    def deleted_among(self, coming: Iterable[Routine]) -> Iterator[str]:
        """The ids of routines that were deleted here."""
        for routine in coming:
            if self._database.rows(_DELETED, routine.id):
                yield routine.id

    def doses_of(self, persons: Iterable[UUID]) -> tuple[PersonDose, ...]:
        return tuple(dose for person_id in persons for dose in self._doses.all(person_id))

    def favourites_of(self, persons: Iterable[UUID]) -> tuple[Favourite, ...]:
        return tuple(
            Favourite(person_id, routine_id)
            for person_id in persons
            for routine_id in self._routines.favourites(person_id)
        )
