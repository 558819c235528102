"""The error for a content file, and how whatever a reader did not foresee becomes one."""

from collections.abc import Iterator
from contextlib import contextmanager


class ContentError(Exception):
    """A fault in a content file, as one sentence that names the file and the key.

    `ContentError("assets/techniques/supine_twist.toml", "hold.longest", "is missing.")` reads
    "assets/techniques/supine_twist.toml: `hold.longest` is missing." With an empty key the message
    speaks of the whole file.
    """

    def __init__(self, file: str, key: str, message: str) -> None:
        super().__init__(f"{file}: `{key}` {message}" if key else f"{file} {message}")
        self.file = file
        self.key = key
        self.message = message


class OutdatedError(ContentError):
    """A file that is sound, and shows an older state of something else."""


@contextmanager
def faults_of(file: str, key: str = "") -> Iterator[None]:
    """Turn every error that a content file brings about into a fault of that file.

    Raises:
        ContentError: in place of what was raised.
    """
    try:
        yield
    except RecursionError as fault:
        raise ContentError(file, key, "is nested too deeply.") from fault
    except (TypeError, ValueError, ArithmeticError) as fault:
        raise ContentError(file, key, f"is wrong: {fault}.") from fault
