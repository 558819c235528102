"""A page to read."""

from dataclasses import dataclass

HELP = "when_to_get_help"


@dataclass(frozen=True, slots=True)
class LearnText:
    """A page of `assets/learn/`: `text` is Markdown and begins with the title.

    `{ambulance}` stands for the emergency number of the chosen country.
    """

    stem: str
    title: str
    text: str
