"""Many numbers at once. numpy is known to the type checker only: who reckons imports it late."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float32]
    Doubles: TypeAlias = NDArray[np.float64]
    Ints: TypeAlias = NDArray[np.int32]
    Places: TypeAlias = NDArray[np.int64]
    Bools: TypeAlias = NDArray[np.bool_]

    from backcoach.figure.geometry.shape import Line
else:
    Floats = Doubles = Ints = Places = Bools = object


def line_of(points: Floats) -> Line:
    """Points (n, 2) of a plane as a line."""
    return tuple((points[:, 0] + 1j * points[:, 1]).tolist())
