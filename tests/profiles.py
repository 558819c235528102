"""How much the tests try, by chance or in turn: some each day, all before a release.

`BACKCOACH_TESTS=all` asks for all, as `start.py test --all` does.
"""

import os

from hypothesis import settings

ALL = os.environ.get("BACKCOACH_TESTS") == "all"


def load_profile() -> None:
    """Say to Hypothesis how many examples to think of; in CI, the same ones each time."""
    settings.register_profile("here", deadline=None, max_examples=30)
    settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
    settings.register_profile("all", deadline=None, max_examples=300)
    settings.load_profile("all" if ALL else "ci" if "CI" in os.environ else "here")
