"""Whose sessions these are: a label, and no more is asked for."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who stretches on this computer.

    `is_me` marks the person whose computer it is; while their label is empty, they are called
    "Me" in the language of the window.
    """

    id: UUID
    label: str
    is_me: bool = False
