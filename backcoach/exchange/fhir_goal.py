"""A person's goal as a Goal, and how easy it was as Observations.

https://hl7.org/fhir/R4B/goal.html and https://hl7.org/fhir/R4B/observation.html
"""

from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID, uuid5

from backcoach.domain.person_goal import GoalCheck, GoalState, PersonGoal
from backcoach.exchange.fhir_session import score_observation
from backcoach.exchange.fhir_terms import EASE, PAIN, STIFFNESS, Resource, reference, string

# https://hl7.org/fhir/R4B/valueset-goal-status.html
_STATUS = {
    GoalState.OPEN: "active",
    GoalState.REACHED: "completed",
    GoalState.LET_GO: "cancelled",
}
_UNSAID = "In the person's own words"


def goal_resources(goals: Iterable[PersonGoal], checks: Iterable[GoalCheck]) -> Iterator[Resource]:
    """Each goal, and each answer about one of them."""
    owners: dict[UUID, UUID] = {}
    for goal in goals:
        owners[goal.id] = goal.person_id
        yield _goal(goal)
    for check in checks:
        yield from _answers(check, owners)


def _goal(goal: PersonGoal) -> Resource:
    made: Resource = {
        "resourceType": "Goal",
        "id": str(goal.id),
        "lifecycleStatus": _STATUS[goal.state],
        "description": {"text": string(goal.words) or _UNSAID},
        "subject": reference(goal.person_id),
        "startDate": goal.set_on.isoformat(),
    }
    return made | ({"statusDate": goal.ended_on.isoformat()} if goal.ended_on else {})


def _answers(check: GoalCheck, owners: Mapping[UUID, UUID]) -> Iterator[Resource]:
    day = check.checked_on.isoformat()
    for name, code, score in (
        ("ease of the goal", EASE, check.ease),
        ("stiffness on most days", STIFFNESS, check.usual.stiffness),
        ("pain on most days", PAIN, check.usual.pain),
    ):
        if score is not None:
            yield {
                **score_observation(uuid5(check.goal_id, f"{day} {name}"), name, code, score),
                "subject": reference(owners[check.goal_id]),
                "focus": [reference(check.goal_id)],
                "effectiveDateTime": day,
            }
