"""Keeps the screen awake on a plain X11 desktop, where no service would be asked."""

import ctypes
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from backcoach.desktop.awake import Awake
from backcoach.overrides import override

_DISPLAY = ctypes.c_void_p


class X11Awake(Awake):
    """Suspends the server's own screen saver, over a connection that ends with the program."""

    def __init__(self, load: Callable[[str], Any] = ctypes.CDLL) -> None:
        self._load = load
        self._close: Callable[[], object] | None = None

    @override
    def keep(self) -> None:
        if self._close is None:
            with suppress(OSError):  # neither library need be there
                self._suspend(self._load("libX11.so.6"), self._load("libXss.so.1"))

    @override
    def let_go(self) -> None:
        close, self._close = self._close, None
        if close is not None:
            close()

    @override
    def close(self) -> None:
        self.let_go()

    def _suspend(self, x11: Any, saver: Any) -> None:  # noqa: ANN401 - libraries have no types
        x11.XOpenDisplay.restype = _DISPLAY
        display = x11.XOpenDisplay(None)
        if not display:
            return
        server, event, error = _DISPLAY(display), ctypes.c_int(), ctypes.c_int()
        self._close = lambda: x11.XCloseDisplay(server)
        if saver.XScreenSaverQueryExtension(server, ctypes.byref(event), ctypes.byref(error)):
            saver.XScreenSaverSuspend(server, 1)
            x11.XFlush(server)
