"""How the player's page is laid out, and which of its parts are in sight."""

from dataclasses import dataclass
from enum import Enum, auto

from backcoach.domain.playing.player import Playing

# Times the height of the text.
NAMED = 72
TIGHT = 40
SNUG = 44
# Margins in pixels.
SIDES, TOP, SPARED = 32, 20, 8

RUNNING = frozenset({Playing.PLAYING, Playing.COUNTING_IN})
RESTING = frozenset({Playing.PAUSED, Playing.AWAY})
OUT = frozenset({Playing.EASING_OUT, Playing.STOPPED})
# In a count-in the phase has not begun again, and the ring says so.
_BETWEEN_PHASES = frozenset({Playing.READY, Playing.COUNTING_IN})

Shares = tuple[int, int]


class LayoutSize(Enum):
    """How much space there is.

    SNUG: too little below the figure for what two people are told. TIGHT: the text is large for
    the window. FAR: the screen is full, to be read from far away.
    """

    USUAL = auto()
    SNUG = auto()
    TIGHT = auto()
    FAR = auto()


@dataclass(frozen=True, slots=True)
class PlayerLayout:
    """A layout for one person or `two`. `named`: wide enough for names beside the icons."""

    size: LayoutSize = LayoutSize.USUAL
    named: bool = True
    two: bool = False

    @property
    def tight(self) -> bool:
        return self.size is LayoutSize.TIGHT

    @property
    def close(self) -> bool:
        """Whether every line of height counts."""
        return self.size in {LayoutSize.SNUG, LayoutSize.TIGHT}

    @property
    def far(self) -> bool:
        return self.size is LayoutSize.FAR

    @property
    def beside(self) -> bool:
        """Whether words stand beside the figure, and the ring below it."""
        return self.close or (self.far and self.two)

    @property
    def columns(self) -> Shares:
        """Stretch factors of the left and the right column."""
        if not self.beside:
            return 13, 6
        return (2, 3) if self.tight and self.two else (1, 1)

    @property
    def left_column(self) -> Shares:
        """Stretch factors of the figure and of what stands below it."""
        return (3, 2) if self.beside else (2, 1)

    @property
    def top(self) -> int:
        """The margin above the page, in pixels."""
        return SPARED if self.close else TOP

    @property
    def least_figure(self) -> int:
        """The least height in pixels."""
        if self.tight:
            return 100
        return 120 if self.close else 200

    @property
    def least_ring(self) -> int:
        """The least height in pixels."""
        if self.tight:
            return 84
        return 140 if self.close else 180


def player_layout(
    width: int, height: int, text_height: int, *, full_screen: bool, two: bool
) -> PlayerLayout:
    """The layout for a page of so many pixels, for one person or for `two`."""
    lines = height / text_height
    if full_screen:
        size = LayoutSize.FAR
    elif lines < TIGHT:
        size = LayoutSize.TIGHT
    else:
        size = LayoutSize.SNUG if two and lines < SNUG else LayoutSize.USUAL
    return PlayerLayout(size, named=width >= NAMED * text_height, two=two)


@dataclass(frozen=True, slots=True)
class VisibleParts:
    """Which parts of the page are in sight."""

    head: bool
    whereabouts: bool
    figure: bool
    phase: bool
    mirror: bool
    below_ring: bool
    coming_next: bool
    steps: bool
    steering: bool
    options: bool
    back: bool
    stop: bool


def visible_parts(layout: PlayerLayout, playing: Playing) -> VisibleParts:
    """While a stretch is followed in little space, or from afar, only what it needs is in sight."""
    followed = playing in RUNNING and (layout.tight or layout.far)
    out, ready = playing in OUT, playing is Playing.READY
    rest = not followed and not out
    below_ring = rest and layout.size is LayoutSize.USUAL
    return VisibleParts(
        head=rest,
        whereabouts=rest and not layout.tight,
        figure=not layout.tight or playing not in RESTING,
        phase=layout.named and playing not in _BETWEEN_PHASES,
        mirror=not followed,
        below_ring=below_ring,
        coming_next=below_ring or ready,
        steps=not (out or ready or (followed and layout.far)),
        steering=not followed and not (out or ready),
        options=rest,
        back=ready,
        stop=not out,
    )
