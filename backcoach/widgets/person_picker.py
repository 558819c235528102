"""One person out of several."""

from uuid import UUID

from PySide6.QtGui import QWheelEvent

from backcoach.overrides import override
from backcoach.widgets.picker import Picker


class PersonPicker(Picker[UUID | None]):
    """Offers people by id; None where there is nobody to pick."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must not pick someone else."""
        event.ignore()
