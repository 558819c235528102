"""The FHIR bundle: read by a library that knows R4B, and its codes by the published value sets."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backcoach.domain.merging.records import Records
from backcoach.domain.session import Scores, SessionEnd
from backcoach.exchange.fhir_bundle import BundleKind, fhir_bundle, patient
from backcoach.exchange.fhir_goal import goal_resources
from backcoach.exchange.fhir_terms import Wording
from tests.exchange.any_records import ANNA, CHECK, ME, NOW, PLAIN, SESSION, records

WORDING = Wording(
    {"fever": "Do you have a fever?"}, {"T06": "Lying twist"}, {"numbness": "Numbness"}
)

# https://hl7.org/fhir/R4B/valueset-event-status.html and the value sets of the other two
STATUSES = {
    "Procedure": {
        "preparation",
        "in-progress",
        "not-done",
        "on-hold",
        "stopped",
        "completed",
        "entered-in-error",
        "unknown",
    },
    "Observation": {
        "registered",
        "preliminary",
        "final",
        "amended",
        "corrected",
        "cancelled",
        "entered-in-error",
        "unknown",
    },
    "QuestionnaireResponse": {
        "in-progress",
        "completed",
        "amended",
        "entered-in-error",
        "stopped",
    },
}
# https://terminology.hl7.org/CodeSystem-observation-category.html
CATEGORIES = {
    "social-history",
    "vital-signs",
    "imaging",
    "laboratory",
    "procedure",
    "survey",
    "exam",
    "therapy",
    "activity",
}


def bundle(
    kept: Records = PLAIN, *, named: bool = False, kind: BundleKind = BundleKind.COLLECTION
) -> dict[str, Any]:
    patients = [patient(person, named=named) for person in kept.persons]
    people = [*patients, *goal_resources(kept.goals, kept.goal_checks)]
    pieces = fhir_bundle(people, kept.screenings, kept.sessions, WORDING, NOW, kind)
    return json.loads("".join(pieces))


def resources(made: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    found = [entry["resource"] for entry in made["entry"]]
    return [resource for resource in found if resource["resourceType"] == kind]


def procedure(**changed) -> dict[str, Any]:
    kept = replace(PLAIN, sessions=(replace(SESSION, **changed),))
    (found,) = resources(bundle(kept), "Procedure")
    return found


def test_the_plain_records_are_a_bundle_that_a_library_reads():
    read = Bundle.model_validate(bundle())

    assert [type(entry.resource).__name__ for entry in read.entry] == [
        *["StructureDefinition"] * 3,
        "Patient",
        "Patient",
        "Goal",
        *["Observation"] * 3,
        "QuestionnaireResponse",
        "Questionnaire",
        "Procedure",
        *["Observation"] * 4,
    ]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(kept=records(), kind=st.sampled_from(BundleKind))
def test_any_records_are_a_bundle_that_a_library_reads(kept, kind):
    made = bundle(kept, named=True, kind=kind)

    Bundle.model_validate(made)
    for entry in made["entry"]:
        resource = entry["resource"]
        if resource["resourceType"] in STATUSES:
            assert resource["status"] in STATUSES[resource["resourceType"]]


CORE = "http://hl7.org/fhir/StructureDefinition/"


def told(made: Any, name: str) -> list[Any]:
    """Every value under that name, anywhere in a bundle."""
    inner = made.values() if isinstance(made, dict) else made if isinstance(made, list) else ()
    found = [made[name]] if isinstance(made, dict) and name in made else []
    return found + [each for one in inner for each in told(one, name)]


def links(items: list[dict[str, Any]]) -> list[str]:
    """The link ids of items, with those within them."""
    return [
        link
        for item in items
        for answer in (item, *item.get("answer", ()))
        for link in (*([answer["linkId"]] if "linkId" in answer else ()), *links(within(answer)))
    ]


def within(item: dict[str, Any]) -> list[dict[str, Any]]:
    return item.get("item", [])


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(kept=records())
def test_every_reference_and_every_definition_is_in_the_bundle(kept):
    made = bundle(kept)
    there = {entry["fullUrl"] for entry in made["entry"]}
    checks = {f"{each['url']}|{each['version']}" for each in resources(made, "Questionnaire")}
    defined = {each["url"] for each in resources(made, "StructureDefinition")}

    assert len(there) == len(made["entry"])
    assert set(told(made, "reference")) <= there
    assert set(told(made, "questionnaire")) == checks
    extended = [one for some in told(made, "extension") for one in some]
    assert {one["url"] for one in extended} <= defined
    assert all(url.startswith(CORE) for url in told(made, "baseDefinition"))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(kept=records())
def test_every_answer_has_its_line_in_the_questionnaire(kept):
    made = bundle(kept)
    asked = {
        f"{each['url']}|{each['version']}": links(within(each))
        for each in resources(made, "Questionnaire")
    }

    for response in resources(made, "QuestionnaireResponse"):
        answered, known = links(within(response)), asked[response["questionnaire"]]
        assert set(answered) <= set(known)
        assert len(answered) == len(set(answered))
        assert len(known) == len(set(known))


@given(kept=records())
def test_a_server_is_asked_to_keep_each_resource_under_its_own_id(kept):
    made = bundle(kept, kind=BundleKind.TRANSACTION)

    assert made["type"] == "transaction"
    asked = [(entry["request"], entry["resource"]) for entry in made["entry"]]
    for request, resource in asked:
        assert request == {
            "method": "PUT",
            "url": f"{resource['resourceType']}/{resource['id']}",
        }
    assert len({request["url"] for request, _ in asked}) == len(asked)


def test_what_is_kept_as_it_is_asks_nothing_of_a_server():
    assert not told(bundle(), "request")


def test_each_extension_says_what_it_means_and_of_what():
    found = {each["url"]: each for each in resources(bundle(), "StructureDefinition")}

    opened = found["urn:backcoach:opened-by"]
    assert opened["context"] == [{"type": "element", "expression": "Procedure"}]
    value = opened["differential"]["element"][-1]
    assert value["type"] == [
        {"code": "Reference", "targetProfile": [f"{CORE}QuestionnaireResponse"]}
    ]


def test_a_person_is_a_number_unless_their_name_may_be_told():
    assert "name" not in patient(ANNA, named=False)
    assert patient(ANNA, named=True)["name"] == [{"text": "Anna"}]
    assert "name" not in patient(ME, named=True)


def test_a_safety_check_tells_each_answer_with_its_day():
    (response,) = resources(bundle(), "QuestionnaireResponse")

    assert response["questionnaire"] == "urn:backcoach:screening|2026-11-01"
    assert response["item"] == [
        {
            "linkId": "fever",
            "text": "Do you have a fever?",
            "answer": [
                {
                    "valueCoding": {
                        "system": "urn:backcoach:code",
                        "code": "not_sure",
                        "display": "Not sure",
                    },
                    "item": [
                        {
                            "linkId": "fever.answered-on",
                            "text": "Answered on",
                            "answer": [{"valueDate": "2026-11-19"}],
                        }
                    ],
                }
            ],
        }
    ]


def test_a_clearance_that_was_taken_back_says_when():
    withdrawn = replace(CHECK, withdrawn_at=NOW)

    (response,) = resources(
        bundle(replace(PLAIN, screenings=(withdrawn,))), "QuestionnaireResponse"
    )

    assert response["extension"][1]["valueDateTime"] == "2026-11-20T09:12:00+01:00"


@pytest.mark.parametrize(
    ("ended", "status"),
    [
        (SessionEnd.FINISHED, "completed"),
        (SessionEnd.STOPPED, "stopped"),
        (SessionEnd.UNFINISHED, "unknown"),
    ],
)
def test_a_session_tells_how_it_ended(ended, status):
    assert procedure(ended=ended)["status"] == status


def test_a_session_tells_why_it_was_stopped():
    assert procedure()["statusReason"]["coding"] == [
        {"system": "urn:backcoach:code", "code": "numbness", "display": "Numbness"},
        {"system": "urn:backcoach:code", "code": "dizzy"},
    ]


def test_a_session_tells_what_was_done_and_noted():
    assert [note["text"] for note in procedure()["note"]] == [
        "With a helper.",
        "Lying twist, right, round 1: held 20 of 20 s, done.",
        "Lying twist, left, round 1: held 11.5 of 20 s, stopped.",
        "Anything new felt afterwards: no.",
        "Steif, aber gut",
    ]


def test_a_session_that_ended_before_it_began_has_no_end():
    assert procedure(ended_at=NOW - timedelta(hours=1))["performedPeriod"] == {
        "start": "2026-11-20T09:12:00+01:00"
    }


def test_scores_carry_their_codes_and_the_time_that_they_were_given():
    found = resources(bundle(replace(PLAIN, goal_checks=())), "Observation")

    scores = [
        (each["code"]["coding"][0]["code"], each["effectiveDateTime"], each["valueQuantity"])
        for each in found
    ]
    score = {"unit": "score", "system": "http://unitsofmeasure.org", "code": "{score}"}
    assert scores == [
        ("stiffness-0-10", "2026-11-20T09:12:00+01:00", {"value": 6} | score),
        ("72514-3", "2026-11-20T09:12:00+01:00", {"value": 3} | score),
        ("stiffness-0-10", "2026-11-20T09:16:00+01:00", {"value": 4} | score),
        ("72514-3", "2026-11-20T09:16:00+01:00", {"value": 2} | score),
    ]
    assert {each["category"][0]["coding"][0]["code"] for each in found} <= CATEGORIES


def test_a_score_that_was_not_given_is_no_observation():
    silent = replace(SESSION, before=Scores(), after=Scores(0, None))
    kept = replace(PLAIN, sessions=(silent,), goal_checks=())

    (only,) = resources(bundle(kept), "Observation")

    assert only["valueQuantity"]["value"] == 0


def test_the_same_records_have_the_same_ids_each_time():
    assert bundle() == bundle()
