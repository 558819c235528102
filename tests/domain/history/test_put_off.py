from datetime import date
from uuid import UUID

from backcoach.domain.history.put_off import left_over, put_off

ME, ANNA = UUID(int=1), UUID(int=2)
TODAY, TOMORROW = date(2026, 11, 20), date(2026, 11, 21)
BOTH = ("rest_first", "lasting")


def test_what_was_put_off_is_gone_for_that_person_and_day():
    kept = put_off("", ME, TODAY, "rest_first")

    assert left_over(kept, ME, TODAY, BOTH) == ("lasting",)
    assert left_over(kept, ANNA, TODAY, BOTH) == BOTH
    assert left_over(kept, ME, TOMORROW, BOTH) == BOTH
    assert left_over("", ME, TODAY, BOTH) == BOTH


def test_several_things_of_several_people_stand_in_one_line():
    kept = put_off(put_off("", ME, TODAY, "lasting"), ANNA, TODAY, "rest_first")

    assert left_over(kept, ME, TODAY, BOTH) == ("rest_first",)
    assert left_over(kept, ANNA, TODAY, BOTH) == ("lasting",)
    assert put_off(kept, ME, TODAY, "lasting") == kept


def test_nothing_of_a_day_before_is_kept():
    kept = put_off(put_off("", ME, TODAY, "lasting"), ANNA, TOMORROW, "lasting")

    assert str(ME.hex) not in kept
