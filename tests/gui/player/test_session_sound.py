"""A session as it is heard, second by second, with a clock turned by hand."""

from backcoach.domain.playing.player import COUNT_IN_SECONDS, Player, Playing
from backcoach.domain.playing.timeline import Phase
from backcoach.domain.settings import Spoken
from backcoach.gui.player.session_script import said_on
from backcoach.gui.player.session_sound import SessionSound
from tests.gui.ear import Ear
from tests.stretches import KNEE, cleared_for, plan_of

FRAME = 0.02


class Session:
    """A player, and how it is heard."""

    def __init__(
        self, spoken: Spoken = Spoken.ALL, knows: set[str] | None = None, recorded: float = 0.7
    ) -> None:
        self.seconds = [0.0]
        self.ear = Ear(lambda: self.seconds[0], knows)
        self.player = Player(plan_of(KNEE), cleared_for(KNEE), lambda: self.seconds[0])
        lengths = None if knows is None else dict.fromkeys(knows, recorded)
        self.sound = SessionSound(
            self.ear, (lambda _text: recorded) if lengths is None else lengths.get, spoken
        )
        self.sound.follow(self.player.look())

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / FRAME)):
            self.seconds[0] += FRAME
            self.sound.follow(self.player.look())

    def start(self) -> "Session":
        self.player.start()
        self.sound.follow(self.player.look())
        return self


def start_of(phase: Phase) -> float:
    """The second at which a phase first begins."""
    timeline = Session().player.timeline
    return next(timeline.starts[i] for i, s in enumerate(timeline.segments) if s.phase is phase)


def test_nothing_is_heard_before_the_start() -> None:
    assert Session().ear.heard == []


def test_the_first_words_come_with_the_start() -> None:
    assert Session().start().ear.heard == [(0.0, "Knee.")]


def test_a_whole_session_is_told_in_order_without_a_hand() -> None:
    session = Session().start()
    session.run(session.player.timeline.seconds + 1)

    words = session.ear.words
    for told in (
        "Right knee.",
        "Hold for 20 seconds.",
        "Half way.",
        "Three.",
        "One.",
        "Change sides.",
        "Left knee.",
    ):
        assert told in words
    assert words[-1].startswith("That was all.")


def test_counts_only_leave_out_the_instructions_and_name_each_phase() -> None:
    session = Session(Spoken.COUNTS).start()
    session.run(40)

    assert "Ease in." in session.ear.words
    assert not any(text.startswith("Go to") for text in session.ear.words)


def test_bells_only_say_no_word() -> None:
    session = Session(Spoken.NOTHING).start()
    session.run(session.player.timeline.seconds + 1)
    session.player.pause()

    assert session.ear.words == []
    assert {"<hold>", "<half>", "<count>", "<change_sides>", "<done>"} <= set(session.ear.tones)


def test_words_and_tones_come_within_one_frame_of_their_moment() -> None:
    session = Session().start()
    session.run(session.player.timeline.seconds + 1)

    holds = [
        start
        for start, segment in zip(
            session.player.timeline.starts, session.player.timeline.segments, strict=True
        )
        if segment.phase.value == "hold"
    ]
    heard = [at for at, text in session.ear.heard if text == "Hold for 20 seconds."]
    assert [round(at - start, 2) <= FRAME for at, start in zip(heard, holds, strict=True)]


def test_a_pause_silences_at_once_and_says_so() -> None:
    session = Session().start()
    session.run(6)
    session.player.pause()
    session.sound.follow(session.player.look())

    assert [text for _, text in session.ear.heard[-2:]] == ["-", said_on(Playing.PAUSED)]
    before = len(session.ear.heard)
    session.run(10)
    assert len(session.ear.heard) == before


def after_a_pause_at(second: float, **given: float) -> list[str]:
    """What is said again, and then, once a session goes on that was paused at a second."""
    session = Session(**given).start()
    session.run(second)
    session.player.pause()
    session.run(1)
    said = len(session.ear.words)
    session.player.resume()
    session.run(COUNT_IN_SECONDS + 1)
    return session.ear.words[said + 1 :]


def test_what_a_pause_cut_short_is_said_once_more() -> None:
    ease_in = start_of(Phase.EASE_IN)

    assert after_a_pause_at(ease_in + 0.3)[0] == "Go to hold on the right."


def test_what_would_run_into_the_next_sentence_is_not_said_once_more() -> None:
    second = start_of(Phase.READY) + 0.65

    assert "Knee." not in after_a_pause_at(second)


def test_going_on_says_nothing_twice() -> None:
    session = Session().start()
    session.run(3)
    session.player.pause()
    session.run(1)
    session.player.resume()
    session.run(36)

    assert session.ear.words.count("Right knee.") == 1
    assert session.ear.words.count("Hold for 20 seconds.") == 1


def test_a_stop_says_to_ease_out_and_nothing_of_the_rest() -> None:
    session = Session().start()
    session.run(35)
    session.player.stop()
    session.run(20)

    assert session.ear.words[-2:] == [
        "Stopped. Ease out slowly.",
        "Stopped. Rest, then look at the screen.",
    ]


def test_a_stop_outside_a_stretch_is_said_at_once() -> None:
    session = Session().start()
    session.run(3)
    session.player.stop()
    session.run(FRAME)

    assert session.ear.words[-1] == "Stopped. Rest, then look at the screen."


def test_seconds_added_in_a_hold_do_not_tell_its_whole_length_again() -> None:
    session = Session().start()
    session.run(start_of(Phase.HOLD) + 8)
    session.player.add_seconds(5)
    session.sound.leap(session.player.look())

    assert session.ear.words[-1] == "Hold."


def test_leaping_to_a_step_says_what_it_opens_with() -> None:
    session = Session(Spoken.COUNTS).start()
    session.run(35)
    session.player.next()  # out of the hold, onto the way back
    session.sound.leap(session.player.look())
    session.run(0.1)

    assert session.ear.words[-1] == "Ease out."


def test_leaping_into_the_middle_of_the_way_back_says_so_too() -> None:
    session = Session(Spoken.COUNTS).start()
    session.run(start_of(Phase.EASE_IN) + 2)
    session.player.leave_side()
    session.sound.leap(session.player.look())

    assert session.ear.words[-1] == "Ease out."


def test_a_sentence_that_comes_too_late_is_left_out() -> None:
    session = Session().start()
    session.run(0.5)
    session.seconds[0] += 1.4  # the window was kept busy while the side was named
    session.sound.follow(session.player.look())

    assert session.ear.words == ["Knee."]


def test_what_no_voice_can_say_is_a_tone_and_the_rest_goes_on() -> None:
    session = Session(Spoken.COUNTS, knows={"Ease in.", "Half way."}).start()
    session.run(session.player.timeline.seconds + 1)

    assert set(session.ear.words) == {"Ease in.", "Half way."}
    assert {"<hold>", "<count>", "<ease_out>", "<done>"} <= set(session.ear.tones)


def test_a_longer_hold_counts_at_its_new_end() -> None:
    session = Session(Spoken.COUNTS).start()
    session.run(35)
    session.player.add_seconds(5)
    session.sound.leap(session.player.look())
    session.run(session.player.timeline.seconds)

    assert session.ear.words.count("Three.") == 2
