"""What could be better about a routine. It never forbids anything."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from backcoach.domain.routines.routine import RoutineItem
from backcoach.domain.stretch.dosage import MOST_REPETITIONS
from backcoach.domain.stretch.technique import Place, Technique


@dataclass(frozen=True, slots=True)
class BetterAfter:
    """A stretch that goes better after another one, which does not come before it."""

    technique: Technique
    first: Technique


@dataclass(frozen=True, slots=True)
class FewerMoves:
    """Another order would take fewer than `moves` changes of place."""

    moves: int


@dataclass(frozen=True, slots=True)
class TooOften:
    """A stretch that comes `times` times on a side, in all rounds together."""

    technique: Technique
    times: int


RoutineAdvice = BetterAfter | FewerMoves | TooOften


def routine_advice(
    items: Sequence[RoutineItem], techniques: Mapping[str, Technique], rounds: int = 1
) -> tuple[RoutineAdvice, ...]:
    """All that could be better, each thing once."""
    known = [techniques[each.technique_id] for each in items if each.technique_id in techniques]
    return (
        *_too_often(items, techniques, rounds),
        *_better_after(known, techniques),
        *_fewer_moves(known),
    )


def _too_often(
    items: Sequence[RoutineItem], techniques: Mapping[str, Technique], rounds: int
) -> Iterator[TooOften]:
    """What goes beyond the most that one stretch by itself may be repeated."""
    times: Counter[str] = Counter()
    for each in items:
        times[each.technique_id] += each.dosage.repetitions * rounds
    for name, count in times.items():
        if count > MOST_REPETITIONS and name in techniques:
            yield TooOften(techniques[name], count)


def _better_after(
    order: Sequence[Technique], techniques: Mapping[str, Technique]
) -> tuple[BetterAfter, ...]:
    found: dict[str, BetterAfter] = {}
    done: set[str] = set()
    for each in order:
        first = techniques.get(each.after or "")
        if first is not None and first.id not in done:
            found.setdefault(each.id, BetterAfter(each, first))
        done.add(each.id)
    return tuple(found.values())


def _fewer_moves(order: Sequence[Technique]) -> tuple[FewerMoves, ...]:
    moves = _moves(each.places for each in order)
    least = _moves(sorted(tuple(sorted(each.places)) for each in order))
    return (FewerMoves(moves),) if moves > least else ()


def _moves(order: Iterable[tuple[Place, ...]]) -> int:
    """How many changes of place an order takes at least."""
    moves, here = 0, frozenset(Place)
    for places in order:
        stay = here & frozenset(places)
        if not stay:
            moves += 1
        here = stay or frozenset(places)
    return moves
