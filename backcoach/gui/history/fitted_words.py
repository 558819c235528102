"""Lets a page of the history speak of whoever is looked at."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from backcoach.words.whose_words import of_whom

_SAID = "saidOfSomeone"
_TEXT, _NAME = "text", "accessibleName"


def fit_words(page: QWidget, label: str) -> None:
    """Say what is on a page to the owner, where the label is empty, or of someone else."""
    for widget in page.findChildren(QWidget):
        for what in _words_of(widget):
            _fit(widget, what, label)


def _words_of(widget: QWidget) -> Iterator[str]:
    if widget.accessibleName():
        yield _NAME
    if isinstance(widget, QLabel | QAbstractButton):
        yield _TEXT


def _fit(widget: QWidget, what: str, label: str) -> None:
    """Begin with what the page itself says: it may have been said of someone else last time."""
    shown, kept = str(widget.property(what)), f"{_SAID}_{what}"
    before = widget.property(kept)
    own = before[0] if before and before[1] == shown else shown
    said = of_whom(own, label) if label else own
    if said != shown:
        widget.setProperty(what, said)
    if said != own or before:
        widget.setProperty(kept, (own, said))
