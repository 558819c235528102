"""People with real storage: added, renamed, given doses, archived, deleted and brought back."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from backcoach.domain.person import Person
from backcoach.domain.routines.routine import Routine, RoutineItem
from backcoach.domain.safety.screening_record import AgreementRecord
from backcoach.domain.settings import Settings, UsedBy
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.person_dose import PersonDose
from backcoach.domain.stretch.side import Side
from backcoach.gui.paper.handout_page import HandoutPage
from backcoach.gui.people.dose_page import DosePage
from backcoach.gui.people.people_flow import PeopleFlow
from backcoach.gui.people.people_page import PeoplePage
from backcoach.gui.people.person_card import PersonCard
from backcoach.gui.people.person_page import PersonPage
from tests.clicking import button, click, part, press
from tests.gui.real_services import LIBRARY, Here, in_window
from tests.storage.records import NOW, a_session

# A flow that nobody speaks to is the one whose pages are clicked.
# ruff: noqa: ARG001
PLAN = Routine("", "For everyone", (RoutineItem("T05", Dosage(20, 1, Side.RIGHT, 10)),))
CLINIC = Settings(welcomed=True, used_by=UsedBy.CLIENTS)


@pytest.fixture
def anna(here):
    anna = Person(uuid4(), "Anna", note="Left hip.")

    def keep(history):
        history.people.me(NOW)
        history.people.add(anna, NOW)
        history.sessions.finish(a_session(anna.id))

    here.keep(keep)
    return anna


@pytest.fixture
def flow(here):
    flow = PeopleFlow(here.services)
    flow.start()
    return flow


def read(here, work):
    found = []
    here.services.history.run(work, found.append)
    return found[0]


def labels(here):
    return [person.label for person in read(here, lambda history: history.people.all())]


def cards(here):
    QApplication.processEvents()
    every = here.page.findChildren(PersonCard)
    return [card.accessibleName() for card in every if card.isVisible()]


def details(here, label):
    press(here.window, f"Details of {label}")
    assert isinstance(here.page, PersonPage)
    return here.page


@pytest.mark.usefixtures("anna")
def test_someone_new_is_kept_and_has_the_keyboard(qtbot, here, flow):
    page = here.page
    part(page, "labelEdit").setText("17")

    with qtbot.waitSignal(flow.changed):
        click(part(page, "addButton"))

    assert labels(here) == ["", "17", "Anna"]
    assert cards(here) == ["Me", "17", "Anna"]
    assert QApplication.focusWidget().accessibleName() == "17"


def test_choosing_makes_it_their_turn(qtbot, here, anna, flow):
    card = here.window.findChildren(PersonCard)[1]

    with qtbot.waitSignal(flow.chosen):
        click(card)

    assert here.services.current.person == anna


def test_a_label_and_a_note_are_kept_when_the_page_is_left(here, anna, flow):
    here.services.current.choose(anna)
    page = details(here, "Anna")
    part(page, "labelEdit").setText("Anna B.")
    part(page, "noteEdit").setPlainText("Both hips.")

    click(part(page, "backButton"))

    kept = replace(anna, label="Anna B.", note="Both hips.")
    assert isinstance(here.page, PeoplePage)
    assert read(here, lambda history: history.people.all())[1] == kept
    assert here.services.current.person == kept


def test_closing_the_window_keeps_what_was_written(here, anna, flow):
    page = details(here, "Anna")
    part(page, "noteEdit").setPlainText("Both hips.")

    assert flow.may_close()

    assert read(here, lambda history: history.people.all())[1].note == "Both hips."
    part(page, "labelEdit").setText("")
    assert flow.may_close()
    assert labels(here) == ["", anna.label]


def test_a_person_can_be_chosen_from_their_page(qtbot, here, anna, flow):
    page = details(here, "Anna")
    part(page, "labelEdit").setText("Anna B.")

    with qtbot.waitSignal(flow.chosen):
        click(part(page, "chooseButton"))

    assert here.services.current.person == replace(anna, label="Anna B.")


@pytest.mark.usefixtures("anna")
def test_the_owner_can_have_a_label_and_is_still_the_owner(here, flow):
    page = details(here, "Me")
    part(page, "labelEdit").setText("Peter")

    click(part(page, "chooseButton"))

    assert here.services.current.person is None
    assert here.services.current.is_chosen
    assert labels(here) == ["Peter", "Anna"]


def test_agreements_stand_with_the_day_they_end(here, anna, flow):
    line = next(iter(LIBRARY.content.screening.questions))

    def agree(history):
        for days, name in ((10, line), (10, "gone"), (400, "fever")):
            on = NOW.date() - timedelta(days=days)
            history.screenings.agree(AgreementRecord(anna.id, name, on))

    here.keep(agree)
    shown = []
    page = flow._person._page
    show = page.show_person
    page.show_person = lambda state: (shown.append(state), show(state))
    details(here, "Anna")

    known = {each.text: each for each in shown[0].agreed}
    agreed = known[LIBRARY.content.screening.questions[line].text]
    assert agreed.counts
    assert agreed.until == date(2026, 11, 10) + timedelta(days=90)


def test_a_dose_is_set_changed_and_removed(here, anna, flow):
    page = details(here, "Anna")
    page._stretch.pick("T06")
    click(part(page, "doseButton"))
    dose_page = here.page
    assert isinstance(dose_page, DosePage)
    part(dose_page, "noteEdit").setPlainText("Towel under the knee.")

    click(part(dose_page, "saveButton"))

    assert here.page is page
    (dose,) = read(here, lambda history: history.doses.all(anna.id))
    assert (dose.technique_id, dose.note) == ("T06", "Towel under the knee.")
    name = LIBRARY.content.techniques["T06"].name
    press(here.window, f"Change the dose of {name}")
    assert part(dose_page, "noteEdit").toPlainText() == "Towel under the knee."
    click(part(dose_page, "backButton"))
    press(here.window, f"Remove the dose of {name}")
    assert read(here, lambda history: history.doses.all(anna.id)) == ()


def test_a_dose_is_kept_though_the_history_began_anew(here, anna, flow):
    page = details(here, "Anna")
    page._stretch.pick("T06")
    click(part(page, "doseButton"))
    with read(here, lambda history: history.opening.database).transaction() as connection:
        connection.execute("DELETE FROM person")

    here.press("saveButton")

    assert len(read(here, lambda history: history.doses.all(anna.id))) == 1
    assert anna in read(here, lambda history: history.people.all())


def test_who_is_archived_is_closed_out_of_the_list_and_comes_back(here, anna, flow, notices):
    here.services.current.choose(anna)
    page = details(here, "Anna")
    part(page, "noteEdit").setPlainText("Moved away.")

    click(part(page, "archiveButton"))

    assert here.services.current.person is None
    assert cards(here) == ["Me"]
    assert labels(here) == [""]
    assert "Anna" not in notices[0].text
    here.press("goneButton")
    press(here.window, "Bring back Anna")
    assert cards(here) == ["Me", "Anna"]
    assert read(here, lambda history: history.people.all())[1].note == "Moved away."


def test_who_is_deleted_goes_with_everything_and_undo_brings_it_back(here, anna, flow, notices):
    here.services.current.choose(anna)
    page = details(here, "Anna")
    click(part(page, "deleteButton"))
    assert "with 1 session?" in part(page, "deleteLabel").text()

    click(part(page, "sureButton"))

    assert here.services.current.person is None
    assert cards(here) == ["Me"]
    (notice,) = notices
    assert "Anna" not in notice.text
    notice.act()
    assert cards(here) == ["Me", "Anna"]
    assert read(here, lambda history: history.people.belongings(anna.id)).sessions == 1


def test_undo_works_after_the_pages_are_left(qtbot, here, anna, flow, notices):
    page = details(here, "Anna")
    click(part(page, "deleteButton"))
    click(part(page, "sureButton"))
    flow.end()

    with qtbot.waitSignal(flow.changed):
        notices[0].act()

    assert labels(here) == ["", anna.label]


def test_the_deleted_come_back_from_the_list(here, anna, flow):
    here.keep(lambda history: history.people.delete(anna.id, NOW))
    flow.start()
    here.press("goneButton")

    press(here.window, "Bring back Anna")

    assert cards(here) == ["Me", "Anna"]


def test_who_was_deleted_long_ago_is_gone_for_good(here, anna, flow):
    here.keep(lambda history: history.people.delete(anna.id, NOW - timedelta(days=31)))

    flow.start()

    count = "SELECT count(*) FROM person"
    assert read(here, lambda history: history.opening.database.rows(count)) == [(1,)]


@pytest.mark.parametrize("chosen", [None, "owner", "client"])
def test_where_clients_come_only_who_was_chosen_by_hand_is_marked(qtbot, tmp_path, chosen):
    here = in_window(qtbot, Here(tmp_path, CLINIC))
    client = Person(uuid4(), "17")
    here.keep(lambda history: history.people.add(client, NOW))
    if chosen:
        here.services.current.choose(client if chosen == "client" else None)
    flow = PeopleFlow(here.services)
    flow.start()
    QApplication.processEvents()

    marked = [
        card.accessibleName()
        for card in here.window.findChildren(PersonCard)
        if "Chosen now" in card.accessibleDescription()
    ]

    assert marked == {None: [], "owner": ["Me"], "client": ["17"]}[chosen]


def test_an_answer_that_comes_too_late_shows_nothing(here, anna, flow):
    here.executor.held = []
    press(here.window, "Details of Anna")
    flow.end()

    here.executor.let_go()

    assert isinstance(here.page, PeoplePage)
    assert anna.id


@pytest.fixture
def clinic(qtbot, tmp_path):
    """Someone with one plan, someone with two, and someone without."""
    here = in_window(qtbot, Here(tmp_path, CLINIC))

    def keep(history):
        history.people.me(NOW)
        for label, plans in (
            ("A-1", ["Mornings"]),
            ("B-2", ["Up & down", "Evenings"]),
            ("C-3", []),
        ):
            person = Person(uuid4(), label)
            history.people.add(person, NOW)
            for name in plans:
                history.routines.save(
                    replace(PLAN, id=str(uuid4()), label=name, person_id=person.id), NOW
                )
        history.routines.save(replace(PLAN, id=str(uuid4())), NOW)

    here.keep(keep)
    here.flow = PeopleFlow(here.services)
    here.flow.start()
    return here


def test_a_clients_plan_is_printed_from_the_list_with_their_name_and_doses(clinic):
    person = next(
        each for each in read(clinic, lambda history: history.people.all()) if each.label == "A-1"
    )
    dose = PersonDose(person.id, "T05", Dosage(25, 1, Side.RIGHT, 10), "Left hip.")
    clinic.keep(lambda history: history.doses.save(dose, NOW))

    press(clinic.page, "Print for A-1")

    assert isinstance(clinic.page, HandoutPage)
    assert clinic.page.choice.for_whom == "A-1"
    assert "Mornings" in clinic.page.findChild(QLabel, "leadLabel").text()
    assert clinic.flow._children[-1]._handout.stretches[0].note == "Left hip."
    clinic.press("backButton")
    assert isinstance(clinic.page, PeoplePage)
    assert clinic.services.current.person == person


def test_of_several_plans_one_is_chosen_by_its_name(clinic):
    printing = button(clinic.page, "Print for B-2")
    names = {each.text(): each for each in printing.menu().actions()}
    assert names.keys() == {"Up && down", "Evenings"}

    names["Evenings"].trigger()

    assert "Evenings" in clinic.page.findChild(QLabel, "leadLabel").text()


def test_where_nothing_is_planned_nothing_is_offered_to_print(clinic):
    with pytest.raises(LookupError):
        button(clinic.page, "Print for C-3")
    with pytest.raises(LookupError):
        button(clinic.page, "Print for Me")


def test_a_plan_that_is_deleted_meanwhile_brings_the_list_up_to_date(clinic):
    (plan,) = [
        each
        for each in read(clinic, lambda history: history.routines.plans())
        if each.label == "Mornings"
    ]
    clinic.keep(lambda history: history.routines.delete(plan.id, NOW))

    press(clinic.page, "Print for A-1")
    QApplication.processEvents()

    assert isinstance(clinic.page, PeoplePage)
    with pytest.raises(LookupError):
        button(clinic.page, "Print for A-1")
