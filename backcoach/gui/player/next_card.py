"""The card of what comes next; before the start, of what to have at hand."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from backcoach.domain.playing.player import PlayerView, Playing
from backcoach.domain.playing.timeline import Moment, Part, Phase, Timeline
from backcoach.gui.widgets.text_card import bullets
from backcoach.words.player_words import phase_name, run_of
from backcoach.words.time_words import duration
from backcoach.words.translation import translate

PAUSES = frozenset({Phase.READY, Phase.CHANGE_SIDES, Phase.REST, Phase.NEXT})


@dataclass(frozen=True, slots=True)
class NextWords:
    """The name of what comes next, and a line about it, which may be empty."""

    title: str
    detail: str


class NextCard(QFrame):
    """What comes next at one moment of a session."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(4)
        self._eyebrow, self._title, self._detail = (QLabel() for _ in range(3))
        self._eyebrow.setProperty("kind", "eyebrow")
        self._title.setProperty("kind", "heading")
        for label in (self._eyebrow, self._title, self._detail):
            label.setWordWrap(True)
            column.addWidget(label)

    def show_view(self, view: PlayerView) -> None:
        ready = view.playing is Playing.READY
        following = _ready_words(view) if ready else next_words(view.timeline, view.moment)
        self._eyebrow.setText(self.tr("Before you start") if ready else self.tr("Next"))
        self._title.setText(following.title)
        self._detail.setText(following.detail)
        self._detail.setVisible(bool(following.detail))


def _ready_words(view: PlayerView) -> NextWords:
    """What to have at hand, each thing once; what comes first if nothing is needed."""
    items = view.timeline.plan.items
    kit = bullets(dict.fromkeys(thing for item in items for thing in item.technique.kit))
    if not kit:
        return next_words(view.timeline, view.moment)
    return NextWords(translate("NextCard", "Have ready"), kit)


def next_words(timeline: Timeline, moment: Moment) -> NextWords:
    """What comes after this phase; in a pause, the side or stretch that is being waited for."""
    if moment.segment.phase in PAUSES:
        return NextWords(_part_name(moment), _hold(timeline, moment.part))
    after = run_of(timeline, moment.index).stop
    if after >= len(timeline.segments):
        return NextWords(translate("NextCard", "Nothing more"), "")
    return _upcoming(timeline, after)


def _part_name(moment: Moment) -> str:
    part = moment.part
    name = part.technique.side_name(part.side) or part.technique.name
    match moment.segment.phase:
        case Phase.NEXT:
            return part.technique.name
        case Phase.REST:
            return translate("NextCard", "{0}, once more").format(name)
        case _:
            return name


def _upcoming(timeline: Timeline, index: int) -> NextWords:
    segment = timeline.segments[index]
    part = timeline.parts[segment.part]
    seconds = duration(sum(timeline.segments[i].seconds for i in run_of(timeline, index)))
    match segment.phase:
        case Phase.HOLD:
            title = translate("NextCard", "Hold")
            return NextWords(title, _hold_length(timeline, part))
        case Phase.CHANGE_SIDES:
            return NextWords(phase_name(segment.phase), part.technique.side_name(part.side))
        case Phase.REST:
            detail = translate("NextCard", "{0}, then once more")
            return NextWords(phase_name(segment.phase), detail.format(seconds))
        case Phase.NEXT:
            detail = translate("NextCard", "after a rest of {0}")
            return NextWords(part.technique.name, detail.format(seconds))
        case Phase.DONE:
            detail = translate("NextCard", "Then say how your back feels.")
            return NextWords(phase_name(segment.phase), detail)
        case _:
            return NextWords(phase_name(segment.phase), seconds)


def _hold(timeline: Timeline, part: Part) -> str:
    template = translate("NextCard", "Hold for {0}")
    return template.format(_hold_length(timeline, part))


def _hold_length(timeline: Timeline, part: Part) -> str:
    return duration(timeline.plan.items[part.item].dosage.hold_seconds)
