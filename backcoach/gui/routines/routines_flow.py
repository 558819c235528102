"""The routines: choosing one to play, and making them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from backcoach.domain.routines.routine import as_set_for
from backcoach.gui.routines.routine_builder_flow import RoutineBuilderFlow
from backcoach.gui.routines.routines_page import FavouriteChange, RoutinesPage, RoutinesState
from backcoach.gui.services.notice import Notice
from backcoach.words.person_words import shown_label
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcoach.domain.routines.routine import Routine
    from backcoach.gui.paper.handout_flow import HandoutFlow
    from backcoach.gui.services.history_thread import History
    from backcoach.gui.services.services import Services

    Kept = tuple[tuple[Routine, ...], frozenset[str]]


class RoutinesFlow(QObject):
    """Shows the list, and the builder.

    `play_asked` carries the Routine to be played, which a safety check comes before. `closing`
    tells that the window may close now.
    """

    left = Signal()
    play_asked = Signal(object)
    closing = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._over = False
        self._handout: HandoutFlow | None = None
        library = services.library
        techniques = library.content.techniques
        pictures = {name: library.scene(each.stem) for name, each in techniques.items()}
        self._page = RoutinesPage(techniques, pictures)
        self._builder = RoutineBuilderFlow(services, pictures)
        self._connect()

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """What this flow shows."""
        handout = self._handout.pages if self._handout else ()
        return self._page, *self._builder.pages, *handout

    @Slot()
    def start(self) -> None:
        """Show the list."""
        self._look()

    def _look(self, sought: str = "") -> None:
        whose = self._services.current.at(self._services.now())

        def look(history: History) -> Kept:
            person_id = whose(history)
            return history.routines.all(person_id), history.routines.favourites(person_id)

        self._services.history.run(look, lambda kept: self._show(kept, sought))

    def may_close(self) -> bool:
        """Whether the window may close now: a routine that is changed and not kept asks first."""
        return self._builder.may_leave(self.closing.emit)

    def _connect(self) -> None:
        page, builder = self._page, self._builder
        page.start_asked.connect(self._play)
        page.new_asked.connect(self._make_new)
        page.change_asked.connect(self._change)
        page.copy_asked.connect(self._copy)
        page.handout_asked.connect(self._hand_out)
        page.delete_asked.connect(self._delete)
        page.favourite_changed.connect(self._like)
        page.back_asked.connect(self._leave)
        builder.kept.connect(self._show_kept)
        builder.left.connect(self.start)

    def _show(self, kept: Kept, sought: str) -> None:
        if self._over:
            return
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
    def _play(self, routine: Routine) -> None:
        self.play_asked.emit(routine)

    @Slot()
    def _make_new(self) -> None:
        self._builder.make_new()

    @Slot(object)
    def _change(self, routine: Routine) -> None:
        self._builder.change(routine)

    @Slot(object)
    def _copy(self, routine: Routine) -> None:
        self._builder.copy(routine)

    @Slot(object)
    def _hand_out(self, routine: Routine) -> None:
        """Print it as it is played for whoever it is for."""
        whose = self._services.current.at(self._services.now())

        def read(history: History) -> Routine:
            doses = {each.technique_id: each for each in history.doses.all(whose(history))}
            return as_set_for(routine, doses)

        self._services.history.run(read, self._show_handout)

    def _show_handout(self, routine: Routine) -> None:
        from backcoach.gui.paper.handout_flow import HandoutFlow  # noqa: PLC0415 - few want paper

        if self._over:
            return
        self._handout = handout = HandoutFlow(self._services)
        handout.left.connect(self._close_handout)
        handout.start(routine)

    @Slot()
    def _close_handout(self) -> None:
        if self._handout is not None:
            for page in self._handout.pages:
                page.deleteLater()
        self._handout = None
        self.start()

    @Slot(object)
    def _like(self, change: FavouriteChange) -> None:
        whose = self._services.current.at(self._services.now())
        key, liked = change.routine.id, change.liked
        self._services.history.write(
            lambda history: history.routines.like(whose(history), key, liked=liked)
        )

    @Slot(object)
    def _delete(self, routine: Routine) -> None:
        now, key = self._services.now(), routine.id

        def say() -> None:
            text = translate("RoutinesFlow", "The routine is deleted.")
            undo = translate("RoutinesFlow", "Undo")
            self._services.say(Notice(text, undo, lambda: self._bring_back(key)))
            self._look_again()

        self._services.history.write(lambda history: history.routines.delete(key, now), say)

    def _bring_back(self, routine_id: str) -> None:
        now = self._services.now()
        self._services.history.write(
            lambda history: history.routines.bring_back(routine_id, now), self._look_again
        )

    def _look_again(self) -> None:
        """Show the list as it is now, unless something else is in sight by now."""
        if not self._over and self._page.isVisible():
            self.start()

    def _end(self) -> None:
        self._over = True
        self._builder.end()

    @Slot()
    def _leave(self) -> None:
        self._end()
        self.left.emit()
