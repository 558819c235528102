"""Shows in a line what is longer than can be typed there today."""

from PySide6.QtWidgets import QLineEdit

_UNIT = 2  # bytes, in which Qt counts


def show_whole(line: QLineEdit, text: str, longest: int) -> None:
    """Show a text that ends after `longest` signs, unless it came longer from earlier days."""
    units = len(text.encode("utf-16-le", errors="surrogatepass")) // _UNIT
    line.setMaxLength(max(longest, units))
    line.setText(text)
