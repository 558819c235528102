"""Many numbers at once. numpy is known to the type checker only: who reckons imports it late."""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    # float32, and int32.
    Floats: TypeAlias = NDArray[np.float32]
    Ints: TypeAlias = NDArray[np.int32]
else:
    Floats = Ints = object
