"""Every sentence that may be said is known before anyone records it."""

import random

import pytest

from backcoach.domain.playing.narration import Weight, narration
from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.timeline import build_timeline
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.gui.player.recorded_texts import every_text
from backcoach.gui.player.session_script import SessionScript
from tests.gui.real_services import LIBRARY

CONTENT = LIBRARY.content
STRETCHES = tuple(CONTENT.techniques.values())
EVERY = every_text(STRETCHES, CONTENT.screening)


def test_each_sentence_is_listed_once() -> None:
    assert len(set(EVERY)) == len(EVERY)
    assert "" not in EVERY


@pytest.mark.parametrize("brief", [False, True])
@pytest.mark.parametrize("rhythm", Rhythm)
def test_a_session_of_any_stretches_says_nothing_else(rhythm: Rhythm, brief: bool) -> None:
    order = random.Random(rhythm).sample(STRETCHES, len(STRETCHES))  # noqa: S311
    items = tuple(PlanItem(each, usual_dosage(each, first_time=True)) for each in order)
    timeline = build_timeline(Plan(items, RHYTHMS[rhythm]))

    said = narration(timeline, SessionScript(lambda _text: 0.1, brief=brief), Weight.FORM)

    assert {each.text for each in said} <= set(EVERY)


def test_no_sentence_holds_a_place_that_was_not_filled() -> None:
    assert [text for text in EVERY if "{" in text] == []
