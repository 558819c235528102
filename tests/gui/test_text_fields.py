"""Whatever is pasted into a field of any page ends where that field does, and at once."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLineEdit, QMainWindow, QPlainTextEdit, QTextEdit, QWidget

from backcoach.domain.limits import (
    LONGEST_GOAL,
    LONGEST_HANDOUT_NOTE,
    LONGEST_LABEL,
    LONGEST_NOTE,
    LONGEST_ROUTINE_LABEL,
)
from backcoach.gui.history.session_filter_form import SessionFilterForm
from backcoach.gui.widgets.note_field import NoteField
from tests.places import ROOT
from tests.profiles import ALL
from tests.test_sources import WINDOW, text_of

MILLIONS = 60 if ALL else 2
LONGEST_LINE = 80
FORMS = sorted((ROOT / "ui").rglob("*.ui"))
# Fields for names that the domain limits.
NAMED = {
    "people_page.labelEdit": LONGEST_LABEL,
    "person_page.labelEdit": LONGEST_LABEL,
    "import_page.nameEdit": LONGEST_LABEL,
    "routine_builder_page.nameEdit": LONGEST_ROUTINE_LABEL,
    "goal_page.wordsEdit": LONGEST_GOAL,
    "handout_page.noteEdit": LONGEST_HANDOUT_NOTE,
}
# Made in code rather than in a form.
MADE = {"guide/stretch_filter.py", "history/session_filter_form.py", "widgets/note_field.py"}


def form_of(path: Path) -> QWidget:
    """The page or card that a form describes, empty."""
    place = path.relative_to(ROOT / "ui").with_suffix("")
    stem = "".join(word.capitalize() for word in place.stem.split("_"))
    module = import_module(".".join(("backcoach.gui", *place.parent.parts, f"ui_{place.stem}")))
    widget = QMainWindow() if place.stem == "main_window" else QFrame()
    getattr(module, f"Ui_{stem}")().setupUi(widget)
    return widget


def lines(widget: QWidget) -> Iterator[QLineEdit]:
    """Every line of text, those within numbers and days too."""
    yield from widget.findChildren(QLineEdit)


@pytest.fixture(scope="module")
def pasted() -> Iterator[QMimeData]:
    """Far too much text on the clipboard."""
    source = QMimeData()
    source.setData("text/plain", b"word " * (MILLIONS * 200_000))
    QGuiApplication.clipboard().setMimeData(source)
    yield source
    QGuiApplication.clipboard().clear()


def paste(field: QLineEdit | QPlainTextEdit) -> None:
    field.selectAll()
    field.paste()


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
@pytest.mark.usefixtures("pasted")
def test_what_is_pasted_into_a_field_ends_where_it_does(qtbot, path) -> None:
    form = form_of(path)
    qtbot.addWidget(form)
    for field in lines(form):
        paste(field)
        assert len(field.text()) <= NAMED.get(f"{path.stem}.{field.objectName()}", LONGEST_LINE)
    for field in form.findChildren(QPlainTextEdit):
        assert isinstance(field, NoteField)
        paste(field)
        assert len(field.toPlainText()) == LONGEST_NOTE
    written = [field for field in form.findChildren(QTextEdit) if not field.isReadOnly()]
    assert not written


@pytest.mark.usefixtures("pasted")
def test_the_search_of_the_history_ends_too(qtbot) -> None:
    form = SessionFilterForm()
    qtbot.addWidget(form)
    for field in lines(form):
        paste(field)
        assert len(field.text()) <= LONGEST_LINE


def test_every_name_has_the_limit_of_the_domain(qtbot) -> None:
    forms = {path.stem: path for path in FORMS}
    for name, longest in NAMED.items():
        stem, field = name.split(".")
        form = form_of(forms[stem])
        qtbot.addWidget(form)
        assert form.findChild(QLineEdit, field).maxLength() == longest


def test_no_other_field_is_made_in_code() -> None:
    kinds = ("QLineEdit(", "QPlainTextEdit)", "QTextEdit(", "QPlainTextEdit(", "QInputDialog")
    found = {
        path.relative_to(ROOT / "backcoach" / "gui").as_posix()
        for path in WINDOW
        if any(kind in text_of(path).replace("import ", "") for kind in kinds)
    }

    assert found <= MADE
