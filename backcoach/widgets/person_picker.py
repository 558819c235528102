"""A drop-down list of people."""

from uuid import UUID

from backcoach.widgets.picker import Picker


class PersonPicker(Picker[UUID | None]):
    """Offers the ids of people; where None is offered too, it stands for everyone."""
