"""Finding a stretch: by words, and by traits that are folded away behind a button."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from backcoach.domain.folded_text import mentions
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.widgets.filter_chips import FilterChips
from backcoach.words.choose_filter import GROUPS, Trait, has_traits, traits_of
from backcoach.words.technique_words import region_names, trait_name, usual_seconds

_LONGEST_SEARCH = 80


class StretchFilter(QWidget):
    """A field to search in, and a button that says how many traits are chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = QLineEdit(self)
        self._search.setMaxLength(_LONGEST_SEARCH)
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search for a stretch"))
        self._search.setClearButtonEnabled(True)
        self._fold = QPushButton(self)
        self._fold.setCheckable(True)
        self._chips: FilterChips[Trait] = FilterChips(self)
        for group in GROUPS:
            self._chips.add_group([(trait, self._text(trait)) for trait in group])
        self._chips.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._search, 1)
        row.addWidget(self._fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._chips)
        self._say_count()
        self._search.textChanged.connect(self.changed)
        self._fold.toggled.connect(self._chips.setVisible)
        self._chips.changed.connect(self._say_count)
        self._chips.changed.connect(self.changed)

    def found_in(self, techniques: Sequence[Technique]) -> frozenset[str]:
        """The ids of those that are searched for."""
        return frozenset(each.id for each in techniques if self._finds(each))

    def clear(self) -> None:
        self._search.clear()
        self._chips.clear()

    def _finds(self, technique: Technique) -> bool:
        text = f"{technique.name} {technique.summary} {region_names(technique)}"
        traits = traits_of(technique, usual_seconds(technique))
        return has_traits(traits, self._chips.chosen) and mentions(text, self._search.text())

    def _text(self, trait: Trait) -> str:
        if isinstance(trait, int):
            return self.tr("Up to {0} min").format(trait)
        return trait_name(trait)

    @Slot()
    def _say_count(self) -> None:
        chosen = len(self._chips.chosen)
        self._fold.setText(self.tr("Filter ({0})").format(chosen) if chosen else self.tr("Filter"))
