"""Interpolation between two poses."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from math import dist
from typing import Any, TypeVar, cast

from backcoach.figure.geometry.posed_body import HandShape
from backcoach.figure.posing.limb_goal import Stand

# How far the middle of a move is ahead of the middle of its time.
_EARLY = 0.2
# A foot that goes so many metres or farther rises so high, with its heel so many degrees up.
_STEP, _STEP_HEIGHT, _STEP_HEEL = 0.2, 0.06, 12.0
T = TypeVar("T")


def eased(share: float) -> float:
    """How much of a way is done when a move starts softly and takes longer to settle.

    Speed and its change are zero at both ends, as when something has weight.
    """
    early = share + _EARLY * share * (1.0 - share)
    return early * early * early * (early * (early * 6.0 - 15.0) + 10.0)


def between(a: T, b: T, share: float) -> T | None:
    """Interpolate from a to b by `share` (0 to 1); None if they differ in kind.

    Numbers run evenly, and a foot that goes elsewhere is lifted. A hand keeps its shape, whose
    change is a `Grip`.
    """
    if a == b:
        return a
    blend = _lerp(a, b, share)
    if isinstance(a, Stand) and isinstance(b, Stand) and isinstance(blend, Stand):
        rise = min(1.0, dist(a.at, b.at) / _STEP) * 4.0 * share * (1.0 - share)
        heel = blend.heel if a.lift or b.lift else blend.heel + _STEP_HEEL * rise
        return cast("T", replace(blend, lift=blend.lift + _STEP_HEIGHT * rise, heel=heel))
    return cast("T | None", blend)


def _lerp(a: object, b: object, share: float) -> object | None:
    if a == b:
        return a
    match a, b:
        case ((float() | int()), (float() | int())):
            return a + (b - a) * share
        case tuple(), tuple():
            return tuple(_lerp(x, y, share) for x, y in zip(a, b, strict=True))
        case HandShape(), HandShape():
            return a
    return _lerp_fields(a, b, share) if type(a) is type(b) else None


def _lerp_fields(a: object, b: object, share: float) -> object | None:
    values = []
    for name in _names(cast("Any", type(a))):
        x, y = getattr(a, name), getattr(b, name)
        value = _lerp(x, y, share)
        if value is None and x is not y:
            return None
        values.append(value)
    return type(a)(*values) if values else None


@cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 -- any type at all
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
