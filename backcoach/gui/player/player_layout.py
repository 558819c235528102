"""How the player's page shares out its space, so that it can be followed from two metres away.

The picture of the people has half of the page, and the stop band its whole width. Words for one
person stand below the picture, in long lines. Words for two stand beside it: two people make a tall
picture, and have twice as much to be told. Where the page is low, all words stand beside.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.playing.timeline import Phase

RUNNING = frozenset({Playing.PLAYING, Playing.COUNTING_IN})
RESTING = frozenset({Playing.PAUSED, Playing.AWAY})
OUT = frozenset({Playing.EASING_OUT, Playing.LEAVING, Playing.STOPPED, Playing.ENDED})

# Margins in pixels.
SIDE, GAP = 16, 8
_BAR_TOP, _BAR = 8, 6
TOP = _BAR_TOP + _BAR + GAP
# Times the height of the text: a lower page has its words beside the picture, and a tight one has
# no room for whole names and lists.
LOW, TIGHT = 38, 28
# Shares of the page's width, of the height between progress and stop band, of the ring's column.
_RING_COLUMN, _STRIP = 0.303, 0.2
_LEAST_RING = 0.88
# Of the page's height: a larger ring could not be kept beside larger text.
_MOST_RING = 0.54
# The size of text at which a ring is as large as it should be, and the least for words, in heights
# of the text, beside a ring that is kept as large for larger text.
_USUAL_TEXT = 16
_WORDS_FOR_ONE, _WORDS_FOR_TWO = 4.5, 7.5


class Rectangle(NamedTuple):
    """A rectangle in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height


def is_low(height: int, text: int) -> bool:
    """Whether a page has few lines for the size of its text."""
    return height < LOW * text


@dataclass(frozen=True, slots=True)
class PageRoom:
    """The page in pixels, its text, and the heights of what can't be made smaller.

    `text` and `line` are the heights of letters and of a line of them, `stop` is that of the stop
    band; `controls` tells the height of all buttons in a given width, with or without more words.
    """

    width: int
    height: int
    text: int
    line: int
    stop: int
    controls: Callable[[int, bool], int]

    @property
    def low(self) -> bool:
        return is_low(self.height, self.text)


@dataclass(frozen=True, slots=True)
class PlayerLayout:
    """Where each part of the page is, and what is left out."""

    progress: Rectangle
    picture: Rectangle
    ring: Rectangle
    following: Rectangle
    captions: Rectangle
    controls: Rectangle
    stop: Rectangle
    beside: bool
    low: bool
    tight: bool

    @property
    def covered(self) -> float:
        """The share of the picture that the controls stand on, 0 where they stand beside it."""
        over = max(0, self.picture.bottom - self.controls.top)
        return over / self.picture.height if self.controls.left < self.picture.right else 0.0


def player_layout(room: PageRoom, *, two: bool) -> PlayerLayout:
    """The layout of a page, with words for one person or for `two`."""
    return _with_words_beside(room, two=two) if two or room.low else _with_words_below(room)


def _with_words_below(room: PageRoom) -> PlayerLayout:
    body = _body(room)
    kept = _kept_ring(room, body, two=False)
    strip = min(round(_STRIP * body.height), body.height - GAP - room.line - kept)
    column = round(_RING_COLUMN * room.width)
    most = min(column, round(_MOST_RING * room.height))
    above = body.height - strip - GAP
    picture = Rectangle(0, body.top, room.width - column - SIDE - GAP, above)
    aside = Rectangle(picture.right + GAP, body.top, column, above)
    controls = Rectangle(aside.left, 0, column, room.controls(column, False))
    ring = min(most, above - room.line - controls.height - GAP)
    if ring < max(_LEAST_RING * most, kept):
        controls = _over(picture, room)
        ring = min(most, above - room.line)
    else:
        controls = controls._replace(top=aside.bottom - controls.height)
    free = (controls.top - GAP if controls.left == aside.left else aside.bottom) - aside.top
    top = aside.top + (free - ring - room.line) // 2
    return PlayerLayout(
        progress=_progress(room),
        picture=picture,
        ring=Rectangle(aside.left, top, column, ring),
        following=Rectangle(aside.left, top + ring, column, room.line),
        captions=Rectangle(SIDE, picture.bottom + GAP, room.width - 2 * SIDE, strip),
        controls=controls,
        stop=_stop(room),
        beside=False,
        low=False,
        tight=False,
    )


def _with_words_beside(room: PageRoom, *, two: bool) -> PlayerLayout:
    body = _body(room)
    lines = room.height / room.text
    wide = _between(0.42, 0.40 + 0.0051 * (lines - 14), 0.585)
    ring_share = _between(0.25, 0.25 + 0.0063 * (lines - 14), 0.475)
    if not two:
        ring_share += 0.08
    picture = Rectangle(0, body.top, round(wide * room.width), body.height)
    column = room.width - picture.width - GAP - SIDE
    left = picture.right + GAP
    ring = min(column, max(round(ring_share * body.height), _kept_ring(room, body, two=two)))
    words = body.top + ring + room.line + GAP
    return PlayerLayout(
        progress=_progress(room),
        picture=picture,
        ring=Rectangle(left, body.top, column, ring),
        following=Rectangle(left, body.top + ring, column, room.line),
        captions=Rectangle(left, words, column, body.bottom - words),
        controls=_over(picture, room),
        stop=_stop(room),
        beside=True,
        low=room.low,
        tight=lines < TIGHT,
    )


def _kept_ring(room: PageRoom, body: Rectangle, *, two: bool) -> int:
    """How large the ring is with text of the usual size, as far as the words leave it room."""
    if room.text <= _USUAL_TEXT:
        return 0
    shrunk = _USUAL_TEXT / room.text
    usual = replace(
        room,
        text=_USUAL_TEXT,
        line=round(shrunk * room.line),
        stop=round(shrunk * room.stop),
        controls=_no_controls,
    )
    words = (_WORDS_FOR_TWO if two else _WORDS_FOR_ONE) * room.text
    left = body.height - room.line - GAP - round(words)
    return min(player_layout(usual, two=two).ring.height, left)


def _no_controls(_width: int, _brief: bool) -> int:  # noqa: FBT001 - as the layout asks
    return 0


def _body(room: PageRoom) -> Rectangle:
    """All between the progress and the stop band."""
    return Rectangle(0, TOP, room.width, room.height - TOP - room.stop - GAP)


def _progress(room: PageRoom) -> Rectangle:
    return Rectangle(SIDE, _BAR_TOP, room.width - 2 * SIDE, _BAR)


def _stop(room: PageRoom) -> Rectangle:
    return Rectangle(0, room.height - room.stop, room.width, room.stop)


def _over(picture: Rectangle, room: PageRoom) -> Rectangle:
    """The place of the controls over the lower edge of the picture."""
    width = picture.width - 2 * SIDE
    height = min(room.controls(width, room.low), picture.height)
    return Rectangle(picture.left + SIDE, picture.bottom - height, width, height)


def _between(least: float, wanted: float, most: float) -> float:
    return min(max(wanted, least), most)


@dataclass(frozen=True, slots=True)
class VisibleParts:
    """Which parts of the page are in sight; the controls may be there without being seen."""

    steps: bool
    options: bool
    ends: bool
    stop: bool


def visible_parts(playing: Playing) -> VisibleParts:
    """What is of use while it is followed, in a pause, and on the way out."""
    out = playing in OUT
    return VisibleParts(
        steps=not (out or playing is Playing.READY),
        options=not out,
        ends=playing in RESTING,
        stop=playing is Playing.LEAVING or not out,
    )


def gets_ready(view: PlayerView) -> bool:
    """Whether there is time to get into place before the first step."""
    begins = view.playing in {Playing.READY, Playing.PLAYING}
    return begins and view.moment.segment.phase is Phase.READY
