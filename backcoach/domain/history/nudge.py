"""Advice that the log gives rise to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Nudge:
    """A card of advice on the start page: a heading and one or two sentences."""

    title: str
    text: str
