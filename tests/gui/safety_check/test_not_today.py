"""What is shut today is one line that unfolds; with a helper its reasons are for one alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel

from backcoach.domain.safety.clearance import Cleared, Lock
from backcoach.domain.safety.screening import Consequence
from backcoach.domain.stretch.technique import People
from backcoach.gui.safety_check.agreement_form import Agreements
from backcoach.gui.safety_check.not_today import NotToday, ShutState
from tests.clicking import click
from tests.small_screening import ask, screening, stretch
from tests.small_screening import page as theme
from tests.stretches import TODAY

CHECK = screening(theme("today", ask("hip"), ask("knee"), ask("rib")))
PAIR = replace(stretch("T07", People.PARTNER), name="Turn for two")
TECHNIQUES = (
    replace(stretch("T05"), name="Single knee"),
    replace(stretch("T06"), name="Lying twist"),
    PAIR,
)
ASKED = (
    Lock("T05", Consequence.PROFESSIONAL, ("hip", "knee")),
    Lock("T06", Consequence.PROFESSIONAL, ("hip", "knee")),
)
SOME = Cleared(TODAY, frozenset({"T07"}), ASKED)


@pytest.fixture
def shut(qtbot):
    shut = NotToday(CHECK, TECHNIQUES)
    qtbot.addWidget(shut)
    shut.resize(900, 600)
    with qtbot.waitExposed(shut):
        shut.show()
    return shut


def seen(shut):
    return "\n".join(each.text() for each in shut.findChildren(QLabel) if each.isVisible())


def test_the_line_counts_what_is_shut_and_unfolds_into_the_reasons(shut):
    shut.show_shut(ShutState(SOME, with_helper=False))
    assert shut._unfold.text() == "Not today: 3, and why"
    assert seen(shut) == ""

    click(shut._unfold)
    assert "title professional\n" not in seen(shut)
    assert "Single knee, Lying twist" in seen(shut)
    assert "Because of your answer to:\n•  hip\n•  knee" in seen(shut)
    assert "Turn for two" in seen(shut)

    click(shut._unfold)
    assert seen(shut) == ""


def test_where_nothing_is_shut_there_is_no_line(shut):
    everything = Cleared(TODAY, frozenset({"T05", "T06", "T07"}), ())
    shut.show_shut(ShutState(everything, with_helper=True))
    assert not shut.isVisible()


def test_with_a_helper_only_the_one_who_answered_reads_on(shut):
    shut.show_shut(ShutState(SOME, with_helper=True))
    click(shut._unfold)
    assert seen(shut) == (
        "Only the one who answered should read on. Please be alone at the screen."
    )

    click(shut._reveal)
    assert "hip" in seen(shut)
    assert shut._form.isVisible()

    shut.show_shut(ShutState(SOME, with_helper=True))
    assert seen(shut) == ""


def test_what_a_health_professional_may_open_is_ticked_with_its_day(qtbot, shut):
    shut.show_shut(ShutState(SOME, with_helper=False))
    click(shut._unfold)
    box = shut._form._rows["knee"].findChild(QCheckBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    with qtbot.waitSignal(shut.agreed) as agreed:
        click(shut._form._button)
    assert agreed.args == [Agreements({"knee": TODAY})]


def test_what_no_tick_opens_asks_for_none(shut):
    never = Cleared(TODAY, frozenset({"T05"}), (Lock("T06", Consequence.NEVER, ("rib",)),))
    shut.show_shut(ShutState(never, with_helper=False))
    click(shut._unfold)
    assert not shut._form.isVisible()
