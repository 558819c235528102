"""Whose sessions these are: a label, and no more is asked for."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who stretches on this computer."""

    id: UUID
    label: str
