"""Whether anything of a body leaps from one moment to the next."""

from collections.abc import Iterator
from math import acos, degrees, dist

from backcoach.figure.geometry.posed_body import PosedBody
from backcoach.figure.geometry.rotation import quaternion

# Metres and degrees in the time of a whole way, for what moves evenly and as fast as this. A hand
# that reaches over to somebody is nearly as fast in the middle of its way.
_FARTHEST, _WIDEST = 3.0, 720.0


def leaps(before: PosedBody, after: PosedBody, share: float) -> Iterator[tuple[str, float]]:
    """What moves or turns too far in a share of the time, and by how many metres or degrees."""
    for part, frame in before.frames.items():
        other = after.frames[part]
        far = dist(frame.origin, other.origin)
        if far > _FARTHEST * share:
            yield (f"{part} leaps", far)
        pairs = zip(quaternion(frame), quaternion(other), strict=True)
        wide = 2.0 * degrees(acos(min(1.0, abs(sum(a * b for a, b in pairs)))))
        if wide > _WIDEST * share:
            yield (f"{part} turns at once", wide)
