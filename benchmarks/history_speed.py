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

from PySide6.QtWidgets import QApplication, QTableView

from backcoach.domain.history.history import ChartSpan, first_day
from backcoach.domain.history.session_filter import EVERYTHING, SessionFilter
from backcoach.domain.session import SessionEnd
from backcoach.domain.stretch.side import Side
from backcoach.gui.history.history_page import HistoryPage, HistoryState
from backcoach.gui.history.session_table import RowBlock
from backcoach.storage.backups.opening import HISTORY
from backcoach.storage.sqlite.database import Database
from backcoach.storage.stores.session_search import SessionSearch
from backcoach.storage.stores.totals_store import TotalsStore

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
    for period in ChartSpan:
        first = first_day(period, TODAY)
        say(f"charts: {period}", partial(totals.between, OWNER, first, TODAY))
    say("calendar: a year", partial(totals.year, OWNER, TODAY.year, TODAY))


class ShownList:
    """The page of the history with its list, filled from the file at once."""

    def __init__(self, app: QApplication, search: SessionSearch) -> None:
        self._app = app
        self._search = search
        self._found = search.find(OWNER, EVERYTHING)
        self._page = HistoryPage({})
        self._page.resize(1280, 800)
        self._page.show()
        self._page.rows_asked.connect(self._answer)
        self._view = self._page.findChild(QTableView, "sessionList")

    def open(self) -> None:
        """Count the sessions, and show the first of them."""
        self._found = self._search.find(OWNER, EVERYTHING)
        self._page.show_history(HistoryState(self._found.count, self._found.count, TODAY))
        self._paint()

    def to_last(self) -> None:
        """Show the last rows."""
        self._view.scrollToBottom()
        self._paint()

    def about(self) -> None:
        """Look at twenty places, and end with the first rows."""
        bar = self._view.verticalScrollBar()
        for place in range(0, bar.maximum(), max(1, bar.maximum() // 20)):
            bar.setValue(place)
            self._paint()
        self._view.scrollToTop()
        self._paint()

    def _paint(self) -> None:
        for _ in range(3):
            self._app.processEvents()  # asks for the rows, takes them, and paints

    def _answer(self, block: RowBlock) -> None:
        self._page.show_rows(block, self._search.rows(self._found, block.first, block.count))


def measure_page(app: QApplication, search: SessionSearch) -> None:
    """Print how long the list takes on screen, and how the memory grows."""
    shown = ShownList(app, search)
    begun = perf_counter()
    shown.open()
    print(f"  {'list: the first time':<44}{(perf_counter() - begun) * 1000:8.1f}")
    say("list: opened, with its first rows", shown.open)
    before = resident()
    say("list: to the last row", shown.to_last, shown.about)
    print(f"  {'MB more after 300 places of the list':<44}{resident() - before:8.1f}")


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
