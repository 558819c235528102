"""A sheet as data: what it says and shows, without paper, fonts and files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from backcoach.figure.geometry.shape import Picture, Point


class Paper(StrEnum):
    """The paper size."""

    A4 = "a4"
    LETTER = "letter"


class TextSize(StrEnum):
    """The size of a text."""

    BODY = "body"
    SMALL = "small"


class TypeSize(StrEnum):
    """How large all letters are. SMALL is for much on one page, LARGE for weak eyes."""

    SMALL = "small"
    USUAL = "usual"
    LARGE = "large"


class Emphasis(StrEnum):
    """Why a card has a frame: to keep together what belongs together, or as a warning.

    One that is QUIET has a line above it instead, and so takes less room.
    """

    QUIET = "quiet"
    NONE = "none"
    NOTICE = "notice"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 or 3; the sheet's title is level 1. `aside` is a text behind it."""

    text: str
    level: int = 2
    aside: str = ""

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from filter(None, (self.text, self.aside))


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph, with a bold `lead`."""

    text: str
    lead: str = ""
    tone: TextSize = TextSize.BODY

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from (self.lead, self.text)


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `numbered` from `first` if the order matters."""

    items: tuple[str, ...]
    numbered: bool = False
    first: int = 1
    tone: TextSize = TextSize.BODY

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from self.items


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, one pair a line."""

    rows: tuple[tuple[str, str], ...]

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from chain.from_iterable(self.rows)


@dataclass(frozen=True, slots=True)
class FactStrip:
    """A few names and values side by side, in a box that is seen at once."""

    cells: tuple[tuple[str, str], ...]

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from chain.from_iterable(self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows. `numbers` are the columns that are aligned right, from 0.

    The caption is empty if a heading stands above.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from (self.caption, *self.headings, *chain.from_iterable(self.rows))


@dataclass(frozen=True, slots=True)
class TickGrid:
    """Boxes to tick, for each of `rows` and each of `columns`."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from (self.caption, *self.columns, *self.rows)


class Align(StrEnum):
    """Where a label stands relative to its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a picture. Their point lies on the baseline.

    Point and font size are in the picture's units.
    """

    text: str
    at: Point
    size: float
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its alternative text, its caption and its labels."""

    picture: Picture
    alt: str
    caption: str = ""
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Pictures side by side, with a maximum height on paper."""

    figures: tuple[Figure, ...]
    height_mm: float = 45.0

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        for figure in self.figures:
            yield from (figure.caption, *(label.text for label in figure.labels))


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Empty lines to write on."""

    label: str
    count: int

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield self.label


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side; `shares` of the width add up to 1. Read from left to right."""

    columns: "tuple[tuple[Block, ...], ...]"
    shares: tuple[float, ...]

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from _words(chain.from_iterable(self.columns))


@dataclass(frozen=True, slots=True)
class Card:
    """Blocks in a frame, on one page if possible."""

    blocks: "tuple[Block, ...]"
    care: Emphasis = Emphasis.NONE

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from _words(self.blocks)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Starts a new page."""

    def words(self) -> Iterator[str]:
        """Nothing is printed."""
        yield from ()


Block = (
    Heading
    | Text
    | Bullets
    | Facts
    | FactStrip
    | Table
    | TickGrid
    | Figures
    | WritingLines
    | Columns
    | Card
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole sheet. `header` is the sender's own; its first line is the name. It may be empty.

    `language` is a BCP 47 tag such as "en". One that `tells_of_someone` is for them and its
    owner alone. One that is `snug` is set a little smaller where that saves a page.
    """

    title: str
    blocks: tuple[Block, ...]
    header: str = ""
    language: str = "en"
    paper: Paper = Paper.A4
    type_size: TypeSize = TypeSize.USUAL
    tells_of_someone: bool = True
    snug: bool = False

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield self.header
        yield self.title
        yield from _words(self.blocks)


def _words(blocks: Iterable[Block]) -> Iterator[str]:
    return (word for block in blocks for word in block.words())
