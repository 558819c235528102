import sys

from backcoach.desktop.mac_awake import MacAwake

SLEEPER = (sys.executable, "-c", "import threading; threading.Event().wait()")


def test_a_child_keeps_the_screen_awake_while_something_plays():
    awake = MacAwake(SLEEPER)
    awake.keep()
    child = awake._child
    awake.keep()
    assert awake._child is child
    assert child.poll() is None
    awake.let_go()
    assert child.poll() is not None
    awake.close()


def test_a_child_that_has_ended_is_begun_anew():
    awake = MacAwake(SLEEPER)
    awake.keep()
    awake._child.kill()
    awake._child.wait()
    awake.keep()
    assert awake._child.poll() is None
    awake.close()


def test_the_session_goes_on_where_no_child_can_be_begun():
    awake = MacAwake(("/no/such/command",))
    awake.keep()
    awake.let_go()
