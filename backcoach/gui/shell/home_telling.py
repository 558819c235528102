"""How the start page tells of the log: what comes next, the tiles, and one piece of advice."""

from datetime import date, datetime, timedelta
from typing import assert_never

from backcoach.domain.history.pacing import Pacing, Sign
from backcoach.domain.history.put_off import left_over
from backcoach.domain.history.weeks_kept import first_of_week, weeks_kept
from backcoach.domain.routines.due import DayPlan, day_plans, most_days, planned
from backcoach.domain.routines.next_up import Known, NextUp, Reason, next_up
from backcoach.domain.routines.routine import Routine, total_seconds
from backcoach.domain.session import Scores
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.frequency import Frequency, Weekday
from backcoach.figure.body.look import LOOKS
from backcoach.figure.drawing.drawing import StagedScene
from backcoach.gui.history.goal.asked_goal import question
from backcoach.gui.player.reduced_motion import moves_less
from backcoach.gui.services.services import Services
from backcoach.gui.shell.home_background import TREND_WEEKS, HomeBackground
from backcoach.gui.shell.home_state import GOAL, HomeAdvice, NextShown
from backcoach.gui.shell.home_tiles import Tiles
from backcoach.storage.content.content import Content
from backcoach.words.line_breaks import in_a_row
from backcoach.words.locality import locality
from backcoach.words.technique_words import about
from backcoach.words.time_words import when_words
from backcoach.words.translation import translate

_WEEK = timedelta(days=7)


def plans_today(log: HomeBackground, content: Content) -> tuple[DayPlan, ...]:
    """What is planned for the person today."""
    said = planned(log.routines, log.doses, content.techniques)
    return day_plans(said, log.sessions, log.today, Weekday(locality().first_day))


def next_shown(
    log: HomeBackground, services: Services, content: Content, *, with_helper: bool
) -> NextShown | None:
    """What comes next, with its picture."""
    known = Known(
        content.techniques,
        (*log.routines, *services.library.routines),
        {dose.technique_id: dose for dose in log.doses},
    )
    plans = plans_today(log, content)
    offer = next_up(plans, log.sessions, known, with_helper=with_helper)
    return None if offer is None else _shown(offer, services, content, plans)


def tiles_of(log: HomeBackground, content: Content, now: datetime) -> Tiles | None:
    """None for someone who has done nothing yet."""
    if not log.sessions:
        return None
    last, often = log.sessions[0], _often(log, content)
    week = weeks_kept(log.week, often, log.today, Weekday(locality().first_day))[-1]
    names = tuple(
        content.techniques[name].name for name in last.technique_ids if name in content.techniques
    )
    return Tiles(
        when_words(last.started_at, now),
        _names(names),
        _felt(last.before, last.after),
        week,
        often,
        log.today,
        _stiffness(log),
    )


def advice_of(log: HomeBackground, pacing: Pacing, put_off: str) -> HomeAdvice | None:
    """The first advice that was not put off for today; without any, what is asked of a goal."""
    if log.person_id is None:
        return None
    left = left_over(put_off, log.person_id, log.today, log.signs)
    if not left:
        return _asked(log)
    sign = Sign(left[0])
    return HomeAdvice(sign, pacing.texts[sign].title, pacing.texts[sign].text)


def _asked(log: HomeBackground) -> HomeAdvice | None:
    if log.asked is None:
        return None
    client = any(each.id == log.person_id and not each.is_me for each in log.people)
    sentence, reason, action = question(log.asked, client=client)
    return HomeAdvice(GOAL, sentence, reason, action=action)


def _often(log: HomeBackground, content: Content) -> Frequency | None:
    """On the most days of what is planned: the week is held against this."""
    return most_days(planned(log.routines, log.doses, content.techniques), ())


def _shown(
    offer: NextUp, services: Services, content: Content, plans: tuple[DayPlan, ...]
) -> NextShown:
    routine, settings = offer.routine, services.preferences.settings
    seconds = total_seconds(routine, content.techniques, RHYTHMS[settings.breath])
    done = next((each.done for each in plans if each.routine == routine), 0)
    return NextShown(
        routine,
        routine.label,
        in_a_row(about(seconds), _why(offer.reason, done)),
        _staged(routine, services, content),
        (LOOKS[settings.receiver_look - 1], LOOKS[settings.helper_look - 1]),
        not moves_less(settings),
    )


def _why(reason: Reason, done: int) -> str:
    """Why it is offered; `done` is how often it was done today."""
    match reason:
        case Reason.PLANNED if done:
            return translate("HomeTelling", "Planned for today, once more")
        case Reason.PLANNED:
            return translate("HomeTelling", "Planned for today")
        case Reason.DONE:
            return translate("HomeTelling", "Done for today, again if you like")
        case Reason.AGAIN:
            return translate("HomeTelling", "What you did last")
        case Reason.FIRST:
            return translate("HomeTelling", "A gentle one to begin with")
    assert_never(reason)


def _staged(routine: Routine, services: Services, content: Content) -> StagedScene | None:
    """The first stretch of it that has a picture."""
    for item in routine.items:
        technique = content.techniques.get(item.technique_id)
        scene = services.library.scene(technique.stem) if technique else None
        if technique is not None and scene is not None:
            return StagedScene(scene, item.dosage.first_side.drawn)
    return None


def _names(names: tuple[str, ...]) -> str:
    if len(names) > 2:
        more = translate("HomeTelling", "{0} and %Ln more", "", len(names) - 1)
        return more.format(names[0])
    return ", ".join(names)


def _felt(before: Scores, after: Scores) -> str:
    """Such as "Stiffness 3 → 2"; empty where it was not noted twice."""
    if before.stiffness is None or after.stiffness is None:
        return ""
    said = translate("HomeTelling", "Stiffness {0} → {1}")
    return said.format(before.stiffness, after.stiffness)


def _stiffness(log: HomeBackground) -> tuple[float | None, ...]:
    """Each week's average before a session."""
    found = {
        week.monday: week.stiffness.before / week.stiffness.sessions
        for week in log.weeks
        if week.stiffness.sessions
    }
    last: date = first_of_week(log.today, Weekday.MONDAY)
    return tuple(found.get(last - _WEEK * back) for back in range(TREND_WEEKS - 1, -1, -1))
