"""A sheet as data: what it says and shows, apart from paper, fonts and files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from backcoach.figure.geometry.shape import Picture, Point


class Paper(StrEnum):
    """What it is printed on."""

    A4 = "a4"
    LETTER = "letter"


class TextSize(StrEnum):
    """How loud a text is."""

    LEAD = "lead"
    BODY = "body"
    SMALL = "small"


class Emphasis(StrEnum):
    """Why a card is set apart: to keep together what belongs together, or to be heeded."""

    NONE = "none"
    NOTICE = "notice"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 or 3; the sheet's title is level 1."""

    text: str
    level: int = 2

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield self.text


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph. `lead` stands before it, bold."""

    text: str
    lead: str = ""
    tone: TextSize = TextSize.BODY

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from (self.lead, self.text)


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `numbered` from `first` on where the order matters."""

    items: tuple[str, ...]
    numbered: bool = False
    first: int = 1

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from self.items


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and their values, one pair a line."""

    rows: tuple[tuple[str, str], ...]

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from chain.from_iterable(self.rows)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings. `numbers` are the columns that are set to the right, from 0.

    The caption is empty where a heading stands above.
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
    """Boxes to tick by hand, a row for each of `rows` and a box under each of `columns`."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from (self.caption, *self.columns, *self.rows)


class Align(StrEnum):
    """Where a label stands to its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a picture. Their point is on the line that the letters stand on.

    The point and the size of the letters are in the picture's units.
    """

    text: str
    at: Point
    size: float
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, what to say of it to those who cannot see it, and the words below and in it."""

    picture: Picture
    alt: str
    caption: str = ""
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Pictures side by side, each at most so high on paper."""

    figures: tuple[Figure, ...]
    height_mm: float = 45.0

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        for figure in self.figures:
            yield from (figure.caption, *(label.text for label in figure.labels))


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Empty lines to write on by hand."""

    label: str
    count: int

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield self.label


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side; `shares` of the width add up to 1. Read from the first to the last."""

    columns: "tuple[tuple[Block, ...], ...]"
    shares: tuple[float, ...]

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from _words(chain.from_iterable(self.columns))


@dataclass(frozen=True, slots=True)
class Card:
    """Blocks in a frame, on one page wherever one page can hold them."""

    blocks: "tuple[Block, ...]"
    care: Emphasis = Emphasis.NONE

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield from _words(self.blocks)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""

    def words(self) -> Iterator[str]:
        """Nothing is printed."""
        yield from ()


Block = (
    Heading
    | Text
    | Bullets
    | Facts
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
    """A whole sheet. `header` is the sender's own, its first line the name; empty for none.

    `language` is a BCP 47 tag such as "en". `large` sets everything in large type.
    """

    title: str
    blocks: tuple[Block, ...]
    header: str = ""
    language: str = "en"
    paper: Paper = Paper.A4
    large: bool = False

    def words(self) -> Iterator[str]:
        """Every text that is printed."""
        yield self.header
        yield self.title
        yield from _words(self.blocks)


def _words(blocks: Iterable[Block]) -> Iterator[str]:
    return (word for block in blocks for word in block.words())
