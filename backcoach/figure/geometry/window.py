"""The part of the camera's plane that a picture shows: framing without a size."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import inf

from backcoach.figure.geometry.camera import Camera, Extent, Screen, axes
from backcoach.figure.geometry.vector import dot

# The share of a picture's shorter side that stays free all round.
MARGIN = 0.03
# And where the picture is all that is shown.
_WHOLE_MARGIN = 0.04


@dataclass(frozen=True, slots=True)
class Window:
    """Metres of the plane through the origin that faces the viewer: right and up are positive."""

    left: float
    right: float
    low: float
    high: float

    @property
    def wide(self) -> float:
        return self.right - self.left

    @property
    def tall(self) -> float:
        return self.high - self.low

    def with_room(self, above: float, below: float) -> "Window":
        """Stretched so that these shares of the new height are free above and below."""
        tall = self.tall / (1.0 - above - below)
        return replace(self, low=self.low - below * tall, high=self.high + above * tall)

    def as_large_as(self, other: "Window") -> "Window":
        """Widened round its middle until it is no narrower and no lower than another."""
        beside = max(0.0, other.wide - self.wide) / 2.0
        above = max(0.0, other.tall - self.tall) / 2.0
        return Window(self.left - beside, self.right + beside, self.low - above, self.high + above)


def window_of(camera: Camera, extents: Iterable[Extent]) -> Window:
    """The smallest window that shows all of these whole."""
    right, up, _ = axes(camera)
    spans = [(dot(point, right), dot(point, up), radius) for point, radius in extents]
    return Window(
        min(x - r for x, _, r in spans),
        max(x + r for x, _, r in spans),
        min(y - r for _, y, r in spans),
        max(y + r for _, y, r in spans),
    )


def between_windows(before: Window, after: Window, share: float) -> Window:
    """A window on its way from one to another, `share` 0 to 1."""
    return Window(
        before.left + (after.left - before.left) * share,
        before.right + (after.right - before.right) * share,
        before.low + (after.low - before.low) * share,
        before.high + (after.high - before.high) * share,
    )


def screen_of(
    camera: Camera,
    window: Window,
    size: tuple[float, float],
    most: float = inf,
    free: float = MARGIN,
) -> Screen:
    """The view of a window in the middle of a picture of so many pixels.

    It has no more than `most` pixels to the metre. The share `free` of the shorter side is margin.
    """
    width, height = size
    margin = free * min(width, height)
    scale = min((width - 2 * margin) / window.wide, (height - 2 * margin) / window.tall, most)
    return Screen(
        *axes(camera),
        scale,
        width / 2.0 - (window.left + window.right) / 2.0 * scale,
        height / 2.0 + (window.low + window.high) / 2.0 * scale,
    )


def seen_window(screen: Screen, size: tuple[float, float]) -> Window:
    """All that is seen in a picture of so many pixels."""
    width, height = size
    return Window(
        -screen.x / screen.scale,
        (width - screen.x) / screen.scale,
        (screen.y - height) / screen.scale,
        screen.y / screen.scale,
    )


def fit(
    camera: Camera, extents: Iterable[Extent], size: tuple[float, float], most: float = inf
) -> Screen:
    """The view of all extents with a margin, at no more than `most` pixels to the metre."""
    return screen_of(camera, window_of(camera, extents), size, most, _WHOLE_MARGIN)
