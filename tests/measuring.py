"""When coverage is measured: it makes a test up to five times as slow."""

import sys
from collections.abc import Iterator

import pytest
from coverage import Coverage

from tests.places import ROOT

MEASURED = ("domain", "exchange", "figure", "storage")


class Measuring:
    """Lets coverage rest while other tests run, or tests marked `unmeasured`."""

    def __init__(self) -> None:
        self._resting: Coverage | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        coverage = Coverage.current()
        if is_measured(item):
            self._resume()
        elif coverage is not None:
            coverage.stop()
            self._resting = coverage

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        self._resume()

    def _resume(self) -> None:
        if self._resting is not None:
            self._resting.start()
            self._resting = None
            for function in cached_functions():
                function.cache_clear()


def is_measured(item: pytest.Item) -> bool:
    folder = item.path.relative_to(ROOT / "tests").parts[0]
    return folder in MEASURED and item.get_closest_marker("unmeasured") is None


def cached_functions() -> Iterator[object]:
    """What would not run again, though it only ran unmeasured."""
    measured = tuple(f"backcoach.{name}" for name in MEASURED)
    modules = [module for name, module in sys.modules.items() if name.startswith(measured)]
    every = (value for module in modules for value in vars(module).values())
    return (value for value in every if hasattr(value, "cache_clear"))
