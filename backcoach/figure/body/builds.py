"""The builds that people can have. Each is read when it is first seen, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcoach.figure.body.body_mesh import BodyMesh
    from backcoach.figure.body.look import Build


class Builds:
    """What is the same for a whole program: whoever starts it says how a build is read."""

    def __init__(self) -> None:
        self._read: Callable[[Build], BodyMesh] | None = None
        self._kept: dict[Build, BodyMesh] = {}

    def are_read_by(self, read: Callable[[Build], BodyMesh]) -> None:
        """From now on, and anew."""
        self._read = read
        self._kept = {}

    def mesh(self, build: Build) -> BodyMesh:
        """A build, read or kept.

        Raises:
            LookupError: nobody has said how builds are read.
        """
        if build not in self._kept:
            if self._read is None:
                raise LookupError("nobody has said how builds are read")
            self._kept[build] = self._read(build)
        return self._kept[build]


BUILDS = Builds()
