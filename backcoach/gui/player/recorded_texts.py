"""Every sentence that may be said aloud: what the recorded voice has to know."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from backcoach.domain.playing.cue import COUNTED_SECONDS
from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.player import Playing
from backcoach.domain.playing.timeline import Timeline, build_timeline
from backcoach.domain.safety.screening import Screening
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import usual_dosage
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.player.session_script import SessionScript, hold_words, said_on
from backcoach.gui.player.stop_words import every_advice_aloud


def every_text(techniques: Sequence[Technique], screening: Screening) -> tuple[str, ...]:
    """All of it, each once, in the order of the stretches."""
    found = dict.fromkeys(_texts(techniques))
    found |= dict.fromkeys(every_advice_aloud(screening))
    found |= dict.fromkeys(said_on(playing) for playing in Playing)
    return tuple(filter(None, found))


def _texts(techniques: Sequence[Technique]) -> Iterator[str]:
    scripts = [SessionScript(len, brief=brief) for brief in (False, True)]
    for script in scripts:
        yield script.half()
        yield script.soon()
        yield from (script.count(left) for left in COUNTED_SECONDS)
    for technique in techniques:
        hold = technique.hold
        yield from map(hold_words, range(hold.shortest, hold.longest + 1))
        for timeline in _timelines(technique):
            for script in scripts:
                yield from _said_in(timeline, script)


def _timelines(technique: Technique) -> Iterator[Timeline]:
    """Sessions that come by all that a stretch has to say: it comes first, again, and next."""
    dosage = replace(usual_dosage(technique, first_time=False), repetitions=2)
    item = PlanItem(technique, dosage)
    for rhythm in Rhythm:
        yield build_timeline(Plan((item, item), RHYTHMS[rhythm]))


def _said_in(timeline: Timeline, script: SessionScript) -> Iterator[str]:
    for index in range(len(timeline.segments)):
        yield script.opening(timeline, index)[0]
        yield script.midway(timeline, index)
        yield from (sentence.text for sentence in script.sentences(timeline, index))
