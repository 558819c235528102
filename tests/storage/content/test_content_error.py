import pytest

from backcoach.storage.content.content_error import ContentError, faults_of


@pytest.mark.parametrize("fault", [TypeError, ValueError, OverflowError, ZeroDivisionError])
def test_whatever_a_reader_did_not_foresee_is_told_with_file_and_key(fault) -> None:
    with pytest.raises(ContentError) as told, faults_of("assets/odd.toml", "hold"):
        raise fault("too odd")

    assert str(told.value) == "assets/odd.toml: `hold` is wrong: too odd."


def test_what_is_nested_too_deeply_is_told_with_its_file() -> None:
    with pytest.raises(ContentError) as told, faults_of("assets/odd.toml"):
        raise RecursionError

    assert str(told.value) == "assets/odd.toml is nested too deeply."


def test_a_fault_that_was_told_stays_as_it_is() -> None:
    with pytest.raises(ContentError, match="`length` is missing"), faults_of("assets/odd.toml"):
        raise ContentError("assets/odd.toml", "length", "is missing.")
