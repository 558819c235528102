"""Records of one kind that come, compared with those that are here."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RecordDiff(Generic[T]):
    """Records of one kind, by what is here under the same id.

    `differing` ones are otherwise here, and `deleted` ones were deleted here, or their person was.
    Both stay as they are here unless replacing them is asked for.
    """

    new: tuple[T, ...] = ()
    same: tuple[T, ...] = ()
    differing: tuple[T, ...] = ()
    deleted: tuple[T, ...] = ()


def record_diff(
    coming: Iterable[T],
    known: Iterable[T],
    key: Callable[[T], Hashable],
    is_deleted: Callable[[T], bool],
) -> RecordDiff[T]:
    """Sort the records that come; records of the same `key` are one."""
    there = {key(record): record for record in known}
    new, same, differing, deleted = [], [], [], []
    for name, record in {key(record): record for record in coming}.items():
        if is_deleted(record):
            deleted.append(record)
        elif name not in there:
            new.append(record)
        elif there[name] == record:
            same.append(record)
        else:
            differing.append(record)
    return RecordDiff(tuple(new), tuple(same), tuple(differing), tuple(deleted))
