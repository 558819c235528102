"""The routines: one is chosen to be played, changed, printed or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from backcoach.gui.routines.routine_builder_flow import RoutineBuilderFlow
from backcoach.gui.routines.routines_page import FavouriteChange, RoutinesPage, RoutinesState
from backcoach.gui.services.flow import Flow
from backcoach.gui.services.notice import Notice
from backcoach.words.person_words import shown_label
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from backcoach.domain.routines.routine import Routine
    from backcoach.gui.paper.handout_flow import HandoutFlow
    from backcoach.gui.services.history import History
    from backcoach.gui.services.services import Services

    Kept = tuple[tuple[Routine, ...], frozenset[str]]


class RoutinesFlow(Flow):
    """Shows the list, the builder and the handout.

    `play_asked` carries the `Routine` to be played, once a safety check has opened it.
    """

    play_asked = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._handout: HandoutFlow | None = None
        library = services.library
        techniques = library.content.techniques
        pictures = {name: library.scene(each.stem) for name, each in techniques.items()}
        self._page = self.own(RoutinesPage(techniques, pictures))
        self._builder = self.adopt(RoutineBuilderFlow(services, pictures))
        self._connect()

    @Slot()
    def start(self) -> None:
        self._look()

    def _look(self, sought: str = "") -> None:
        whose = self._services.current.at(self._services.now())

        def look(history: History) -> Kept:
            person_id = whose(history)
            return history.routines.all(person_id), history.routines.favourites(person_id)

        self.run(look, lambda kept: self._show(kept, sought))

    def _connect(self) -> None:
        page, builder = self._page, self._builder
        page.start_asked.connect(self.play_asked)
        page.new_asked.connect(builder.make_new)
        page.change_asked.connect(builder.change)
        page.copy_asked.connect(builder.copy)
        page.handout_asked.connect(self._hand_out)
        page.delete_asked.connect(self._delete)
        page.favourite_changed.connect(self._like)
        builder.kept.connect(self._show_kept)
        builder.left.connect(self.start)

    def _show(self, kept: Kept, sought: str) -> None:
        own, favourites = kept
        services = self._services
        style, person = services.figure_style(), services.current.person
        self._page.show_routines(
            RoutinesState(
                (*own, *services.library.routines),
                favourites,
                whose=shown_label(person) if person else "",
                sought=sought,
                breath=services.preferences.settings.breath,
                looks=(style.receiver, style.helper),
            )
        )
        services.show(self._page)

    @Slot(object)
    def _show_kept(self, routine: Routine) -> None:
        self._look(routine.id)

    @Slot(object)
    def _hand_out(self, routine: Routine) -> None:
        """Print a routine."""
        from backcoach.gui.paper.handout_flow import HandoutFlow  # noqa: PLC0415 - few want paper

        self._handout = self.adopt(HandoutFlow(self._services))
        self._handout.left.connect(self._close_handout)
        self._handout.start_for_current(routine)

    @Slot()
    def _close_handout(self) -> None:
        self.drop(self._handout)
        self._handout = None
        self.start()

    @Slot(object)
    def _like(self, change: FavouriteChange) -> None:
        whose = self._services.current.at(self._services.now())
        key, liked = change.routine.id, change.liked
        self.write(lambda history: history.routines.like(whose(history), key, liked=liked))

    @Slot(object)
    def _delete(self, routine: Routine) -> None:
        now, key = self._services.now(), routine.id

        def say() -> None:
            text = translate("RoutinesFlow", "The routine is deleted.")
            undo = translate("RoutinesFlow", "Undo")
            self._services.say(Notice(text, undo, lambda: self._bring_back(key)))

        self.write(lambda history: history.routines.delete(key, now), self._look_again, tell=say)

    def _bring_back(self, routine_id: str) -> None:
        now = self._services.now()
        self.write(lambda history: history.routines.bring_back(routine_id, now), self._look_again)

    def _look_again(self) -> None:
        """Show the list as it is now, unless another page is shown by now."""
        if self._page.isVisible():
            self.start()
