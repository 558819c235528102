"""The desktop around the window: its screen stays awake, and its media keys steer, in a session."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from backcoach.desktop.awake import Awake
    from backcoach.desktop.media import Media, MediaCommand
    from backcoach.gui.services.preferences import Preferences

    class OpenMedia(Protocol):
        """Makes a `Media` with a title, and with what is called on each command."""

        def __call__(self, title: str, told: Callable[[MediaCommand], None]) -> Media: ...


class Desktop(QObject):
    """Tells the desktop of a session. `commanded` carries a MediaCommand.

    The bus, or whatever a system has, is not spoken to before the first session.
    """

    commanded = Signal(object)

    def __init__(
        self, open_awake: Callable[[str], Awake], open_media: OpenMedia, preferences: Preferences
    ) -> None:
        super().__init__()
        self._open_awake = open_awake
        self._open_media = open_media
        self._preferences = preferences
        self._moving: bool | None = None

    @cached_property
    def _awake(self) -> Awake:
        return self._open_awake(self.tr("Someone is following along."))

    @cached_property
    def _media(self) -> Media:
        # A lock screen and other devices may show the title: it names no stretch.
        return self._open_media(self.tr("A session"), self.commanded.emit)

    def tell_session(self, *, moving: bool) -> None:
        """Tell that a session is open, and whether someone follows it now; call it at each look."""
        if moving is self._moving:
            return
        self._moving = moving
        if moving:
            self._awake.keep()
        else:
            self._awake.let_go()
        if self._preferences.settings.media_keys:
            self._media.show(playing=moving)

    def tell_demonstration(self, *, moving: bool) -> None:
        """Tell whether someone watches something move: nothing that a lock screen should name."""
        if moving is not self._moving:
            self._moving = moving
            if moving:
                self._awake.keep()
            else:
                self._awake.let_go()

    def end_session(self) -> None:
        """Tell that there is no session any more."""
        if self._moving is not None:
            self._moving = None
            self._awake.let_go()
            if "_media" in self.__dict__:
                self._media.hide()

    def close(self) -> None:
        """Leave nothing behind."""
        self.end_session()
        self._awake.close()
