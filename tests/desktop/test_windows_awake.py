from backcoach.desktop.windows_awake import (
    CONTINUOUS,
    DISPLAY_REQUIRED,
    SYSTEM_REQUIRED,
    WindowsAwake,
)


def test_windows_is_told_while_something_plays_and_once_it_is_over():
    states = []
    awake = WindowsAwake(states.append)
    awake.keep()
    awake.let_go()
    assert states == [CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED, CONTINUOUS]
    awake.close()
    assert states[-1] == CONTINUOUS
