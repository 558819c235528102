"""Interpolation between two poses."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from math import dist
from typing import Any, TypeVar, cast

from backcoach.figure.geometry.posed_body import HandShape
from backcoach.figure.posing.limb_goal import Stand

_HALF = 0.5
# A foot that steps rises by this share of its way, at most so many metres.
_STEP_RISE, _STEP_HEIGHT = 0.3, 0.06
T = TypeVar("T")


def eased(share: float) -> float:
    """Smoothstep: how much of a way is done when a move speeds up and slows down gently."""
    return share * share * (3.0 - 2.0 * share)


def between(a: T, b: T, share: float) -> T | None:
    """Interpolate from a to b by `share` (0 to 1); None if they differ in kind.

    Numbers run evenly, a hand changes shape halfway, and a foot that goes elsewhere is lifted.
    """
    if a == b:
        return a
    blend = _lerp(a, b, share)
    if isinstance(a, Stand) and isinstance(b, Stand) and isinstance(blend, Stand):
        rise = min(_STEP_HEIGHT, _STEP_RISE * dist(a.at, b.at)) * 4.0 * share * (1.0 - share)
        return cast("T", replace(blend, lift=blend.lift + rise))
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
            return a if share < _HALF else b
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
