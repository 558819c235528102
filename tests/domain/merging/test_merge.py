"""What would happen to records that come: sorted by what is here, and whose they are."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from uuid import UUID

import pytest

from backcoach.domain.merging.merge import (
    Here,
    Merge,
    OtherOwner,
    RecordDiff,
    WhoseRecordsError,
    merge,
)
from backcoach.domain.merging.records import Records
from backcoach.domain.person import Person
from backcoach.domain.person_goal import GoalCheck, PersonGoal
from backcoach.domain.safety.screening import Answer
from backcoach.domain.safety.screening_record import AgreementRecord, DatedAnswer, ScreeningRecord
from backcoach.domain.session import Scores, SessionRecord
from backcoach.domain.stretch.frequency import Frequency
from tests.exchange.any_records import DOSE, FORMER, ROUTINE

NOW = datetime(2026, 11, 20, 9, 12, tzinfo=timezone(timedelta(hours=1)))
ME, OTHER_ME = Person(UUID(int=1), "", is_me=True), Person(UUID(int=2), "", is_me=True)
ANNA = Person(UUID(int=3), "Anna")


def session(number: int, person: Person = ME, pain: int = 1) -> SessionRecord:
    return SessionRecord(
        UUID(int=number), person.id, None, NOW, with_helper=False, before=Scores(2, pain)
    )


def check(number: int, person: Person = ME, withdrawn: datetime | None = None) -> ScreeningRecord:
    answers = {"fever": DatedAnswer(Answer.NO, NOW.date())}
    key = UUID(int=number)
    return ScreeningRecord(key, person.id, NOW, "1", False, "cleared", answers, withdrawn)


def tick(person: Person = ME) -> AgreementRecord:
    return AgreementRecord(person.id, "age", date(2026, 11, 1))


MINE = Records((ME,), (check(10),), (tick(),), (session(20),))
HERE = Here(MINE, owner=ME, is_blank=False)


def come(
    coming: Records,
    here: Here = HERE,
    other_owner: OtherOwner = OtherOwner.UNSAID,
    label: str = "",
) -> Merge:
    return merge(coming, here, other_owner, label)


def test_what_is_here_the_same_brings_nothing():
    merged = come(MINE)

    assert merged.sessions == RecordDiff(same=MINE.sessions)
    assert not merged.brings_new
    assert not merged.waits


def test_what_is_not_here_is_new():
    merged = come(replace(MINE, sessions=(session(20), session(21))))

    assert merged.sessions == RecordDiff(new=(session(21),), same=(session(20),))
    assert merged.brings_new


def test_what_is_otherwise_here_waits_for_being_asked():
    merged = come(replace(MINE, sessions=(session(20, pain=9),)))

    assert merged.sessions == RecordDiff(differing=(session(20, pain=9),))
    assert merged.waits
    assert not merged.brings_new


def test_what_was_deleted_here_waits_for_being_asked():
    here = replace(HERE, deleted=frozenset({UUID(int=21)}))

    merged = come(replace(MINE, sessions=(session(21),)), here)

    assert merged.sessions == RecordDiff(deleted=(session(21),))
    assert merged.waits


def test_all_that_belongs_to_someone_deleted_waits_with_them():
    here = replace(HERE, deleted=frozenset({ANNA.id}))
    theirs = Records((ANNA,), (check(11, ANNA),), (tick(ANNA),), (session(21, ANNA),))

    merged = come(theirs, here)

    assert merged.persons.deleted == (ANNA,)
    assert merged.screenings.deleted == (check(11, ANNA),)
    assert merged.agreements.deleted == (tick(ANNA),)
    assert merged.sessions.deleted == (session(21, ANNA),)


def test_a_clearance_that_was_taken_back_on_either_side_stays_so():
    later = NOW + timedelta(hours=1)

    assert come(replace(MINE, screenings=(check(10, withdrawn=NOW),))).screenings == RecordDiff(
        differing=(check(10, withdrawn=NOW),)
    )
    taken_back = replace(HERE, records=replace(MINE, screenings=(check(10, withdrawn=NOW),)))
    for coming in (check(10), check(10, withdrawn=NOW - timedelta(hours=1))):
        merged = come(replace(MINE, screenings=(coming,)), taken_back)
        assert merged.screenings == RecordDiff(same=(check(10, withdrawn=NOW),))
    merged = come(replace(MINE, screenings=(check(10, withdrawn=later),)), taken_back)
    assert merged.screenings == RecordDiff(differing=(check(10, withdrawn=later),))


def test_into_nothing_everything_comes_as_it_is():
    merged = come(MINE, Here())

    assert merged.persons.new == (ME,)
    assert merged.makes_way is None


def test_the_owner_of_a_blank_history_makes_way():
    merged = come(MINE, Here(Records((OTHER_ME,)), owner=OTHER_ME))

    assert merged.makes_way == OTHER_ME.id
    assert merged.persons.new == (ME,)


def test_the_owner_of_a_blank_history_stays_where_someone_else_comes():
    blank = Here(Records((OTHER_ME,)), owner=OTHER_ME)

    merged = come(MINE, blank, OtherOwner.SOMEONE_ELSE, "Kim")

    assert merged.makes_way is None
    assert merged.persons.new == (Person(ME.id, "Kim"),)


def test_the_owner_of_a_blank_history_stays_where_they_come_themselves():
    clinic = Records((OTHER_ME, Person(ME.id, "Kim")))
    blank = Here(Records((ME,)), owner=ME)

    with pytest.raises(WhoseRecordsError):
        come(clinic, blank)


def test_two_owners_are_not_mixed_unasked():
    with pytest.raises(WhoseRecordsError):
        come(Records((OTHER_ME,)), HERE)


def test_two_owners_who_are_one_person_share_all_records():
    other = Records(
        (OTHER_ME, ANNA),
        (check(11, OTHER_ME),),
        (tick(OTHER_ME),),
        (session(21, OTHER_ME), session(22, ANNA)),
    )

    merged = come(other, HERE, OtherOwner.ME)

    assert merged.persons.new == (ANNA,)
    assert merged.screenings.new == (check(11),)
    assert merged.agreements == RecordDiff(same=(tick(),))
    assert merged.sessions.new == (session(21), session(22, ANNA))


def test_the_other_owner_may_be_someone_else_with_a_label():
    merged = come(Records((OTHER_ME, ANNA)), HERE, OtherOwner.SOMEONE_ELSE, "Kim")

    assert merged.persons.new == (Person(OTHER_ME.id, "Kim"), ANNA)


def test_an_owner_who_is_known_here_as_someone_else_stays_that():
    kim = Person(OTHER_ME.id, "Kim")
    here = replace(HERE, records=Records((ME, kim)))

    assert come(Records((OTHER_ME,)), here).persons == RecordDiff(same=(kim,))


def test_an_owner_who_was_deleted_here_comes_back_as_someone_else():
    here = replace(HERE, deleted=frozenset({OTHER_ME.id}))

    assert come(Records((OTHER_ME,)), here).persons.deleted == (replace(OTHER_ME, is_me=False),)


def test_this_owner_stays_the_owner_whatever_they_are_called_elsewhere():
    clinic = Records((Person(ME.id, "Client 7"),))

    assert come(clinic).persons == RecordDiff(same=(ME,))


def test_another_label_waits_for_being_asked():
    here = replace(HERE, records=Records((ME, ANNA)))

    merged = come(Records((replace(ANNA, label="Anne"),)), here)

    assert merged.persons == RecordDiff(differing=(replace(ANNA, label="Anne"),))


def test_who_is_archived_elsewhere_waits_for_being_asked():
    here = replace(HERE, records=Records((ME, ANNA)))
    archived = replace(ANNA, archived_at=NOW)

    assert come(Records((archived,)), here).persons == RecordDiff(differing=(archived,))


def test_who_is_archived_here_stays_so_until_asked():
    here = replace(HERE, records=Records((ME, replace(ANNA, archived_at=NOW))))

    assert come(Records((ANNA,)), here).persons == RecordDiff(differing=(ANNA,))


def test_a_clinicians_note_on_a_client_never_meets_the_clients_own():
    noted = replace(ANNA, note="Left knee")
    here = replace(HERE, records=Records((ME, noted)))
    herself = replace(ANNA, is_me=True, note="Mornings")

    assert come(Records((herself,)), here).persons == RecordDiff(same=(noted,))
    mine = replace(ME, label="Client 7", is_me=False, note="Stiff", archived_at=NOW)
    assert come(Records((mine,))).persons == RecordDiff(same=(ME,))


def test_a_document_that_says_nothing_of_how_often_changes_no_plan():
    dose = replace(DOSE, frequency=Frequency(2, 5))
    plan = replace(ROUTINE, frequency=Frequency(1, 3))
    here = replace(HERE, records=Records((ME, ANNA), routines=(plan,), doses=(dose,)))
    silent = Records(
        (ME, ANNA),
        routines=(replace(plan, frequency=None),),
        doses=(replace(dose, frequency=None),),
        tells_how_often=False,
    )

    merged = come(silent, here)
    assert (merged.routines.same, merged.doses.same) == ((plan,), (dose,))

    told = come(replace(silent, tells_how_often=True), here)
    assert (told.routines.differing, told.doses.differing) == (silent.routines, silent.doses)


def test_an_owners_own_note_may_come_from_their_other_computer():
    noted = replace(ME, note="Mornings")

    assert come(Records((noted,))).persons == RecordDiff(differing=(noted,))


def test_a_document_that_says_nothing_of_notes_changes_none():
    noted = replace(ANNA, note="Left knee", archived_at=NOW)
    here = replace(HERE, records=Records((ME, noted)))

    assert come(Records((ANNA,), tells_notes=False), here).persons == RecordDiff(same=(noted,))


AIM = PersonGoal(UUID(int=40), OTHER_ME.id, "Tie my shoes", date(2026, 9, 1))
EASED = GoalCheck(AIM.id, date(2026, 9, 15), 4)


def test_a_goal_goes_to_the_owner_who_is_the_same_person_and_its_answers_with_it():
    merged = come(Records((OTHER_ME,), goals=(AIM,), goal_checks=(EASED,)), HERE, OtherOwner.ME)

    assert merged.goals.new == (replace(AIM, person_id=ME.id),)
    assert merged.goal_checks.new == (EASED,)


def test_an_answer_is_known_by_its_goal_and_its_day():
    aim = replace(AIM, person_id=ME.id)
    here = replace(HERE, records=Records((ME,), goals=(aim,), goal_checks=(EASED,)))
    other, later = replace(EASED, ease=5), replace(EASED, checked_on=date(2026, 9, 29))

    merged = come(Records((ME,), goals=(aim,), goal_checks=(other, later)), here)

    assert merged.goals.same == (aim,)
    assert merged.goal_checks == RecordDiff(new=(later,), differing=(other,))


def test_answers_wait_with_whoever_was_deleted_here():
    aim = replace(AIM, person_id=ANNA.id)
    here = replace(HERE, deleted=frozenset({ANNA.id}))

    merged = come(Records((ME, ANNA), goals=(aim,), goal_checks=(EASED,)), here)

    assert merged.goals.deleted == (aim,)
    assert merged.goal_checks.deleted == (EASED,)


def test_what_a_former_session_does_not_say_the_other_side_may():
    known = replace(FORMER, person_id=ME.id, session_id=UUID(int=20))
    silent = replace(known, person_id=None, ended=None, held_seconds=None)
    here = replace(HERE, records=replace(HERE.records, former_sessions=(known,)))

    merged = come(replace(HERE.records, former_sessions=(silent,)), here)

    assert merged.former_sessions.same == (known,)
