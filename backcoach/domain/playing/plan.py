"""What is about to be played: techniques in order, each with its dose."""

from dataclasses import dataclass, replace

from backcoach.domain.stretch.breath import BreathRhythm
from backcoach.domain.stretch.dosage import Dosage, within_limits
from backcoach.domain.stretch.technique import Technique

READY_SECONDS = 5
NEXT_SECONDS = 20


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One technique and a dose within its limits."""

    technique: Technique
    dosage: Dosage

    def __post_init__(self) -> None:
        if within_limits(self.dosage, self.technique) != self.dosage:
            raise ValueError(f"the dose lies outside the limits of {self.technique.id}")

    def with_hold(self, seconds: float) -> "PlanItem":
        """With another hold, kept within the technique's range."""
        return replace(
            self, dosage=replace(self.dosage, hold_seconds=self.technique.hold.clamp(seconds))
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole session. `rhythm` is None for a breath at one's own pace.

    `moving_percent` gives more time to get into place and to change; holds stay as they are.
    """

    items: tuple[PlanItem, ...]
    rhythm: BreathRhythm | None
    ready_seconds: int = READY_SECONDS
    next_seconds: int = NEXT_SECONDS
    moving_percent: int = 100

    def __post_init__(self) -> None:
        if not self.items:
            raise ValueError("a plan has at least one technique")

    def for_moving(self, seconds: float) -> float:
        """The time for a change of place that usually takes so long."""
        return seconds * self.moving_percent / 100

    @property
    def techniques(self) -> tuple[Technique, ...]:
        """Each stretch once, in the order they are first played."""
        return tuple({item.technique.id: item.technique for item in self.items}.values())

    def with_hold(self, item: int, seconds: float) -> "Plan":
        """With another hold for one item, and for every later item that is the same."""
        changed = self.items[item].with_hold(seconds)
        later = (changed if each == self.items[item] else each for each in self.items[item:])
        return replace(self, items=(*self.items[:item], *later))
