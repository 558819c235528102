from backcoach.domain.playing.stopwatch import Stopwatch


def test_only_time_that_runs_is_counted(fake_clock):
    watch = Stopwatch(fake_clock)
    fake_clock.advance(5)
    watch.run()
    fake_clock.advance(2)
    watch.pause()
    fake_clock.advance(7)
    watch.run()
    watch.run()
    fake_clock.advance(1)
    assert watch.elapsed == 3
    assert watch.running


def test_a_clock_that_is_set_back_takes_nothing_away(fake_clock):
    watch = Stopwatch(fake_clock)
    watch.run()
    fake_clock.advance(-9)
    assert watch.elapsed == 0


def test_a_point_in_time_can_be_set_running_or_paused(fake_clock):
    watch = Stopwatch(fake_clock)
    watch.set(8)
    fake_clock.advance(1)
    assert watch.elapsed == 8
    watch.run()
    watch.set(-3)
    fake_clock.advance(1)
    assert watch.elapsed == 1
    watch.pause()
    assert not watch.running
