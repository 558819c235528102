from backcoach.domain.playing.stopwatch import Stopwatch


def test_only_time_that_runs_is_counted(fake_clock):
    on_progress = Stopwatch(fake_clock)
    fake_clock.advance(5)
    on_progress.run()
    fake_clock.advance(2)
    on_progress.pause()
    fake_clock.advance(7)
    on_progress.run()
    on_progress.run()
    fake_clock.advance(1)
    assert on_progress.elapsed == 3


def test_a_clock_that_is_set_back_takes_nothing_away(fake_clock):
    on_progress = Stopwatch(fake_clock)
    on_progress.run()
    fake_clock.advance(-9)
    assert on_progress.elapsed == 0


def test_a_point_in_time_can_be_set_running_or_paused(fake_clock):
    on_progress = Stopwatch(fake_clock)
    on_progress.set(8)
    fake_clock.advance(1)
    assert on_progress.elapsed == 8
    on_progress.run()
    on_progress.set(-3)
    fake_clock.advance(1)
    assert on_progress.elapsed == 1
    on_progress.pause()
    fake_clock.advance(1)
    assert on_progress.elapsed == 1
