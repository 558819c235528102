"""The keys that work on every page."""

from backcoach.gui.help.window_keys import WINDOW_KEYS, WORDS, WindowAction, written_keys


def test_each_key_of_the_table_is_told():
    assert set(WINDOW_KEYS) == set(WORDS) == set(WindowAction)
    told = dict(written_keys(in_session=False))

    assert told["F1   ?"] == "This help"
    assert told["Ctrl+1 to Ctrl+7"] == "Go to a part of BackCoach"
    assert told["Ctrl+,"] == "Settings"
    assert told["Ctrl+Q"] == "Leave BackCoach"


def test_in_a_session_nothing_is_told_that_leads_away():
    told = [does for _, does in written_keys(in_session=True)]

    assert "Settings" not in told
    assert "Go to a part of BackCoach" not in told
    assert "Back" in told
