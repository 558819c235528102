"""The lines that are asked once more just before certain stretches."""

from backcoach.domain.safety.confirming import lines_to_confirm
from backcoach.domain.safety.screening import Repeat
from tests.small_screening import ask, page, screening, stretch


def test_a_stretch_names_the_lines_that_are_asked_again_each_time() -> None:
    ribs = screening(page("chest", ask("ribs"), ask("lungs"), repeat=Repeat.LASTING))
    technique = stretch("T03", confirms=("lungs", "ribs"))
    assert [line.id for line in lines_to_confirm(ribs, technique)] == ["lungs", "ribs"]
    assert lines_to_confirm(ribs, stretch("T05")) == ()
