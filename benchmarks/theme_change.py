"""What a change of theme and of text size costs on each page of a walk through the whole window.

    python benchmarks/theme_change.py

Milliseconds of processor until the window rests, and how many widgets there are by then. The aim:
under 200 on each page, and no more widgets the longer one walks.
"""

from PySide6.QtWidgets import QApplication
from walked import Cost, Walk, application, cost_of

from backcoach.domain.settings import Theme
from backcoach.gui.shell.program import Program

AIM = 200
CHANGES = (
    {"theme": Theme.DARK},
    {"theme": Theme.LIGHT},
    {"text_percent": 130},
    {"text_percent": 100},
)


def main() -> None:
    """Walk once, change the look at each page, and print the table."""
    print(f"{'page':40} {'widgets':>8} {'theme':>7} {'text':>7}")
    Walk(lambda *_click: None, tell).go(application())


def tell(program: Program, name: str) -> None:
    """One line of the table."""
    costs = [changed(program, change).total for change in CHANGES]
    theme, text = max(costs[:2]), max(costs[2:])
    mark = "  OVER" if max(theme, text) > AIM else ""
    print(f"{name:40} {len(QApplication.allWidgets()):8} {theme:7.0f} {text:7.0f}{mark}")


def changed(program: Program, change: dict[str, object]) -> Cost:
    """What one change costs."""
    return cost_of(lambda: program.preferences.change(**change))


if __name__ == "__main__":
    main()
