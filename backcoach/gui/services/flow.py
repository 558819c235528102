"""The base of every flow: its pages, the flows it has opened, and answers that come too late."""

from __future__ import annotations

from typing import TYPE_CHECKING, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from backcoach.gui.widgets.page import Page
from backcoach.words.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from backcoach.gui.services.history import History
    from backcoach.gui.services.services import Services

    PageT = TypeVar("PageT", bound=QWidget)

T = TypeVar("T")
P = ParamSpec("P")
FlowT = TypeVar("FlowT", bound="Flow")


class Flow(QObject):
    """A part of the program that owns pages and leads from one to the next.

    It may open other flows, which it owns as well. `left` tells whoever opened a flow to drop it or
    to show something else, `closing` that the window may close after all.
    """

    left = Signal()
    closing = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._ended = False
        self._own_pages: list[QWidget] = []
        self._children: list[Flow] = []

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """Its own pages and those of the flows it owns."""
        return *self._own_pages, *(page for child in self._children for page in child.pages)

    def own(self, page: PageT) -> PageT:
        """Take a page, which is deleted when this flow is dropped."""
        self._own_pages.append(page)
        return page

    def let_go(self, name: str) -> None:
        """Delete the page that the cached property of this name has made, if it has.

        It is made anew where it is needed once more.
        """
        page = vars(self).pop(name, None)
        if page is not None:
            self._own_pages.remove(page)
            page.deleteLater()

    def adopt(self, child: FlowT) -> FlowT:
        """Take another flow, which is dropped when this one is."""
        self._children.append(child)
        return child

    def drop(self, child: Flow | None) -> None:
        """End an adopted flow, if there is one, and delete its pages."""
        if child is not None:
            self._children.remove(child)
            child.end()
            for page in child.pages:
                page.deleteLater()

    def end(self) -> None:
        """Drop all answers that are still to come, here and in the flows it owns."""
        self._ended = True
        for child in self._children:
            child.end()

    def may_close(self) -> bool:
        """Whether the window may close now; if not, `closing` may follow."""
        return self.may_leave(self.closing.emit)

    def may_leave(self, leave: Callable[[], None]) -> bool:
        """Whether nothing is lost by leaving; if not, someone is asked, and may answer `leave`."""
        pages = () if self._ended else self._own_pages
        shown = (page for page in pages if isinstance(page, Page) and page.isVisible())
        unsaved = next((page for page in shown if page.unsaved), None)
        if unsaved is not None:
            self._ask_to_lose(unsaved, leave)
            return False
        return all(child.may_leave(leave) for child in self._children)

    def leave(self, leave: Callable[[], None]) -> None:
        """Leave by `leave`, unless what would be lost is kept."""
        if self.may_leave(leave):
            leave()

    def _ask_to_lose(self, page: Page, leave: Callable[[], None]) -> None:
        from backcoach.gui.services.confirmation import (  # noqa: PLC0415 - seldom needed
            Confirmation,
            ask_to_confirm,
        )

        def give_up() -> None:
            page.give_up_changes()
            leave()

        title = translate("Flow", "Leave without saving?")
        lost = translate("Flow", "What you changed on this page is lost then.")
        stay, go_on = translate("Flow", "Keep editing"), translate("Flow", "Leave without saving")
        ask_to_confirm(page.window(), Confirmation(title, title, lost, stay, go_on), give_up)

    def run(
        self,
        work: Callable[[History], T],
        then: Callable[[T], object] | None = None,
        *,
        tell: Callable[[T], object] | None = None,
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        """Do work on the history's thread; `heard` says what becomes of the result."""
        self._services.history.run(work, self.heard(then, tell), self.unheard(otherwise))

    def run_on_file(
        self,
        work: Callable[[], T],
        then: Callable[[T], object] | None = None,
        *,
        tell: Callable[[T], object] | None = None,
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        """Do work on the history's thread without opening the history."""
        self._services.history.run_on_file(work, self.heard(then, tell), self.unheard(otherwise))

    def write(
        self,
        work: Callable[[History], object],
        then: Callable[[], object] | None = None,
        *,
        tell: Callable[[], object] | None = None,
    ) -> None:
        """Write something in any case; `heard` says what is called once it is safe."""
        self._services.history.write(work, self.heard(then, tell), self.unheard())

    def heard(
        self, then: Callable[P, object] | None, tell: Callable[P, object] | None = None
    ) -> Callable[P, None]:
        """A callback that calls `then`, but not once this flow has ended.

        `tell` is called first, and after the end too. It is for what a person must hear wherever
        they are by now, such as that a file was written, or how to undo something.
        """

        def hear(*args: P.args, **kwargs: P.kwargs) -> None:
            if tell is not None:
                tell(*args, **kwargs)
            if then is not None and not self._ended:
                then(*args, **kwargs)

        return hear

    def unheard(self, otherwise: Callable[[], object] | None = None) -> Callable[[], None]:
        """What to call where no answer comes: `otherwise`, or what was pressed works again."""
        return self.heard(otherwise or self._wake)

    def _wake(self) -> None:
        for page in self._own_pages:
            if isinstance(page, Page):
                page.wake()
