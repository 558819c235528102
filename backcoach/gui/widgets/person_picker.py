"""A drop-down list of people."""

from uuid import UUID

from PySide6.QtWidgets import QComboBox, QWidget

from backcoach.gui.widgets.picker import Picker


class PersonPicker(Picker[UUID | None]):
    """Picks a person by id; None if there is nobody to pick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Two people must be told apart in the field too: no label is cut while there is room.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
