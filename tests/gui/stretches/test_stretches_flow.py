"""Looking at stretches: all, one, on paper, and on to a session or to someone who watches."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from backcoach.domain.person import Person
from backcoach.domain.playing.timeline import Phase
from backcoach.domain.settings import Settings, UsedBy
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.domain.stretch.technique import People
from backcoach.gui.paper.handout_page import HandoutPage
from backcoach.gui.stretches.stretch_page import StretchPage
from backcoach.gui.stretches.stretches_flow import StretchesFlow
from backcoach.gui.stretches.stretches_page import LookedAt, StretchesPage
from backcoach.gui.widgets.technique_card import TechniqueCard
from backcoach.paper import handout_pictures
from tests.clicking import click, part, press, said
from tests.gui.real_services import LIBRARY
from tests.paper.plain_drawing import PlainDrawing
from tests.storage.records import NOW
from walkthrough.driver import let_live

TECHNIQUES = sorted(LIBRARY.content.techniques.values(), key=lambda each: each.order)
KNEE = TECHNIQUES[0]


@pytest.fixture(autouse=True)
def _plain_figures(monkeypatch):
    monkeypatch.setattr(handout_pictures, "Drawing", PlainDrawing)


@pytest.fixture
def settings():
    return Settings()


@pytest.fixture
def flow(here):
    flow = StretchesFlow(here.services)
    flow.start()
    return flow


def names(page):
    let_live()
    cards = page.findChildren(TechniqueCard)
    return [each.accessibleName() for each in cards if each.isVisible()]


def look_at(here, technique):
    let_live()
    cards = here.page.findChildren(TechniqueCard)
    click(next(each for each in cards if each.accessibleName() == technique.name))
    let_live()
    assert isinstance(here.page, StretchPage)


@pytest.mark.usefixtures("flow")
def test_all_stand_there_in_order_and_none_is_shut(here):
    assert isinstance(here.page, StretchesPage)
    assert names(here.page) == [each.name for each in TECHNIQUES]


@pytest.mark.usefixtures("flow")
def test_they_are_found_by_words_and_by_traits_behind_one_button(here):
    here.page.findChild(QLineEdit).setText("bed")
    assert 0 < len(names(here.page)) < len(TECHNIQUES)
    here.page.findChild(QLineEdit).setText("")
    press(here.page, "Filter")
    press(here.page, "With a helper")

    assert press(here.page, "Filter (1)") is None
    assert names(here.page) == [each.name for each in TECHNIQUES if each.people is People.PARTNER]


@pytest.mark.usefixtures("flow")
def test_where_nothing_is_found_all_can_be_shown_again(here):
    here.page.findChild(QLineEdit).setText("swimming")
    assert names(here.page) == []

    press(here.page, "Show all stretches")
    assert len(names(here.page)) == len(TECHNIQUES)


def test_one_is_shown_in_its_hold_with_its_steps_and_limits(here, flow):
    look_at(here, KNEE)

    assert flow._timer.is_active is False
    assert here.page._shown.view.moment.segment.phase is Phase.HOLD
    assert any(text.endswith(": Hold") for text in said(here.page))
    assert f"From {KNEE.hold.shortest} to {KNEE.hold.longest} seconds." in " ".join(said(here.page))
    assert "Ease in" in said(here.page)


@pytest.mark.usefixtures("flow")
def test_it_is_stepped_from_pose_to_pose(here):
    look_at(here, KNEE)
    first = here.page._shown.pose_number

    press(here.page, "Next pose")
    assert here.page._shown.pose_number == first + 1
    press(here.page, "Pose before")
    assert here.page._shown.pose_number == first


def test_it_plays_at_half_speed_until_frozen_and_rests_once_left(here, flow):
    look_at(here, KNEE)
    press(here.page, "Play slowly")
    before = here.page._shown.at
    here.services.clock.advance(0.4)
    flow._timer.look()
    assert here.page._shown.at == pytest.approx(before + 0.2)
    press(here.page, "Freeze")
    assert not flow._timer.is_active
    press(here.page, "Play slowly")
    press(here.page, "Back")
    assert not flow._timer.is_active
    assert isinstance(here.page, StretchesPage)


@pytest.mark.usefixtures("flow")
def test_the_other_side_is_shown_in_picture_and_words(here):
    look_at(here, KNEE)
    other = KNEE.first_side.mirrored

    press(here.page, KNEE.side_name(other))

    assert here.page._shown.side is other
    words = " ".join(said(here.page)).lower()
    assert ("left" if other is Side.LEFT else "right") in words


@pytest.mark.usefixtures("flow")
def test_it_is_printed_alone_and_the_paper_leads_back(here, qtbot):
    look_at(here, KNEE)
    page = here.page
    press(page, "Print")
    assert isinstance(here.page, HandoutPage)

    qtbot.keyClick(here.page, Qt.Key.Key_Escape)
    assert here.page is page


def test_it_is_printed_with_the_dose_set_for_a_client(here, flow):
    client = Person(UUID(int=7), "A-104")
    dose = PersonDose(client.id, KNEE.id, Dosage(25, 2, Side.LEFT, 10))
    here.keep(lambda history: history.people.add(client, NOW))
    here.keep(lambda history: history.doses.save(dose, NOW))
    here.services.current.choose(client)
    look_at(here, KNEE)
    press(here.page, "Print")
    (printed,) = flow._handout._handout.stretches
    assert printed.item.dosage == dose.dosage


def test_a_session_with_it_is_asked_for_in_its_usual_dose(here, flow, qtbot):
    look_at(here, KNEE)

    with qtbot.waitSignal(flow.item_asked) as asked:
        press(here.page, "Start a session with this")

    assert asked.args[0].technique is KNEE
    assert asked.args[0].dosage.hold_seconds == KNEE.hold.usual


@pytest.mark.usefixtures("flow")
def test_who_stretches_alone_shows_it_to_nobody(here):
    look_at(here, KNEE)

    assert not part(here.page, "showButton").isVisible()


def test_who_has_clients_shows_it_to_someone(here, flow, qtbot):
    here.services.preferences.change(used_by=UsedBy.CLIENTS)
    look_at(here, KNEE)

    with qtbot.waitSignal(flow.show_asked) as asked:
        press(here.page, "Show it to someone")
    assert asked.args == [LookedAt(KNEE.id)]


def test_another_theme_reaches_the_picture_and_what_has_ended_shows_nothing(here, flow):
    here.services.appearance_changed.emit()
    look_at(here, KNEE)
    here.services.appearance_changed.emit()
    flow.end()
    here.services.appearance_changed.emit()
    flow._timer.look()

    assert not flow._timer.is_active
