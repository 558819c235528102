"""What may be wrong with a document that is to be imported."""

from enum import StrEnum


class Fault(StrEnum):
    """What keeps a document out. The app says it in words."""

    TOO_LARGE = "too_large"
    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    FOREIGN = "foreign"
    NEWER = "newer"
    MISSING = "missing"
    UNKNOWN = "unknown"
    WRONG = "wrong"
    TWICE = "twice"
    NOBODY = "nobody"
    NO_CHECK = "no_check"
    NO_SESSION = "no_session"
    NO_GOAL = "no_goal"
    TWO_OWNERS = "two_owners"


class DocumentError(Exception):
    """A document cannot be imported. `place` is where, such as "sessions 4, parts 1, side".

    `detail` is what the parser said, for a report rather than for the window.
    """

    def __init__(self, fault: Fault, place: str = "", detail: str = "") -> None:
        super().__init__(f"{fault}: {place}" + (f" ({detail})" if detail else ""))
        self.fault = fault
        self.place = place
        self.detail = detail
