"""The JSON document of version 1, which had no routines, doses and notes.

It is read and no longer written. What has not changed since is taken from a later version.
"""

from typing import Literal
from uuid import UUID

from msgspec import Struct

from backcoach.exchange.json_document import AgreementEntry, ScreeningEntry, Time, Word
from backcoach.exchange.json_version_2 import SessionEntry


class PersonEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """Someone who stretches. `is_me` marks the owner of the computer the document comes from."""

    id: UUID
    label: Word
    is_me: bool


class Document(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole document."""

    format: Literal["backcoach-export"]
    version: Literal[1]
    exported_at: Time
    persons: tuple[PersonEntry, ...]
    screenings: tuple[ScreeningEntry, ...]
    agreements: tuple[AgreementEntry, ...]
    sessions: tuple[SessionEntry, ...]
