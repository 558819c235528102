"""Where the pieces of the player go when there is little room, or a whole screen to fill."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QWidget

from backcoach.gui.player.instruction_text import LARGEST, LARGEST_FROM_AFAR
from backcoach.gui.player.ui_player_page import Ui_PlayerPage

# Times the height of the text.
ROOMY = 72
TIGHT, TIGHT_FOR_TWO = 30, 38
SNUG = 44
# Stretches of the columns, of what stands in the left one, and of what stands in the right one.
BELOW = ((13, 6), (2, 1), (1, 0))
BESIDE = ((1, 1), (3, 2), (1, 0))
BESIDE_FOR_TWO = ((2, 3), (3, 2), (1, 0))
ABOVE_PICTURE, PICTURE_ROW = 0, 1
# Margins in pixels.
SIDES, TOP, SPARED = 32, 20, 8
# The least height of picture and ring in pixels.
LEAST, LEAST_TIGHT = (200, 180), (120, 140)
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
_LEAST, _GROWING = QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding

Shares = tuple[tuple[int, int], tuple[int, int], tuple[int, int]]


class LayoutSize(Enum):
    """How much room there is.

    SNUG: too little below the figure for what two people are told. TIGHT: the text is large for
    the window. FAR: the screen is full, to be read from far away.
    """

    USUAL = auto()
    SNUG = auto()
    TIGHT = auto()
    FAR = auto()


CLOSE = frozenset({LayoutSize.SNUG, LayoutSize.TIGHT})
"""Where every line of height counts."""

ESSENTIAL = frozenset({LayoutSize.TIGHT, LayoutSize.FAR})
"""Where figure, number and sentence need all the room while they are followed."""


def layout_size_of(page: QWidget, *, two: bool) -> LayoutSize:
    """The room that a page has now."""
    if page.window().isFullScreen():
        return LayoutSize.FAR
    lines = page.height() / page.fontInfo().pixelSize()
    if lines < (TIGHT_FOR_TWO if two else TIGHT):
        return LayoutSize.TIGHT
    return LayoutSize.SNUG if two and lines < SNUG else LayoutSize.USUAL


def is_roomy(page: QWidget) -> bool:
    """Whether a page is wide enough for names on its buttons."""
    return page.width() >= ROOMY * page.fontInfo().pixelSize()


class PlayerLayout:
    """Puts the words beside the figure and the ring where they would have too little room below."""

    def __init__(self, ui: Ui_PlayerPage) -> None:
        self._ui = ui
        self._beside = False

    def arrange(self, room: LayoutSize, *, roomy: bool, two: bool) -> None:
        """Make the most of the room for so many people."""
        for text in (self._ui.receiverText, self._ui.helperText, self._ui.calmText):
            text.set_largest(LARGEST_FROM_AFAR if room is LayoutSize.FAR else LARGEST)
        match room:
            case LayoutSize.SNUG:
                self._place_words(BESIDE)
            case LayoutSize.TIGHT:
                self._place_words(BESIDE_FOR_TWO if two else BESIDE)
            case LayoutSize.FAR if two:
                self._place_words(BESIDE)
            case _:
                self._place_words(BELOW)
        self._place_badge(roomy=roomy)
        self._spare(small=room is LayoutSize.TIGHT, top=SPARED if room in CLOSE else TOP)
        self._let_shrink(LEAST if room in {LayoutSize.USUAL, LayoutSize.FAR} else LEAST_TIGHT)

    def _place_words(self, shares: Shares) -> None:
        """Let words and ring change places where they must, and share the room out."""
        ui = self._ui
        beside = shares is not BELOW
        if beside is not self._beside:
            self._beside = beside
            columns = (ui.leftLayout, ui.rightLayout)
            ring, words = columns if beside else columns[::-1]
            words.removeItem(ui.ringLayout)
            ring.removeItem(ui.cardsLayout)
            ui.cardsLayout.setDirection(_DOWN if beside else _ACROSS)
            ring.insertLayout(1 if beside else 0, ui.ringLayout)
            words.insertLayout(0 if beside else 1, ui.cardsLayout)
        layouts = (ui.mainLayout, ui.leftLayout, ui.rightLayout)
        for layout, (first, second) in zip(layouts, shares, strict=True):
            layout.setStretch(0, first)
            layout.setStretch(1, second)

    def _place_badge(self, *, roomy: bool) -> None:
        """Keep the badge off the picture where it would hide too much of it."""
        ui = self._ui
        ui.figureLayout.removeItem(ui.overlayLayout)
        row = PICTURE_ROW if roomy else ABOVE_PICTURE
        ui.figureLayout.setRowStretch(PICTURE_ROW, 1)
        ui.figureLayout.addLayout(ui.overlayLayout, row, 0, Qt.AlignmentFlag.AlignTop)

    def _spare(self, *, small: bool, top: int) -> None:
        """Let names and margins be small."""
        ui = self._ui
        _set_kind(ui.badgeLabel, "badge" if small else "side")
        for label in (ui.receiverLabel, ui.helperLabel, ui.calmLabel):
            _set_kind(label, "eyebrow" if small else "heading")
        ui.bodyLayout.setContentsMargins(SIDES, top, SIDES, SPARED)
        ui.controlsLayout.setContentsMargins(SIDES, 0 if small else SPARED, SIDES, SPARED)
        ui.cardsLayout.setSpacing(SPARED if small else 2 * SPARED)

    def _let_shrink(self, least: tuple[int, int]) -> None:
        ui, (picture, ring) = self._ui, least
        ui.figureView.setMinimumHeight(picture)
        ui.figureSpacer.changeSize(0, picture, _LEAST, _GROWING)
        ui.ringSpacer.changeSize(0, ring, _LEAST, _GROWING)


def _set_kind(label: QLabel, kind: str) -> None:
    if label.property("kind") != kind:
        label.setProperty("kind", kind)
        label.style().polish(label)
