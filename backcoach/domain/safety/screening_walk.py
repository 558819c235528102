"""The way through the pages of a safety check, forward and back, without losing an answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from backcoach.domain.safety.screening import Answer, Consequence, Screening, ScreeningTheme
from backcoach.domain.safety.screening_record import DatedAnswer


@dataclass(frozen=True, slots=True)
class ScreeningWalk:
    """Which page is open, and every answer given on the way."""

    themes: tuple[ScreeningTheme, ...]
    at: int = 0
    answers: Mapping[str, Answer] = field(default_factory=dict)

    @property
    def over(self) -> bool:
        return self.at >= len(self.themes)

    @property
    def theme(self) -> ScreeningTheme:
        """The open page. Raises IndexError when the walk is over."""
        return self.themes[self.at]

    def answered(self, answers: Mapping[str, Answer]) -> "ScreeningWalk":
        """One page further, with the answers of the open one."""
        return replace(self.kept(answers), at=self.at + 1)

    def kept(self, answers: Mapping[str, Answer]) -> "ScreeningWalk":
        """The same page, with what has been answered on it so far."""
        return replace(self, answers={**self.answers, **answers})

    def back(self) -> "ScreeningWalk | None":
        """One page back; None before the first."""
        return replace(self, at=self.at - 1) if self.at else None

    def dated(self, today: date) -> dict[str, DatedAnswer]:
        """The answers to the lines that were shown, with the day they were given."""
        shown = (line for theme in self.themes for line in theme.lines_to_show(self.answers))
        return {
            line.id: DatedAnswer(self.answers[line.id], today)
            for line in shown
            if line.id in self.answers
        }


def signs_to_ask_again(screening: Screening) -> tuple[ScreeningTheme, ...]:
    """The pages with signs that need help at once, to be asked again within a visit."""
    return tuple(
        theme
        for theme in screening.themes
        if any(
            effect.consequence is Consequence.EMERGENCY
            for line in theme.questions
            for effect in line.effects
        )
    )


def emergency_signs(theme: ScreeningTheme, answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """The texts of the lines on this page whose answers call for help now."""
    lines = theme.lines_to_show(answers)
    return tuple(line.text for line in lines if line.calls_for_help(answers))
