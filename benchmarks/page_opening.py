"""What each click on the way costs until its page is there, and how long the window stands still.

    python benchmarks/page_opening.py [--rounds 3] [--least 20]

Walks through the whole window as the walkthrough does, each round in a process of its own that has
imported nothing yet. Milliseconds of processor, medians of the rounds, of the dearest click of each
kind; those that never block for `--least` are left out. The aim: no block over 100 ms.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict

AIM = 100


def main() -> None:
    """Walk some rounds and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--least", type=float, default=20)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as compiled:
        walked(compiled)  # compiles what it imports
        rounds = [walked(compiled) for _ in range(asked.rounds)]
    print(f"{'click':44} {'page':20} {'in all':>7} {'longest':>8}")
    for click in rounds[0]:
        costs = [each[click] for each in rounds if click in each]
        total, longest = (statistics.median(column) for column in zip(*costs, strict=True))
        if longest >= asked.least:
            print(f"{click} {total:7.0f} {longest:8.0f}{'  OVER' if longest > AIM else ''}")


def walked(compiled: str) -> dict[str, list[float]]:
    """One walk: the dearest of each kind of click, with the page that came of it."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, __file__, "walk"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return json.loads(done.stdout)


def walk() -> None:
    """Walk once, and tell what the clicks cost."""
    from walked import Cost, Walk, application  # noqa: PLC0415 - in this process only

    costs: dict[str, list[Cost]] = defaultdict(list)

    def tell(click: str, page: str, cost: Cost) -> None:
        costs[f"{click:44} {page:20}"].append(cost)

    Walk(tell).go(application())
    print(
        json.dumps(
            {click: max(each, key=lambda cost: cost.longest) for click, each in costs.items()}
        )
    )


if __name__ == "__main__":
    walk() if sys.argv[1:] == ["walk"] else main()
