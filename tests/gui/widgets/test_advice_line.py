import pytest

from backcoach.gui.widgets.advice_line import AdviceLine
from tests.clicking import press, said

GIVE_REST = ("Give your back a rest first.", "Two sessions a day are enough.")


@pytest.fixture
def line(qtbot):
    line = AdviceLine()
    qtbot.addWidget(line)
    line.show_advice(*GIVE_REST)
    line.resize(800, line.sizeHint().height())
    line.show()
    return line


def test_the_reason_is_folded_away_until_it_is_asked_for(line):
    assert said(line) == [GIVE_REST[0]]

    press(line, "Why")

    assert said(line) == [*GIVE_REST]


def test_not_now_lets_it_go(qtbot, line):
    with qtbot.waitSignal(line.put_off):
        press(line, "Not now")

    assert line.isHidden()


def test_what_it_offers_to_do_is_told(qtbot, line):
    with pytest.raises(LookupError):
        press(line, "Answer")
    line.show_advice(*GIVE_REST, action="Answer")

    with qtbot.waitSignal(line.acted):
        press(line, "Answer")
    assert not line.isHidden()


def test_what_may_not_wait_has_no_not_now(line):
    line.show_advice("See someone about it.", "It has lasted six weeks.", may_wait=False)

    with pytest.raises(LookupError):
        press(line, "Not now")
    press(line, "Why")
    assert "It has lasted six weeks." in said(line)


def test_other_advice_begins_folded(line):
    press(line, "Why")

    line.show_advice("Something else.", "For another reason.")

    assert said(line) == ["Something else."]
