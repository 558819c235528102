"""What was drawn ahead of the stretch that is played."""

from backcoach.figure.drawing.archive import ARCHIVE
from backcoach.figure.drawing.drawing import Style
from backcoach.figure.drawing.film import Course, cast
from backcoach.figure.drawing.footage import Footage
from backcoach.figure.posing.scene import Scene
from backcoach.painting import easel


class PlayedFootage:
    """Looks each course up once, until it proves to be at fault."""

    def __init__(self) -> None:
        self._found: dict[Course, Footage | None] = {}

    def forget(self) -> None:
        """Another scene or other people follow."""
        self._found.clear()

    def of(self, scene: Scene, style: Style, course: Course) -> Footage | None:
        if course not in self._found:
            people = cast(scene, style.receiver, style.helper)
            self._found[course] = ARCHIVE.footage(scene, people, course)
        footage = self._found[course]
        if footage is not None and footage.is_lost():
            self._found = {course: None}
            return None
        return footage

    def unpack(self, scene: Scene, style: Style, course: Course) -> None:
        """Have it ready, beside the window, by the time that it is shown."""
        footage = self.of(scene, style, course)
        if footage is not None:
            easel.thread().submit(footage.sketches)
