"""What each click on the way costs until its page is there, and how long the window stands still.

    python benchmarks/page_opening.py [--rounds 3] [--least 20]

Walks through the whole window as the walkthrough does. Milliseconds of processor, medians of the
rounds; clicks that never block for `--least` are left out. The aim: no block over 100 ms.
"""

import argparse
import statistics
from collections import defaultdict

from PySide6.QtWidgets import QApplication
from walked import Cost, Walk

from backcoach.gui.shell.launch import make_application

AIM = 100


def main() -> None:
    """Walk some rounds and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--least", type=float, default=20)
    asked = parser.parse_args()
    app = make_application()
    rounds = [walked(app) for _ in range(asked.rounds)]
    print(f"{'click':44} {'page':20} {'in all':>7} {'longest':>8}")
    for click in rounds[0]:
        costs = [each[click] for each in rounds if click in each]
        total = statistics.median(cost.total for cost in costs)
        longest = statistics.median(cost.longest for cost in costs)
        if longest >= asked.least:
            mark = "  OVER" if longest > AIM else ""
            print(f"{click[0]:44} {click[1]:20} {total:7.0f} {longest:8.0f}{mark}")


def walked(app: QApplication) -> dict[tuple[str, str], Cost]:
    """One walk: the dearest of each kind of click that leads to another page."""
    costs: dict[tuple[str, str], list[Cost]] = defaultdict(list)
    Walk(lambda click, page, cost: costs[click, page].append(cost)).go(app)
    return {click: max(each, key=lambda cost: cost.longest) for click, each in costs.items()}


if __name__ == "__main__":
    main()
