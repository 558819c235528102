"""The recorded voice: whole, in time, and small enough to ship."""

import pytest

from backcoach.domain.playing.narration import Weight, narration
from backcoach.domain.playing.plan import Plan, PlanItem
from backcoach.domain.playing.timeline import Phase, Timeline, build_timeline
from backcoach.domain.stretch.breath import RHYTHMS
from backcoach.domain.stretch.dosage import Dosage
from backcoach.domain.stretch.rhythm import Rhythm
from backcoach.domain.stretch.technique import Technique
from backcoach.gui.player.session_script import SessionScript
from record_voice import check
from tests.gui.real_services import LIBRARY
from tests.places import ASSETS

STRETCHES = tuple(LIBRARY.content.techniques.values())
MOST_BYTES = 4_000_000
EITHER = [False, True]


def length(text: str) -> float:
    seconds = LIBRARY.recordings.seconds(text)
    assert seconds is not None, text
    return seconds


def timeline_of(stretch: Technique, rhythm: Rhythm) -> Timeline:
    """Twice on each side, with the shortest hold and the shortest rest, and then once more."""
    dosage = Dosage(stretch.hold.shortest, 2, stretch.first_side, stretch.rest_seconds)
    item = PlanItem(stretch, dosage)
    return build_timeline(Plan((item, item), RHYTHMS[rhythm]))


def test_every_sentence_has_its_recording_and_none_is_left_over(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert check(ASSETS) == 0, capsys.readouterr().out


def test_the_recordings_stay_small() -> None:
    files = list((ASSETS / "voice" / "en").glob("*.opus"))

    assert sum(file.stat().st_size for file in files) < MOST_BYTES
    assert all(file.read_bytes().startswith(b"OggS") for file in files)


@pytest.mark.parametrize("brief", EITHER)
@pytest.mark.parametrize("rhythm", Rhythm)
@pytest.mark.parametrize("stretch", STRETCHES, ids=lambda stretch: stretch.stem)
def test_there_is_time_for_all_that_a_stretch_has_to_say(
    stretch: Technique, rhythm: Rhythm, brief: bool
) -> None:
    timeline, script = timeline_of(stretch, rhythm), SessionScript(length, brief=brief)

    said = narration(timeline, script, None if brief else Weight.FORM)

    unsaid = []
    for index, segment in enumerate(timeline.segments):
        heard = [each.text for each in said if timeline.index_at(each.at_seconds) == index]
        opening, _ = script.opening(timeline, index)
        wanted = [opening] if brief else [opening, *_texts(script, timeline, index)]
        unsaid += [(segment.phase.value, text) for text in wanted if text and text not in heard]
    assert unsaid == []


SHORTEST_TOLD_SECONDS = 8  # a shorter hold is counted, and no more is said in it


def _texts(script: SessionScript, timeline: Timeline, index: int) -> list[str]:
    """What the stretch itself says; what is always said in pauses may be left out."""
    segment = timeline.segments[index]
    if segment.phase in {Phase.READY, Phase.LEAD_IN, Phase.REST, Phase.NEXT}:
        return []
    if segment.phase is Phase.HOLD and segment.seconds < SHORTEST_TOLD_SECONDS:
        return []
    return [sentence.text for sentence in script.sentences(timeline, index)]
