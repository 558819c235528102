"""Colours and builds of the people, by theme."""

from dataclasses import dataclass, replace
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Tone:
    """A flat colour, its shaded side and its outline."""

    fill: str
    shade: str
    line: str


class Hair(StrEnum):
    """How the hair is worn."""

    SHORT = "short"
    BUN = "bun"
    BOB = "bob"
    CURLS = "curls"


class Build(StrEnum):
    """The shape of a body, as it lies in `assets/body/`."""

    MAN = "man"
    WOMAN = "woman"
    OLDER_WOMAN = "older_woman"
    LARGER_MAN = "larger_man"


@dataclass(frozen=True, slots=True)
class Look:
    """One of the four people a person can choose."""

    skin: Tone
    hair: Tone
    style: Hair
    build: Build = Build.MAN


@dataclass(frozen=True, slots=True)
class Outfit:
    """The clothes of one role."""

    shirt: Tone
    trousers: Tone
    socks: Tone


@dataclass(frozen=True, slots=True)
class FigureColours:
    """All colours of a picture but skin and hair.

    `hair_line` outlines all hair where dark hair would be lost on the ground.
    """

    ground: str
    shadow: str
    sign: str
    sign_edge: str
    still: str
    ghost: str
    receiver: Outfit
    helper: Outfit
    mat: Tone
    wood: Tone
    linen: Tone
    pad: Tone
    line_width: float = 0.0045
    hair_line: str = ""

    def suited(self, look: Look) -> Look:
        """A look as it is drawn on this ground."""
        if not self.hair_line:
            return look
        return replace(look, hair=replace(look.hair, line=self.hair_line))


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with so much of another in it."""
    pairs = [(int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def tone(fill: str, depth: float = 1.0) -> Tone:
    """A colour with a shade and a line that go with it."""
    return Tone(fill, mixed(fill, "#1b1830", 0.17 * depth), mixed(fill, "#1b1420", 0.55))


def strand(hair: Tone) -> str:
    """The colour of a line on hair: lighter than dark hair, darker than fair."""
    bright = sum(int(hair.fill[i : i + 2], 16) for i in (1, 3, 5)) / 3.0
    return mixed(hair.fill, "#ffffff", 0.2) if bright < 96.0 else hair.line


LOOKS = (
    Look(tone("#eebd96"), tone("#4a332b"), Hair.SHORT),
    Look(tone("#b97a52"), tone("#2b2224"), Hair.BUN, build=Build.WOMAN),
    Look(tone("#f3cdb0"), tone("#a9a29b"), Hair.BOB, build=Build.OLDER_WOMAN),
    Look(tone("#7d4f38"), tone("#241d1f"), Hair.CURLS, build=Build.LARGER_MAN),
)

_RECEIVER = Outfit(tone("#2f918a"), tone("#334a63"), tone("#dde2e4"))
_HELPER = Outfit(tone("#eda04a"), tone("#6a6486"), tone("#dde2e4"))

LIGHT = FigureColours(
    ground="#f7f3ec",
    shadow="#2a22313a",
    sign="#d9573f",
    sign_edge="#fffdf9",
    still="#1f6f6b",
    ghost="#38334a63",
    receiver=_RECEIVER,
    helper=_HELPER,
    mat=tone("#c3d8cd"),
    wood=tone("#c9a67c"),
    linen=tone("#ebe4d6"),
    pad=tone("#d9c8ae"),
)
DARK = FigureColours(
    ground="#1e2528",
    shadow="#66000000",
    sign="#ff8a6f",
    sign_edge="#1e2528",
    still="#7fd1c8",
    ghost="#70a9c4dd",
    receiver=Outfit(tone("#38a59d"), tone("#5a7594"), tone("#d5dade")),
    helper=Outfit(tone("#eda04a"), tone("#857fa6"), tone("#d5dade")),
    mat=tone("#4b6159"),
    wood=tone("#8a6e50"),
    linen=tone("#a7a092"),
    pad=tone("#83765f"),
    hair_line="#93887f",
)
HIGH_CONTRAST = FigureColours(
    ground="#ffffff",
    shadow="#40000000",
    sign="#b3210a",
    sign_edge="#ffffff",
    still="#00443f",
    ghost="#5833506f",
    receiver=Outfit(
        Tone("#1f9b92", "#14776f", "#000000"),
        Tone("#33506f", "#22384f", "#000000"),
        Tone("#e3e8ec", "#c3cad0", "#000000"),
    ),
    helper=Outfit(
        Tone("#ffb347", "#e08f1a", "#000000"),
        Tone("#8f88b5", "#6f6896", "#000000"),
        Tone("#e3e8ec", "#c3cad0", "#000000"),
    ),
    mat=Tone("#d7e6de", "#b4c9be", "#000000"),
    wood=Tone("#d3b288", "#ab8a60", "#000000"),
    linen=Tone("#f4efe4", "#d5cdbc", "#000000"),
    pad=Tone("#e4d6bf", "#bfae92", "#000000"),
    line_width=0.007,
)
