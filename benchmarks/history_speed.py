"""How long the history takes to look through: the list, each filter, the charts, the last row.

`python benchmarks/history_speed.py FOLDER` on a history of `make_million.py`. Milliseconds: the
fastest of all rounds, which a busy machine moves least, and the median.
"""

import os
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "packaging"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QScrollBar, QTableView

from backcoach.domain.history import Period, first_day
from backcoach.domain.session import SessionEnd
from backcoach.domain.session_filter import EVERYTHING, SessionFilter
from backcoach.domain.side import Side
from backcoach.pages.history_page import HistoryPage, HistoryState
from backcoach.storage.database import Database
from backcoach.storage.opening import HISTORY
from backcoach.storage.session_search import FoundSessions, SessionSearch
from backcoach.storage.totals_store import TotalsStore

OWNER = UUID(int=1)
TODAY = date(2026, 11, 20)
ROUNDS = 15
BLOCK = 256
FILTERS = {
    "everything": EVERYTHING,
    "a stretch": SessionFilter("T06"),
    "one side of it": SessionFilter("T06", Side.LEFT),
    "stopped": SessionFilter(ended=SessionEnd.STOPPED),
    "finished": SessionFilter(ended=SessionEnd.FINISHED),
    "three years": SessionFilter(first_day=date(2021, 3, 10), last_day=date(2024, 2, 20)),
    "a word of the note": SessionFilter(words="garden"),
    "all of these": SessionFilter(
        "T06", Side.LEFT, date(2021, 3, 10), date(2024, 2, 20), SessionEnd.STOPPED, "nacht"
    ),
}


def say(what: str, call: Callable[[], object], before: Callable[[], object] = lambda: None) -> None:
    """Print the fastest round and the median; what is done `before` each round is not counted."""
    taken = []
    for _ in range(ROUNDS):
        before()
        begun = perf_counter()
        call()
        taken.append((perf_counter() - begun) * 1000)
    print(f"  {what:<44}{min(taken):8.1f}{median(taken):8.1f}")


def resident() -> float:
    """Megabytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure_search(search: SessionSearch) -> None:
    """Print how long each filter takes to count, and to show its first and its last rows."""
    for name, wanted in FILTERS.items():
        found = search.find(OWNER, wanted)
        last = max(0, found.count - BLOCK)
        say(f"{name}: count ({found.count})", partial(search.find, OWNER, wanted))
        say(f"{name}: first rows", partial(search.rows, found, 0, BLOCK))
        say(f"{name}: last rows", partial(search.rows, found, last, BLOCK))


def measure_totals(totals: TotalsStore) -> None:
    """Print how long the numbers of the charts take."""
    for period in Period:
        first = first_day(period, TODAY)
        say(f"charts: {period}", partial(totals.between, OWNER, first, TODAY))


def measure_page(app: QApplication, search: SessionSearch) -> None:
    """Print how long the list takes on screen, and how the memory grows."""
    page = HistoryPage({})
    page.resize(1280, 800)
    page.show()
    found: list[FoundSessions] = []
    page.rows_asked.connect(
        lambda block: page.show_rows(block, search.rows(found[0], block.first, block.count))
    )
    view = page.findChild(QTableView, "sessionList")

    def open_list() -> None:
        found[:] = [search.find(OWNER, EVERYTHING)]
        count = found[0].count
        page.show_history(HistoryState(count, count, TODAY))
        paint()

    def paint() -> None:
        for _ in range(3):
            app.processEvents()  # asks for the rows, takes them, and paints

    def to_last() -> None:
        view.scrollToBottom()
        paint()

    def to_first() -> None:
        view.scrollToTop()
        for _ in range(20):
            view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 50_000)
            paint()
        view.scrollToTop()
        paint()

    say_once("list: the first time", open_list)
    say("list: opened, with its first rows", open_list)
    before = resident()
    say("list: to the last row", to_last, to_first)
    go_through(view.verticalScrollBar(), paint)
    print(f"  {'MB more after 200 places of the list':<44}{resident() - before:8.1f}")


def say_once(what: str, work: Callable[[], object]) -> None:
    """Print how many milliseconds something takes the first time."""
    begun = perf_counter()
    work()
    print(f"  {what:<44}{(perf_counter() - begun) * 1000:8.1f}")


def go_through(bar: QScrollBar, paint: Callable[[], None]) -> None:
    """Show two hundred places of a list, from its first to its last."""
    for place in range(0, bar.maximum(), bar.maximum() // 200):
        bar.setValue(place)
        paint()


def main() -> None:
    """Measure the history in the folder."""
    app = QApplication([])
    with Database(Path(sys.argv[1]) / HISTORY) as database:
        count = database.rows("SELECT sum(sessions) FROM day_total")[0][0]
        print(f"{count} sessions{'':<34}fastest  median ms")
        search = SessionSearch(database)
        measure_page(app, search)
        measure_search(search)
        measure_totals(TotalsStore(database))


if __name__ == "__main__":
    main()
