"""Buttons for the current row: move it, repeat it, remove it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from backcoach.gui.widgets.flow_layout import FlowLayout
from backcoach.gui.widgets.icon import show_icon
from backcoach.gui.widgets.text_label import TextLabel


class RowButtons(QWidget):
    """Buttons side by side, which wrap if they must."""

    up_asked = Signal()
    down_asked = Signal()
    copy_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self)
        self._name = TextLabel("question")
        self._name.setWordWrap(False)
        self._row.addWidget(self._name)
        self.up_button = self._button("", "up")
        self.down_button = self._button("", "down")
        self.copy_button = self._button(self.tr("Copy"), "plus")
        self.remove_button = self._button(self.tr("Remove"), "close")
        self.up_button.setAccessibleName(self.tr("Move up"))
        self.down_button.setAccessibleName(self.tr("Move down"))
        self.up_button.setToolTip(self.tr("Move up (Alt and arrow up)"))
        self.down_button.setToolTip(self.tr("Move down (Alt and arrow down)"))
        self.remove_button.setToolTip(self.tr("Delete key"))
        self.up_button.clicked.connect(self.up_asked)
        self.down_button.clicked.connect(self.down_asked)
        self.copy_button.clicked.connect(self.copy_asked)
        self.remove_button.clicked.connect(self.remove_asked)

    def show_name(self, name: str) -> None:
        """Say which row the buttons are about."""
        self._name.setText(name)
        self._name.setMinimumHeight(self.remove_button.sizeHint().height())
        for button in (self.up_button, self.down_button, self.copy_button, self.remove_button):
            button.setAccessibleDescription(name)

    def show_place(self, at: int, count: int, *, full: bool) -> None:
        """Enable what is possible for the row at a place among so many."""
        self.up_button.setEnabled(at > 0)
        self.down_button.setEnabled(at < count - 1)
        self.copy_button.setEnabled(not full)

    def _button(self, text: str, icon: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "chip" if text else "icon")
        show_icon(button, icon)
        self._row.addWidget(button)
        return button
