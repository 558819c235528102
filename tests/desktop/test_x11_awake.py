"""The X server's own screen saver, by stand-ins for the two libraries."""

from types import SimpleNamespace

import pytest

from backcoach.desktop.awake import SeveralAwake
from backcoach.desktop.x11_awake import X11Awake


class Libraries:
    """What is called of libX11 and libXss."""

    def __init__(self, *, display=7, extension=1):
        self.called = []

        def named(name, answer=1):
            def call(*_words):
                self.called.append(name)
                return answer

            return call

        self.library = SimpleNamespace(
            XOpenDisplay=named("open", display),
            XScreenSaverQueryExtension=named("ask", extension),
            XScreenSaverSuspend=named("suspend"),
            XFlush=named("flush"),
            XCloseDisplay=named("close"),
        )

    def load(self, _name):
        return self.library


def used(libraries):
    awake = X11Awake(libraries.load)
    awake.keep()
    awake.keep()
    awake.let_go()
    awake.close()
    return libraries.called


def test_the_saver_is_suspended_once_and_closing_ends_that():
    assert used(Libraries()) == ["open", "ask", "suspend", "flush", "close"]


def test_without_a_server_or_its_extension_the_session_goes_on():
    assert used(Libraries(display=None)) == ["open", "open"]
    assert used(Libraries(extension=0)) == ["open", "ask", "close"]


def test_without_the_libraries_the_session_goes_on():
    def load(name):
        raise OSError(name)

    awake = X11Awake(load)
    awake.keep()
    awake.let_go()


@pytest.mark.parametrize("way", ["keep", "let_go", "close"])
def test_several_are_told_alike(way):
    told = []
    ways = [SimpleNamespace(**{way: lambda n=n: told.append(n)}) for n in range(2)]
    getattr(SeveralAwake(*ways), way)()
    assert told == [0, 1]
