"""Preferences: how the program looks, sounds and behaves."""

from dataclasses import dataclass
from enum import StrEnum

from backcoach.domain.stretch.rhythm import USUAL_RHYTHM, Rhythm

SMALLEST_TEXT_PERCENT = 80
LARGEST_TEXT_PERCENT = 200
LOUDEST_PERCENT = 100
MOVING_PERCENTS = (100, 150, 200)
READY_SECONDS = (10, 15, 20)
LOOKS = 4


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class ReducedMotion(StrEnum):
    """Whether figures and pages move less."""

    SYSTEM = "system"
    ON = "on"
    OFF = "off"


class View(StrEnum):
    """Which way the figure faces: as I see my own body, or facing me like a teacher."""

    AS_I_SEE = "as_i_see"
    FACING = "facing"


class UsedBy(StrEnum):
    """Who uses the program on this computer."""

    ONE = "one"
    TWO = "two"
    CLIENTS = "clients"


class Spoken(StrEnum):
    """How much is said aloud in a session; tones sound where nothing is said."""

    ALL = "all"
    ESSENTIALS = "essentials"
    COUNTS = "counts"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice that outlasts a session.

    `letter_keys` are the player's keys that write a character. `media_keys` lets the desktop steer
    a session, and so show on a lock screen that there is one. `country` is a code such as "DE" for
    the emergency number, empty until chosen. The looks are the numbers of the two figures'
    appearances, from 1. `number_override` replaces the listed emergency number where that is wrong.
    `told_of_leaving` says that the person knows what leaves the private place with an export,
    `told_of_drive` that they know of others who can look into the drive.
    `ready_seconds` is the time to lie or sit down before the first step, `moving_percent` that for
    each change of place.
    `client_screen` is the system's name of the screen that the second window filled last.
    `clinic_header` stands at the top of what is printed, `therapist` on a handout, and `handout`
    tells how that is printed. `put_off` is the advice that was put off today, and by whom. `window`
    is what the toolkit needs to put the window back where it was.
    """

    welcomed: bool = False
    country: str = ""
    with_helper: bool = False
    breath: Rhythm = USUAL_RHYTHM
    sound: bool = True
    spoken: Spoken = Spoken.ALL
    ready_seconds: int = 15
    moving_percent: int = 100
    volume_percent: int = 80
    theme: Theme = Theme.SYSTEM
    text_percent: int = 100
    reduced_motion: ReducedMotion = ReducedMotion.SYSTEM
    figure_cues: bool = True
    letter_keys: bool = True
    media_keys: bool = True
    view: View = View.AS_I_SEE
    receiver_look: int = 1
    helper_look: int = 2
    used_by: UsedBy = UsedBy.ONE
    number_override: str = ""
    told_of_leaving: bool = False
    told_of_drive: bool = False
    clinic_header: str = ""
    therapist: str = ""
    handout: str = ""
    client_screen: str = ""
    put_off: str = ""
    window: str = ""

    def __post_init__(self) -> None:
        if not SMALLEST_TEXT_PERCENT <= self.text_percent <= LARGEST_TEXT_PERCENT:
            raise ValueError("`text_percent` is too small or too large")
        if self.moving_percent not in MOVING_PERCENTS:
            raise ValueError("`moving_percent` is not one of 100, 150 and 200")
        if self.ready_seconds not in READY_SECONDS:
            raise ValueError("`ready_seconds` is not one of 10, 15 and 20")
        if not 0 <= self.volume_percent <= LOUDEST_PERCENT:
            raise ValueError("`volume_percent` is too small or too large")
        if not (1 <= self.receiver_look <= LOOKS and 1 <= self.helper_look <= LOOKS):
            raise ValueError("there is no such look")
