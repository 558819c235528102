"""Keeps Python's collector of what nobody needs any more off what is many and still needed."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def many_records() -> Iterator[None]:
    """Work that makes a great many records, none of which the collector looks at, now or later.

    Looking through a hundred thousand of them would stop the window for half a second at a time.
    They refer to each other in no circle, so they are freed without it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
