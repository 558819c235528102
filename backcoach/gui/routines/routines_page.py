"""The page of all routines: plans and favourites first, then the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from textwrap import shorten

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from backcoach.domain.routines.routine import Routine, needs_helper, total_seconds
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.rhythm import USUAL_RHYTHM, Rhythm
from backcoach.domain.stretch.technique import People, Technique
from backcoach.figure.body.look import LOOKS, Look
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.figure.posing.scene import Scene
from backcoach.gui.routines.routine_card import MOST_STILLS, RoutineCard, RoutineText
from backcoach.gui.routines.ui_routines_page import Ui_RoutinesPage
from backcoach.gui.widgets.cards.card_board import CardBoard
from backcoach.gui.widgets.cards.card_facts import people_fact, place_fact, time_fact
from backcoach.gui.widgets.page import Page
from backcoach.overrides import override
from backcoach.words.frequency_words import how_often
from backcoach.words.routine_words import places_of, stretch_count

LONGEST_NOTE = 140


@dataclass(frozen=True, slots=True)
class RoutinesState:
    """The routines. `favourites` are ids; `whose` is the label of the person if one was chosen.

    `sought` is the id of a routine to scroll to, such as one that was just saved.
    """

    routines: tuple[Routine, ...]
    favourites: frozenset[str] = field(default_factory=frozenset)
    whose: str = ""
    sought: str = ""
    breath: Rhythm = USUAL_RHYTHM
    looks: tuple[Look, Look] = (LOOKS[0], LOOKS[1])


@dataclass(frozen=True, slots=True)
class FavouriteChange:
    """Whether a routine is a favourite from now on."""

    routine: Routine
    liked: bool


class RoutinesPage(Page):
    """Each card can be started. Every signal but the last two carries a `Routine`."""

    start_asked = Signal(object)
    change_asked = Signal(object)
    copy_asked = Signal(object)
    handout_asked = Signal(object)
    delete_asked = Signal(object)
    favourite_changed = Signal(object)
    new_asked = Signal()

    def __init__(
        self,
        techniques: Mapping[str, Technique],
        pictures: Mapping[str, Scene | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._techniques = techniques
        self._pictures = pictures
        self._state = RoutinesState(())
        self._cards: dict[str, RoutineCard] = {}
        self._ui = Ui_RoutinesPage()
        self._ui.setupUi(self)
        self._line_up(self._ui.bodyScroll, self._ui.footerMargins)
        self._ui.bodyScroll.verticalScrollBar().rangeChanged.connect(self._show_sought)
        self._ui.newButton.clicked.connect(self.new_asked)

    def show_routines(self, state: RoutinesState) -> None:
        """Show these from the top, unless the page was shown already."""
        self._state = state
        plans = [each for each in state.routines if each.person_id is not None]
        rest = [each for each in state.routines if each.person_id is None]
        liked = [each for each in rest if each.id in state.favourites]
        others = [each for each in rest if each.id not in state.favourites]
        own = [each for each in others if not each.built_in]
        ui = self._ui
        if self.isVisible():
            self.setFocus()  # else Qt would scroll to whatever follows the card that is taken away
        self._cards = {}
        self._fill(ui.firstBox, ui.firstBoard, plans + liked)
        self._fill(ui.readyBox, ui.readyBoard, [each for each in others if each.built_in])
        self._fill(ui.ownBox, ui.ownBoard, own)
        none = not any(not each.built_in for each in state.routines)
        ui.ownBox.setVisible(bool(own) or none)
        ui.emptyFrame.setVisible(none)
        if not self.isVisible():
            self._open_at_top(ui.bodyScroll, ui.titleLabel.text())
        if state.sought in self._cards:
            self._cards[state.sought].start_button.setFocus()
            self._show_sought()

    @override
    def _first_step(self) -> QWidget:
        """The first routine can be started at once."""
        starts = (card.start_button for card in self._cards.values())
        return next(starts, super()._first_step())

    @Slot()
    def _show_sought(self) -> None:
        """Scroll to the whole card that was sought, also once the layout has placed it."""
        card = self._cards.get(self._state.sought)
        if card is not None and card.start_button.hasFocus():
            self._ui.bodyScroll.ensureWidgetVisible(card)

    def _fill(self, box: QWidget, board: CardBoard, routines: Sequence[Routine]) -> None:
        board.show_cards([self._card(each) for each in routines])
        box.setVisible(bool(routines))

    def _card(self, routine: Routine) -> RoutineCard:
        stills = self._stills(routine)
        more = len(stills) - MOST_STILLS
        text = RoutineText(
            routine.label,
            self._kind(routine),
            shorten(routine.note, LONGEST_NOTE, placeholder="…"),
            self._facts(routine),
            self.tr("+ {0}", "more pictures").format(more) if more > 0 else "",
        )
        card = RoutineCard(text, stills, self._state.looks)
        card.show_favourite(liked=routine.id in self._state.favourites)
        card.start_asked.connect(partial(self.start_asked.emit, routine))
        card.print_asked.connect(partial(self.handout_asked.emit, routine))
        card.favourite_changed.connect(partial(self._change_favourite, routine, card))
        self._offer(card, routine)
        self._cards[routine.id] = card
        return card

    def _offer(self, card: RoutineCard, routine: Routine) -> None:
        offers = [(self.tr("Make my own"), self.copy_asked)]
        if not routine.built_in:
            offers = [
                (self.tr("Change"), self.change_asked),
                (self.tr("Make a copy"), self.copy_asked),
                (self.tr("Delete"), self.delete_asked),
            ]
        for text, asked in offers:
            card.add_action(text).triggered.connect(partial(_pass_on, asked, routine))

    def _change_favourite(self, routine: Routine, card: RoutineCard) -> None:
        self.favourite_changed.emit(FavouriteChange(routine, liked=card.favourite))

    def _kind(self, routine: Routine) -> str:
        """Why it stands first; empty for all others."""
        if routine.person_id is None:
            return self.tr("Favourite") if routine.id in self._state.favourites else ""
        if self._state.whose:
            return self.tr("Plan for {0}").format(self._state.whose)
        return self.tr("Plan for you")

    def _facts(self, routine: Routine) -> tuple[tuple[str, str], ...]:
        seconds = total_seconds(routine, self._techniques, RHYTHMS[self._state.breath])
        two = needs_helper(routine, self._techniques)
        facts = [time_fact(seconds)] if seconds else []
        facts.append(("restart", self._count(routine)))
        if routine.frequency:
            facts.append(("history", how_often(routine.frequency)))
        facts.append(people_fact(People.PARTNER if two else People.SOLO))
        if places := places_of(routine.items, self._techniques):
            facts.append(place_fact(places))
        return tuple(facts)

    def _count(self, routine: Routine) -> str:
        count = stretch_count(len(routine.items))
        if routine.rounds == 1:
            return count
        return self.tr("{0}, %Ln round(s)", "", routine.rounds).format(count)

    def _stills(self, routine: Routine) -> list[StagedScene | None]:
        """A picture of each stretch, once."""
        names = dict.fromkeys(item.technique_id for item in routine.items)
        known = (self._techniques[name] for name in names if name in self._techniques)
        scenes = ((self._pictures.get(each.id), each.first_side.drawn) for each in known)
        return [StagedScene(scene, side) if scene else None for scene, side in scenes]


def _pass_on(asked: SignalInstance, routine: Routine, _checked: object = None) -> None:
    asked.emit(routine)
