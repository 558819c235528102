"""Clicks where a person would: on what is in sight, found by what it says."""

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from walkthrough.driver import bring_into_sight


def click(widget: QWidget) -> None:
    """Scroll to a widget and click it in its middle."""
    bring_into_sight(widget)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(place: QWidget, name: str) -> None:
    """Press the button that is called so."""
    click(button(place, name))
    QApplication.processEvents()


def button(place: QWidget, name: str) -> QAbstractButton:
    """The button in sight that says so, or is read out so. Raises LookupError."""
    QApplication.processEvents()
    shown = [each for each in place.findChildren(QAbstractButton) if each.isVisible()]
    called = [each for each in shown if name in _names(each)]
    if len(called) != 1:
        there = [_names(each) for each in shown]
        raise LookupError(f"{len(called)} buttons are called {name!r}; these are there: {there}")
    return called[0]


def _names(each: QAbstractButton) -> tuple[str, str]:
    return each.accessibleName(), each.text().replace("&", "").replace("\xa0", " ")


def part(place: QObject, name: str) -> Any:
    """A part of a page by its name, wherever it stands. Raises LookupError."""
    found = place.findChild(QObject, name)
    if found is None:
        raise LookupError(f"{type(place).__name__} has no {name}")
    return found


def parts(place: QObject, *names: str) -> list[Any]:
    """Several parts of a page, in the order of the names."""
    return [part(place, name) for name in names]


def text_of(place: QWidget, name: str) -> str:
    """What a label says."""
    return part(place, name).text()


def said(place: QWidget) -> list[str]:
    """What all labels in sight say."""
    QApplication.processEvents()
    return [label.text() for label in place.findChildren(QLabel) if label.isVisible()]
