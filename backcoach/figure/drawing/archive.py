"""Where footage is found. The first window imports this, and nothing of what it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from backcoach.figure.body.look import Look
    from backcoach.figure.drawing.film import Course
    from backcoach.figure.drawing.footage import Footage
    from backcoach.figure.posing.scene import Scene

    Find: TypeAlias = Callable[[Scene, tuple[Look, ...], Course], Footage | None]


class Archive:
    """What is the same for a whole program: whoever starts it says how footage is found."""

    def __init__(self) -> None:
        self._find: Find | None = None

    def is_kept_by(self, find: Find | None) -> None:
        """From now on."""
        self._find = find

    def footage(self, scene: Scene, people: tuple[Look, ...], course: Course) -> Footage | None:
        """What was drawn ahead of a course, if it still shows what the scene says."""
        return None if self._find is None else self._find(scene, people, course)


ARCHIVE = Archive()
